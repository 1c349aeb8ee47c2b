package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.kernel.Digest128;
import org.anergy.kernel.SavedState;
import org.anergy.record.Endpoint;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Cultures of T cells with regulatory and stromal cells, against what is seen in real ones. */
class WellSimulationTest {
  private static final int WELLS = 3;

  private static Scenario scenario(String well) {
    String text =
        """
        schema: anergy/scenario/1
        extends: disease/healthy
        geometry: well
        followUp: 5 days
        well: {tCells: 1000%s}
        """
            .formatted(well.contains("responding") ? well : ", responding: 0.1" + well);
    return BuiltIns.scenarioLoader()
        .load("test", text.getBytes(StandardCharsets.UTF_8), List.of())
        .scenario();
  }

  private static String stromal(int number, String more) {
    return ", stromal: {agent: msc-own, number: " + number + more + "}";
  }

  private static double endpoint(WellSimulation well, String name) {
    return well.endpoints().stream()
        .filter(e -> e.name().equals(name))
        .mapToDouble(Endpoint::value)
        .findFirst()
        .orElseThrow();
  }

  private static void run(WellSimulation well, double days) {
    while (well.day() < days) {
      well.advance();
    }
  }

  /** Returns the divisions in some wells together. */
  private static double divisions(String spec) {
    double sum = 0;
    Scenario scenario = scenario(spec);
    for (int w = 0; w < WELLS; w++) {
      WellSimulation well = new WellSimulation(scenario, 3, w);
      run(well, 5);
      sum += endpoint(well, "divisions");
    }
    return sum;
  }

  private static String digest(WellSimulation well) {
    Digest128 digest = new Digest128();
    well.save(digest);
    return digest.hex();
  }

  private static String patchDigest(WellSimulation well) {
    Digest128 digest = new Digest128();
    well.patch().save(digest);
    return digest.hex();
  }

  /** Nothing dies: cells of generation g are 2^-g of one, and add up to those of the start. */
  @Test
  void generationsAddUpToTheCellsOfTheStart() {
    WellSimulation well = new WellSimulation(scenario(", costimulation: 1"), 1, 0);
    for (int day = 1; day <= 5; day++) {
      run(well, day);
      double ancestors = 0;
      for (int g = 0; g < WellColumns.GENERATIONS; g++) {
        ancestors += well.generation(g) / Math.pow(2, g);
      }
      assertThat(ancestors + well.regulatory()).isCloseTo(1000, within(0.5));
    }
    assertThat(endpoint(well, "divisions")).isGreaterThan(300);
  }

  /** Di Nicola 2002: 60 to 98 % at high ratios, half near 1:10, nothing at 1:100 and below. */
  @Test
  void stromalCellsSuppressByTheirRatio() {
    double none = divisions("");
    double few = 1 - divisions(stromal(10, "")) / none;
    double some = 1 - divisions(stromal(100, "")) / none;
    double many = 1 - divisions(stromal(300, "")) / none;

    assertThat(few).isBetween(-0.15, 0.2);
    assertThat(some).isBetween(0.2, 0.7);
    assertThat(many).isBetween(0.6, 0.98);
  }

  @Test
  void contactIsNotNeededButALicenseIs() {
    double none = divisions("");
    double apart = divisions(stromal(300, ", contact: false"));
    double neutralized = divisions(stromal(300, "") + ", neutralized: [IFNG, TNF]");
    double noneNeutralized = divisions(", neutralized: [IFNG, TNF]");
    double primed = divisions(stromal(300, ", primed: true") + ", neutralized: [IFNG, TNF]");

    assertThat(1 - apart / none).isGreaterThan(0.5);
    assertThat(1 - neutralized / noneNeutralized).isLessThan(0.35);
    assertThat(1 - primed / noneNeutralized).isGreaterThan(0.6);
  }

  @Test
  void suppressionEndsWhenTheCellsAreTakenOut() {
    assertThat(divisions(stromal(300, ", until: 2 days")))
        .isGreaterThan(1.5 * divisions(stromal(300, "")));
  }

  @Test
  void regulatoryCellsSuppress() {
    assertThat(divisions(", regulatory: 250")).isLessThan(0.6 * divisions(""));
  }

  /** With IL10 of licensed cells about, some of those that decide without help turn regulatory. */
  @Test
  void cellsTurnRegulatoryAmongStromalCells() {
    Scenario scenario =
        scenario(", responding: 1, costimulation: 0.3" + stromal(300, ", primed: true"));
    WellSimulation well = new WellSimulation(scenario, 3, 0);
    WellSimulation without =
        new WellSimulation(scenario(", responding: 1, costimulation: 0.3"), 3, 0);
    run(well, 5);
    run(without, 5);
    assertThat(well.turned()).isGreaterThan(without.turned());
  }

  @Test
  void noStromalCellsChangeNothing() {
    WellSimulation without = new WellSimulation(scenario(""), 1, 0);
    WellSimulation zero = new WellSimulation(scenario(stromal(0, "")), 1, 0);
    run(without, 5);
    run(zero, 5);
    assertThat(patchDigest(zero)).isEqualTo(patchDigest(without));
  }

  @Test
  void storedWellGoesOnTheSame() {
    Scenario scenario = scenario(stromal(100, "") + ", regulatory: 50");
    WellSimulation whole = new WellSimulation(scenario, 1, 0);
    WellSimulation second = new WellSimulation(scenario, 1, 0);
    run(whole, 2.5);
    SavedState saved = new SavedState();
    whole.save(saved);
    second.load(saved);
    run(whole, 5);
    run(second, 5);
    assertThat(digest(second)).isEqualTo(digest(whole));
  }
}
