package org.anergy.benchmark;

/**
 * The two double-buffered fields of the reference workload, one array a row.
 *
 * <p>The compiler of JDK 17 vectorizes a loop only if all its operands are read at the same index,
 * so the row is first copied, shifted by one site, into two scratch rows: three times the speed of
 * the natural loop, and the same bits.
 */
final class FieldPair {
  private final int size;
  private final ThreadLocal<float[][]> scratch;
  private float[][] pro;
  private float[][] anti;
  private float[][] nextPro;
  private float[][] nextAnti;

  FieldPair(int size) {
    this.size = size;
    scratch = ThreadLocal.withInitial(() -> new float[2][size]);
    pro = new float[size][size];
    anti = new float[size][size];
    nextPro = new float[size][size];
    nextAnti = new float[size][size];
  }

  float[][] pro() {
    return pro;
  }

  float[][] anti() {
    return anti;
  }

  /** Computes rows {@code from} to {@code to} − 1 of the next fields. */
  void diffuse(int from, int to) {
    float[][] shifted = scratch.get();
    for (int y = from; y < to; y++) {
      diffuseRow(pro, nextPro[y], y, shifted[0], shifted[1]);
      diffuseRow(anti, nextAnti[y], y, shifted[0], shifted[1]);
    }
  }

  void swap() {
    float[][] old = pro;
    pro = nextPro;
    nextPro = old;
    old = anti;
    anti = nextAnti;
    nextAnti = old;
  }

  private void diffuseRow(float[][] rows, float[] out, int y, float[] west, float[] east) {
    int last = size - 1;
    float[] row = rows[y];
    System.arraycopy(row, 0, west, 1, last);
    west[0] = row[last];
    System.arraycopy(row, 1, east, 0, last);
    east[last] = row[0];
    combine(rows[(y - 1) & last], row, rows[(y + 1) & last], west, east, out);
  }

  private static void combine(
      float[] north, float[] row, float[] south, float[] west, float[] east, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float around = (north[x] + south[x]) + (west[x] + east[x]);
      out[x] = LatticeRule.KEPT * (LatticeRule.CENTER * row[x] + LatticeRule.SPREAD * around);
    }
  }
}
