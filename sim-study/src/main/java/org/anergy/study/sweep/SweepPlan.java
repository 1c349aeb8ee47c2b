package org.anergy.study.sweep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anergy.run.Sha256;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunTask;
import org.anergy.study.runs.Shard;

/**
 * The runs of a study: all replicates of point 0, then those of point 1 and so on. Run r of n
 * replicates is replicate {@code r % n} of point {@code r / n}.
 *
 * <p>With common numbers replicate k has patient index k at every point: the same patient, the same
 * infections and draws, so that points are compared within patients. With independent numbers every
 * run has the index of its own number.
 */
public final class SweepPlan implements RunPlan {
  /** What every study calls its runs. */
  public static final String NOUN = "run";

  /** Columns of the table of runs that every study has, whatever its factors and outputs. */
  static final List<String> FIXED_COLUMNS =
      List.of(
          "run", "point", "replicate", "seed", "patient", "status", "digest", "message", "replay");

  private static final int KEYS = 5; // of them before the factors
  private static final int CACHED = 32;

  private final LoadedStudy study;
  private final StudySpec spec;
  private final StudyPoints points;
  private final ScenarioLoader loader;
  private final String modelHash;
  private final long seed;
  private final int threads;
  private final Map<Integer, LoadedScenario> cache =
      new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, LoadedScenario> eldest) {
          return size() > CACHED;
        }
      };

  /**
   * @param study the study
   * @param loader makes the scenario of each point
   * @param modelHash hash of the model's code and defaults
   * @param seed seed of the runs, all 64 bits
   * @param threads threads to use in all
   */
  public SweepPlan(
      LoadedStudy study, ScenarioLoader loader, String modelHash, long seed, int threads) {
    this.study = study;
    this.spec = study.spec();
    this.points = Designs.points(spec);
    this.loader = loader;
    this.modelHash = modelHash;
    this.seed = seed;
    this.threads = threads;
  }

  /** Returns the points of the study. */
  public StudyPoints points() {
    return points;
  }

  /**
   * Returns a part of this study.
   *
   * @param part number of the part and of parts, {@code 3/16}; {@code 1/1} is the whole
   */
  public RunPlan shard(String part) {
    int slash = part.indexOf('/');
    int number = Integer.parseInt(part.substring(0, slash));
    int parts = Integer.parseInt(part.substring(slash + 1));
    return parts == 1 ? this : new Shard(this, number, parts);
  }

  @Override
  public String noun() {
    return NOUN;
  }

  @Override
  public int runs() {
    return points.size() * spec.replicates().number();
  }

  @Override
  public int threads() {
    return threads;
  }

  private int point(long run) {
    return (int) (run / spec.replicates().number());
  }

  private long patient(long run) {
    return spec.replicates().numbers() == StudySpec.Numbers.COMMON
        ? run % spec.replicates().number()
        : run;
  }

  /** Returns the scenario of {@code point}. */
  public LoadedScenario scenario(int point) {
    synchronized (cache) {
      return cache.computeIfAbsent(point, p -> loader.load(spec.scenario(), overrides(p)));
    }
  }

  /** Returns the texts {@code path=value} of {@code point}, with what is fixed. */
  public List<String> overrides(int point) {
    List<String> overrides = new ArrayList<>(spec.fixed());
    List<String> values = points.values(point);
    for (int f = 0; f < values.size(); f++) {
      if (!values.get(f).equals(StudyPoints.UNCHANGED)) {
        overrides.add(spec.factors().get(f).override(values.get(f)));
      }
    }
    return overrides;
  }

  @Override
  public RunTask task(long run) {
    LoadedScenario loaded = scenario(point(run));
    Scenario scenario =
        spec.replicates().patients() == StudySpec.Patients.POPULATION
            ? loaded.patient(seed, patient(run))
            : loaded.scenario();
    return new RunTask(scenario, seed, patient(run));
  }

  @Override
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = new TreeMap<>();
    identity.put("study", sha256(meaning()));
    identity.put("scenario", study.base().sha256());
    identity.put("model", modelHash);
    identity.put("seed", Long.toString(seed));
    return identity;
  }

  private static String sha256(String text) {
    byte[] digest = Sha256.create().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  /** Everything of the study that decides a row; title, budget and comments do not. */
  private String meaning() {
    StringBuilder text = new StringBuilder();
    for (Factor factor : spec.factors()) {
      text.append(factor.name()).append(' ').append(factor.path()).append(' ');
      text.append(factor.values()).append('\n');
    }
    text.append(spec.fixed()).append(spec.design()).append(spec.replicates());
    text.append(spec.outputs()).append(spec.series()).append(spec.seriesEveryDays());
    return text.toString();
  }

  @Override
  public List<String> keyColumns() {
    List<String> columns = new ArrayList<>(FIXED_COLUMNS.subList(0, KEYS));
    spec.factors().forEach(factor -> columns.add(factor.name()));
    return columns;
  }

  @Override
  public List<String> keys(long run) {
    List<String> keys = new ArrayList<>();
    keys.add(Long.toString(run));
    keys.add(Integer.toString(point(run)));
    keys.add(Long.toString(run % spec.replicates().number()));
    keys.add(Long.toString(seed));
    keys.add(Long.toString(patient(run)));
    keys.addAll(points.values(point(run)));
    return keys;
  }

  @Override
  public List<String> sampledColumns() {
    return spec.series();
  }

  @Override
  public double sampledEveryDays() {
    return spec.seriesEveryDays();
  }

  @Override
  public Map<String, String> outputs(Map<String, String> endpoints) {
    if (spec.outputs().isEmpty()) {
      return endpoints;
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    spec.outputs().forEach(name -> chosen.put(name, endpoints.getOrDefault(name, "")));
    return chosen;
  }

  @Override
  public String replayCommand(long run) {
    return "anergy replay . --run " + run; // in the directory of the results, wherever it lies
  }
}
