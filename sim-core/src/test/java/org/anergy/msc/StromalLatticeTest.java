package org.anergy.msc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anergy.base.ParameterSet;
import org.anergy.base.Quantity;
import org.anergy.biology.Settings;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.model.BuiltIns;
import org.anergy.random.Keyed;
import org.anergy.scenario.PatientTraits;
import org.anergy.therapy.Action;
import org.anergy.therapy.Agent;
import org.anergy.therapy.CellProduct;
import org.junit.jupiter.api.Test;

/** Stromal cells on one lattice against closed forms of their hazards and of their factor. */
class StromalLatticeTest {
  private static final int SIDE = 32;
  private static final double RANGE = 100;

  private final Patch patch = patch();

  private static Patch patch() {
    Lattice lattice = new Lattice(SIDE, SIDE, 20);
    DiffusionField[] fields = new DiffusionField[Cytokine.COUNT];
    for (int c = 0; c < fields.length; c++) {
      fields[c] =
          new DiffusionField(
              "t." + Cytokine.names().get(c), lattice, 10, RANGE, 1, c == Cytokine.IL2);
    }
    return new Patch("t", lattice, fields, new TissueSites("t", lattice.sites(), 1));
  }

  private static Settings settings(Map<String, Double> changed) {
    ParameterSet parameters =
        BuiltIns.scenarioLoader().load("t", yaml(changed), List.of()).scenario().parameters();
    return new Settings(parameters, Set.of(), PatientTraits.typical(), 1, 6);
  }

