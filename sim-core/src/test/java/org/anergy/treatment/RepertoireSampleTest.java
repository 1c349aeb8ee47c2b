package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.base.Parameter;
import org.anergy.base.Quantity;
import org.anergy.random.Keyed;
import org.anergy.record.SeriesColumn;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample against the counts that it is a sample of. */
class RepertoireSampleTest {
  private static final int AGENTS = (int) SampleParameters.AGENTS.value();

  private final TCells all = new TCells(Parameter::value, 1, 1);
  private final RepertoireSample sample = new RepertoireSample(Parameter::value, 1, 11);
  private int today;

  private void days(int days, double thymus) {
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 24; hour++) {
        all.recirculate();
      }
      all.day(thymus);
      sample.day(Keyed.hash(99, today++), all);
    }
  }

  private void kill(double decades) {
    Agent agent =
        new Agent(
            "x",
            Quantity.parse("", "1 mg"),
            0.01,
            1,
            1,
            Map.of(Target.NAIVE, decades, Target.MEMORY, decades),
            0,
            "gut",
            "test");
    Exposure exposure = new Exposure(List.of(new Dose(agent, 1, "", 0)), (a, s) -> 1);
    exposure.step(0, 10);
    all.kill(exposure);
    sample.kill(all);
  }

  private double old(int m) {
    CloneSample pool = sample.memory(m);
    return (double) pool.ofSerials(0, pool.original()) / pool.total();
  }

  /** At rest old clones give way to what naive cells supply: exp(-(1 - recall) supply t). */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.99})
  void withoutTreatmentOldClonesGiveWayToNewOnesOnly(double recall) {
    RepertoireSample sample =
        new RepertoireSample(p -> p.equals(SampleParameters.RECALL) ? recall : p.value(), 1, 11);
    sample.begin(0);
    int days = 60;
    for (int day = 0; day < days; day++) {
      all.day(1);
      sample.day(Keyed.hash(99, day), all);
    }
    for (int m = 0; m < 2; m++) {
      TCellPool pool = RepertoireSample.MEMORY.get(m);
      CloneSample cells = sample.memory(m);
      double supply = pool.supply() / pool.normal();
      double expected = Math.pow(1 - (1 - recall) * supply, days);
      // Cells share ancestors: a variance of births and deaths upon the binomial one.
      double spread = 1 + 2 * pool.death() * days;
      double error = Math.sqrt(spread * expected * (1 - expected) / AGENTS);
      double old = (double) cells.ofSerials(0, cells.original()) / cells.total();
      assertThat(old).isCloseTo(expected, within(4 * error));
      assertThat((double) cells.total() / AGENTS)
          .isCloseTo(1, within(4 * Math.sqrt(spread / AGENTS)));
    }
    assertThat(sample.naiveOld(0)).isCloseTo(Math.pow(1 - 0.00015, days), within(1e-9));
  }

  /** The sample stays a sample of the counts through kill, graft and regrowth. */
  @Test
  void theSampleFollowsTheCounts() {
    sample.begin(0);
    sample.collect(0, 5, 0.03);
    double naive = all.relative(TCellPool.CD4_NAIVE);
    assertThat(naive).isEqualTo(1);
    kill(1);
    sample.infuse(0, 6, 0.8);
    for (TCellPool pool : TCellPool.all()) {
      all.infuse(pool, 0.024 * pool.normal(), 1);
    }
    days(120, 0.1);

    for (int m = 0; m < 2; m++) {
      double expected = all.relative(RepertoireSample.MEMORY.get(m));
      // 0.124 of the cells founded what is there now: their number decides the error.
      double error = expected * Math.sqrt((1 + 2 * 0.05 * 120) / (0.124 * AGENTS));
      assertThat((double) sample.memory(m).total() / AGENTS).isCloseTo(expected, within(4 * error));
      assertThat(old(m)).isBetween(0.3, 1.0);
      assertThat(sample.naiveOld(m)).isLessThan(all.relative(RepertoireSample.NAIVE.get(m)));
    }
  }

  @Test
  void withoutAGraftADeepKillLeavesNewClonesOnly() {
    sample.begin(0);
    kill(18);
    days(400, 1);

    for (int m = 0; m < 2; m++) {
      assertThat(sample.memory(m).total()).isPositive();
      assertThat(old(m)).isZero();
      assertThat(sample.measures(m).overlap()).isZero();
      assertThat(sample.measures(m).largest()).isZero();
    }
  }

  @Test
  void cd8AreMoreClonalThanCd4() {
    sample.begin(0);
    assertThat(sample.measures(1).clonality()).isGreaterThan(2 * sample.measures(0).clonality());
    assertThat(sample.measures(1).richness()).isLessThan(sample.measures(0).richness());
  }

  @Test
  void everyColumnHasAMeaningAndANameOfItsOwn() {
    List<SeriesColumn> columns = new ArrayList<>(TreatmentColumns.all());
    columns.addAll(RepertoireColumns.all());
    assertThat(columns.stream().map(SeriesColumn::name)).doesNotHaveDuplicates();
    assertThat(columns).allSatisfy(column -> assertThat(column.meaning()).isNotBlank());
  }

  @Test
  void nothingIsDrawnBeforeTheFirstDay() {
    assertThat(sample.memory(0).clones()).isZero();
    assertThat(sample.followed()).isEqualTo(-1);
    sample.begin(30);
    int total = sample.memory(0).total();
    sample.begin(40);
    assertThat(sample.memory(0).total()).isEqualTo(total).isEqualTo(AGENTS);
    assertThat(sample.followed()).isEqualTo(30);
  }
}
