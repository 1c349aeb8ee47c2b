package org.anergy.study.runs;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One of several parts of a study, for job arrays: part i of n has the runs i − 1, i − 1 + n and so
 * on, so that parts take about as long as each other. Its journal and tables say the runs of the
 * whole.
 *
 * @param whole the study
 * @param part number of the part, from 1
 * @param parts number of parts
 */
public record Shard(RunPlan whole, int part, int parts) implements RunPlan {
  public Shard {
    if (part < 1 || part > parts || parts > whole.runs()) {
      throw new IllegalArgumentException(
          "part " + part + " of " + parts + " of " + whole.runs() + " runs");
    }
  }

  /** Returns the run of the whole that is {@code run} here. */
  public long inWhole(long run) {
    return run * parts + part - 1;
  }

  @Override
  public String noun() {
    return whole.noun();
  }

  @Override
  public int runs() {
    return (whole.runs() - part) / parts + 1;
  }

  @Override
  public int threads() {
    return whole.threads();
  }

  @Override
  public RunTask task(long run) {
    return whole.task(inWhole(run));
  }

  @Override
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = whole.identity();
    identity.put("shard", part + "/" + parts);
    return identity;
  }

  @Override
  public List<String> keyColumns() {
    return whole.keyColumns();
  }

  @Override
  public List<String> keys(long run) {
    return whole.keys(inWhole(run));
  }

  @Override
  public List<String> sampledColumns() {
    return whole.sampledColumns();
  }

  @Override
  public double sampledEveryDays() {
    return whole.sampledEveryDays();
  }

  @Override
  public Map<String, String> outputs(Map<String, String> endpoints) {
    return whole.outputs(endpoints);
  }

  @Override
  public String replayCommand(long run) {
    return whole.replayCommand(inWhole(run));
  }
}
