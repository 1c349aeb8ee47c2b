package org.anergy.treatment;

import java.util.Arrays;
import org.anergy.base.Parameter;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Modulation;
import org.anergy.biology.TrafficParameters;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Site;

/**
 * The T cells of blood and lymphoid tissue, as counts: how deep a depletion is and how fast it is
 * made good. Two well-mixed compartments with the traffic of the model's own cells.
 */
final class TCells implements Stateful {
  private static final double EMIGRANT_LIFE = 60; // d; modelling assumption: they look new so long
  private static final double ROUNDING = 1e-6; // normal counts stand still up to rounding
  private static final int SETTLING = 36525; // d; a century, many lives of a naive cell
  private static final int SORTS = TCellPool.values().length;

  private final double[] blood = new double[SORTS]; // share of the normal body count
  private final double[] rest = new double[SORTS];
  private final double[] kept = new double[SORTS]; // of the running step; not state
  private final Day[] today = new Day[SORTS]; // of the running step; not state
  private final double bloodShare;
  private final double leavesBlood;
  private final double leavesRest;
  private final double naiveGrowth;
  private final double memoryGrowth;
  private final double specificMemory;
  private final double cd8Growth;
  private final double conversion;
  private final double vigor;
  private final RegulatoryBreadth breadth;
  private double full = 1; // T cells before any treatment, relative to normal
  private double naiveBefore = 1; // naive CD4 cells before any treatment, relative to normal
  private double emigrants = 1; // CD4, relative to those before any treatment
  private double circles = 1; // excision circles of all naive CD4, relative to before likewise

  /** Values of parameters. */
  @FunctionalInterface
  interface Values {
    double of(Parameter parameter);
  }

  /**
   * What a day was for a pool.
   *
   * @param before cells at its begin, relative to normal
   * @param births share of them that divided into cells of the same kind
   * @param supplied cells that the thymus or naive cells supplied, relative to normal
   * @param converted cells that naive cells without antigen supplied, relative to normal
   */
  record Day(double before, double births, double supplied, double converted) {}

  /**
   * @param values parameters
   * @param stepHours length of a step, h
   * @param vigor thymic output before any treatment, relative to that of a typical person of 30
   *     years; counts begin where they stand still with it
   */
  TCells(Values values, double stepHours, double vigor) {
    this.vigor = vigor;
    breadth = new RegulatoryBreadth(values);
    double out = values.of(TrafficParameters.BLOOD_EXIT);
    double back = values.of(TrafficParameters.LYMPHOID_EXIT);
    leavesBlood = -StrictMath.expm1(-out * stepHours);
    leavesRest = -StrictMath.expm1(-back * stepHours);
    naiveGrowth = values.of(TreatmentParameters.NAIVE_LYMPHOPENIA);
    memoryGrowth = values.of(TreatmentParameters.MEMORY_LYMPHOPENIA);
    specificMemory = values.of(TreatmentParameters.SPECIFIC_MEMORY);
    cd8Growth = values.of(TreatmentParameters.CD8_LYMPHOPENIA);
    conversion = values.of(TreatmentParameters.CONVERSION);
    // Whole steps do not balance at the ratio of the hazards: the shares of their probabilities do.
    bloodShare = leavesRest / (leavesBlood + leavesRest);
    Arrays.fill(kept, 1);
    Arrays.fill(today, new Day(1, 0, 0, 0));
    Arrays.fill(blood, bloodShare);
    Arrays.fill(rest, 1 - bloodShare);
    if (vigor != 1) {
      settle();
    }
  }

  private void settle() {
    for (int day = 0; day < SETTLING; day++) {
      full = relative(); // nobody is lymphopenic who never had more
      day(1);
    }
    full = relative();
    naiveBefore = relative(TCellPool.CD4_NAIVE);
    Arrays.fill(today, new Day(1, 0, 0, 0));
  }

  /** Lets cells go between blood and the rest for one step. */
  void recirculate() {
    for (int k = 0; k < SORTS; k++) {
      double out = blood[k] * leavesBlood;
      double in = rest[k] * leavesRest;
      blood[k] += in - out;
      rest[k] += out - in;
    }
  }

