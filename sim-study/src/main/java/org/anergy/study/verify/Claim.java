package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * One thing that a check demands, and whether its interval shows it. Fewer than {@value #LEAST}
 * patients show nothing: resampling a handful would call its values certain.
 *
 * @param words what is demanded, with the interval
 * @param holds the whole interval is where it should be
 * @param refuted the whole interval is where it should not be
 */
record Claim(String words, boolean holds, boolean refuted) {
  /** The least for which an exact sign test can reach 5 % (2/2⁶). */
  static final int LEAST = 6;

  /**
   * Demands that {@code interval} lies above {@code limit}; at the limit itself nothing is shown.
   */
  static Claim above(String words, Interval interval, double limit, int n) {
    return of(words, interval, n, interval.low() > limit, interval.high() < limit);
  }

  /** Demands that {@code interval} lies below {@code limit}. */
  static Claim below(String words, Interval interval, double limit, int n) {
    return of(words, interval, n, interval.high() < limit, interval.low() > limit);
  }

  /** Demands that {@code interval} lies between the limits; outside it is refuted. */
  static Claim within(String words, Interval interval, double from, double to, int n) {
    boolean outside = interval.high() < from || interval.low() > to;
    return of(words, interval, n, interval.within(from, to), outside);
  }

  /**
   * Demands that a quantity is larger in one state of a patient than in another.
   *
   * @param differences larger minus smaller, one a patient; patients with NaN are left out
   */
  static Claim positive(String words, List<Double> differences) {
    List<Double> known = known(differences);
    return above(words, Bootstrap.mean(known, Cohorts.LEVEL, d -> d), 0, known.size());
  }

  /** Demands that more than half of those who differ do so in the wanted direction. */
  static Claim mostly(String words, int wanted, int differ) {
    Interval share = Bootstrap.share(wanted, differ, Cohorts.LEVEL);
    return above(words + " in " + wanted + " of " + differ + ", share", share, 0.5, differ);
  }

  private static Claim of(String words, Interval interval, int n, boolean holds, boolean refuted) {
    boolean enough = n >= LEAST;
    String shown = enough ? interval.toString() : Interval.number(interval.estimate());
    String few = enough ? "" : " (" + n + ": too few)";
    return new Claim(words + " " + shown + few, enough && holds, enough && refuted);
  }

  /** Returns this claim, content with what is not refuted: what is wanted is shown elsewhere. */
  Claim lenient() {
    return new Claim(words, !refuted, refuted);
  }

  /** Returns this claim, refuted if {@code nothing} differs at all, which is no chance result. */
  Claim unless(boolean nothing, String why) {
    return nothing ? new Claim(words + ": " + why, false, true) : this;
  }

  /** Returns those that are known. */
  static List<Double> known(List<Double> values) {
    return values.stream().filter(v -> !v.isNaN()).toList();
  }

  /** Tells whether there are differences and all are exactly zero. */
  static boolean nothing(List<Double> differences) {
    List<Double> known = known(differences);
    return !known.isEmpty() && known.stream().allMatch(d -> d == 0);
  }

  /** Returns {@code first} minus {@code second}, patient by patient. */
  static <T> List<Double> differences(List<T> first, List<T> second, ToDoubleFunction<T> value) {
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      differences.add(value.applyAsDouble(first.get(i)) - value.applyAsDouble(second.get(i)));
    }
    return differences;
  }

  /**
   * Judges all claims of a check together: it passes if all hold, fails if one is refuted and is
   * undecided between.
   */
  static Finding judge(List<Claim> claims, String n, List<String> details) {
    boolean pass = claims.stream().allMatch(Claim::holds);
    boolean fail = claims.stream().anyMatch(Claim::refuted);
    return new Finding(
        fail ? Verdict.FAIL : pass ? Verdict.PASS : Verdict.UNDECIDED,
        String.join("; ", claims.stream().map(Claim::words).toList()),
        n,
        details);
  }
}
