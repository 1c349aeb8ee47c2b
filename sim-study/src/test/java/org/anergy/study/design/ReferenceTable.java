package org.anergy.study.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Numbers that the Python scripts beside them have written. */
public final class ReferenceTable {
  private ReferenceTable() {}

  /** Returns the rows of a file that are no comment. */
  public static double[][] read(String name) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream("/sensitivity/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