  private static byte[] yaml(Map<String, Double> changed) {
    StringBuilder text =
        new StringBuilder(
            """
            schema: anergy/scenario/1
            extends: disease/healthy
            followUp: 2 years
            therapies: {m: {course: {agent: msc-own, dose: 1e6 cells/kg, from: 1 day}}}
            parameters:
            """);
    Map<String, Double> all = new TreeMap<>(changed);
    all.putIfAbsent("msc.motility", 0.0);
    all.forEach((name, value) -> text.append("  " + name + ": " + value + unit(name) + "\n"));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String unit(String name) {
    return BuiltIns.parameters().stream()
        .filter(p -> p.name().equals(name))
        .map(p -> p.unit().equals("1") ? "" : " " + p.unit())
        .findFirst()
        .orElseThrow();
  }

  private static Products products(Settings settings, double immunogenicity, double recovery) {
    CellProduct cells = new CellProduct(1e6, 1, 0, 3, 1, 0, recovery, immunogenicity);
    Agent agent =
        new Agent(
            "cells",
            Quantity.parse("", "1e6 cells/kg"),
            1,
            1,
            1,
            Map.of(),
            0,
            "none",
            Action.none(),
            cells,
            "test");
    return new Products(List.of(agent), settings, 7);
  }

  private StromalLattice lattice(Settings settings, double recovery) {
    return new StromalLattice(patch, products(settings, 0, recovery), settings);
  }

  private void fill(StromalLattice lattice, int everySites) {
    for (int s = 0; s < patch.lattice().sites(); s += everySites) {
      lattice.arrive(Keyed.hash(3, s), s, 0);
    }
  }

  private void inflame(double picomolar) {
    Arrays.fill(patch.field(Cytokine.IFNG).concentration(), (float) picomolar);
  }

  private static void run(StromalLattice lattice, int steps) {
    StepClock clock = new StepClock(11, 1);
    for (int s = 0; s < steps; s++) {
      clock.at(s);
      lattice.run(clock);
    }
  }

  @Test
  void cellsDieByTheirHalfLife() {
    Settings settings = settings(Map.of("msc.tissueHalfLife", 4.0));
    StromalLattice lattice = lattice(settings, 0);
    fill(lattice, 1);

    run(lattice, 4 * 24);

    int n = SIDE * SIDE;
    assertThat((double) lattice.cells().size()).isCloseTo(n / 2.0, within(5 * Math.sqrt(n) / 2));
    assertThat(lattice.cells().size() + lattice.died()).isEqualTo(n);
  }

  @Test
  void licensingNeedsInflammationAndComesAtItsHazard() {
    Settings settings =
        settings(Map.of("msc.exhaustion", 0.0, "msc.overload", 0.0, "msc.tissueHalfLife", 60.0));
    StromalLattice calm = lattice(settings, 0);
    fill(calm, 1);
    run(calm, 100);
    assertThat(calm.cells().count(StromalCells.LICENSED)).isZero();
    assertThat(calm.busy()).isFalse();

    inflame(20); // half of the hazard of 0.1/h, and of fading half is left
    StromalLattice hot = lattice(settings, 0);
    fill(hot, 1);
    run(hot, 300);
    double in = 0.05;
    double out = 0.5 * 0.5 / 24;
    double share = (double) hot.cells().count(StromalCells.LICENSED) / hot.cells().size();
    assertThat(share).isCloseTo(in / (in + out), within(0.06));
    assertThat(hot.busy()).isTrue();
  }

  @Test
  void licenseFadesWhenInflammationIsGone() {
    Settings settings =
        settings(Map.of("msc.exhaustion", 0.0, "msc.overload", 0.0, "msc.tissueHalfLife", 60.0));
    StromalLattice lattice = lattice(settings, 0);
    inflame(2000);
    fill(lattice, 1);
    run(lattice, 100);
    int before = lattice.cells().count(StromalCells.LICENSED);
    inflame(0);

    run(lattice, 48);

    double left = lattice.cells().count(StromalCells.LICENSED);
    assertThat(left / before).isCloseTo(Math.exp(-1), within(0.07));
  }

  @Test
  void thawedCellsWait() {
    Settings settings = settings(Map.of("msc.overload", 0.0));
    inflame(2000);
    StromalLattice lattice = lattice(settings, 24);
    fill(lattice, 1);

    run(lattice, 24);
    assertThat(lattice.cells().count(StromalCells.LICENSED)).isZero();
    run(lattice, 24);
    assertThat(lattice.cells().count(StromalCells.LICENSED)).isPositive();
  }

  /** Evenly spread cells at the half density make a factor of one on average: half the effect. */
  @Test
  void factorOfCellsAtTheHalfDensityHasHalfItsEffect() {
    Settings settings =
        settings(
            Map.of(
                "msc.halfDensity", 0.0625,
                "msc.unlicensed", 1.0,
                "msc.tissueHalfLife", 60.0,
                "msc.overload", 0.0));
    StromalLattice lattice = lattice(settings, 0);
    for (int y = 0; y < SIDE; y += 4) {
      for (int x = 0; x < SIDE; x += 4) {
        lattice.arrive(Keyed.hash(3, y * SIDE + x), patch.lattice().site(x, y), 0);
      }
    }

    run(lattice, 1);

    double sum = 0;
    for (float c : lattice.factor()) {
      sum += c;
    }
    double alive = lattice.cells().size() / 64.0;
    assertThat(sum / (SIDE * SIDE)).isCloseTo(alive, within(0.02));
    assertThat(lattice.suppression(5)).isBetween(0.35f, 0.6f);
    assertThat(lattice.induction(5)).isBetween(1.7f, 2.3f);
    assertThat(lattice.support(5)).isPositive();
  }

  @Test
  void licensedCellsSecreteRegulatoryCytokineIntoTheTissue() {
    Settings settings = settings(Map.of("msc.overload", 0.0));
    inflame(2000);
    StromalLattice lattice = lattice(settings, 0);
    fill(lattice, 16);
    run(lattice, 60);

    patch.clearSecretion();
    lattice.secrete();
    patch.field(Cytokine.IL10).solve();

    assertThat(patch.field(Cytokine.IL10).isZero()).isFalse();
  }

  @Test
  void cellsWalkUpTheChemokine() {
    Settings settings = settings(Map.of("msc.motility", 5.0, "msc.tissueHalfLife", 60.0));
    float[] chemokine = patch.field(Cytokine.CXCL10).concentration();
    for (int s = 0; s < chemokine.length; s++) {
      double distance = Math.abs(patch.lattice().x(s) - SIDE / 2);
      chemokine[s] = (float) (100 * Math.exp(-distance / 4));
    }
    StromalLattice lattice = lattice(settings, 0);
    fill(lattice, 1);

    run(lattice, 200);

    int near = 0;
    for (int i = 0; i < lattice.cells().size(); i++) {
      near += Math.abs(patch.lattice().x(lattice.cells().site(i)) - SIDE / 2) < SIDE / 4 ? 1 : 0;
    }
    assertThat((double) near / lattice.cells().size()).isGreaterThan(0.65);
  }

  /** Two passages beyond the third cost exp(-0.2) of the potency. */
  @Test
  void passagesCostPotency() {
    Settings settings = settings(Map.of());
    CellProduct old = new CellProduct(1e6, 2, 0, 5, 1, 0, 0, 0);
    Agent agent =
        new Agent(
            "old",
            Quantity.parse("", "1e6 cells/kg"),
            1,
            1,
            1,
            Map.of(),
            0,
            "none",
            Action.none(),
            old,
            "test");

    assertThat(new Products(List.of(agent), settings, 7).potency(0))
        .isCloseTo(2 * Math.exp(-0.2), within(1e-9));
  }

  @Test
  void mismatchedCellsAreRejectedByWhoIsSensitized() {
    Settings settings = settings(Map.of());
    Products own = products(settings, 0, 0);
    Products mismatched = products(settings, 1, 0);
    own.pass(30, new boolean[] {true});
    mismatched.pass(30, new boolean[] {true});

    assertThat(own.rejectionPerHour(0)).isZero();
    assertThat(mismatched.sensitization(0)).isCloseTo(1 - Math.exp(-3), within(0.02));
    mismatched.pass(365, new boolean[] {false});
    assertThat(mismatched.sensitization(0)).isCloseTo((1 - Math.exp(-3)) / 2, within(0.02));
  }
}
