package org.anergy.run;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** The digests that a runner took; part of its checkpoints, so that a resumed run has them all. */
final class DigestLog implements Stateful {
  private static final String STEPS = "runner.digestSteps";
  private static final String BITS = "runner.digestBits";
  private static final int HALF = 16;

  private final List<StepDigest> digests = new ArrayList<>();

  /** Adds the digest after {@code step}, unless that is already there. */
  void add(long step, String digest) {
    if (digests.isEmpty() || digests.get(digests.size() - 1).step() != step) {
      digests.add(new StepDigest(step, digest));
    }
  }

  /** Returns these digests and {@code others}, by step. */
  List<StepDigest> with(List<StepDigest> others) {
    TreeMap<Long, StepDigest> byStep = new TreeMap<>();
    others.forEach(digest -> byStep.put(digest.step(), digest));
    digests.forEach(digest -> byStep.put(digest.step(), digest));
    return List.copyOf(byStep.values());
  }

  @Override
  public void save(StateSink sink) {
    int n = digests.size();
    long[] steps = new long[n];
    long[] bits = new long[2 * n];
    for (int i = 0; i < n; i++) {
      String hex = digests.get(i).digest();
      steps[i] = digests.get(i).step();
      bits[2 * i] = Long.parseUnsignedLong(hex, 0, HALF, 16);
      bits[2 * i + 1] = Long.parseUnsignedLong(hex, HALF, 2 * HALF, 16);
    }
    sink.longs(STEPS, steps, n);
    sink.longs(BITS, bits, 2 * n);
  }

  @Override
  public void load(StateSource source) {
    long[] steps = source.longs(STEPS);
    long[] bits = source.longs(BITS);
    digests.clear();
    for (int i = 0; i < steps.length; i++) {
      String hex = String.format("%016x%016x", bits[2 * i], bits[2 * i + 1]);
      digests.add(new StepDigest(steps[i], hex));
    }
  }
}
