package org.anergy.ui.lattice;

import java.util.HashMap;
import java.util.Map;

/** The largest value seen of each quantity, so that a color means the same in every frame. */
final class LargestSeen {
  private final Map<String, Double> largest = new HashMap<>();

  /** Takes note of {@code values} of quantity {@code name}. */
  void see(String name, float[] values) {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, value);
    }
    if (most > 0) {
      largest.merge(name, (double) most, Math::max);
    }
  }

  /** Returns a round number not below any value seen of {@code name}; 0 if there was none. */
  double top(String name) {
    Double most = largest.get(name);
    return most == null ? 0 : RoundNumber.atLeast(most);
  }

  /** Forgets all. */
  void clear() {
    largest.clear();
  }

  /** Returns a copy that goes its own way. */
  LargestSeen copy() {
    LargestSeen copy = new LargestSeen();
    copy.largest.putAll(largest);
    return copy;
  }
}
