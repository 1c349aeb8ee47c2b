package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.PatientTraits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thymus and homeostasis alone, day by day, without lattices that do anything. */
class HomeostasisTest {
  private static final int YEAR = 365;
  private static final int CYTOTOXIC = Pools.CLASSES; // naive CD8 cells, beside the classes

  private final Settings settings =
      new Settings(ParameterSet.defaults(), Set.of(), PatientTraits.typical(), 24, 4);

  private Body body() {
    @Nullable DiffusionField[] none = new DiffusionField[Cytokine.COUNT];
    Patch node = new Patch("node", new Lattice(8, 8, 20), none, null);
    return new Body(node, List.of(), new CloneTable(4), new Infections(settings, 0));
  }

  @Test
  void healthyPoolsStandStillForTwentyYears() {
    int patients = 4;
    double[] early = new double[Pools.CLASSES + 1];
    double[] late = new double[Pools.CLASSES + 1];
    for (int patient = 0; patient < patients; patient++) {
      Body body = body();
      long key = Keyed.patientKey(2, patient);
      Thymus thymus = new Thymus(body.clones(), body::export, settings, 0, new Modulation());
      Homeostasis homeostasis = new Homeostasis(body, settings);
      thymus.seed(key);
      StepClock clock = new StepClock(key, 24);
      for (int day = 0; day < 20 * YEAR; day++) {
        clock.at(day);
        thymus.startDay(clock);
        homeostasis.startDay(clock);
        body.lymphoid().verify();
        int naive8 = (int) homeostasis.census(true)[Pools.NAIVE];
        for (int pool : new int[] {Pools.NAIVE, Pools.REGULATORY, CYTOTOXIC}) {
          int total =
              pool == CYTOTOXIC
                  ? naive8
                  : body.lymphoid().total(pool) - (pool == Pools.NAIVE ? naive8 : 0);
          // Fluctuations of the 150 naive CD4 cells have a standard deviation of about 12, those
          // of the 75 CD8 cells of about 9.
          int start = pool == Pools.NAIVE ? 150 : pool == CYTOTOXIC ? 75 : 1200;
          assertThat(total)
              .as("pool %d on day %d", pool, day)
              .isBetween(start * 3 / 5, start * (pool == CYTOTOXIC ? 17 : 15) / 10);
          early[pool] += day < 5 * YEAR ? total / (5.0 * YEAR * patients) : 0;
          late[pool] += day >= 15 * YEAR ? total / (5.0 * YEAR * patients) : 0;
        }
      }
    }
    // The means of 5 years are 15 years apart: 1 % a year would be 15 %.
    assertThat(late[Pools.NAIVE] / early[Pools.NAIVE]).isBetween(0.85, 1.15);
    assertThat(late[Pools.REGULATORY] / early[Pools.REGULATORY]).isBetween(0.85, 1.15);
    // Twice the standard error of the many CD4 cells' ratio, and slower cells: correlated longer.
    assertThat(late[CYTOTOXIC] / early[CYTOTOXIC]).isBetween(0.75, 1.25);
  }

  /** However many cells of one lineage there are, the other divides and finds room as before. */
  @Test
  void lineagesHaveNichesOfTheirOwn() {
    for (byte crowded : new byte[] {CloneTable.CONVENTIONAL, CloneTable.CYTOTOXIC}) {
      Body body = body();
      body.clones().add(1, CloneTable.CONVENTIONAL, 0, new float[4]);
      body.clones().add(2, CloneTable.CYTOTOXIC, 0, new float[4]);
      body.ensureClones();
      int many = crowded == CloneTable.CONVENTIONAL ? 0 : 1;
      Homeostasis homeostasis = new Homeostasis(body, settings);
      StepClock clock = new StepClock(Keyed.patientKey(3, 0), 24);
      clock.at(1);
      homeostasis.startDay(clock);
      double free = homeostasis.birth(Pools.NAIVE, 1 - many);
      for (int cls : new int[] {Pools.NAIVE, Pools.MEMORY}) {
        body.blood().add(cls, many, 100_000);
      }

      homeostasis.startDay(clock);

      assertThat(homeostasis.birth(Pools.NAIVE, many)).isZero();
      assertThat(body.memoryRoom(many)).isZero();
      assertThat(homeostasis.birth(Pools.NAIVE, 1 - many)).isEqualTo(free).isPositive();
      assertThat(body.memoryRoom(1 - many)).isEqualTo(1);
    }
  }

