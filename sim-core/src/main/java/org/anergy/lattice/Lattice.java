package org.anergy.lattice;

/**
 * A periodic lattice of square sites, numbered row by row: {@code site = y * width + x}.
 *
 * <p>Periodic, because a patch stands for a piece out of the middle of an organ: no site is nearer
 * to an edge than another (modelling assumption). Immutable and safe for any thread.
 */
public final class Lattice {
  /** Below this a field would see itself around the corner and a cell its neighbor twice. */
  public static final int MINIMUM_SIDE = 8;

  /** The largest side whose square still counts its sites in an {@code int}. */
  public static final int MAXIMUM_SIDE = 46_340;

  private final int width;
  private final int height;
  private final double siteMicrometers;
  private final int shift; // of a width that is a power of two, since divisions are slow
  private final int mask; // width - 1 if that is a power of two, else -1

  /**
   * Creates a lattice.
   *
   * @param width sites in a row, {@link #MINIMUM_SIDE} to {@link #MAXIMUM_SIDE}
   * @param height number of rows, {@link #MINIMUM_SIDE} to {@link #MAXIMUM_SIDE}
   * @param siteMicrometers distance of two neighboring sites, um, positive
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Lattice(int width, int height, double siteMicrometers) {
    this.width = checkedSide("width", width);
    this.height = checkedSide("height", height);
    if (!(siteMicrometers > 0) || Double.isInfinite(siteMicrometers)) {
      throw new IllegalArgumentException(
          "Lattice: a site of " + siteMicrometers + " um must be positive and finite.");
    }
    this.siteMicrometers = siteMicrometers;
    shift = Integer.numberOfTrailingZeros(width);
    mask = 1 << shift == width ? width - 1 : -1;
  }

  private static int checkedSide(String name, int sites) {
    if (sites < MINIMUM_SIDE || sites > MAXIMUM_SIDE) {
      throw new IllegalArgumentException(
          "Lattice: %s of %d sites must lie between %d and %d."
              .formatted(name, sites, MINIMUM_SIDE, MAXIMUM_SIDE));
    }
    return sites;
  }

  /** Returns the number of sites in a row. */
  public int width() {
    return width;
  }

  /** Returns the number of rows. */
  public int height() {
    return height;
  }

  /** Returns the number of sites. */
  public int sites() {
    return width * height;
  }

  /** Returns the distance of two neighboring sites, um. */
  public double siteMicrometers() {
    return siteMicrometers;
  }

  /** Returns the site in column {@code x} of row {@code y}; both must already be wrapped. */
  public int site(int x, int y) {
    return y * width + x;
  }

  /** Returns the column of {@code site}. */
  public int x(int site) {
    return mask < 0 ? site % width : site & mask;
  }

  /** Returns the row of {@code site}. */
  public int y(int site) {
    return mask < 0 ? site / width : site >>> shift;
  }

  /** Returns the column that {@code x}, any integer, means on the periodic lattice. */
  public int wrapX(int x) {
    return x >= 0 && x < width ? x : Math.floorMod(x, width);
  }

  /** Returns the row that {@code y}, any integer, means on the periodic lattice. */
  public int wrapY(int y) {
    return y >= 0 && y < height ? y : Math.floorMod(y, height);
  }

  /** Returns the site {@code dx} columns and {@code dy} rows (any integers) away from a site. */
  public int neighbor(int site, int dx, int dy) {
    return site(wrapX(x(site) + dx), wrapY(y(site) + dy));
  }

  /** Returns the square of the shortest periodic distance of two sites, in units of sites. */
  public long squaredDistance(int siteA, int siteB) {
    long dx = Math.abs(x(siteA) - x(siteB));
    long dy = Math.abs(y(siteA) - y(siteB));
    dx = Math.min(dx, width - dx);
    dy = Math.min(dy, height - dy);
    return dx * dx + dy * dy;
  }
}
