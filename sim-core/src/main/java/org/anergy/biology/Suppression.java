package org.anergy.biology;

import org.anergy.field.DiffusionField;

/**
 * Suppression by the regulatory cytokine: {@code x^n/(1 + x^n)} with {@code x = IL10/K}: a modest
 * loss of function or density breaks tolerance non-linearly (Busse 2010).
 */
public final class Suppression {
  private final double half;
  private final double hill;
  private final boolean quadratic;

  /**
   * @param settings where half-saturation and steepness come from
   */
  public Suppression(Settings settings) {
    half = settings.value(RegulationParameters.HALF_IL10);
    hill = settings.value(RegulationParameters.HILL);
    quadratic = hill == 2;
  }

  /** Returns the suppression 0–1 that {@code concentration} (pM) exerts. */
  public double of(double concentration) {
    if (concentration <= 0) {
      return 0;
    }
    double x = concentration / half;
    double power = quadratic ? x * x : StrictMath.pow(x, hill);
    return power / (1 + power);
  }

  /** Returns the suppression 0–1 at {@code site} of {@code field}. */
  double at(DiffusionField field, int site) {
    return of(field.concentration()[site]);
  }
}
