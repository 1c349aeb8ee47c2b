package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.base.Parameter;
import org.anergy.base.Quantity;
import org.anergy.kernel.StateSnapshot;
import org.anergy.marrow.Marrow;
import org.anergy.random.Keyed;
import org.anergy.record.RunEvent;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Dose;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Target;
import org.anergy.therapy.Transplant;
import org.junit.jupiter.api.Test;

/**
 * Risks of a treatment against their closed forms. Counts of independent draws must lie within four
 * standard errors: a right program fails one of these comparisons with a probability below 1e-4.
 */
class RisksTest {
  private static final TCells.Values DEFAULTS = Parameter::value;
  private static final Defenses HEALTHY = Defenses.normal(DEFAULTS);

  private static List<Dose> doses(double toxicity, int number) {
    Agent agent =
        new Agent("x", Quantity.parse("", "1 mg"), 1, 1, 1, Map.of(), toxicity, "gut", "test");
    List<Dose> doses = new ArrayList<>();
    for (int k = 0; k < number; k++) {
      doses.add(new Dose(agent, 0.5, "", k));
    }
    return doses;
  }

  private static long key(int patient) {
    return Keyed.patientKey(17, patient);
  }

  @Test
  void damageIsPoissonInDoseFrailtyAndAge() {
    int patients = 4000;
    Frailty frailty = new Frailty(1.5, DEFAULTS);
    int damages = 0;
    int deaths = 0;
    for (int p = 0; p < patients; p++) {
      OrganDamage damage = new OrganDamage(doses(0.6, 2), frailty, DEFAULTS);
      Mortality mortality = new Mortality();
      damage.given(0, 0, 60, key(p));
      damage.given(1, 1, 60, key(p));
      damages += damage.day(10_000, 60, mortality).size();
      deaths += mortality.dead() ? 1 : 0;
    }
    double mean = 2 * 0.5 * 0.6 * 1.5 * 2; // twenty years beyond forty double it
    double fatal = 0.01 * 1.5 * 2;
    assertThat(damages / (double) patients).isCloseTo(mean, within(4 * Math.sqrt(mean / patients)));
    double dead = 1 - Math.exp(-mean * fatal);
    assertThat(deaths / (double) patients).isCloseTo(dead, within(4 * Math.sqrt(dead / patients)));
  }

  @Test
  void damageComesAfterItsDelay() {
    int patients = 2000;
    int early = 0;
    int all = 0;
    for (int p = 0; p < patients; p++) {
      OrganDamage damage = new OrganDamage(doses(2, 1), new Frailty(1, DEFAULTS), DEFAULTS);
      damage.given(0, 0, 40, key(p));
      int soon = damage.day(10, 40, new Mortality()).size();
      early += soon;
      all += soon + damage.day(10_000, 40, new Mortality()).size();
    }
    double share = early / (double) all;
    double expected = 1 - Math.exp(-1); // the mean delay is ten days
    assertThat(share).isCloseTo(expected, within(4 * Math.sqrt(expected / all)));
  }

  @Test
  void infectionsComeAtTheirHazardAndHealthyPeopleHaveNoFurtherOnes() {
    int patients = 3000;
    Defenses none = new Defenses(0, HEALTHY.cd4(), HEALTHY.memory(), 1, false);
    int bacterial = 0;
    int further = 0;
    for (int p = 0; p < patients; p++) {
      SeriousInfections infections =
          new SeriousInfections(new Frailty(1, DEFAULTS), DEFAULTS, HEALTHY, key(p));
      bacterial += of("bacterial", day(infections, 1, none));
      further += day(infections, 400, HEALTHY).size();
    }
    double lacking = 1 - 1 / (1 + Math.pow(0.7 * 4000 / 500, 3));
    double expected = 1 - Math.exp(-0.03 * 2.5 * lacking);
    assertThat(bacterial / (double) patients)
        .isCloseTo(expected, within(4 * Math.sqrt(expected / patients)));
    assertThat(further).isZero();
  }

