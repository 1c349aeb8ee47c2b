package org.anergy.biology;

import org.anergy.compartment.Pools;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.repertoire.CloneTable;

/**
 * The thymus as a process: new clones every day, each with fresh affinities that passed selection.
 * The n-th clone of a lineage is the same clone in every arm of the same patient.
 *
 * <p>Only clones that matter for the disease are followed: conventional and CD8 ones with at least
 * the tracked self-affinity that escaped deletion, regulatory ones within their window of affinity.
 * With {@link Rule#SELECTION} off the same affinities are dealt out between the clones of both CD4
 * lineages by chance.
 */
public final class Thymus {
  private static final double REFERENCE_AGE = 20;
  private static final int ATTEMPTS = 400;
  private final CloneTable clones;
  private final Export destination;
  private final Settings settings;
  private final double shape;
  private final double deletion;
  private final double deletionAffinity;
  private final double deletionHill;
  private final double tracked;
  private final double low;
  private final double high;
  private final double halving;
  private final double conventional;
  private final double regulatory;
  private final double cytotoxicShare;
  private final double startAge;
  private final boolean shuffled;
  private final float[] affinity;
  private final Modulation modulation;
  private double regulatoryShare;
  private int conventionalMade;
  private int regulatoryMade;
  private int cytotoxicMade;

  /** Takes the cells that leave the thymus. */
  @FunctionalInterface
  public interface Export {
    /** Puts the one cell of the new clone {@code clone} into pool class {@code cls}. */
    void add(int cls, int clone);
  }

  /**
   * @param clones the repertoire, to which every export adds a clone
   * @param destination where new cells go
   * @param settings parameters and traits
   * @param runInDays length of the run-in, d: the age refers to its end
   * @param modulation what a treatment has changed about the output
   */
  public Thymus(
      CloneTable clones,
      Export destination,
      Settings settings,
      double runInDays,
      Modulation modulation) {
    this.modulation = modulation;
    this.clones = clones;
    this.destination = destination;
    this.settings = settings;
    shape = settings.value(RepertoireParameters.AFFINITY_SHAPE);
    deletion =
        Math.min(
            1,
            settings.value(RepertoireParameters.DELETION_MAX)
                * settings.patient().toleranceFactor());
    deletionAffinity = settings.value(RepertoireParameters.DELETION_AFFINITY);
    deletionHill = settings.value(RepertoireParameters.DELETION_HILL);
    tracked = settings.value(RepertoireParameters.TRACKED_AFFINITY);
    low = settings.value(RepertoireParameters.REGULATORY_LOW);
    high = settings.value(RepertoireParameters.REGULATORY_HIGH);
    halving = settings.value(RepertoireParameters.OUTPUT_HALVING);
    double factor = settings.on(Rule.THYMUS) ? settings.patient().thymicFactor() : 0;
    conventional =
        settings.value(RepertoireParameters.EXPORT) * factor * settings.patient().precursorFactor();
    regulatory =
        settings.on(Rule.REGULATORY_CELLS)
            ? settings.value(RepertoireParameters.REGULATORY_EXPORT) * factor
            : 0;
    cytotoxicShare =
        settings.on(Rule.CYTOTOXIC_CELLS) ? settings.value(CytotoxicParameters.PRECURSORS) : 0;
    startAge = settings.patient().ageYears() - runInDays / 365.25;
    shuffled = !settings.on(Rule.SELECTION);
    regulatoryShare = share(regulatory, conventional);
    affinity = new float[settings.epitopes()];
  }

  private static double share(double part, double rest) {
    return part == 0 ? 0 : part / (part + rest);
  }

  /**
   * Fills the lymphoid pool with the repertoire that a healthy person of that age has: some of the
   * self-reactive cells are memory cells already.
   */
  public void seed(long patientKey) {
    double naiveNiche = settings.value(HomeostasisParameters.NAIVE_NICHE);
    int naive = (int) Math.round(0.5 * naiveNiche * settings.patient().precursorFactor());
    int regulatoryCells =
        settings.on(Rule.REGULATORY_CELLS)
            ? (int) Math.round(0.5 * settings.value(HomeostasisParameters.REGULATORY_NICHE))
            : 0;
    double memoryShare = settings.patient().memoryShare();
    int memory = (int) Math.round(naive * memoryShare / (1 - memoryShare));
    double daily = regulatoryShare;
    regulatoryShare = share(regulatoryCells, naive + memory);
    for (int k = 0; k < naive; k++) {
      export(patientKey, CloneTable.CONVENTIONAL, Pools.NAIVE, 0);
    }
    for (int k = 0; k < regulatoryCells; k++) {
      export(patientKey, CloneTable.THYMIC_REGULATORY, Pools.REGULATORY, 0);
    }
    for (int k = 0; k < memory; k++) {
      export(patientKey, CloneTable.CONVENTIONAL, Pools.MEMORY, 0);
    }
    regulatoryShare = daily;
    for (int k = 0; k < Math.round(naive * cytotoxicShare); k++) {
      export(patientKey, CloneTable.CYTOTOXIC, Pools.NAIVE, 0);
    }
    for (int k = 0; k < Math.round(memory * cytotoxicShare); k++) {
      export(patientKey, CloneTable.CYTOTOXIC, Pools.MEMORY, 0);
    }
  }

