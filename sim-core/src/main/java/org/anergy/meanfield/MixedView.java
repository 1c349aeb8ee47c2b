package org.anergy.meanfield;

import java.util.Arrays;
import org.anergy.clinical.TissueView;
import org.anergy.model.Eloquence;

/**
 * The tissue without space as instruments see it: patches whose sites are all alike. A lesion is
 * then a whole patch.
 */
final class MixedView implements TissueView {
  private final MixedBody body;
  private final int side;
  private final float[][] integrity;
  private final float[][] reserve;
  private final float[][] opening;

  MixedView(MixedBody body, int side) {
    this.body = body;
    this.side = side;
    integrity = new float[body.tissue.size()][side * side];
    reserve = new float[body.tissue.size()][side * side];
    opening = new float[body.tissue.size()][side * side];
  }

  private static float[] filled(float[] values, float value) {
    if (values[0] != value) {
      Arrays.fill(values, value);
    }
    return values;
  }

  @Override
  public int patches() {
    return body.tissue.size();
  }

  @Override
  public int sitesPerSide() {
    return side;
  }

  @Override
  public double weight(int patch) {
    return Eloquence.weight(patch, patches());
  }

  @Override
  public float[] integrity(int patch) {
    return filled(integrity[patch], body.tissue.get(patch).site.integrity[0]);
  }

  @Override
  public float[] reserve(int patch) {
    return filled(reserve[patch], body.tissue.get(patch).site.reserve[0]);
  }

  @Override
  public float[] barrierOpening(int patch) {
    return filled(opening[patch], body.tissue.get(patch).site.opening[0]);
  }
}
