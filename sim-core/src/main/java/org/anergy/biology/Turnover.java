package org.anergy.biology;

import org.anergy.base.Parameter;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.compartment.Pools;
import org.anergy.random.Samplers;
import org.anergy.therapy.Rate;

/**
 * Law of density-regulated maintenance of one lineage, by pool class: death at a constant hazard,
 * birth at {@code b·max(0, 1 − N/K)} with N counted over the whole body once a day.
 */
public final class Turnover implements Stateful {
  /** About the mean of the best affinities of followed clones; modelling assumption. */
  private static final double MIDDLING = 0.6;

  private final double[] death = new double[Pools.CLASSES];
  private final double[] deathHazard = new double[Pools.CLASSES];
  private final double[] birthHazard = new double[Pools.CLASSES];
  private final double[] niche = new double[Pools.CLASSES];
  private final double[] birth = new double[Pools.CLASSES];
  private final double[] hazard = new double[Pools.CLASSES];
  private final double[] lymphopenic = new double[Pools.CLASSES];
  private final boolean regulatoryCells;
  private final boolean cytotoxic;
  private final String name; // prefix of the columns
  private double memoryRoom = 1;

  private Turnover(Settings settings, boolean cytotoxic) {
    this.cytotoxic = cytotoxic;
    name = cytotoxic ? "homeostasis.cytotoxic." : "homeostasis.";
    regulatoryCells = settings.on(Rule.REGULATORY_CELLS);
    double precursors = settings.patient().precursorFactor();
    double part = cytotoxic ? settings.value(CytotoxicParameters.PRECURSORS) : 1;
    set(
        settings,
        Pools.NAIVE,
        cytotoxic ? CytotoxicParameters.NAIVE_DEATH : HomeostasisParameters.NAIVE_DEATH,
        cytotoxic ? CytotoxicParameters.NAIVE_BIRTH : HomeostasisParameters.NAIVE_BIRTH,
        settings.value(HomeostasisParameters.NAIVE_NICHE) * precursors * part);
    set(
        settings,
        Pools.MEMORY,
        cytotoxic ? CytotoxicParameters.MEMORY_DEATH : HomeostasisParameters.MEMORY_DEATH,
        HomeostasisParameters.MEMORY_BIRTH,
        settings.value(HomeostasisParameters.MEMORY_NICHE) * part);
    set(
        settings,
        Pools.REGULATORY,
        HomeostasisParameters.REGULATORY_DEATH,
        HomeostasisParameters.REGULATORY_BIRTH,
        settings.value(HomeostasisParameters.REGULATORY_NICHE));
    death[Pools.REGULATORY_HOMING] = death[Pools.REGULATORY];
    niche[Pools.REGULATORY_HOMING] = 1;
    death[Pools.ANERGIC] = settings.perDay(HomeostasisParameters.ANERGIC_DEATH);
    niche[Pools.ANERGIC] = 1;
    niche[Pools.EFFECTOR] = 1;
  }

  /** Returns the law of CD4 cells, conventional and regulatory. */
  public static Turnover ofConventional(Settings settings) {
    return new Turnover(settings, false);
  }

  /**
   * Returns the law of CD8 cells, with niches of their own, so that neither lineage ousts the
   * other.
   */
  public static Turnover ofCytotoxic(Settings settings) {
    return new Turnover(settings, true);
  }

  private void set(
      Settings settings, int cls, Parameter deathParameter, Parameter birthParameter, double size) {
    deathHazard[cls] = settings.value(deathParameter);
    death[cls] = settings.perDay(deathParameter);
    birthHazard[cls] = settings.value(birthParameter);
    niche[cls] = size;
  }

  /**
   * Fixes today's probabilities of birth.
   *
   * @param count cells by pool class in the whole body
   * @param modulation what a treatment has changed
   */
  public void startDay(long[] count, Modulation modulation) {
    lymphopenic[Pools.NAIVE] = modulation.naiveGrowth(cytotoxic);
    lymphopenic[Pools.MEMORY] = modulation.memoryGrowth(cytotoxic);
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      double room = Math.max(0, 1 - count[cls] / niche[cls]);
      hazard[cls] = birthHazard[cls] * room;
      if (cls == Pools.REGULATORY) {
        hazard[cls] *= modulation.factor(Rate.REGULATORY_GROWTH);
      }
      birth[cls] = Samplers.probability(hazard[cls], 1);
    }
    memoryRoom = Math.max(0, 1 - count[Pools.MEMORY] / niche[Pools.MEMORY]);
    if (!regulatoryCells) {
      birth[Pools.REGULATORY] = 0;
    }
  }

  /**
   * Returns how much room the niche of memory cells has today, 0–1: not only divisions need it, but
   * also effectors that become memory and memory that stays behind after a response.
   */
  public double memoryRoom() {
    return memoryRoom;
  }

  /** Returns the daily death probability of class {@code cls}. */
  public double death(int cls) {
    return death[cls];
  }

  /** Returns today's birth probability of class {@code cls}. */
  public double birth(int cls) {
    return birth[cls];
  }

  /**
   * Returns today's birth probability of cells of class {@code cls} with self-affinity {@code
   * affinity} (0–1): in lymphopenia cells grow at least as fast as the treatment says of their
   * kind. Naive cells need self-peptides for it and grow in proportion to their affinity, just as
   * fast at a middling one; memory cells need none (mice: Swain 2000, doi:10.1098/rstb.2000.0581;
   * Murali-Krishna 1999, Science 286:1377).
   */
  public double birth(int cls, double affinity) {
    if (lymphopenic[cls] == 0) {
      return birth[cls];
    }
    double eagerness = cls == Pools.NAIVE ? affinity / MIDDLING : 1;
    double growing = deathHazard[cls] + lymphopenic[cls] * eagerness;
    return Samplers.probability(Math.max(hazard[cls], growing), 1);
  }

  /** Today's probabilities hold until the next day begins, whatever the cells do meanwhile. */
  @Override
  public void save(StateSink sink) {
    sink.doubles(name + "birth", birth, birth.length);
    sink.doubles(name + "hazard", hazard, hazard.length);
    sink.doubles(name + "lymphopenic", lymphopenic, lymphopenic.length);
    sink.doubles(name + "memoryRoom", new double[] {memoryRoom}, 1);
  }

  @Override
  public void load(StateSource source) {
    System.arraycopy(source.doubles(name + "birth"), 0, birth, 0, birth.length);
    System.arraycopy(source.doubles(name + "hazard"), 0, hazard, 0, hazard.length);
    System.arraycopy(source.doubles(name + "lymphopenic"), 0, lymphopenic, 0, lymphopenic.length);
    memoryRoom = source.doubles(name + "memoryRoom")[0];
  }
}
