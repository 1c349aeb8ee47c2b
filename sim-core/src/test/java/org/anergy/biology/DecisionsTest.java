package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.cell.CellKind;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Trait;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static final double RUN_IN = 365.25;

  private static Decisions at(double age, Set<String> off) {
    PatientTraits patient = PatientTraits.typical().with(Trait.AGE, age);
    return new Decisions(new Settings(ParameterSet.defaults(), off, patient, 1, 6), RUN_IN);
  }

  /** The age is that at the end of the run-in: a year before it the patient is a year younger. */
  @Test
  void conventionalCellsNeedMoreSignalWithAgeAndRegulatoryCellsDoNot() {
    double rate = PrimingParameters.SENESCENCE.value();
    Decisions young = at(30, Set.of());
    Decisions old = at(55, Set.of());

    for (byte kind : new byte[] {CellKind.NAIVE, CellKind.MEMORY}) {
      assertThat((double) old.threshold(kind) / young.threshold(kind))
          .isCloseTo(Math.exp(25 * rate), within(1e-6));
    }
    assertThat(old.threshold(CellKind.REGULATORY)).isEqualTo(young.threshold(CellKind.REGULATORY));
    young.age(365);
    assertThat(young.threshold(CellKind.NAIVE))
        .isCloseTo((float) PrimingParameters.NAIVE_THRESHOLD.value(), within(1e-3f));
  }

  @Test
  void ageDoesNotMatterWithTheRuleOff() {
    Set<String> off = Set.of(Rule.SENESCENCE.key());

    assertThat(at(60, off).threshold(CellKind.MEMORY))
        .isEqualTo(at(20, off).threshold(CellKind.MEMORY));
  }

  /** Memory cells bring a part of the costimulation along and are left with a fifth without any. */
  @Test
  void memoryCellsNeedLessCostimulationButSome() {
    Decisions law = at(30, Set.of());
    float brought = (float) PrimingParameters.MEMORY_COSTIMULATION.value();

    assertThat(law.felt(CellKind.NAIVE, 0.4f)).isEqualTo(0.4f);
    assertThat(law.felt(CellKind.MEMORY, 0)).isEqualTo(brought);
    assertThat(law.felt(CellKind.MEMORY, 0.4f))
        .isCloseTo(brought + 0.4f * (1 - brought), within(1e-6f));
    assertThat(law.felt(CellKind.MEMORY, 1)).isCloseTo(1, within(1e-6f));
    double left = law.activation(CellKind.MEMORY, 0) / law.activation(CellKind.MEMORY, 1);
    assertThat(left).isBetween(0.18, 0.25);
    assertThat(law.activation(CellKind.NAIVE, 0)).isZero();
  }
}
