package org.anergy.study.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import org.anergy.study.report.IntervalFigure;
import org.anergy.study.verify.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored evidence: {@code evidence.json} for programs and {@code evidence.md}, made from it,
 * for people. Immutable.
 */
public final class EvidenceBook {
  /** Name of the file for programs. */
  public static final String JSON = "evidence.json";

  /** Name of the file for people. */
  public static final String PAGE = "evidence.md";

  static final String LIGHT = "evidence-light.svg";
  static final String DARK = "evidence-dark.svg";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final boolean stale;
  private final Map<String, EvidenceRecord> records;

  private EvidenceBook(boolean stale, Map<String, EvidenceRecord> records) {
    this.stale = stale;
    this.records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }

  /** Returns a book without results; it is stale, because it shows nothing. */
  public static EvidenceBook empty() {
    return new EvidenceBook(true, Map.of());
  }

  /** Tells whether the book says of itself that it may not belong to the current model. */
  public boolean stale() {
    return stale;
  }

  /** Returns the results in the order in which they are shown. */
  public List<EvidenceRecord> records() {
    return List.copyOf(records.values());
  }

  /** Tells whether there are results and all belong to the model with {@code hash}. */
  public boolean belongsTo(String hash) {
    List<EvidenceRecord> results =
        records.values().stream().filter(r -> r.place() != Place.NOT_RUN).toList();
    return !results.isEmpty() && results.stream().allMatch(r -> r.modelHash().equals(hash));
  }

  /** Returns the book with every figure of {@code table}: what is not there was not run. */
  public EvidenceBook complete(List<PublishedFigure> table, String hash) {
    EvidenceBook book = this;
    for (PublishedFigure figure : table) {
      if (!book.records.containsKey(figure.id())) {
        book = book.with(EvidenceRecord.notRun(figure), table, hash);
      }
    }
    return book.markedFor(hash);
  }

  /**
   * Returns the book with {@code record} in place of an earlier one of the same figure, in the
   * order of {@code table}, marked as stale unless all of it belongs to {@code hash}. Figures that
   * the table no longer has are left out.
   */
  EvidenceBook with(EvidenceRecord record, List<PublishedFigure> table, String hash) {
    Map<String, EvidenceRecord> all = new LinkedHashMap<>(records);
    all.put(record.figure().id(), record);
    Map<String, EvidenceRecord> ordered = new LinkedHashMap<>();
    for (PublishedFigure figure : table) {
      EvidenceRecord known = all.get(figure.id());
      if (known != null) {
        ordered.put(figure.id(), known);
      }
    }
    return new EvidenceBook(false, ordered).markedFor(hash);
  }

  /** Returns the book marked as stale unless all of it belongs to {@code hash}. */
  public EvidenceBook markedFor(String hash) {
    return new EvidenceBook(!belongsTo(hash), records);
  }

  /**
   * Reads the book in {@code directory}; a directory without one holds the empty book.
   *
   * @throws RefusedException if the file is damaged
   */
  public static EvidenceBook read(Path directory) {
    Path file = directory.resolve(JSON);
    if (!Files.exists(file)) {
      return empty();
    }
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      Map<String, EvidenceRecord> records = new LinkedHashMap<>();
      for (JsonNode node : root.path("results")) {
        EvidenceRecord record = MAPPER.treeToValue(node, EvidenceRecord.class);
        records.put(record.figure().id(), record);
      }
      return new EvidenceBook(root.path("stale").asBoolean(true), records);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new RefusedException(
          file + " is damaged: " + e.getOriginalMessage() + ". Maybe restore it from git.");
    }
  }

  /** Writes both files, and the picture if there is anything to draw, into {@code directory}. */
  public void write(Path directory) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", "anergy/evidence/1");
    root.put("stale", stale);
    root.put("results", new ArrayList<>(records.values()));
    WholeFile.replace(directory.resolve(JSON), MAPPER.writeValueAsString(root) + "\n");
    WholeFile.replace(directory.resolve(PAGE), EvidencePage.of(this));
    List<IntervalFigure.Row> rows = EvidencePicture.rows(records());
    if (!rows.isEmpty()) {
      WholeFile.replace(directory.resolve(LIGHT), IntervalFigure.svg(rows, false));
      WholeFile.replace(directory.resolve(DARK), IntervalFigure.svg(rows, true));
    }
  }
}
