package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.compartment.TissueSites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sites step by step against {@link InjuryReference}, which starts every step from the state before
 * it. States are floats below 2: rounding errs by 2⁻²⁵ to 2⁻²⁴ an operation.
 */
class InjuryLawTest {
  private static final double ROUNDING = 3e-7;
  private static final int HOURS = 250;
  private static final Rule[] SWITCHES = {
    Rule.FOAMY_PHAGOCYTES, Rule.RESERVE_LOSS, Rule.SPREADING, Rule.BARRIER
  };

  /** Every combination of the switches, at two step lengths and two steepnesses of suppression. */
  static List<Settings> settings() {
    List<Settings> all = new ArrayList<>();
    for (int mask = 0; mask < 1 << SWITCHES.length; mask++) {
      List<Rule> off = new ArrayList<>();
      for (int r = 0; r < SWITCHES.length; r++) {
        if ((mask >> r & 1) == 1) {
          off.add(SWITCHES[r]);
        }
      }
      Rule[] rulesOff = off.toArray(Rule[]::new);
      ParameterSet fast = ParameterSet.defaults().with(TissueParameters.INJURY, 2);
      ParameterSet steeper = fast.with(RegulationParameters.HILL, 3);
      all.add(TestLattices.settings(fast, 1, rulesOff));
      all.add(TestLattices.settings(steeper, 0.25, rulesOff));
    }
    return all;
  }

