package org.anergy.marrow;

import java.util.EnumMap;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.base.UserInputException;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * The marrow of one patient: stem cells, progenitors and lineages of blood.
 *
 * <p>What is missing in blood, of the neutrophils or of the platelets, whichever is worse, is the
 * stress that speeds progenitors up, and stem cells too as long as progenitors are missing.
 */
public final class Marrow implements Stateful {
  private final MarrowSettings settings;
  private final StemCells stem;
  private final Progenitors progenitors;
  private final Mobilization mobilization;
  private final Map<Lineage, BloodLineage> lineages = new EnumMap<>(Lineage.class);
  private final double normalStem;
  private final double normalCommitment; // agents a day
  private final double fastest;
  private double growthFactor;

  /**
   * @param settings where parameters come from
   * @param patientKey key of the patient's draws
   */
  public Marrow(MarrowSettings settings, long patientKey) {
    this.settings = settings;
    stem = new StemCells(settings);
    progenitors = new Progenitors(settings);
    mobilization = new Mobilization(settings);
    for (Lineage lineage : Lineage.values()) {
      lineages.put(lineage, new BloodLineage(lineage, settings));
    }
    double division = settings.value(MarrowParameters.DIVISION);
    if (settings.value(MarrowParameters.COMMITMENT) >= division) {
      throw new UserInputException(
          "parameters." + MarrowParameters.COMMITMENT.name(),
          "must be below "
              + MarrowParameters.DIVISION.name()
              + ", or stem cells die out. Maybe a quarter of it.");
    }
    double filled = filled(division, settings.value(MarrowParameters.COMMITMENT));
    normalCommitment = division * filled * stem.niches();
    fastest = settings.value(MarrowParameters.STRESS);
    normalStem = filled * stem.niches();
    stem.seed(patientKey, filled);
  }

  /**
   * Returns the share of niches that is taken when as many daughters find a free one as cells leave
   * theirs: {@code 1 - f^8 = commitment/division}, neighbors being taken independently.
   */
  static double filled(double division, double commitment) {
    double homeless = Math.max(0, 1 - commitment / division);
    return StrictMath.pow(homeless, 0.125);
  }

  /**
   * Does one step.
   *
   * @param stepKey key of the step
   * @param days its length, d; at most a day
   */
  public void step(long stepKey, double days) {
    double stress = stress();
    double lacking = Math.max(0, 1 - progenitors.relative());
    int committed = stem.step(stepKey, days, 1 + stress * lacking * (fastest - 1));
    double flow = progenitors.step(days, committed / (days * normalCommitment), stress);
    for (Lineage lineage : Lineage.values()) {
      lineage(lineage).step(days, flow, lineage == Lineage.NEUTROPHIL ? growthFactor : 0);
    }
    double neutrophils = relative(Lineage.NEUTROPHIL);
    mobilization.step(days, growthFactor, stress(), neutrophils, progenitors.relative());
  }

  private double stress() {
    double fewest = Math.min(relative(Lineage.NEUTROPHIL), relative(Lineage.PLATELET));
    return Math.max(0, 1 - fewest);
  }

  /**
   * Sets the effect of G-CSF given as a drug; it acts on neutrophils and mobilizes CD34 cells.
   *
   * @param effect 0 without, 1 at the strongest
   */
  public void growthFactor(double effect) {
    growthFactor = effect;
  }

  /**
   * Infuses a graft: progenitors seed the marrow at once, stem cells pass through the blood.
   *
   * @param key identity of the infusion
   * @param cd34 dose, CD34 cells/kg
   * @param weightKg body weight, kg
   * @param viability share that survived storage and thawing, 0–1
   */
  public void infuse(long key, double cd34, double weightKg, double viability) {
    double living = cd34 * viability;
    progenitors.add(
        living
            * settings.value(MarrowParameters.SEEDING)
            / settings.value(MarrowParameters.CD34_CONTENT));
    double agents =
        living
            * weightKg
            * settings.value(MarrowParameters.STEM_SHARE)
            / settings.value(MarrowParameters.CELLS_PER_AGENT);
    stem.infuse(key, Samplers.poisson(agents, Keyed.uniform(key, 0, Purpose.STEM_GRAFT)));
  }

  /**
   * Kills shares of the marrow.
   *
   * @param stepKey key of the step
   * @param stemCells share of stem cells killed, 0–1
   * @param precursors share of progenitors and precursors killed, 0–1
   */
  public void kill(long stepKey, double stemCells, double precursors) {
    stem.kill(stepKey, stemCells);
    progenitors.keep(1 - precursors);
    for (BloodLineage lineage : lineages.values()) {
      lineage.keep(1 - precursors, 1);
    }
  }

  /** Keeps the share {@code kept} (0–1) of the cells of {@code lineage} in blood. */
  public void keepBlood(Lineage lineage, double kept) {
    lineage(lineage).keep(1, kept);
  }

  /** Returns the stem cells. */
  public StemCells stemCells() {
    return stem;
  }

  /** Returns the stem cells in niches relative to their expected number in health. */
  public double stemCellsRelative() {
    return stem.inNiches() / normalStem;
  }

  /** Returns the progenitors relative to normal. */
  public double progenitors() {
    return progenitors.relative();
  }

  /** Returns the CD34 cells in blood, cells/µL. */
  public double cd34() {
    return mobilization.cd34();
  }

  /** Returns the count of {@code lineage} in blood, cells/µL. */
  public double count(Lineage lineage) {
    return lineage(lineage).count();
  }

  /**
   * Returns how many new APCs come, relative to normal, 0–1: they stem from monocytes, of which
   * half the normal number are enough (modelling assumption), so that no healthy fluctuation
   * matters.
   */
  public double apcSupply() {
    return Math.min(1, 2 * relative(Lineage.MONOCYTE));
  }

  private double relative(Lineage lineage) {
    return lineage(lineage).relative();
  }

  private BloodLineage lineage(Lineage lineage) {
    BloodLineage found = lineages.get(lineage);
    if (found == null) {
      throw new IllegalStateException("no lineage " + lineage);
    }
    return found;
  }

  @Override
  public void save(StateSink sink) {
    stem.save(sink);
    progenitors.save(sink);
    mobilization.save(sink);
    for (BloodLineage lineage : lineages.values()) {
      lineage.save(sink);
    }
    sink.doubles("marrow.growthFactor", new double[] {growthFactor}, 1);
  }

  @Override
  public void load(StateSource source) {
    stem.load(source);
    progenitors.load(source);
    mobilization.load(source);
    for (BloodLineage lineage : lineages.values()) {
      lineage.load(source);
    }
    growthFactor = source.doubles("marrow.growthFactor")[0];
  }
}
