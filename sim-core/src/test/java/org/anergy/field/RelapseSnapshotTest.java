package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.model.PatientSimulation;
import org.anergy.run.PatientRun;
import org.anergy.run.RelapsingPatient;
import org.anergy.scenario.FieldSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The concentrations that cells read in a real relapse: the shipped patient, scenario and time step
 * on the day on which the clinic declares the first relapse. Lesions put their sources elsewhere
 * than the scattered ones of the other tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelapseSnapshotTest {
  /** The reference starts from the shipped field so much earlier: exp(-k0 3 h) is below 3e-5. */
  private static final int STEPS_BEFORE = 3;

  private final List<ConvergedCompanion> companions = new ArrayList<>();

  @BeforeAll
  void simulateIntoTheRelapse() {
    try (PatientRun run = RelapsingPatient.inFirstRelapse()) {
      Body body = ((PatientSimulation) run.simulation()).body();
      for (FieldSpec spec : run.result().scenario().fields()) {
        for (int p = 0; p < body.patches(); p++) {
          follow(body.patch(p), spec, run.simulation().stepHours());
        }
      }
      for (int step = 0; step < STEPS_BEFORE; step++) {
        run.advance();
        companions.forEach(ConvergedCompanion::follow);
      }
    }
  }

  private void follow(Patch patch, FieldSpec spec, double hours) {
    int cytokine = Cytokine.names().indexOf(spec.name());
    if (patch.has(cytokine) && !patch.field(cytokine).isZero()) {
      companions.add(
          new ConvergedCompanion(patch.field(cytokine), spec, cytokine == Cytokine.IL2, hours));
    }
  }

  /** The sources of one cytokine: a class of their own, so that none is hidden by the others. */
  private List<ConvergedCompanion> secreted(String name) {
    List<ConvergedCompanion> found =
        companions.stream().filter(c -> c.spec.name().equals(name) && c.secretes()).toList();
    assertThat(found).as("lattices in which %s is secreted", name).isNotEmpty();
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"IL2", "IFNG", "TNF", "IL10", "CXCL10"})
  void whatCellsReadInARelapseIsWithinFivePercentOfTheConvergedSolution(String name) {
    double error = 0;
    double norm = 0;
    for (ConvergedCompanion companion : secreted(name)) {
      double[] squares = companion.squares();
      error += squares[0];
      norm += squares[1];
    }
    assertThat(Math.sqrt(error / norm)).isLessThan(0.05);
  }

  /** Relative to the closed form, which knows no axes; from one to five sites of each source. */
  @ParameterizedTest
  @ValueSource(strings = {"IL2", "IFNG", "TNF", "IL10", "CXCL10"})
  void axesAndDiagonalsAroundTheSourcesOfARelapseDifferByLessThanThreePercent(String name) {
    double[] axis = new double[2];
    double[] diagonal = new double[2];
    for (ConvergedCompanion companion : secreted(name)) {
      SourcesInThePlane sources = new SourcesInThePlane(companion.field, companion.spec);
      for (int along = 1; along <= 5; along++) {
        sources.add(axis, along, false);
      }
      for (int along = 1; along <= 3; along++) {
        sources.add(diagonal, along, true);
      }
    }
    assertThat(axis[0] / axis[1] / (diagonal[0] / diagonal[1])).isBetween(0.97, 1.03);
  }
}
