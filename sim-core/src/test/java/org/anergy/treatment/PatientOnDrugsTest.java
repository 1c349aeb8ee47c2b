package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.compartment.Pools;
import org.anergy.kernel.Digest128;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small patient on drugs: what each rate does to the body, and that a drug leaves no trace. */
class PatientOnDrugsTest {
  private static final long SEED = 15; // lesions from day 14 on

  private static final String SMALL =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 60 days
      patient: {regulatoryFunction: 0.1, memoryShare: 0.8}
      parameters: {trigger.bystander: 0.3, antigen.residentDensity: 0.05 cells/site}
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      """;

  private static Scenario scenario(String more) {
    return BuiltIns.scenarioLoader()
        .load("test", (SMALL + more).getBytes(StandardCharsets.UTF_8), List.of())
        .scenario();
  }

  private static Scenario on(Rate rate, String change, String dose) {
    return scenario(
        """
        therapies:
          t:
            course: {agent: new-drug, dose: %s, from: 2 days, every: 1 day, until: 40 days}
        agents:
          new-drug:
            per: 1 mg
            halfLife: 1 day
            effects: {%s: {change: %s, half: 1e-3}}
            source: test
        """
            .formatted(dose, rate.key(), change));
  }

  private static PatientSimulation patient(Scenario scenario) {
    return new PatientSimulation(scenario, SEED, 0, 1);
  }

  private static String digest(Body body) {
    Digest128 digest = new Digest128();
    body.save(digest);
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

  @ParameterizedTest
  @EnumSource(Rate.class)
  void dosesOfZeroAndEffectsOfZeroLeaveTheBiologyAsItIs(Rate rate) {
    try (PatientSimulation untreated = patient(scenario(""));
        PatientSimulation noDose = patient(on(rate, "-0.5", "0 mg"));
        PatientSimulation noEffect = patient(on(rate, "0", "1 mg"))) {
      for (double day = 5; day <= 30; day += 5) {
        runTo(untreated, day);
        runTo(noDose, day);
        runTo(noEffect, day);
        assertThat(digest(noDose.body())).isEqualTo(digest(untreated.body()));
        assertThat(digest(noEffect.body())).isEqualTo(digest(untreated.body()));
      }
    }
  }

  /** A rate that nothing reads would be a drug that does nothing. */
  @ParameterizedTest
  @EnumSource(Rate.class)
  void everyRateChangesTheBody(Rate rate) {
    try (PatientSimulation untreated = patient(scenario(""));
        PatientSimulation treated = patient(on(rate, "1", "1 mg"))) {
      runTo(untreated, 60);
      runTo(treated, 60);
      assertThat(digest(treated.body())).isNotEqualTo(digest(untreated.body()));
    }
  }

  @Test
  void whatBlocksEntryKeepsTissueEmptyAndNothingRemembersIt() {
    String course =
        """
        therapies:
          t: {course: {agent: blocker, dose: 1 mg, from: 0 days, every: 1 day, until: 25 days}}
        agents:
          blocker:
            {per: 1 mg, halfLife: 1 day, effects: {tissueEntry: {change: -1, half: 1e-4}},
             harms: [{name: rash, rate: 9 /year}], source: test}
        """;
    try (PatientSimulation patient = patient(scenario(course))) {
      List<RunEvent> events = new ArrayList<>();
      runTo(patient, 20);
      events.addAll(patient.drainEvents());
      assertThat(column(patient, "level_blocker")).isBetween(0.9, 2.1);
      assertThat(column(patient, "effect_on_tissue_entry")).isLessThan(1e-3);
      runTo(patient, 60);
      events.addAll(patient.drainEvents());
      assertThat(column(patient, "effect_on_tissue_entry")).isEqualTo(1);
      assertThat(column(patient, "level_blocker")).isZero();
      assertThat(events)
          .filteredOn(e -> e.kind().equals("course"))
          .extracting(RunEvent::day)
          .containsExactly(0.0, 25.0);
      assertThat(events).filteredOn(e -> e.kind().equals("side-effect")).isNotEmpty();
      assertThat(events)
          .filteredOn(e -> e.kind().equals("side-effect"))
          .allSatisfy(e -> assertThat(e.day()).isBetween(0.0, 31.0));
    }
  }

  /** It acts as one of a course of its own does, and is noted as given. */
  @Test
  void drugOfATransplantsRegimenActs() {
    String therapies =
        """
        therapies: {t: {hsct: {at: 45 days, conditioning: mine, graft: {cd34: 0 cells/kg}}}}
        regimens: {mine: {steps: [{agent: new-drug, dose: 1 mg, day: -3 days}]}}
        agents:
          new-drug:
            {per: 1 mg, halfLife: 2 days, effects: {priming: {change: -1, half: 1}}, source: test}
        """;
    try (PatientSimulation patient = patient(scenario(therapies))) {
      runTo(patient, 42.5);
      assertThat(column(patient, "level_new_drug")).isBetween(0.8, 1.0);
      assertThat(column(patient, "effect_on_priming")).isBetween(0.5, 0.6);
      assertThat(patient.drainEvents())
          .filteredOn(e -> e.kind().equals("dose"))
          .singleElement()
          .satisfies(e -> assertThat(e.detail()).startsWith("new-drug"));
    }
  }

  @Test
  void cellsThatMayNotLeaveGatherInLymphoidTissue() {
    try (PatientSimulation untreated = patient(scenario(""));
        PatientSimulation kept = patient(on(Rate.NODE_EGRESS, "-0.9", "1 mg"))) {
      runTo(untreated, 15);
      runTo(kept, 15);
      assertThat(inBlood(kept.body())).isLessThan(0.5 * inBlood(untreated.body()));
    }
  }

  private static double inBlood(Body body) {
    return body.blood().total(Pools.NAIVE) + body.blood().total(Pools.MEMORY);
  }
}