  /** Kills what the running step of {@code exposure} kills. */
  void kill(Exposure exposure) {
    for (TCellPool pool : TCellPool.all()) {
      int k = pool.ordinal();
      double inBlood = exposure.killed(pool.target(), Site.BLOOD);
      double inRest = exposure.killed(pool.target(), Site.LYMPHOID);
      double all = blood[k] + rest[k];
      kept[k] = all > 0 ? 1 - (blood[k] * inBlood + rest[k] * inRest) / all : 1;
      if (pool == TCellPool.CD4_NAIVE) {
        emigrants *= kept[k];
        circles *= kept[k];
      } else if (pool == TCellPool.REGULATORY) {
        breadth.kill(all, kept[k]);
      }
      blood[k] *= 1 - inBlood;
      rest[k] *= 1 - inRest;
    }
  }

  /** Returns the share of {@code pool} that {@link #kill} left in the running step. */
  double kept(TCellPool pool) {
    return kept[pool.ordinal()];
  }

  /** Returns what {@link #day} was for {@code pool} in the running step. */
  Day today(TCellPool pool) {
    return today[pool.ordinal()];
  }

  /** Returns T cells in the whole body, relative to normal. */
  double relative() {
    double sum = 0;
    double normal = 0;
    for (TCellPool pool : TCellPool.all()) {
      sum += pool.normal() * relative(pool);
      normal += pool.normal();
    }
    return sum / normal;
  }

  /** Returns how empty of T cells the body is, compared with that before any treatment, 0 to 1. */
  double lymphopenia() {
    double empty = 1 - relative() / full;
    return empty < ROUNDING ? 0 : empty;
  }

  /** Returns the cells of {@code pool} in the whole body, relative to normal. */
  double relative(TCellPool pool) {
    return blood[pool.ordinal()] + rest[pool.ordinal()];
  }

  /**
   * Adds cells of {@code pool}, {@code perMicroliter} of blood once they have spread.
   *
   * @param circlesPerCell excision circles of a naive CD4 cell among them, relative to before
   */
  void infuse(TCellPool pool, double perMicroliter, double circlesPerCell) {
    double share = perMicroliter / pool.normal();
    if (pool == TCellPool.CD4_NAIVE) {
      circles += share * circlesPerCell / naiveBefore;
    }
    blood[pool.ordinal()] += share;
  }

  /**
   * Lets a day pass.
   *
   * @param thymicOutput output of the thymus relative to that before any treatment
   * @return naive CD4 cells that turned memory-like, cells/µL
   */
  double day(double thymicOutput) {
    double empty = lymphopenia();
    double converted4 = grow(TCellPool.CD4_NAIVE, thymicOutput, growth(naiveGrowth, empty), empty);
    double converted8 = grow(TCellPool.CD8_NAIVE, thymicOutput, growth(naiveGrowth, empty), empty);
    double met4 = Math.min(1, relative(TCellPool.CD4_NAIVE));
    double met8 = Math.min(1, relative(TCellPool.CD8_NAIVE));
    grow(TCellPool.CD4_MEMORY, met4, growth(memoryGrowth, empty), 0);
    grow(TCellPool.CD8_MEMORY, met8, growth(cd8Growth, empty), 0);
    grow(TCellPool.REGULATORY, thymicOutput, 1, 0);
    convert(TCellPool.CD4_MEMORY, converted4);
    convert(TCellPool.CD8_MEMORY, converted8);
    breadth.day(vigor * thymicOutput);
    emigrants += (thymicOutput - emigrants) / EMIGRANT_LIFE;
    TCellPool naive = TCellPool.CD4_NAIVE;
    circles += naive.death() * (thymicOutput - circles); // divisions make none
    return converted4;
  }

  /** IL7 and IL15 rise as their consumers get fewer. */
  private static double growth(double factor, double empty) {
    return 1 + (factor - 1) * empty;
  }

