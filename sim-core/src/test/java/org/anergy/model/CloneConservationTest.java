package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.biology.Body;
import org.anergy.biology.CytotoxicParameters;
import org.anergy.biology.EffectorParameters;
import org.anergy.biology.HomeostasisParameters;
import org.anergy.biology.PrimingParameters;
import org.anergy.biology.Rule;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Nobody dies, nobody divides: then the cells of every clone must stay as many, wherever they go.
 */
class CloneConservationTest {
  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 1 days
      followUp: 60 days
      space: {tissuePatches: 2, patchSites: 16, nodeSites: 32}
      patient: {regulatoryFunction: 0.1, infections: 12 /year}
      parameters:
        effector.entry: 2 /d
        trigger.apcRate: 2 /h
        trigger.bystander: 1
        trigger.crossReactive: 0.2
        trigger.maximumRate: 12 /y
        priming.memoryRenewal: 0
      """;

  private static final List<Parameter> TURNOVER =
      List.of(
          HomeostasisParameters.NAIVE_DEATH,
          HomeostasisParameters.NAIVE_BIRTH,
          HomeostasisParameters.MEMORY_DEATH,
          HomeostasisParameters.MEMORY_BIRTH,
          HomeostasisParameters.REGULATORY_DEATH,
          HomeostasisParameters.REGULATORY_BIRTH,
          HomeostasisParameters.ANERGIC_DEATH,
          CytotoxicParameters.NAIVE_DEATH,
          CytotoxicParameters.NAIVE_BIRTH,
          CytotoxicParameters.MEMORY_DEATH,
          EffectorParameters.DEATH,
          PrimingParameters.DIVISIONS);

  private static Scenario scenario() {
    Scenario s =
        BuiltIns.scenarioLoader()
            .load("test.yaml", SCENARIO.getBytes(StandardCharsets.UTF_8), List.of())
            .scenario();
    ParameterSet parameters = s.parameters();
    for (Parameter turnover : TURNOVER) {
      parameters = parameters.with(turnover, 0);
    }
    return new Scenario(
        s.title(),
        s.disease(),
        s.fidelity(),
        s.patient(),
        s.followUpDays(),
        s.runInDays(),
        s.stepHours(),
        s.space(),
        s.epitopes(),
        s.fields(),
        s.outcome(),
        parameters,
        Set.of(Rule.THYMUS.key(), Rule.REGULATORY_GROWTH.key()));
  }

  /** Cells of every clone on all lattices, in all pools and between them. */
  private static int[] census(Body body) {
    int[] cells = new int[body.clones().size()];
    for (int c = 0; c < cells.length; c++) {
      for (int cls = 0; cls < Pools.CLASSES; cls++) {
        cells[c] += body.blood().counts(cls)[c] + body.lymphoid().counts(cls)[c];
      }
    }
    for (int p = 0; p < body.patches(); p++) {
      Patch patch = body.patch(p);
      for (int i = 0; i < patch.cells().size(); i++) {
        if (patch.cells().clone[i] >= 0) {
          cells[patch.cells().clone[i]]++;
        }
      }
      for (int i = 0; i < patch.exits().size(); i++) {
        if (patch.exits().clone(i) >= 0) {
          cells[patch.exits().clone(i)]++;
        }
      }
    }
    return cells;
  }

  private static int count(Patch patch, int kind) {
    CellStore cells = patch.cells();
    int n = 0;
    for (int i = 0; i < cells.size(); i++) {
      n += cells.kind[i] == kind ? 1 : 0;
    }
    return n;
  }

  @Test
  void everyCloneKeepsItsCellsOnTheirWayThroughTheBody() {
    try (PatientSimulation simulation = new PatientSimulation(scenario(), 3, 0, 1)) {
      Body body = simulation.body();
      int[] start = census(body);
      assertThat(Arrays.stream(start).sum()).isGreaterThan(1000);
      int effectorsInTissue = 0;
      int homing = 0;
      int leftTissue = 0;
      while (simulation.step() < simulation.totalSteps()) {
        simulation.advance();
        assertThat(census(body)).as("step %d", simulation.step()).isEqualTo(start);
        homing += body.blood().total(Pools.EFFECTOR);
        for (Patch patch : body.tissue()) {
          effectorsInTissue += count(patch, CellKind.EFFECTOR);
          leftTissue += patch.exits().size();
        }
      }
      // All ways were used.
      assertThat(homing).as("effectors in blood").isPositive();
      assertThat(effectorsInTissue).isPositive();
      assertThat(leftTissue).isPositive();
      assertThat(count(body.node(), CellKind.NAIVE)).isPositive();
    }
  }
}
