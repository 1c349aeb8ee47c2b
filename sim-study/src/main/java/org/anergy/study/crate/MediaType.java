package org.anergy.study.crate;

import java.util.Locale;
import java.util.Map;

/** The media type of a file, by the ending of its name. */
final class MediaType {
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("html", "text/html"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "application/jsonl"),
          Map.entry("md", "text/markdown"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("png", "image/png"),
          Map.entry("pvd", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("vti", "application/xml"),
          Map.entry("yaml", "application/yaml"));

  private MediaType() {}

  /** Returns the media type of the file {@code path}. */
  static String of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
