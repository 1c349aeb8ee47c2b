package org.anergy.study.evidence;

import java.util.List;

/**
 * One line of the stored evidence: a published figure and what came out for which model.
 *
 * @param figure the published figure
 * @param place where the simulated one lies
 * @param values simulated estimates with 95 % intervals; empty if there is none
 * @param sample who was simulated, in words
 * @param note what to know about the counterpart, or why there is none; may be empty
 * @param command the command that repeats it
 * @param modelHash hash of the model
 * @param date day of the measurement, ISO, UTC
 * @param origins which patients another model simulated; mostly empty
 */
public record EvidenceRecord(
    PublishedFigure figure,
    Place place,
    List<SimulatedValue> values,
    String sample,
    String note,
    String command,
    String modelHash,
    String date,
    List<String> origins) {

  public EvidenceRecord {
    values = List.copyOf(values);
    origins = List.copyOf(origins);
  }

  /** A figure for which nothing was measured so far; it belongs to no model. */
  static EvidenceRecord notRun(PublishedFigure figure) {
    return new EvidenceRecord(
        figure, Place.NOT_RUN, List.of(), "", "", "anergy evidence", "", "", List.of());
  }

  /** Returns the simulated values in words; empty if there is none. */
  public String simulated() {
    return String.join("; ", values.stream().map(SimulatedValue::text).toList());
  }
}