  /**
   * Quiet sites that were never licensed are skipped up to 1.44 pM IFNG; with loss and saturation
   * they would reach 0.002 within an hour from 1.54 pM on. Half of the draws lie between 0.8 and
   * 1.5 times the former, on both sides of either.
   */
  @ParameterizedTest
  @MethodSource("settings")
  void sitesFollowTheImplicitRuleWhetherSkippedOrNot(Settings settings) {
    Draws draws = new Draws(17);
    double skipped =
        InjuryReference.NOTHING
            * settings.value(TissueParameters.HALF_IFNG)
            / (settings.value(TissueParameters.LICENSING) / 24);
    TissueSites tissue = new TissueSites("site", 1, 3);
    InjuryLaw law = new InjuryLaw(tissue, settings);
    int licensed = 0;
    int faded = 0;
    for (int trial = 0; trial < 1000; trial++) {
      boolean quiet = draws.happens(0.6);
      tissue.phagocyte[0] =
          quiet ? 0 : 0.002f * (float) draws.between(1, 1 + settings.stepHours() / 24);
      tissue.integrity[0] = draws.happens(0.5) ? 1 : (float) draws.between(0.1, 1);
      tissue.reserve[0] = tissue.integrity[0];
      tissue.debris[0] = draws.happens(0.5) ? 0 : (float) draws.between(0.002, 0.01);
      double near = skipped * draws.between(0.8, 1.5);
      double any = draws.happens(0.5) ? 0 : Math.pow(10, draws.between(-1, 3));
      law.beginStep();
      check(law, tissue, settings, draws.happens(0.5) ? near : any, draws);
      licensed += quiet && tissue.phagocyte[0] > 0 ? 1 : 0;
      faded += !quiet && tissue.phagocyte[0] == 0 ? 1 : 0;
    }
    assertThat(licensed).as("quiet sites that became licensed").isBetween(100, 500);
    assertThat(faded).as("licensed sites that became quiet").isBetween(20, 370);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void inflamedSitesFollowTheImplicitRuleUntilTheyAreLost(Settings settings) {
    Draws draws = new Draws(18);
    int lost = 0;
    for (int trial = 0; trial < 3; trial++) {
      TissueSites tissue = new TissueSites("site", 1, 3);
      InjuryLaw law = new InjuryLaw(tissue, settings);
      tissue.reserve[0] = (float) draws.between(0.3, 1);
      tissue.integrity[0] = tissue.reserve[0] * (float) draws.between(0.5, 1);
      tissue.phagocyte[0] = (float) draws.between(0, 1);
      for (int step = 0; step * settings.stepHours() < HOURS; step++) {
        law.beginStep();
        check(law, tissue, settings, draws.between(0, 5000), draws);
      }
      lost += tissue.integrity[0] == 0 ? 1 : 0;
    }
    assertThat(lost).as("sites lost").isPositive();
  }

  /**
   * What weak and strong stimuli have done to a site after a month does not depend on the step. An
   * activation that a single step had to reach made sites beside a lesion deaf at short steps: with
   * half the step patients lost a quarter less tissue.
   */
  @ParameterizedTest
  @ValueSource(floats = {1, 2, 4, 20, 500})
  void aMonthOfAnyStimulusDoesTheSameAtAnyStep(float ifng) {
    double[] coarse = month(ifng, 1);
    for (double step : new double[] {0.5, 0.25, 1.0 / 6}) {
      double[] fine = month(ifng, step);
      for (int k = 0; k < coarse.length; k++) {
        assertThat(fine[k]).isCloseTo(coarse[k], within(0.01 + 0.03 * coarse[k]));
        assertThat(fine[k] > 0).isEqualTo(coarse[k] > 0);
      }
    }
  }

  /** Activation, lost integrity and debris after a month. */
  private static double[] month(float ifng, double step) {
    Settings settings = TestLattices.settings(ParameterSet.defaults(), step);
    TissueSites tissue = new TissueSites("site", 1, 3);
    Arrays.fill(tissue.integrity, 1);
    Arrays.fill(tissue.reserve, 1);
    InjuryLaw law = new InjuryLaw(tissue, settings);
    for (int k = 0; k * step < 30 * 24; k++) {
      law.beginStep();
      law.step(0, ifng, 0, 0);
    }
    return new double[] {tissue.phagocyte[0], 1 - tissue.integrity[0], tissue.debris[0]};
  }

  private static void check(
      InjuryLaw law, TissueSites tissue, Settings settings, double ifng, Draws draws) {
    float tnf = draws.happens(0.3) ? (float) draws.between(0, 100) : 0;
    float il10 = draws.happens(0.3) ? (float) draws.between(0, 6) : 0;
    InjuryReference expected = new InjuryReference(tissue, 0, settings);
    expected.step((float) ifng, tnf, il10);

    law.open(new float[] {tnf}, 1);
    law.step(0, (float) ifng, il10, 0);

    assertThat(expected.error(tissue, 0)).isLessThan(ROUNDING);
    assertThat(tissue.shown[0]).isEqualTo(expected.shown);
    assertThat(law.damaged()).isEqualTo(expected.damaged);
  }

  /**
   * Without clearance debris only grows. It starts above what is taken for none; each of the
   * additions, of differences that are exact (Sterbenz), rounds by 2⁻²⁴ at most.
   */
  @ParameterizedTest
  @MethodSource("settings")
  void whatIntegrityLosesBecomesDebris(Settings settings) {
    Settings uncleared =
        new Settings(
            settings.parameters().with(AntigenParameters.DEBRIS_CLEARANCE, 0),
            settings.rulesOff(),
            settings.patient(),
            settings.stepHours(),
            settings.epitopes());
    Draws draws = new Draws(19);
    int sites = 20;
    TissueSites tissue = new TissueSites("tissue", sites, 3);
    InjuryLaw law = new InjuryLaw(tissue, uncleared);
    Arrays.fill(tissue.debris, 0.5f);
    int steps = (int) (400 / settings.stepHours());
    for (int step = 0; step < steps; step++) {
      for (int s = 0; s < sites; s++) {
        law.step(s, (float) draws.between(0, 50 * s), (float) draws.between(0, 3), 0);
      }
    }
    int lost = 0;
    for (int s = 0; s < sites; s++) {
      double sum = tissue.integrity[s] + (double) tissue.debris[s];
      assertThat(sum).as("site %d", s).isCloseTo(1.5, within(steps * 0x1p-24));
      lost += tissue.integrity[s] == 0 ? 1 : 0;
    }
    assertThat(lost).as("sites lost").isBetween(1, sites - 1);
  }

  /**
   * A CD8 cell that stays an hour on quiet tissue at one site, or a quarter of an hour at each of
   * four, leaves debris for as many hours of sites but for the residue that is cleared at the end.
   */
  @Test
  void debrisOfKilledTissueLastsWhateverTheStep() {
    double hour = debrisHours(1);
    double quarters = debrisHours(0.25);
    double killed = 1 - Math.exp(-QUIET_KILLING);

    assertThat(hour).isCloseTo(killed / CLEARANCE, within(0.12 * killed / CLEARANCE));
    assertThat(quarters).isCloseTo(hour, within(0.25 * hour));
  }

  private static final double QUIET_KILLING = 0.005; // 1/h: half affinity, quiet display
  private static final double CLEARANCE = AntigenParameters.DEBRIS_CLEARANCE.value();

  /** Debris times its duration, of all sites of one killer in one hour. */
  private static double debrisHours(double step) {
    int sites = (int) Math.round(1 / step);
    TissueSites tissue = new TissueSites("site", sites, 3);
    InjuryLaw law = new InjuryLaw(tissue, TestLattices.settings(ParameterSet.defaults(), step));
    double sum = 0;
    for (int k = 0; k < 500 * sites; k++) {
      for (int s = 0; s < sites; s++) {
        law.step(s, 0, 0, s == k ? (float) QUIET_KILLING : 0);
        sum += step * tissue.debris[s];
      }
    }
    return sum;
  }
}
