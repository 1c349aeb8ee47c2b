package org.anergy.study.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anergy.scenario.LoadedScenario;
import org.jspecify.annotations.Nullable;

/** What a check may ask for: scenarios, cohorts, remembered numbers, the size of the sample. */
public final class VerificationContext {
  private final VerificationSettings settings;
  private final PatientCache patients;
  private final @Nullable PairedRuns paired;

  /** A context whose simulations are told to {@code progress}. */
  public VerificationContext(VerificationSettings settings, VerificationProgress progress) {
    this(settings, progress, null);
  }

  /**
   * As the other, with the courses of paired checks kept.
   *
   * @param docs directory of the book of courses; none to keep nothing
   */
  VerificationContext(
      VerificationSettings settings, VerificationProgress progress, @Nullable Path docs) {
    this.settings = settings;
    this.patients = new PatientCache(settings, progress);
    this.paired =
        docs == null
            ? null
            : new PairedRuns(
                patients, settings.modelHash(), Optional.ofNullable(settings.adopt()), docs);
  }

  /** Returns the size of {@code sample}. */
  public int size(Sample sample) {
    return settings.samples().of(sample);
  }

  /** Asks to stop: what takes long without simulating patients must look now and then. */
  public boolean stop() {
    return settings.stop().getAsBoolean();
  }

  /** Returns how many simulations may run side by side. */
  int jobs() {
    return settings.jobs();
  }

  /** Returns {@code full}, or {@code quick} in a smoke run. */
  public int size(int full, int quick) {
    return settings.quick() ? quick : full;
  }

  /** Returns {@code full}, or {@code quick} in a smoke run. */
  public String text(String full, String quick) {
    return settings.quick() ? quick : full;
  }

  /**
   * Loads a scenario that a check states itself.
   *
   * @param yaml the lines after {@code schema}
   * @param overrides texts {@code path=value}
   */
  public LoadedScenario scenario(String yaml, List<String> overrides) {
    String text = "schema: anergy/scenario/1\n" + yaml + "\n";
    return settings.loader().load("verify", text.getBytes(StandardCharsets.UTF_8), overrides);
  }

  /**
   * Returns the first {@code size} patients that {@code seed} draws, simulating what is missing.
   */
  public CachedCohort cohort(LoadedScenario scenario, long seed, int size) {
    return cohort(scenario, seed, IntStream.range(0, size).toArray());
  }

  /** Returns those of the patients that {@code seed} draws whose indices are given, in order. */
  public CachedCohort cohort(LoadedScenario scenario, long seed, int[] indices) {
    try {
      return patients.cohort(scenario, seed, indices);
    } catch (PatientDiffersException e) {
      if (paired != null) {
        paired.revoke(); // a patient that differs voids courses too
      }
      throw e;
    }
  }

  /**
   * Returns the runs of those of the patients that {@code seed} draws whose indices are given, in
   * order, cut at day {@code until}.
   *
   * @param change what the scenario differs in, for readers of the book of courses
   */
  List<PairedRun> runs(
      LoadedScenario scenario, String change, long seed, int[] indices, double until) {
    return paired == null
        ? PairedRun.of(cohort(scenario, seed, indices).until(until))
        : paired.of(scenario, change, seed, indices, until);
  }

  /** Returns, once, where the patients came from that another model simulated. */
  public List<String> drainOrigins() {
    return patients.drainOrigins();
  }

  /**
   * Returns numbers that take long to compute and depend on the model and {@code key} alone.
   *
   * @param key check id, size and whatever else decides the numbers; letters, digits, dashes, dots
   * @param compute computes them if they are not remembered
   */
  public double[] numbers(String key, Supplier<double[]> compute) {
    if (!key.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("key \"" + key + "\"");
    }
    Path file = settings.cache().resolve(settings.modelHash()).resolve(key + ".numbers");
    try {
      if (Files.isRegularFile(file)) {
        return Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();
      }
      if (settings.stop().getAsBoolean()) {
        throw new CancellationException();
      }
      double[] numbers = compute.get();
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(
          part,
          Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining("\n")));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
