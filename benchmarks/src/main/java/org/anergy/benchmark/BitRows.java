package org.anergy.benchmark;

/** Shifts of a row of sites, 64 to a word, by one site; neighbors' words lend the edge bits. */
final class BitRows {
  private BitRows() {}

  /** Returns a word with every bit spread to its neighbors left and right. */
  static long widened(long[] words, int word, int west, int east) {
    long w = words[word];
    return w | w << 1 | words[west] >>> 63 | w >>> 1 | words[east] << 63;
  }

  /** Returns a word of plane {@code direction}, eight planes interleaved, moved one site west. */
  static long westward(long[] from, int word, int east, int direction) {
    return from[(word << 3) + direction] >>> 1 | from[(east << 3) + direction] << 63;
  }

  /** As {@link #westward}, the other way. */
  static long eastward(long[] from, int word, int west, int direction) {
    return from[(word << 3) + direction] << 1 | from[(west << 3) + direction] >>> 63;
  }
}
