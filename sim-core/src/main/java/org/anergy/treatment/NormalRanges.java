package org.anergy.treatment;

import java.util.Map;
import java.util.Optional;

/**
 * Usual ranges of blood counts in adults, cells/µL, by series column; rounded from laboratory
 * reference ranges, which differ a little between laboratories (modelling assumption).
 */
public final class NormalRanges {
  private static final Map<String, Range> BY_COLUMN =
      Map.of(
          "neutrophils", new Range(2_000, 7_000),
          "platelets", new Range(150_000, 400_000),
          "monocytes", new Range(200, 800),
          "nk_cells", new Range(90, 600),
          "b_cells", new Range(100, 500),
          "cd4", new Range(500, 1_500),
          "cd4_naive", new Range(150, 800),
          "cd8", new Range(200, 900));

  private NormalRanges() {}

  /**
   * A range.
   *
   * @param low lower limit, cells/µL
   * @param high upper limit, cells/µL
   */
  public record Range(double low, double high) {}

  /** Returns the range of series column {@code column}, if one is known. */
  public static Optional<Range> of(String column) {
    return Optional.ofNullable(BY_COLUMN.get(column));
  }
}