  private static List<RunEvent> day(SeriousInfections infections, double day, Defenses defenses) {
    return infections.day(day, 40, defenses, () -> {}, new Mortality());
  }

  private static int of(String where, List<RunEvent> events) {
    return (int) events.stream().filter(e -> e.where().equals(where)).count();
  }

  @Test
  void fewerCellsNeverMeanFewerInfectionsAndAntiviralsActOnZosterOnly() {
    InfectionHazards hazards = carrier();
    for (SeriousInfections.Kind kind : SeriousInfections.Kind.values()) {
      double before = Double.POSITIVE_INFINITY;
      for (double share = 0; share <= 1.2; share += 0.1) {
        Defenses some =
            new Defenses(
                share * HEALTHY.neutrophils(),
                share * HEALTHY.cd4(),
                share * HEALTHY.memory(),
                0.5,
                false);
        double now = hazards.daily(kind, some);
        assertThat(now).isLessThanOrEqualTo(before).isNotNegative();
        before = now;
        Defenses guarded = new Defenses(some.neutrophils(), some.cd4(), some.memory(), 0.5, true);
        double expected = kind == SeriousInfections.Kind.ZOSTER ? 0.1 * now : now;
        assertThat(hazards.daily(kind, guarded)).isCloseTo(expected, within(1e-12));
      }
      assertThat(before).isZero();
    }
  }

  /** A patient who carries all viruses. */
  private static InfectionHazards carrier() {
    TCells.Values all =
        p ->
            p.equals(RiskParameters.CMV_CARRIERS) || p.equals(RiskParameters.CARRIERS)
                ? 1
                : p.value();
    return new InfectionHazards(all, HEALTHY, key(0));
  }

  @Test
  void infectionsTriggerAndKill() {
    Defenses none = new Defenses(0, 0, 0, 1, false);
    TCells.Values deadly = p -> p.equals(RiskParameters.INFECTION_FATALITY) ? 1 : p.value();
    int begun = 0;
    int deaths = 0;
    int ill = 0;
    for (int p = 0; p < 300; p++) {
      int[] told = {0};
      Mortality mortality = new Mortality();
      SeriousInfections infections =
          new SeriousInfections(new Frailty(1, deadly), deadly, HEALTHY, key(p));
      List<RunEvent> events = infections.day(1, 40, none, () -> told[0]++, mortality);
      int now = events.size() - of("EBV", events) - of("CMV", events);
      ill += now;
      begun += told[0];
      assertThat(mortality.dead()).isEqualTo(now > 0);
      deaths += mortality.dead() ? 1 : 0;
    }
    assertThat(begun).isEqualTo(ill).isGreaterThan(10);
    assertThat(deaths).isPositive();
  }

  @Test
  void theMucosaHealsExponentially() {
    Mucosa mucosa = new Mucosa(DEFAULTS);
    mucosa.injure(0.5);
    mucosa.injure(0.5);
    assertThat(mucosa.injury()).isCloseTo(0.75, within(1e-12));
    for (int d = 0; d < 14; d++) {
      mucosa.day();
    }
    assertThat(mucosa.injury()).isCloseTo(0.75 * Math.exp(-2), within(1e-12));
  }

  @Test
  void clonesAgainstOtherOrgansNeedLymphopenia() {
    int broken = 0;
    for (int p = 0; p < 200; p++) {
      TCells full = new TCells(DEFAULTS, 1, 1);
      OtherOrgans quiet = new OtherOrgans(DEFAULTS, key(p));
      OtherOrgans grown =
          new OtherOrgans(p2 -> p2.equals(RiskParameters.OTHER_ORGANS) ? 20 : p2.value(), key(p));
      for (int day = 0; day < 60; day++) {
        assertThat(quiet.day(day, 0, full)).isEmpty();
        broken += grown.day(day, 0.1, full).size();
      }
    }
    assertThat(broken).isLessThan(10); // neutral clones of one cell hardly ever reach forty in time
  }

