package org.anergy.kernel;

/** Type of a column of state, as digests and checkpoints number it; never renumber one. */
public enum ColumnType {
  /** One 64-bit integer. */
  VALUE(1, Long.BYTES),
  /** 64-bit integers. */
  LONGS(2, Long.BYTES),
  /** 32-bit integers. */
  INTS(3, Integer.BYTES),
  /** 8-bit integers. */
  BYTES(4, Byte.BYTES),
  /** IEEE 754 binary32, by raw bits. */
  FLOATS(5, Float.BYTES),
  /** IEEE 754 binary64, by raw bits. */
  DOUBLES(6, Double.BYTES);

  private final int code;
  private final int width;

  ColumnType(int code, int width) {
    this.code = code;
    this.width = width;
  }

  /** Returns the number that stands for the type in digests and files. */
  public int code() {
    return code;
  }

  /** Returns the size of an entry in bytes. */
  public int width() {
    return width;
  }
}
