package org.anergy.clinical;

import java.util.Arrays;

/** Healthy tissue with harmonic weights that a test injures by hand. */
final class FlatTissue implements TissueView {
  final int side;
  final float[][] integrity;
  final float[][] reserve;
  final float[][] opening;

  FlatTissue(int patches, int side) {
    this.side = side;
    integrity = new float[patches][side * side];
    reserve = new float[patches][side * side];
    opening = new float[patches][side * side];
    for (int p = 0; p < patches; p++) {
      Arrays.fill(integrity[p], 1);
      Arrays.fill(reserve[p], 1);
    }
  }

  @Override
  public int patches() {
    return integrity.length;
  }

  @Override
  public int sitesPerSide() {
    return side;
  }

  @Override
  public double weight(int patch) {
    double sum = 0;
    for (int p = 0; p < patches(); p++) {
      sum += 1.0 / (1 + p);
    }
    return 1.0 / (1 + patch) / sum;
  }

  @Override
  public float[] integrity(int patch) {
    return integrity[patch];
  }

  @Override
  public float[] reserve(int patch) {
    return reserve[patch];
  }

  @Override
  public float[] barrierOpening(int patch) {
    return opening[patch];
  }

  /** Sets a square of {@code size} sites at (x, y), across the edges if need be. */
  void square(float[] sites, int x, int y, int size, float value) {
    for (int dy = 0; dy < size; dy++) {
      for (int dx = 0; dx < size; dx++) {
        sites[(y + dy) % side * side + (x + dx) % side] = value;
      }
    }
  }
}
