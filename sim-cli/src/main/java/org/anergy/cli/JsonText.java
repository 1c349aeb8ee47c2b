package org.anergy.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes maps, lists, numbers and texts as one JSON document. */
final class JsonText {
  private static final JsonMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper LINE = new JsonMapper();

  private JsonText() {}

  /** Returns {@code value} as an indented document. */
  static String of(Object value) {
    return INDENTED.writeValueAsString(value);
  }

  /** Returns {@code value} on one line. */
  static String line(Object value) {
    return LINE.writeValueAsString(value);
  }
}