  @Test
  void inALastingLymphopeniaTheyBreakToleranceWhereNothingRegulates() {
    assertThat(broken(3)).isGreaterThan(100);
    assertThat(broken(0)).as("no regulatory cell died: no holes").isZero();
  }

  /** Returns how many of 200 people fall ill who lost so many decades of regulatory cells. */
  private static int broken(double regulatoryDecades) {
    Agent deadly =
        new Agent(
            "x",
            Quantity.parse("", "1 mg"),
            0.01,
            1,
            1,
            Map.of(Target.NAIVE, 3.0, Target.MEMORY, 3.0, Target.REGULATORY, regulatoryDecades),
            0,
            "gut",
            "test");
    Exposure exposure = new Exposure(List.of(new Dose(deadly, 1, "", 0)), (a, s) -> 1);
    exposure.step(0, 10);
    int broken = 0;
    for (int p = 0; p < 200; p++) {
      TCells few = new TCells(DEFAULTS, 1, 1);
      few.kill(exposure);
      OtherOrgans clones =
          new OtherOrgans(q -> q.equals(RiskParameters.OTHER_ORGANS) ? 20 : q.value(), key(p));
      for (int day = 0; day < 60; day++) {
        broken += clones.day(day, 0.1, few).size();
      }
    }
    return broken;
  }

  @Test
  void poorMarrowYieldsLess() {
    Transplant wanted =
        new Transplant("t", 0, "none", 0, "", 0, 4e6, 0.8, 2, 6e6, 0, 0, 1, 0, 0, 0);
    int enough = 0;
    int patients = 1000;
    for (int p = 0; p < patients; p++) {
      Yield yield = new Yield(wanted, 0, Parameter::value);
      Marrow marrow = new Marrow(DEFAULTS::of, key(p));
      while (!yield.complete()) {
        yield.collect(key(p), marrow);
      }
      assertThat(yield.aphereses()).isBetween(1, 2);
      assertThat(yield.collected()).isPositive().isLessThanOrEqualTo(6e6);
      enough += yield.collected() == 6e6 ? 1 : 0;
      double before = yield.collected();
      marrow.kill(key(p), 0.9, 0);
      Yield poor = new Yield(wanted, 0, Parameter::value);
      while (!poor.complete()) {
        poor.collect(key(p), marrow);
      }
      assertThat(poor.collected()).isLessThanOrEqualTo(before);
    }
    // Two aphereses of a median of 4e6 reach 6e6 if ln(6/8) < 0.8 z.
    double expected = 0.6404;
    assertThat(enough / (double) patients)
        .isCloseTo(expected, within(4 * Math.sqrt(expected / patients)));
  }

  @Test
  void whatIsStoredIsWhatGoesOn() {
    Risks one = new Risks(doses(3, 2), 1, DEFAULTS, key(3), new Mortality());
    Risks other = new Risks(doses(3, 2), 1, DEFAULTS, key(3), new Mortality());
    TCells cells = new TCells(DEFAULTS, 1, 1);
    Marrow marrow = new Marrow(DEFAULTS::of, key(3));
    one.given(0, 0, 40, key(3));
    one.given(1, 1, 40, key(3));
    one.injureMucosa(0.4);
    for (int day = 0; day < 8; day++) {
      one.day(day, 40, marrow, cells, 2, false, () -> {});
    }
    StateSnapshot stored = StateSnapshot.of(one);
    other.load(stored);
    List<RunEvent> expected = new ArrayList<>();
    List<RunEvent> found = new ArrayList<>();
    for (int day = 8; day < 200; day++) {
      expected.addAll(one.day(day, 40, marrow, cells, 1, false, () -> {}));
      found.addAll(other.day(day, 40, marrow, cells, 1, false, () -> {}));
    }
    assertThat(found).isEqualTo(expected).isNotEmpty();
  }
}
