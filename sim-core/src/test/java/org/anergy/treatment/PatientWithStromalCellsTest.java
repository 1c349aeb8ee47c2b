package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.anergy.biology.Body;
import org.anergy.kernel.Digest128;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.msc.StromalTherapy;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small patient who is given stromal cells: where they are, and that they leave no trace. */
class PatientWithStromalCellsTest {
  private static final long SEED = 15; // lesions from day 14 on

  private static final String SMALL =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 60 days
      patient: {regulatoryFunction: 0.1, memoryShare: 0.8}
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      """;

  private static final String PARAMETERS =
      "parameters: {trigger.bystander: 0.3, antigen.residentDensity: 0.05 cells/site%s}\n";

  private static Scenario scenario(String therapies, String parameters) {
    String text = SMALL + PARAMETERS.formatted(parameters) + therapies;
    return BuiltIns.scenarioLoader()
        .load("test", text.getBytes(StandardCharsets.UTF_8), List.of())
        .scenario();
  }

  private static String course(String dose, String route) {
    return "therapies: {m: {course: {agent: msc-bone-marrow, dose: %s, route: %s, from: 2 days, every: 7 days}}}\n"
        .formatted(dose, route);
  }

  private static PatientSimulation patient(Scenario scenario) {
    return new PatientSimulation(scenario, SEED, 0, 1);
  }

  private static PatientSimulation untreated() {
    return patient(scenario("", ""));
  }

  private static StromalTherapy stroma(PatientSimulation patient) {
    return Objects.requireNonNull(Objects.requireNonNull(patient.treatment()).stroma());
  }

  private static String digest(Body body) {
    Digest128 digest = new Digest128();
    body.save(digest);
    return digest.hex();
  }

  private static String both(PatientSimulation patient) {
    Digest128 digest = new Digest128();
    patient.body().save(digest);
    stroma(patient).save(digest);
    return digest.hex();
  }

  private static void runTo(PatientSimulation patient, double day) {
    while (patient.day() < day) {
      patient.advance();
      if (patient.step() % 200 == 0) {
        patient.verifyInvariants();
      }
    }
  }

  private static double column(PatientSimulation patient, String name) {
    double[] row = new double[patient.columns().size()];
    patient.sample(row, 0);
    return row[patient.columns().stream().map(SeriesColumn::name).toList().indexOf(name)];
  }

  @Test
  void dosesOfZeroLeaveTheBiologyAsItIs() {
    try (PatientSimulation untreated = untreated();
        PatientSimulation none = patient(scenario(course("0 cells/kg", "intravenous"), ""))) {
      for (double day = 5; day <= 30; day += 5) {
        runTo(untreated, day);
        runTo(none, day);
        assertThat(digest(none.body())).isEqualTo(digest(untreated.body()));
      }
      assertThat(stroma(none).infused()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"intravenous", "intra-arterial", "intrathecal", "local"})
  void everyCellIsAccountedForAtEveryStep(String route) {
    try (PatientSimulation patient = patient(scenario(course("2e6 cells/kg", route), ""))) {
      while (patient.day() < 40) {
        patient.advance();
        StromalTherapy stroma = stroma(patient);
        assertThat(stroma.accounted()).isEqualTo(stroma.infused());
      }
      double cells = 2e6 * 70 * 6; // doses of days 2, 9, 16, 23, 30 and 37
      assertThat(stroma(patient).infused() * 1e4).isCloseTo(cells, within(6e4));
    }
  }

  /** Label of Gholamrezanezhad 2011; gone after a day to three as Eggenhofer 2012 saw. */
  @Test
  void veinsLeadToTheLungAndLiver() {
    String once = "therapies: {m: {course: {agent: msc-own, dose: 2e6 cells/kg, from: 2 days}}}\n";
    try (PatientSimulation patient = patient(scenario(once, ""))) {
      runTo(patient, 2 + 3.0 / 24);
      double given = 140;
      assertThat(column(patient, "msc_lung_label") / given).isBetween(0.27, 0.34);
      assertThat(column(patient, "msc_blood") / given).isLessThan(0.01);
      runTo(patient, 5);
      assertThat(column(patient, "msc_lung") / given).isLessThan(0.01);
      runTo(patient, 12);
      assertThat(column(patient, "msc_lung_label") / given).isBetween(0.02, 0.054);
      assertThat(column(patient, "msc_eaten")).isGreaterThan(40);
    }
  }

  @Test
  void routeDecidesWhatReachesTheTissue() {
    double[] reached = new double[4];
    String[] routes = {"intravenous", "intra-arterial", "local", "intrathecal"};
    for (int r = 0; r < routes.length; r++) {
      try (PatientSimulation patient = patient(scenario(course("1e6 cells/kg", routes[r]), ""))) {
        runTo(patient, 6);
        reached[r] = stroma(patient).inTissue();
      }
    }
    assertThat(reached[0]).isLessThan(0.02 * 7000);
    assertThat(reached[1]).isGreaterThan(reached[0]);
    assertThat(reached[2]).isGreaterThan(reached[1]);
    assertThat(reached[3]).isGreaterThan(reached[1]);
  }

  @Test
  void dosesOfOneStepMergeAndTheirOrderDoesNotMatter() {
    String one =
        """
        therapies:
          a: {course: {agent: msc-bone-marrow, dose: 2e6 cells/kg, from: 2 days}}
          b: {course: {agent: msc-umbilical, dose: 1e6 cells/kg, route: intrathecal, from: 2 days}}
        """;
    String parts =
        """
        therapies:
          z: {course: {agent: msc-umbilical, dose: 1e6 cells/kg, route: intrathecal, from: 2 days}}
          y: {course: {agent: msc-bone-marrow, dose: 1.5e6 cells/kg, from: 2 days}}
          x: {course: {agent: msc-bone-marrow, dose: 0.5e6 cells/kg, from: 2 days}}
        """;
    try (PatientSimulation whole = patient(scenario(one, ""));
        PatientSimulation split = patient(scenario(parts, ""))) {
      runTo(whole, 20);
      runTo(split, 20);
      assertThat(both(split)).isEqualTo(both(whole));
    }
  }

  /** Each thing they do changes the body; with all of them off nothing does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "msc.maximalSuppression",
        "msc.IL10Secretion",
        "msc.repairSupport",
        "msc.monocyteEffect"
      })
  void everythingTheyDoChangesTheBody(String action) {
    String off =
        ", msc.maximalSuppression: 0, msc.IL10Secretion: 0 molecules/s, msc.induction: 0,"
            + " msc.repairSupport: 0, msc.monocyteEffect: 0, msc.monocyteInduction: 0";
    String therapy = course("2e6 cells/kg", "intrathecal");
    String vein = course("2e6 cells/kg", "intravenous");
    String given = action.startsWith("msc.monocyte") ? vein : therapy;
    String on = off.replaceAll(", " + action + ": 0( molecules/s)?", "");
    try (PatientSimulation untreated = untreated();
        PatientSimulation idle = patient(scenario(given, off));
        PatientSimulation acting = patient(scenario(given, on))) {
      runTo(untreated, 50);
      runTo(idle, 50);
      runTo(acting, 50);
      assertThat(digest(idle.body())).isEqualTo(digest(untreated.body()));
      assertThat(digest(acting.body())).isNotEqualTo(digest(untreated.body()));
    }
  }

  @Test
  void cellsOfAMismatchedDonorAreClearedFasterTheSecondTime() {
    try (PatientSimulation patient =
        patient(scenario(course("1e6 cells/kg", "intrathecal"), ", msc.depotExit: 0 1/d"))) {
      runTo(patient, 3);
      double first = column(patient, "msc_depot");
      runTo(patient, 37); // the day of the sixth dose
      runTo(patient, 38);
      assertThat(column(patient, "msc_depot")).isLessThan(0.7 * first);
    }
  }
}
