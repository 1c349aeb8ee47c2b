package org.anergy.msc;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Modulation;
import org.anergy.biology.Settings;
import org.anergy.therapy.Rate;

/**
 * Phagocytes that took up dead stromal cells: for a week or two they damp priming and the
 * maturation of APCs everywhere and help T cells to turn regulatory; the effect saturates. It is
 * what lasts of cells that are gone after a day, and may be nothing: its size is an assumption.
 */
final class Efferocytosis implements Stateful {
  private static final double NOTHING = 1e-6;

  private final Modulation modulation;
  private final double decay; // of a step
  private final double half; // agents
  private final double effect;
  private final double induction;
  private double phagocytes; // agents taken up, those forgotten left out

  Efferocytosis(Modulation modulation, Settings settings) {
    this.modulation = modulation;
    double life = settings.value(ActionParameters.MONOCYTE_LIFE);
    decay = StrictMath.exp(-StrictMath.log(2) * settings.stepHours() / (24 * life));
    half =
        settings.value(ActionParameters.MONOCYTE_HALF)
            / settings.value(MscParameters.CELLS_PER_AGENT);
    effect = settings.value(ActionParameters.MONOCYTE_EFFECT);
    induction = settings.value(ActionParameters.MONOCYTE_INDUCTION);
  }

  /** Returns how many agents these phagocytes took up. */
  double phagocytes() {
    return phagocytes;
  }

  /** Tells whether there are any. */
  boolean any() {
    return phagocytes > 0;
  }

  /** Lets a step pass in which {@code taken} agents were taken up. */
  void step(int taken) {
    phagocytes = phagocytes * decay + taken;
    if (phagocytes < NOTHING) {
      phagocytes = 0;
    }
    modulate();
  }

  private void modulate() {
    double share = phagocytes / (phagocytes + half);
    double left = 1 - effect * share;
    modulation.setFactorOfCells(Rate.PRIMING, left);
    modulation.setFactorOfCells(Rate.APC_MATURATION, left);
    modulation.setInduction(1 + induction * share);
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("msc.phagocytes", new double[] {phagocytes}, 1);
  }

  @Override
  public void load(StateSource source) {
    phagocytes = source.doubles("msc.phagocytes")[0];
    modulate();
  }
}