  /** One day of a large class, clone by clone: the mean and variance of birth and death. */
  @Test
  void oneDayOfBirthAndDeathHasTheMeanAndVarianceOfTheHazards() {
    Body body = body();
    int clones = 4000;
    int perClone = 20;
    for (int c = 0; c < clones; c++) {
      body.clones().add(Keyed.hash(7, c), CloneTable.CONVENTIONAL, 0, new float[4]);
    }
    body.ensureClones();
    ParameterSet parameters =
        settings
            .parameters()
            .with(HomeostasisParameters.MEMORY_NICHE, 4.0 * clones * perClone)
            .with(HomeostasisParameters.MEMORY_DEATH, 0.1)
            .with(HomeostasisParameters.MEMORY_BIRTH, 0.2);
    Homeostasis homeostasis =
        new Homeostasis(body, new Settings(parameters, Set.of(), settings.patient(), 24, 4));
    for (int c = 0; c < clones; c++) {
      body.blood().add(Pools.MEMORY, c, perClone);
    }
    StepClock clock = new StepClock(Keyed.patientKey(3, 0), 24);
    clock.at(1);

    homeostasis.startDay(clock);

    double death = 1 - Math.exp(-0.1);
    double birth = 1 - Math.exp(-0.2 * 0.75);
    double expected = perClone * (birth - death);
    double variance = perClone * (birth * (1 - birth) + death * (1 - death));
    double sum = 0;
    double squares = 0;
    for (int c = 0; c < clones; c++) {
      double change = body.blood().counts(Pools.MEMORY)[c] - perClone;
      sum += change;
      squares += (change - expected) * (change - expected);
    }
    // Four standard errors: sqrt(variance / n) of the mean, variance · sqrt(2 / n) of the variance,
    // a little more for the excess kurtosis of a binomial law (below 1 / variance).
    assertThat(sum / clones).isCloseTo(expected, within(4 * Math.sqrt(variance / clones)));
    assertThat(squares / clones)
        .isCloseTo(variance, within(4 * variance * Math.sqrt((2 + 1 / variance) / clones)));
  }

  @Test
  void theThymusExportsLessEveryYearByItsHalvingAge() {
    Body body = body();
    Thymus thymus = new Thymus(body.clones(), body::export, settings, 0, new Modulation());
    long key = Keyed.patientKey(4, 0);
    StepClock clock = new StepClock(key, 24);
    for (int day = 0; day < 20 * YEAR; day++) {
      clock.at(day);
      thymus.startDay(clock);
    }
    double mean = 0;
    double halving = settings.value(RepertoireParameters.OUTPUT_HALVING);
    for (int day = 0; day < 20 * YEAR; day++) {
      double age = 30 + day / 365.25;
      mean +=
          (settings.value(RepertoireParameters.EXPORT)
                      * (1 + settings.value(CytotoxicParameters.PRECURSORS))
                  + settings.value(RepertoireParameters.REGULATORY_EXPORT))
              * Math.pow(2, -(age - 20) / halving);
    }
    assertThat((double) body.clones().size()).isCloseTo(mean, within(4 * Math.sqrt(mean)));
    for (int c = 0; c < body.clones().size(); c++) {
      float best = body.clones().bestAffinity(c, 15);
      if (body.clones().lineage(c) == CloneTable.THYMIC_REGULATORY) {
        assertThat((double) best)
            .isBetween(
                settings.value(RepertoireParameters.REGULATORY_LOW) - 1e-6,
                settings.value(RepertoireParameters.REGULATORY_HIGH) + 1e-6);
      } else {
        assertThat((double) best)
            .isGreaterThan(settings.value(RepertoireParameters.TRACKED_AFFINITY) - 1e-6);
      }
    }
  }
}