  /** Exports what a day brings at the patient's age. */
  public void startDay(StepClock clock) {
    double age = startAge + clock.day() / 365.25;
    double output = StrictMath.pow(2, -(age - REFERENCE_AGE) / halving) * modulation.thymicOutput();
    exportDaily(clock, CloneTable.CONVENTIONAL, conventional * output);
    exportDaily(clock, CloneTable.THYMIC_REGULATORY, regulatory * output);
    exportDaily(clock, CloneTable.CYTOTOXIC, cytotoxicShare * conventional * output);
  }

  private void exportDaily(StepClock clock, byte lineage, double mean) {
    int n =
        Samplers.poisson(
            mean, Keyed.uniform(clock.patientKey(), clock.day(), Purpose.THYMUS + 256 * lineage));
    int cls = lineage == CloneTable.THYMIC_REGULATORY ? Pools.REGULATORY : Pools.NAIVE;
    for (int k = 0; k < n; k++) {
      export(clock.patientKey(), lineage, cls, clock.day());
    }
  }

  private void export(long patientKey, byte lineage, int cls, int day) {
    int number =
        switch (lineage) {
          case CloneTable.CONVENTIONAL -> conventionalMade++;
          case CloneTable.THYMIC_REGULATORY -> regulatoryMade++;
          default -> cytotoxicMade++;
        };
    long id = Keyed.hash(Keyed.hash(patientKey, lineage), number);
    // CD8 cells are selected on other molecules: nothing could be dealt to them.
    drawSelected(id, shuffled && lineage != CloneTable.CYTOTOXIC ? dealt(id) : lineage);
    int clone = clones.add(id, lineage, day, affinity);
    destination.add(cls, clone);
  }

  /** Returns the lineage whose affinities the clone gets if they are dealt out by chance. */
  private byte dealt(long id) {
    return Keyed.uniform(id, 0, Purpose.THYMUS + 2048) < regulatoryShare
        ? CloneTable.THYMIC_REGULATORY
        : CloneTable.CONVENTIONAL;
  }

  /** Draws thymocytes until one is exported in the lineage; the affinities are left in place. */
  private void drawSelected(long id, byte lineage) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double best = draw(id, attempt);
      if (lineage == CloneTable.THYMIC_REGULATORY) {
        if (best >= low && best <= high) {
          return;
        }
      } else if (best >= tracked) {
        double power = StrictMath.pow(best / deletionAffinity, deletionHill);
        double deleted = deletion * power / (1 + power);
        if (Keyed.uniform(id, attempt, Purpose.THYMUS + 4096) >= deleted) {
          return;
        }
      }
    }
    throw new IllegalStateException(
        "thymic selection exports nothing in " + ATTEMPTS + " tries: check the affinity windows");
  }

  private double draw(long id, int attempt) {
    double factor = settings.patient().affinityFactor();
    double best = 0;
    for (int e = 0; e < affinity.length; e++) {
      double u = Keyed.uniform(id, attempt, Purpose.THYMUS + 8192 + 256 * e);
      double a = Math.min(1, factor * (1 - StrictMath.pow(u, 1 / shape)));
      affinity[e] = (float) a;
      best = Math.max(best, a);
    }
    return best;
  }

  /** Restores the running numbers of clones from the repertoire after a checkpoint. */
  public void recount() {
    conventionalMade = 0;
    regulatoryMade = 0;
    cytotoxicMade = 0;
    for (int c = 0; c < clones.size(); c++) {
      switch (clones.lineage(c)) {
        case CloneTable.CONVENTIONAL -> conventionalMade++;
        case CloneTable.THYMIC_REGULATORY -> regulatoryMade++;
        default -> cytotoxicMade++;
      }
    }
  }
}
