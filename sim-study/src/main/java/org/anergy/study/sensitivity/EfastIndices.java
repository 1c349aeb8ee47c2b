package org.anergy.study.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.study.design.EfastDesign;

/**
 * First-order and total indices by the extended Fourier amplitude sensitivity test (Saltelli,
 * Tarantola and Chan 1999, doi:10.1080/00401706.1999.10485594). With Λ_k = A_k² + B_k² of the
 * Fourier series along a curve of the factor with frequency ω: D = Σ 2Λ_k over all k, D_i = Σ 2Λ_pω
 * for p = 1 … M, D_−i = Σ 2Λ_k for k ≤ ω/2; S_i = ΣD_i/ΣD and S_Ti = 1 − ΣD_−i/ΣD, sums over the
 * curves of the factor. Harmonics above M, interactions that fall below ω/2 and waves faster than
 * half of N, which look like slower ones, are a bias of some hundredths that more curves do not
 * remove: prefer {@link SobolIndices} for figures, this for a ranking at fewer runs. Noise of each
 * point's own counts as interaction with every factor.
 *
 * @param factors one for each factor, in their order
 * @param failed runs without output; each takes its whole curve with it
 */
public record EfastIndices(List<EfastFactor> factors, int failed) {

  public EfastIndices {
    factors = List.copyOf(factors);
  }

  /**
   * Computes the indices.
   *
   * @param y one output for each point, NaN for a failed run
   * @return NaN for a factor whose curves all failed or do not vary
   * @throws IllegalArgumentException if there is not one output for each point, or one is infinite
   */
  public static EfastIndices of(EfastDesign design, double[] y) {
    int failed = Outputs.failed(y, design.points());
    int n = design.samplesPerFactor();
    Spectrum spectrum = new Spectrum(n);
    List<EfastFactor> factors = new ArrayList<>();
    for (int factor = 0; factor < design.dimensions(); factor++) {
      double all = 0;
      double own = 0;
      double others = 0;
      int used = 0;
      for (int resample = 0; resample < design.resamples(); resample++) {
        int from = design.indexOf(resample, factor);
        double[] curve = Arrays.copyOfRange(y, from, from + n);
        if (Outputs.failed(curve) == 0) {
          all += Spectrum.variance(curve);
          for (int p = 1; p <= EfastDesign.INTERFERENCE; p++) {
            own += spectrum.variance(curve, p * design.frequency());
          }
          for (int k = 1; k <= design.frequency() / 2; k++) {
            others += spectrum.variance(curve, k);
          }
          used++;
        }
      }
      boolean varies = all > 0;
      factors.add(
          new EfastFactor(
              varies ? own / all : Double.NaN,
              varies ? 1 - others / all : Double.NaN,
              used,
              design.resamples() - used));
    }
    return new EfastIndices(factors, failed);
  }
}
