package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.base.Parameter;
import org.anergy.base.Quantity;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Commit;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.kernel.Digest128;
import org.anergy.kernel.StepClock;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.random.Keyed;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Target;
import org.anergy.therapy.Transplant;
import org.junit.jupiter.api.Test;

/** A small patient who is transplanted: what must hold whatever the numbers are. */
class TransplantedPatientTest {
  private static final long SEED = 5;

  private static final String SMALL =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 20 days
      followUp: 75 days
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      """;

  private static final String TRANSPLANT =
      """
      therapies:
        transplant:
          hsct:
            at: 25 days
            conditioning: %s
            collection: {lead: 20 days}
            graft: {cd34: %s cells/kg, tCells: %s cells/kg}
      """;

  private static Scenario scenario(String more, String... overrides) {
    return BuiltIns.scenarioLoader()
        .load("test", (SMALL + more).getBytes(StandardCharsets.UTF_8), List.of(overrides))
        .scenario();
  }

  private static PatientSimulation patient(Scenario scenario) {
    return new PatientSimulation(scenario, SEED, 0, 1);
  }

  private static String digest(Body body) {
    Digest128 digest = new Digest128();
    body.save(digest);
    return digest.hex();
  }

  private static List<RunEvent> run(PatientSimulation patient) {
    List<RunEvent> events = new ArrayList<>();
    while (patient.step() < patient.totalSteps()) {
      patient.advance();
      events.addAll(patient.drainEvents());
      if (patient.step() % 100 == 0) {
        patient.verifyInvariants();
      }
    }
    return events;
  }

  private static double column(PatientSimulation patient, String name) {
    double[] row = new double[patient.columns().size()];
    patient.sample(row, 0);
    return row[patient.columns().stream().map(SeriesColumn::name).toList().indexOf(name)];
  }

  /** Neither an empty protocol nor doses of zero touch the biology, to the last bit. */
  @Test
  void dosesOfZeroLeaveTheBiologyAsItIs() {
    String zero =
        TRANSPLANT.formatted("nothing", "0", "0")
            + """
            regimens:
              nothing:
                steps:
                  - {agent: cyclophosphamide, dose: 0 mg/kg, day: -5 days}
                  - {agent: atg-rabbit, dose: 0 mg/kg, day: -1 days}
            """;
    try (PatientSimulation untreated = patient(scenario(""));
        PatientSimulation treated = patient(scenario(zero))) {
      while (untreated.step() < untreated.totalSteps()) {
        untreated.advance();
        treated.advance();
        if (untreated.step() % 100 == 0) {
          assertThat(digest(treated.body())).isEqualTo(digest(untreated.body()));
        }
      }
      assertThat(treated.treatment().killed()).isZero();
      assertThat(treated.treatment().infused()).isZero();
    }
  }

  @Test
  void conditioningDepletesAndTheGraftTakes() {
    try (PatientSimulation patient =
        patient(scenario(TRANSPLANT.formatted("bu-cy-atg", "5e6", "0")))) {
      int before = cells(patient.body());
      List<RunEvent> events = run(patient);

      assertThat(patient.treatment().killed()).isGreaterThan(before / 2);
      assertThat(events).extracting(RunEvent::kind).contains("collection", "dose", "infusion");
      assertThat(events)
          .filteredOn(e -> e.where().equals("neutrophils"))
          .singleElement()
          .satisfies(e -> assertThat(e.value()).isBetween(7.0, 13.0));
      assertThat(column(patient, "stem_graft")).isPositive();
      assertThat(column(patient, "cd4")).isLessThan(500);
    }
  }

  @Test
  void ablationWithoutAGraftFails() {
    try (PatientSimulation patient =
        patient(scenario(TRANSPLANT.formatted("bu-cy-atg", "0", "0")))) {
      List<RunEvent> events = run(patient);

      assertThat(events).extracting(RunEvent::kind).contains("graft-failure");
      assertThat(events).extracting(RunEvent::kind).doesNotContain("engraftment");
      assertThat(column(patient, "neutrophils")).isLessThan(500);
    }
  }

  /** Without conditioning nearly all niches are taken. */
  @Test
  void infusionWithoutConditioningEngraftsPoorly() {
    try (PatientSimulation patient = patient(scenario(TRANSPLANT.formatted("none", "5e6", "1e8")));
        PatientSimulation ablated =
            patient(scenario(TRANSPLANT.formatted("bu-cy-atg", "5e6", "1e8")))) {
      run(patient);
      run(ablated);

      assertThat(column(patient, "stem_graft")).isLessThan(0.1);
      assertThat(column(ablated, "stem_graft")).isGreaterThan(0.9);
      // Without a kill clones are replaced as slowly as in health: a hundredth of 1.7 % a day.
      assertThat(column(patient, "cd4_memory_old")).isGreaterThan(0.97);
      assertThat(column(patient, "cd8_memory_old")).isGreaterThan(0.97);
      assertThat(column(ablated, "cd4_memory_old"))
          .isLessThan(column(patient, "cd4_memory_old") - 0.02);
      assertThat(patient.treatment().killed()).isZero();
      assertThat(patient.treatment().infused()).isPositive();
    }
  }

  /** Kills by an agent with a short life, half of which reaches lymphoid tissue. */
  private static BodyKill killOnDay20(Body body, double tissue, Map<Target, Double> decades) {
    Agent agent =
        new Agent("x", Quantity.parse("", "1 mg"), 0.01, 0.5, tissue, decades, 0, "gut", "test");
    Exposure exposure =
        new Exposure(List.of(new Dose(agent, 1, "", 0)), (a, site) -> a.reach(site));
    exposure.step(0, 1);
    BodyKill kill = new BodyKill(body, 0.3);
    StepClock clock = new StepClock(Keyed.patientKey(SEED, 0), 1);
    clock.at(24 * 20);
    kill.run(clock, exposure);
    return kill;
  }

  /** Every cell that is killed was there, and the shares are those of the agent. */
  @Test
  void killTakesTheStatedSharesAndCountsEveryCell() {
    try (PatientSimulation patient = patient(scenario(""))) {
      for (int step = 0; step < 24 * 20; step++) {
        patient.advance();
      }
      Body body = patient.body();
      int before = cells(body);
      int naive = body.lymphoid().total(Pools.NAIVE);
      int regulatory = body.lymphoid().total(Pools.REGULATORY);
      BodyKill kill = killOnDay20(body, 0, Map.of(Target.NAIVE, 1.0, Target.REGULATORY, 2.0));
      patient.verifyInvariants();

      assertThat(before - cells(body)).isEqualTo((int) kill.killed()).isPositive();
      double kept = (double) body.lymphoid().total(Pools.NAIVE) / naive;
      double expected = Math.pow(10, -0.5);
      // Four standard errors of a binomial share.
      assertThat(kept)
          .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / naive)));
      double keptRegulatory = (double) body.lymphoid().total(Pools.REGULATORY) / regulatory;
      assertThat(keptRegulatory).isCloseTo(0.1, within(4 * Math.sqrt(0.1 * 0.9 / regulatory)));
      for (CellStore store : List.of(body.node().cells())) {
        for (int i = 0; i < store.size(); i++) {
          assertThat(store.fate[i]).isEqualTo(CellStore.KEEP);
        }
      }
    }
  }

  /** APCs of the node die as the agent says, those of tissue less, and none counts as a T cell. */
  @Test
  void killTakesApcsOfTheNodeAndFewerOfTissue() {
    try (PatientSimulation patient = patient(scenario(""))) {
      for (int step = 0; step < 24 * 20; step++) {
        patient.advance();
      }
      Body body = patient.body();
      for (int site = 0; site < body.node().lattice().sites(); site += 2) {
        if (body.node().hasRoom(site, true)) {
          body.node().place(CellKind.APC_MATURE, Keyed.hash(3, site), -1, site);
        }
      }
      new Commit(body.node()).run(1);
      int node = apcs(body.node());
      int tissue = apcs(body.patch(1)) + apcs(body.patch(2));
      BodyKill kill = killOnDay20(body, 0.8, Map.of(Target.APC, 1.0));
      patient.verifyInvariants();

      assertThat(kill.killed()).isZero();
      double inNode = Math.pow(10, -0.5);
      double inTissue = Math.pow(10, -0.8 * 0.3);
      int left = apcs(body.patch(1)) + apcs(body.patch(2));
      // Four standard errors of binomial shares.
      assertThat((double) apcs(body.node()) / node)
          .isCloseTo(inNode, within(4 * Math.sqrt(inNode * (1 - inNode) / node)));
      assertThat((double) left / tissue)
          .isCloseTo(inTissue, within(4 * Math.sqrt(inTissue * (1 - inTissue) / tissue)));
    }
  }

  private static int apcs(Patch patch) {
    int n = 0;
    for (int i = 0; i < patch.cells().size(); i++) {
      n += CellKind.isLarge(patch.cells().kind[i]) ? 1 : 0;
    }
    return n;
  }

  /** After an ablation few APCs come, and with the monocytes they come as before. */
  @Test
  void newApcsFollowTheMonocytes() {
    Scenario scenario = scenario(TRANSPLANT.formatted("bu-cy-atg", "5e6", "1e8"));
    try (PatientSimulation patient = patient(scenario)) {
      double fewest = 1;
      while (patient.step() < patient.totalSteps()) {
        patient.advance();
        double supply = patient.body().modulation().apcSupply();
        assertThat(supply).isBetween(0.0, 1.0);
        fewest = Math.min(fewest, supply);
      }
      assertThat(fewest).isLessThan(0.3);
      assertThat(patient.body().modulation().apcSupply()).isEqualTo(1);
    }
  }

  /** Cells between two compartments are met too: a deep kill leaves nothing anywhere. */
  @Test
  void aDeepKillLeavesNoCellAnywhere() {
    try (PatientSimulation patient = patient(scenario(""))) {
      for (int step = 0; step < 24 * 5; step++) {
        patient.advance();
      }
      Body body = patient.body();
      assertThat(body.node().exits().size()).isPositive();
      Map<Target, Double> deep =
          Map.of(
              Target.NAIVE, 18.0,
              Target.MEMORY, 18.0,
              Target.DIVIDING, 18.0,
              Target.REGULATORY, 18.0);
      Agent agent = new Agent("x", Quantity.parse("", "1 mg"), 0.01, 1, 1, deep, 0, "gut", "test");
      Exposure exposure =
          new Exposure(List.of(new Dose(agent, 1, "", 0)), (a, site) -> a.reach(site));
      exposure.step(0, 1);
      StepClock clock = new StepClock(Keyed.patientKey(SEED, 0), 1);
      clock.at(24 * 5);
      new BodyKill(body, 0.3).run(clock, exposure);

      assertThat(cells(body)).isZero();
    }
  }

  /**
   * A graft brings of every clone about the share that it has of all T cells, no cell from nowhere.
   */
  @Test
  void aGraftBringsTheClonesThatWereCollected() {
    try (PatientSimulation patient = patient(scenario(""))) {
      for (int step = 0; step < 24 * 5; step++) {
        patient.advance();
      }
      Body body = patient.body();
      TCells all = new TCells(Parameter::value, 1, 1);
      int naive = body.blood().total(Pools.NAIVE) + body.lymphoid().total(Pools.NAIVE);
      int before = body.blood().total(Pools.NAIVE);
      Graft graft = new Graft(0);
      graft.collect(body, all, 7, 0.2 * 1375); // a fifth of 1,375 T cells/uL
      graft.infuse(
          body, all, new Transplant("t", 0, "none", 0, "", 0, 0, 0, 1, 0, 1e8, 0, 0.5, 0, 0, 0), 8);

      int brought = body.blood().total(Pools.NAIVE) - before;
      assertThat(brought).isLessThanOrEqualTo((int) graft.infused());
      assertThat((double) brought / naive).isCloseTo(0.1, within(4 * Math.sqrt(0.1 * 0.9 / naive)));
      assertThat(all.relative()).isCloseTo(1.1, within(1e-9));
      patient.verifyInvariants();
    }
  }

  /** T cells of followed clones, wherever they are. */
  private static int cells(Body body) {
    int sum = 0;
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      sum += body.blood().total(cls) + body.lymphoid().total(cls);
    }
    for (int p = 0; p < body.patches(); p++) {
      for (int i = 0; i < body.patch(p).exits().size(); i++) {
        sum += CellKind.isLarge(body.patch(p).exits().kind(i)) ? 0 : 1;
      }
      CellStore store = body.patch(p).cells();
      for (int i = 0; i < store.size(); i++) {
        sum += CellKind.isLarge(store.kind[i]) ? 0 : 1;
      }
    }
    return sum;
  }
}
