package org.anergy.study.report;

import java.util.List;
import java.util.Locale;

/**
 * How relapse counts spread over patients: a Poisson count has a variance equal to its mean, a
 * negative binomial one has mean + mean²/k.
 *
 * @param histogram number of patients with 0, 1, 2 … relapses
 * @param mean mean count
 * @param variance sample variance
 */
record RelapseCounts(int[] histogram, double mean, double variance) {

  /** Returns the spread over {@code patients}, at least one. */
  static RelapseCounts of(List<CohortPatient> patients) {
    int most = patients.stream().mapToInt(CohortPatient::relapses).max().orElse(0);
    int[] histogram = new int[most + 1];
    double sum = 0;
    for (CohortPatient patient : patients) {
      histogram[patient.relapses()]++;
      sum += patient.relapses();
    }
    double mean = sum / patients.size();
    double squares = 0;
    for (CohortPatient patient : patients) {
      double difference = patient.relapses() - mean;
      squares += difference * difference;
    }
    return new RelapseCounts(histogram, mean, squares / Math.max(1, patients.size() - 1));
  }

  /** Returns k by the method of moments; infinity if the counts are not overdispersed. */
  double dispersion() {
    return variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY;
  }

  /** Returns the expected numbers of patients for each count of the histogram. */
  double[] expected() {
    int patients = 0;
    for (int count : histogram) {
      patients += count;
    }
    double k = dispersion();
    boolean poisson = Double.isInfinite(k);
    double[] expected = new double[histogram.length];
    double p = poisson ? Math.exp(-mean) : Math.pow(k / (k + mean), k);
    for (int n = 0; n < expected.length; n++) {
      expected[n] = patients * p;
      p *= poisson ? mean / (n + 1) : (k + n) / (n + 1) * mean / (k + mean);
    }
    return expected;
  }

  /** Returns mean, variance and k in words. */
  String words() {
    String fit =
        poisson()
            ? "not overdispersed"
            : String.format(Locale.ROOT, "negative binomial k = %.2f by moments", dispersion());
    return String.format(
        Locale.ROOT, "Mean %.2f, variance %.2f relapses a patient; %s.", mean, variance, fit);
  }

  /** Returns the same with what the line shows. */
  String caption() {
    return words()
        + (poisson()
            ? " Line: Poisson law of the same mean."
            : " Line: the law of this k; the smaller k, the more relapses crowd in few patients.");
  }

  private boolean poisson() {
    return Double.isInfinite(dispersion());
  }
}
