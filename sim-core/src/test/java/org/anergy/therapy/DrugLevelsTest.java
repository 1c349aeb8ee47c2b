package org.anergy.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anergy.base.Quantity;
import org.anergy.kernel.SavedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels of drugs against the closed forms of their compartments, whatever the step. */
class DrugLevelsTest {
  private static final double HALF_LIFE = 3;
  private static final double EXACT = 1e-9;

  private static Agent drug(String name, Action action) {
    Quantity per = Quantity.parse(name, "10 mg");
    return new Agent(name, per, HALF_LIFE, 1, 1, Map.of(), 0, "none", action, "test");
  }

  private static Action action(double absorption, double fastShare, double fast, Effect... some) {
    Effect nothing = new Effect(Rate.REPAIR, 0, 1, 1);
    return new Action(
        absorption,
        fastShare,
        fast,
        some.length == 0 ? List.of(nothing) : List.of(some),
        List.of());
  }

  /** The level of one drug at the end of each day, given what falls into a step at its start. */
  private static double[] course(List<Dose> doses, int days, int stepsADay) {
    DrugLevels levels = new DrugLevels(List.of(doses.get(0).agent()));
    double[] daily = new double[days + 1];
    for (int step = 0; step < days * stepsADay; step++) {
      for (Dose dose : doses) {
        if (Math.round(dose.day() * stepsADay) == step) {
          levels.give(dose);
        }
      }
      levels.pass(1.0 / stepsADay);
      if ((step + 1) % stepsADay == 0) {
        daily[(step + 1) / stepsADay] = levels.level(0);
      }
    }
    return daily;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 24})
  void aDoseIntoAVeinFallsWithItsHalfLife(int stepsADay) {
    Agent agent = drug("a", action(0, 0, 1));
    double[] level = course(List.of(new Dose(agent, 2, "", 0)), 12, stepsADay);

    assertThat(level[3]).isCloseTo(1, within(EXACT));
    assertThat(level[12]).isCloseTo(2.0 / 16, within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, HALF_LIFE, 8})
  void aDepotFollowsTheBatemanFunction(double absorption) {
    Agent agent = drug("a", action(absorption, 0, 1));
    double[] level = course(List.of(new Dose(agent, 1, "", 0)), 20, 24);

    double in = Math.log(2) / absorption;
    double out = Math.log(2) / HALF_LIFE;
    for (int t = 1; t <= 20; t++) {
      double expected =
          in == out
              ? in * t * Math.exp(-out * t)
              : in / (in - out) * (Math.exp(-out * t) - Math.exp(-in * t));
      assertThat(level[t]).isCloseTo(expected, within(1e-8));
    }
  }

  @Test
  void twoSharesFallEachOnItsOwn() {
    Agent agent = drug("a", action(0, 0.75, 0.5));
    double[] level = course(List.of(new Dose(agent, 1, "", 0)), 6, 24);

    for (int t = 1; t <= 6; t++) {
      double expected = 0.75 * Math.pow(2, -t / 0.5) + 0.25 * Math.pow(2, -t / HALF_LIFE);
      assertThat(level[t]).isCloseTo(expected, within(EXACT));
    }
  }

  /** Doses of a day every day add up to 1/(1 − 2^(−1/3)) right after a dose. */
  @Test
  void repeatedDosesReachTheirPlateau() {
    Agent agent = drug("a", action(0, 0, 1));
    List<Dose> daily =
        java.util.stream.IntStream.range(0, 100).mapToObj(d -> new Dose(agent, 1, "", d)).toList();
    double[] level = course(daily, 100, 24);

    double keep = Math.pow(2, -1 / HALF_LIFE);
    assertThat(level[99]).isCloseTo(keep / (1 - keep), within(1e-6));
  }

  @Test
  void dosesOfOneStepActTogetherInAnyOrder() {
    Agent a = drug("a", action(0, 0, 1, new Effect(Rate.PRIMING, -0.5, 1, 1)));
    Agent b = drug("b", action(0, 0, 1, new Effect(Rate.PRIMING, 1, 1, 2)));
    DrugLevels one = new DrugLevels(List.of(a, b));
    DrugLevels other = new DrugLevels(List.of(a, b));
    for (Dose dose : List.of(new Dose(a, 1, "", 5), new Dose(b, 1, "", 5), new Dose(a, 2, "", 5))) {
      one.give(dose);
    }
    other.give(new Dose(b, 1, "", 5));
    other.give(new Dose(a, 3, "", 5));
    one.pass(1);
    other.pass(1);

    assertThat(one.level(0)).isEqualTo(other.level(0));
    assertThat(one.factor(Rate.PRIMING)).isEqualTo(other.factor(Rate.PRIMING));
    double left = Math.pow(2, -1 / HALF_LIFE);
    double expected = (1 - 0.5 * 3 * left / (1 + 3 * left)) * (1 + left * left / (1 + left * left));
    assertThat(one.factor(Rate.PRIMING)).isCloseTo(expected, within(EXACT));
  }

  @Test
  void whatIsWashedOutIsGoneToTheLastBit() {
    Agent agent = drug("a", action(2, 0, 1, new Effect(Rate.TISSUE_ENTRY, -1, 0.001, 1)));
    DrugLevels levels = new DrugLevels(List.of(agent));
    levels.pass(1);
    assertThat(levels.factor(Rate.TISSUE_ENTRY)).isEqualTo(1);
    levels.give(new Dose(agent, 1, "", 1));
    levels.pass(10);
    assertThat(levels.factor(Rate.TISSUE_ENTRY)).isLessThan(0.5);
    for (int day = 11; day < 250; day++) {
      levels.pass(1);
    }
    assertThat(levels.factor(Rate.TISSUE_ENTRY)).isEqualTo(1);
  }

  @Test
  void agentsThatOnlyKillHaveNoLevelAndNoState() {
    Agent agent = drug("a", Action.none());
    DrugLevels levels = new DrugLevels(List.of(agent));
    levels.give(new Dose(agent, 1, "", 0));

    assertThat(levels.agents()).isEmpty();
    SavedState saved = new SavedState();
    levels.save(saved);
    levels.load(saved);
  }

  @Test
  void hillCurveHasItsHalfAndItsEnds() {
    Effect effect = new Effect(Rate.REPAIR, -0.8, 0.2, 3);

    assertThat(effect.factor(0)).isEqualTo(1);
    assertThat(effect.factor(0.2)).isCloseTo(0.6, within(EXACT));
    assertThat(effect.factor(1e6)).isCloseTo(0.2, within(EXACT));
    assertThat(new Effect(Rate.REPAIR, -1, 0.1, 1).factor(1e300)).isBetween(0.0, EXACT);
  }
}
