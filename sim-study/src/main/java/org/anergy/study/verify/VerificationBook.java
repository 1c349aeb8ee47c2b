package org.anergy.study.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anergy.base.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored results of verification: {@code verification.json} for programs and {@code
 * verification.md}, made from it, for people. Immutable.
 */
public final class VerificationBook {
  /** Name of the file for programs. */
  public static final String JSON = "verification.json";

  /** Name of the file for people. */
  public static final String PAGE = "verification.md";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final boolean stale;
  private final Map<String, VerificationRecord> records;

  private VerificationBook(boolean stale, Map<String, VerificationRecord> records) {
    this.stale = stale;
    this.records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }

  /** Returns a book without results; it is stale, because it proves nothing. */
  public static VerificationBook empty() {
    return new VerificationBook(true, Map.of());
  }

  /** Tells whether the book says of itself that it may not belong to the current model. */
  public boolean stale() {
    return stale;
  }

  /** Returns the results in the order in which they are shown. */
  public List<VerificationRecord> records() {
    return List.copyOf(records.values());
  }

  /** Tells whether there are results and all belong to the model with {@code hashes}. */
  public boolean belongsTo(ModelHashes hashes) {
    return !records.isEmpty()
        && records.values().stream().allMatch(r -> r.modelHash().equals(hashes.of(r.text().id())));
  }

  /**
   * Returns the book with {@code record} in place of an earlier result of the same check, marked as
   * stale unless all of it belongs to {@code hashes}.
   */
  public VerificationBook with(VerificationRecord record, ModelHashes hashes) {
    Map<String, VerificationRecord> sorted = new TreeMap<>(BuiltInChecks.ORDER);
    sorted.putAll(records);
    sorted.put(record.text().id(), record);
    return new VerificationBook(false, sorted).markedFor(hashes);
  }

  /** Returns the book marked as stale unless all of it belongs to {@code hashes}. */
  public VerificationBook markedFor(ModelHashes hashes) {
    return new VerificationBook(!belongsTo(hashes), records);
  }

  /**
   * Reads the book in {@code directory}; a directory without one holds the empty book.
   *
   * @throws RefusedException if the file is damaged
   */
  public static VerificationBook read(Path directory) {
    Path file = directory.resolve(JSON);
    if (!Files.exists(file)) {
      return empty();
    }
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      Map<String, VerificationRecord> records = new LinkedHashMap<>();
      for (JsonNode node : root.path("results")) {
        VerificationRecord record = MAPPER.treeToValue(node, VerificationRecord.class);
        records.put(record.text().id(), record);
      }
      return new VerificationBook(root.path("stale").asBoolean(true), records);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new RefusedException(
          file + " is damaged: " + e.getOriginalMessage() + ". Maybe restore it from git.");
    }
  }

  /** Writes both files into {@code directory}. */
  public void write(Path directory) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", "anergy/verification/1");
    root.put("stale", stale);
    root.put("results", new ArrayList<>(records.values()));
    WholeFile.replace(directory.resolve(JSON), MAPPER.writeValueAsString(root) + "\n");
    WholeFile.replace(directory.resolve(PAGE), VerificationPage.of(this));
  }
}
