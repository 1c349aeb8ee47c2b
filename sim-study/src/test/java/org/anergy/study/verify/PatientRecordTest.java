package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Space;
import org.junit.jupiter.api.Test;

/** The years of a record are those that were lived. */
class PatientRecordTest {
  private static final double YEAR = 365.25;

  @Test
  void whoLivesIsFollowedAsPlanned() {
    assertThat(record(List.of()).years()).isEqualTo(4);
  }

  @Test
  void theDeadAreFollowedUntilTheirDeath() {
    RunEvent death = new RunEvent(YEAR, "death", "infection", Double.NaN, "", "");
    PatientRecord record =
        record(List.of(new RunEvent(100, "relapse", "", 1, "points", ""), death));

    assertThat(record.years()).isEqualTo(1);
    assertThat(record.days("death")).containsExactly(YEAR);
    assertThat(CachedCohort.of(List.of(record, record(List.of()))).years()).isEqualTo(5);
    assertThat(TrialEntry.of(record)).isEqualTo(new TrialEntry(0, 0, 0));
  }

  private static PatientRecord record(List<RunEvent> events) {
    Series series = new Series(List.of(new SeriesColumn("score", "points", "clinic", "a score")));
    series.add(new double[] {0, 1});
    Scenario scenario =
        new Scenario(
            "Test",
            "none",
            Scenario.Fidelity.AGENTS,
            PatientTraits.typical(),
            4 * YEAR,
            0,
            1,
            Space.standard(),
            1,
            List.of(),
            OutcomeSpec.standard(),
            ParameterSet.defaults(),
            Set.of());
    RunResult run =
        new RunResult(
            scenario,
            1,
            0,
            series,
            events,
            List.of(),
            List.of(),
            List.of(new StepDigest(1, "a")),
            Map.of());
    return PatientRecord.of(run, Map.of(), 1);
  }
}
