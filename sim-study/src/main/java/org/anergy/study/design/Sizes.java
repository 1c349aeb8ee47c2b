package org.anergy.study.design;

/** Says what is wrong with the size of a design. */
final class Sizes {
  private Sizes() {}

  /**
   * Checks a size.
   *
   * @param cure what to do about a wrong one, a sentence
   * @throws IllegalArgumentException if {@code value} is outside {@code least} to {@code most}
   */
  static void within(String name, int value, int least, int most, String cure) {
    if (value < least || value > most) {
      String allowed =
          most == Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
      throw new IllegalArgumentException(name + ": " + value + " must be " + allowed + ". " + cure);
    }
  }

  /**
   * Returns the product of {@code factors}, the number of points.
   *
   * @throws IllegalArgumentException if it is more than an index can count
   */
  static int points(String formula, long... factors) {
    long product = 1;
    for (long factor : factors) {
      // Each factor is an int, so that a product that was still allowed cannot overflow.
      product *= factor;
      if (product > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "points: "
                + formula
                + " is more than the "
                + Integer.MAX_VALUE
                + " that an index can count. Maybe vary fewer factors or take fewer samples.");
      }
    }
    return (int) product;
  }
}
