package org.anergy.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * A sample of the T cells that {@link TCells} only counts: memory cells by clone, naive cells, each
 * a clone of its own, by whether they descend from cells of the first day. It is followed from the
 * first day of the treatment on by the rates of the counts: deaths, births, kills, what naive cells
 * and the thymus supply, what grafts bring. It changes nothing else.
 *
 * <p>An agent is a cell for many. Shares of cells do not depend on how many it stands for; how many
 * clones survive a deep kill, and how unequal they are then, does: fewer agents exaggerate it.
 */
final class RepertoireSample implements Stateful {
  /** Memory pools, in the order of the sample. */
  static final List<TCellPool> MEMORY = List.of(TCellPool.CD4_MEMORY, TCellPool.CD8_MEMORY);

  /** The naive pool that feeds each of them. */
  static final List<TCellPool> NAIVE = List.of(TCellPool.CD4_NAIVE, TCellPool.CD8_NAIVE);

  private static final int SORTS = TCellPool.values().length;

  private final TCells.Values values;
  private final int agents;
  private final double recall;
  private final long identity;
  private final List<CloneSample> memory = new ArrayList<>();
  private final List<Sequencing> sequencing = new ArrayList<>();
  private final List<List<CloneSample>> grafts = new ArrayList<>(); // by transplant, then pool
  private final double[] naiveOld = {1, 1}; // relative to normal
  private final double[] graftNaiveOld; // by transplant, then pool
  private final double[] kept = new double[SORTS]; // by conditioning, since it was last applied
  private int followed = -1; // followed clones on the first day; -1 before it

  /**
   * @param values values of parameters
   * @param transplants number of grafts
   * @param patientKey key of the patient's draws
   */
  RepertoireSample(TCells.Values values, int transplants, long patientKey) {
    this.values = values;
    agents = (int) values.of(SampleParameters.AGENTS);
    recall = values.of(SampleParameters.RECALL);
    identity = Keyed.hash(patientKey, Purpose.SAMPLE);
    graftNaiveOld = new double[2 * transplants];
    Arrays.fill(kept, 1);
    for (TCellPool pool : MEMORY) {
      memory.add(sample("sample." + pool.key(), pool));
      sequencing.add(
          new Sequencing("sequenced." + pool.key(), (int) values.of(SampleParameters.SEQUENCED)));
    }
    for (int t = 0; t < transplants; t++) {
      List<CloneSample> graft = new ArrayList<>();
      for (TCellPool pool : MEMORY) {
        graft.add(sample("graft" + t + "." + pool.key(), pool));
      }
      grafts.add(graft);
    }
  }

  private CloneSample sample(String name, TCellPool pool) {
    return new CloneSample(name, Keyed.hash(identity, pool.ordinal()));
  }

  /**
   * Draws the sample on the first call; later ones do nothing.
   *
   * @param clones clones that the model follows, so far
   */
  void begin(int clones) {
    if (followed >= 0) {
      return;
    }
    followed = clones;
    double exponent = values.of(SampleParameters.EXPONENT);
    memory.get(0).draw(agents, exponent, values.of(SampleParameters.PLATEAU_CD4));
    memory.get(1).draw(agents, exponent, values.of(SampleParameters.PLATEAU_CD8));
    for (int m = 0; m < MEMORY.size(); m++) {
      sequencing.get(m).first(memory.get(m), identity);
    }
  }

  /** Notes what the running step of conditioning killed; it is applied before anything else. */
  void kill(TCells all) {
    for (TCellPool pool : TCellPool.all()) {
      kept[pool.ordinal()] *= all.kept(pool);
    }
  }

  private double takeKept(TCellPool pool) {
    double share = kept[pool.ordinal()];
    kept[pool.ordinal()] = 1;
    return share;
  }

  /** Applies the kills of the day so far: grafts hold and meet what is left. */
  private void settle(long key) {
    for (int m = 0; m < MEMORY.size(); m++) {
      memory.get(m).kill(key, takeKept(MEMORY.get(m)));
      naiveOld[m] *= takeKept(NAIVE.get(m));
    }
  }

  /** Puts the share {@code share} of all cells into store as graft {@code number}. */
  void collect(int number, long stepKey, double share) {
    settle(stepKey);
    for (int m = 0; m < MEMORY.size(); m++) {
      CloneSample graft = grafts.get(number).get(m);
      graft.clear();
      memory.get(m).copy(Keyed.hash(stepKey, 2L * number), share, graft);
      graftNaiveOld[2 * number + m] = share * naiveOld[m];
    }
  }

  /** Gives the share {@code share} of graft {@code number} back; it is used up. */
  void infuse(int number, long stepKey, double share) {
    settle(Keyed.hash(stepKey, -1));
    for (int m = 0; m < MEMORY.size(); m++) {
      CloneSample graft = grafts.get(number).get(m);
      graft.copy(Keyed.hash(stepKey, 2L * number + 1), share, memory.get(m));
      graft.clear();
      naiveOld[m] += share * graftNaiveOld[2 * number + m];
      graftNaiveOld[2 * number + m] = 0;
    }
  }

  /** Lets a day pass, by what it was for the counts. */
  void day(long stepKey, TCells all) {
    for (int m = 0; m < MEMORY.size(); m++) {
      TCellPool pool = MEMORY.get(m);
      TCellPool naive = NAIVE.get(m);
      TCells.Day day = all.today(pool);
      // Antigen finds memory in proportion to what is left of it, else it is a naive cell's.
      double known = recall * Math.min(1, day.before());
      double recalled = day.before() > 0 ? known * day.supplied() / day.before() : 0;
      memory
          .get(m)
          .day(
              stepKey,
              takeKept(pool),
              pool.death(),
              Math.min(1, day.births() + recalled),
              agents * ((1 - known) * day.supplied() + day.converted()));
      sequencing.get(m).day(stepKey);
      naiveOld[m] *= takeKept(naive) * (1 + all.today(naive).births() - naive.death());
    }
  }

  /** Returns the sample of memory pool {@code m}. */
  CloneSample memory(int m) {
    return memory.get(m);
  }

  /** Returns what sequencing shows of memory pool {@code m} today. */
  Sequencing.Measures measures(int m) {
    return sequencing.get(m).of(memory.get(m));
  }

  /** Returns cells that descend from naive ones of the first day, relative to normal. */
  double naiveOld(int m) {
    return naiveOld[m] * kept[NAIVE.get(m).ordinal()];
  }

  /** Returns the number of followed clones on the first day; -1 before it. */
  int followed() {
    return followed;
  }

  @Override
  public void save(StateSink sink) {
    memory.forEach(pool -> pool.save(sink));
    sequencing.forEach(pool -> pool.save(sink));
    grafts.forEach(graft -> graft.forEach(pool -> pool.save(sink)));
    sink.doubles("sample.naiveOld", naiveOld, naiveOld.length);
    sink.doubles("sample.graftNaiveOld", graftNaiveOld, graftNaiveOld.length);
    sink.doubles("sample.kept", kept, SORTS);
    sink.value("sample.followed", followed);
  }

  @Override
  public void load(StateSource source) {
    memory.forEach(pool -> pool.load(source));
    sequencing.forEach(pool -> pool.load(source));
    grafts.forEach(graft -> graft.forEach(pool -> pool.load(source)));
    copy(source.doubles("sample.naiveOld"), naiveOld);
    copy(source.doubles("sample.graftNaiveOld"), graftNaiveOld);
    copy(source.doubles("sample.kept"), kept);
    followed = (int) source.value("sample.followed");
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
