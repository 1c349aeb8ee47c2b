package org.anergy.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process reported.
 *
 * @param cells million cells updated a second, fields not counted
 * @param sites million field sites updated a second
 * @param total million cells updated a second, fields included
 * @param digest hash of the final state, or "-"
 */
record Measurement(double cells, double sites, double total, String digest) {
  /** Reads the line that a run of {@code steps} steps on {@code size}² sites printed. */
  static Measurement parse(String line, int size, int steps) {
    String[] words = line.trim().split(" ", -1);
    if (words.length != 5) {
      throw new IllegalArgumentException("not the report of a run: " + line);
    }
    double updates = Double.parseDouble(words[0]);
    double cellNanos = Double.parseDouble(words[1]);
    double fieldNanos = Double.parseDouble(words[2]);
    double sites = 2.0 * size * size * steps;
    return new Measurement(
        1e3 * updates / cellNanos,
        1e3 * sites / fieldNanos,
        1e3 * updates / (cellNanos + fieldNanos),
        words[4]);
  }

  static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns the lowest and highest of a figure. */
  static double[] range(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return new double[] {sorted[0], sorted[sorted.length - 1]};
  }
}
