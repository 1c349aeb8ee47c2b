package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anergy.base.Catalog;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;

/** How large every sample of one verification is. Immutable. */
public final class SampleSizes {
  private static final int LARGEST = 10_000_000;
  private final Map<Sample, Integer> sizes;
  private final List<String> changes;

  private SampleSizes(Map<Sample, Integer> sizes, List<String> changes) {
    this.sizes = Collections.unmodifiableMap(new EnumMap<>(sizes));
    this.changes = List.copyOf(changes);
  }

  /** Returns the sizes of {@link Sample}, or those of a smoke run. */
  public static SampleSizes standard(boolean quick) {
    Map<Sample, Integer> sizes = new EnumMap<>(Sample.class);
    for (Sample sample : Sample.values()) {
      sizes.put(sample, quick ? sample.quick() : sample.full());
    }
    return new SampleSizes(sizes, List.of());
  }

  /**
   * Returns these sizes with {@code changes}, texts such as {@code natural-years=10}.
   *
   * @throws UserInputException if a name is unknown or a number is not from 1 to ten million
   */
  public SampleSizes with(List<String> changes) {
    Map<Sample, Integer> changed = new EnumMap<>(sizes);
    List<Problem> problems = new ArrayList<>();
    Map<String, Sample> names = new LinkedHashMap<>();
    for (Sample sample : Sample.values()) {
      names.put(sample.key(), sample);
    }
    Catalog<Sample> samples = new Catalog<>("sample", names);
    for (String change : changes) {
      String[] parts = change.split("=", 2);
      if (!samples.names().contains(parts[0])) {
        problems.add(new Problem("--sample", samples.unknown(parts[0])));
      } else if (parts.length < 2
          || !parts[1].matches("[1-9][0-9]{0,7}")
          || Integer.parseInt(parts[1]) > LARGEST) {
        problems.add(
            new Problem(
                "--sample",
                "\""
                    + change
                    + "\" must be a whole number from 1 to "
                    + LARGEST
                    + ". Maybe "
                    + parts[0]
                    + "=100."));
      } else {
        changed.put(samples.get("--sample", parts[0]), Integer.parseInt(parts[1]));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserInputException(problems);
    }
    return new SampleSizes(changed, changes);
  }

  /** Returns the size of {@code sample}. */
  public int of(Sample sample) {
    return sizes.getOrDefault(sample, 1);
  }

  /** Tells whether any sample was set below half of what the checks state. */
  boolean tooSmall() {
    return changes.stream()
        .map(change -> change.split("=", 2)[0])
        .flatMap(key -> Arrays.stream(Sample.values()).filter(s -> s.key().equals(key)))
        .anyMatch(s -> 2 * of(s) < s.full());
  }

  /** Returns the options that give these sizes, each after a space; empty if standard. */
  public String options() {
    return changes.stream().map(change -> " --sample " + change).collect(Collectors.joining());
  }
}
