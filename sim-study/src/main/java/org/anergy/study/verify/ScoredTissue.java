package org.anergy.study.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.anergy.clinical.ClinicalCourse;
import org.anergy.clinical.TissueView;
import org.anergy.scenario.OutcomeSpec;

/** Tissue of one region that is damaged evenly, so that the true score is what is asked for. */
final class ScoredTissue implements TissueView {
  private static final int SIDE = 2;
  private static final double MAXIMUM = 10;
  private static final int BISECTIONS = 40;
  private final float[] integrity = new float[SIDE * SIDE];
  private final float[] closed = new float[SIDE * SIDE];
  private final Map<Double, Float> known = new HashMap<>();

  /** Damages or repairs the tissue until the score is {@code score}, 0–10 points. */
  void show(double score) {
    Arrays.fill(integrity, known.computeIfAbsent(score, ScoredTissue::integrityOf));
  }

  /** Asks the instrument itself: the score falls with the integrity. */
  private static float integrityOf(double score) {
    ScoredTissue probe = new ScoredTissue();
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      Arrays.fill(probe.integrity, (float) middle);
      ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), probe, 0);
      course.observe(0, probe);
      double[] row = new double[course.columns().size()];
      course.sample(row, 0);
      if (row[0] > Math.min(score, MAXIMUM)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (float) high;
  }

  @Override
  public int patches() {
    return 1;
  }

  @Override
  public int sitesPerSide() {
    return SIDE;
  }

  @Override
  public double weight(int patch) {
    return 1;
  }

  @Override
  public float[] integrity(int patch) {
    return integrity;
  }

  @Override
  public float[] reserve(int patch) {
    return integrity;
  }

  @Override
  public float[] barrierOpening(int patch) {
    return closed;
  }
}
