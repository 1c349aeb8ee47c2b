package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.anergy.model.PatientSimulation;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Columns;
import org.anergy.study.verify.WellEndpoint;

/**
 * Counterparts of what was measured of mesenchymal stromal cells: in wells, by label, in trials.
 */
final class CellCounterparts {
  private static final int WELLS = 24;
  private static final int LABELED = 12;
  private static final double GIVEN = 1; // day of the infusion
  private static final double FIRST_HOURS = 3.0 / 24;
  private static final long SEED = 20261127;
  private static final double DOSE = 2; // 1e6 cells/kg
  private static final double TREATED_DAYS = 365;

  private CellCounterparts() {}

  /** One number without the cells and one with them, in the same well or patient. */
  record Pair(double without, double with) {}

  static Map<String, Counterpart> all() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    all.put("msc-lung-0", c -> label(c, FIRST_HOURS));
    all.put("msc-lung-10", c -> label(c, 10));
    all.put("msc-viable", CellCounterparts::viable);
    all.put("msc-mlr", CellCounterparts::suppression);
    all.put("msc-treg", CellCounterparts::regulatory);
    all.put("msc-infection", CellCounterparts::infections);
    return all;
  }

  /** What is where in one patient after an infusion into a vein, 1e6 cells, by the hour. */
  private record Labeled(double dose, List<double[]> hours) {
    double at(int column, double days) {
      return hours.get((int) Math.round(24 * days))[column];
    }
  }

  private static final List<String> SEEN = List.of("msc_lung_label", "msc_lung", "msc_organs");

  private static List<Labeled> labeled(EvidenceCohorts cohorts) {
    Scenario scenario =
        cohorts.scenario(
            String.join(
                "\n",
                "extends: disease/healthy",
                "title: Labeled stromal cells for the evidence",
                "runIn: 1 day",
                "followUp: 13 days",
                "space: {tissuePatches: 1, patchSites: 16, nodeSites: 16}",
                "therapies:",
                "  cells: {course: {agent: msc-own, dose: "
                    + DOSE
                    + "e6 cells/kg, from: "
                    + GIVEN
                    + " days}}"));
    List<Labeled> all = new ArrayList<>();
    for (int i = 0; i < LABELED; i++) {
      all.add(labeled(scenario, i));
    }
    return all;
  }

  private static Labeled labeled(Scenario scenario, int index) {
    try (PatientSimulation patient = new PatientSimulation(scenario, SEED, index, 1)) {
      List<String> names = patient.columns().stream().map(SeriesColumn::name).toList();
      double[] row = new double[names.size()];
      List<double[]> hours = new ArrayList<>();
      hours.add(new double[SEEN.size()]);
      while (patient.step() < patient.totalSteps()) {
        patient.advance();
        if (patient.day() > GIVEN) {
          patient.sample(row, 0);
          hours.add(SEEN.stream().mapToDouble(name -> row[names.indexOf(name)]).toArray());
        }
      }
      return new Labeled(DOSE * scenario.patient().weightKg(), hours);
    }
  }

  private static Simulated label(EvidenceCohorts cohorts, double after) {
    return mean(labeled(cohorts), p -> p.at(0, after) / p.dose(), "share of the dose");
  }

  /** In order if after a day more living cells are in the lung than in liver and spleen. */
  private static Simulated viable(EvidenceCohorts cohorts) {
    List<Labeled> all = labeled(cohorts);
    Interval difference = Bootstrap.mean(all, 0.95, p -> (p.at(1, 1) - p.at(2, 1)) / p.dose());
    return mean(
            all, p -> p.at(1, 1) / p.dose(), "living in the lung after a day, share of the dose")
        .ordered(difference);
  }

  private static Simulated mean(
      List<Labeled> patients, ToDoubleFunction<Labeled> value, String note) {
    Interval mean = Bootstrap.mean(patients, 0.95, value);
    return Simulated.of(mean, patients.size() + " infusions").note(note);
  }

  private static List<Pair> wells(
      EvidenceCohorts cohorts, String added, String cells, String endpoint) {
    Scenario with = well(cohorts, added + ", stromal: {" + cells + "}");
    Scenario without = well(cohorts, added);
    List<Pair> pairs = new ArrayList<>();
    for (int w = 0; w < WELLS; w++) {
      pairs.add(
          new Pair(
              WellEndpoint.of(without, SEED, w, endpoint),
              WellEndpoint.of(with, SEED, w, endpoint)));
    }
    return pairs;
  }

  private static Scenario well(EvidenceCohorts cohorts, String more) {
    return cohorts.scenario(
        "extends: disease/healthy\ngeometry: well\nfollowUp: 5 days\nwell: {tCells: 1000"
            + more
            + "}");
  }

  private static Simulated suppression(EvidenceCohorts cohorts) {
    return suppression(wells(cohorts, "", "agent: msc-own, number: 200", WellEndpoint.DIVISIONS));
  }

  static Simulated suppression(List<Pair> pairs) {
    Interval ratio =
        Resampled.interval(pairs, s -> 1 - Bootstrap.ratio(s, Pair::with, Pair::without));
    return Simulated.of(ratio, pairs.size() + " wells with and without")
        .note("one MSC to five T cells, divisions in five days");
  }

  private static Simulated regulatory(EvidenceCohorts cohorts) {
    List<Pair> pairs =
        wells(cohorts, ", regulatory: 50", "agent: msc-own, number: 100", "regulatory_share");
    Interval ratio = Resampled.interval(pairs, s -> Bootstrap.ratio(s, Pair::with, Pair::without));
    return Simulated.of(ratio, pairs.size() + " wells with and without")
        .note("one MSC to ten T cells; fewer others divide, and some turn regulatory");
  }

  private static Simulated infections(EvidenceCohorts cohorts) {
    List<Double> with = cohorts.enrolled(DrugArm.STROMA).map(CellCounterparts::infections);
    List<Double> without = cohorts.enrolledUntreated().map(CellCounterparts::infections);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < with.size(); i++) {
      pairs.add(new Pair(without.get(i), with.get(i)));
    }
    Interval ratio = Resampled.interval(pairs, s -> Bootstrap.ratio(s, Pair::with, Pair::without));
    return Simulated.of(ratio, pairs.size() + " patients with and without")
        .note(
            "infections of any kind in a year; nothing in the model connects them with the cells");
  }

  private static double infections(Observed patient) {
    int n = 0;
    for (double day : patient.days(Columns.INFECTION)) {
      n += day < TREATED_DAYS ? 1 : 0;
    }
    return n;
  }
}
