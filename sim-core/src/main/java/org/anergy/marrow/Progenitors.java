package org.anergy.marrow;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * Progenitors (CD34) between stem cells and lineages: generations that each double what the one
 * before passes on, relative to their normal content. They do not renew themselves: without stem
 * cells they run out, sooner under stress.
 */
final class Progenitors implements Stateful {
  private final double rateAtRest;
  private final double speed;
  private final double[] generations;

  Progenitors(MarrowSettings settings) {
    rateAtRest = 1 / settings.value(MarrowParameters.GENERATION_TIME);
    speed = settings.value(MarrowParameters.PROGENITOR_SPEED);
    generations = new double[(int) settings.value(MarrowParameters.GENERATIONS)];
    Arrays.fill(generations, 1);
  }

  /**
   * Does one step.
   *
   * @param days its length, d
   * @param input commitment of stem cells, relative to normal
   * @param stress 0 at rest to 1
   * @return what leaves for the lineages, relative to normal
   */
  double step(double days, double input, double stress) {
    double rate = rateAtRest * (1 + stress * (speed - 1));
    double flow = input;
    for (int g = 0; g < generations.length; g++) {
      generations[g] = (generations[g] + days * rateAtRest * flow) / (1 + days * rate);
      flow = generations[g] * rate / rateAtRest;
    }
    return flow;
  }

  /** Adds a graft of the share {@code dose} of a normal content, alike in all generations. */
  void add(double dose) {
    for (int g = 0; g < generations.length; g++) {
      generations[g] += dose;
    }
  }

  /** Keeps the share {@code kept} of all. */
  void keep(double kept) {
    for (int g = 0; g < generations.length; g++) {
      generations[g] *= kept;
    }
  }

  /** Returns the content relative to normal; generation g weighs 2^g. */
  double relative() {
    double content = 0;
    double normal = 0;
    double weight = 1;
    for (double generation : generations) {
      content += weight * generation;
      normal += weight;
      weight *= 2;
    }
    return content / normal;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("marrow.progenitors", generations, generations.length);
  }

  @Override
  public void load(StateSource source) {
    double[] saved = source.doubles("marrow.progenitors");
    System.arraycopy(saved, 0, generations, 0, generations.length);
  }
}
