package org.anergy.kernel;

import java.util.List;
import java.util.Optional;
import org.anergy.base.Stateful;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two states first differ, column by column in order; floating-point values count by
 * their raw bits, as in the digest.
 */
public final class StateComparison {
  private static final String NOTHING = "no such column";

  private StateComparison() {}

  /** Returns the first difference of two states, or empty if they are equal. */
  public static Optional<StateDifference> firstDifference(Stateful expected, Stateful actual) {
    return firstDifference(StateSnapshot.of(expected), StateSnapshot.of(actual));
  }

  /** Returns the first difference of two copies of states, or empty if they are equal. */
  public static Optional<StateDifference> firstDifference(
      StateSnapshot expected, StateSnapshot actual) {
    List<StateColumn> first = expected.columns();
    List<StateColumn> second = actual.columns();
    int common = Math.min(first.size(), second.size());
    for (int i = 0; i < common; i++) {
      StateDifference difference = compare(first.get(i), second.get(i));
      if (difference != null) {
        return Optional.of(difference);
      }
    }
    if (first.size() > common) {
      StateColumn extra = first.get(common);
      return Optional.of(new StateDifference(extra.name(), -1, extra.shape(), NOTHING));
    }
    if (second.size() > common) {
      StateColumn extra = second.get(common);
      return Optional.of(new StateDifference(extra.name(), -1, NOTHING, extra.shape()));
    }
    return Optional.empty();
  }

  private static @Nullable StateDifference compare(StateColumn expected, StateColumn actual) {
    String name = expected.name();
    if (!name.equals(actual.name())) {
      return new StateDifference(name, -1, "column " + name, "column " + actual.name());
    }
    if (expected.type() != actual.type()) {
      return new StateDifference(name, -1, expected.shape(), actual.shape());
    }
    int common = Math.min(expected.length(), actual.length());
    for (int i = 0; i < common; i++) {
      if (expected.bits(i) != actual.bits(i)) {
        return new StateDifference(name, i, expected.text(i), actual.text(i));
      }
    }
    return expected.length() == actual.length()
        ? null
        : new StateDifference(name, -1, expected.shape(), actual.shape());
  }
}
