package org.anergy.study.sensitivity;

/**
 * What the analysis of variance needs of the replicates of one point.
 *
 * @param runs with output
 * @param failed runs without
 * @param mean of the outputs, NaN without any
 * @param squares sum of squared differences from the mean
 */
record PointReplicates(int runs, int failed, double mean, double squares) {

  static PointReplicates of(double[] outputs) {
    int failed = Outputs.failed(outputs);
    int runs = outputs.length - failed;
    double sum = 0;
    for (double output : outputs) {
      sum += Double.isNaN(output) ? 0 : output;
    }
    double mean = sum / runs;
    double squares = 0;
    for (double output : outputs) {
      squares += Double.isNaN(output) ? 0 : (output - mean) * (output - mean);
    }
    return new PointReplicates(runs, failed, mean, squares);
  }
}