  /** Returns the daughters that turned memory-like, cells/µL. */
  private double grow(TCellPool pool, double supply, double factor, double empty) {
    double now = relative(pool);
    double births = now * division(pool, factor);
    double converted = births * conversion * empty;
    double ofThymus = pool.thymic() ? vigor : 1;
    double supplied = ofThymus * supply * pool.supply() / pool.normal();
    double in = supplied + births - converted;
    add(pool, in - now * pool.death());
    today[pool.ordinal()] = new Day(now, now > 0 ? (births - converted) / now : 0, supplied, 0);
    return converted * pool.normal();
  }

  private void convert(TCellPool pool, double perMicroliter) {
    double share = perMicroliter / pool.normal();
    add(pool, share);
    Day day = today[pool.ordinal()];
    today[pool.ordinal()] = new Day(day.before(), day.births(), day.supplied(), share);
  }

  /** What is born or dies is where the others are. */
  private void add(TCellPool pool, double share) {
    int k = pool.ordinal();
    double now = blood[k] + rest[k];
    if (now > 0) {
      blood[k] = Math.max(0, blood[k] + share * blood[k] / now);
      rest[k] = Math.max(0, rest[k] + share * rest[k] / now);
    } else {
      rest[k] = Math.max(0, share);
    }
  }

  /** Returns the count of {@code pool} in blood, cells/µL. */
  double count(TCellPool pool) {
    return pool.normal() * blood[pool.ordinal()] / bloodShare;
  }

  /** Returns the share of self-antigens that have regulatory cells of their own, 0–1. */
  double regulatoryBreadth() {
    return breadth.share();
  }

  /** Returns recent thymic emigrants among CD4 cells, relative to those before any treatment. */
  double emigrants() {
    return emigrants;
  }

  /** Returns excision circles in a naive CD4 cell, relative to before the treatment. */
  double circlesPerCell() {
    double naive = relative(TCellPool.CD4_NAIVE);
    return naive > 0 ? circles * naiveBefore / naive : 0;
  }

  /** Returns the share of the daughters of naive cells that turn memory-like today. */
  double conversion() {
    return conversion * lymphopenia();
  }

  /** Tells the rules how fast the clones that are followed grow in today's lymphopenia. */
  void modulate(Modulation modulation) {
    modulation.setLymphopenia(naiveGrowth(), memoryGrowth(), conversion());
    modulation.setCytotoxicLymphopenia(
        lymphopenic(TCellPool.CD8_NAIVE, naiveGrowth),
        specificMemory * lymphopenic(TCellPool.CD8_MEMORY, cd8Growth));
  }

  /** Returns by how much naive CD4 cells divide more than die today, 1/d; 0 at normal counts. */
  double naiveGrowth() {
    return lymphopenic(TCellPool.CD4_NAIVE, naiveGrowth);
  }

  /**
   * Returns by how much memory CD4 cells of one antigen divide more than die today, 1/d; 0 at
   * normal counts. Memory as a whole, with its many cells that meet gut flora and self, grows
   * faster.
   */
  double memoryGrowth() {
    return specificMemory * lymphopenic(TCellPool.CD4_MEMORY, memoryGrowth);
  }

  private double lymphopenic(TCellPool pool, double factor) {
    double empty = lymphopenia();
    return empty == 0 ? 0 : Math.max(0, division(pool, growth(factor, empty)) - pool.death());
  }

  /**
   * Hazard of division of {@code pool}, 1/d. Conventional cells share IL7 and IL15, so that who
   * comes first leaves less room for the others.
   */
  private double division(TCellPool pool, double factor) {
    double taken = pool.ownNiche() * relative(pool) + (1 - pool.ownNiche()) * relative();
    return pool.birth() * Math.max(0, 1 - taken / 2) * factor;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("tcells.blood", blood, SORTS);
    sink.doubles("tcells.rest", rest, SORTS);
    sink.doubles("tcells.marks", new double[] {emigrants, circles}, 2);
    breadth.save(sink);
  }

  @Override
  public void load(StateSource source) {
    System.arraycopy(source.doubles("tcells.blood"), 0, blood, 0, SORTS);
    System.arraycopy(source.doubles("tcells.rest"), 0, rest, 0, SORTS);
    double[] marks = source.doubles("tcells.marks");
    emigrants = marks[0];
    circles = marks[1];
    breadth.load(source);
  }
}
