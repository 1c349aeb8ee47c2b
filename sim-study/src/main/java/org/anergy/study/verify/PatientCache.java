package org.anergy.study.verify;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.anergy.base.RefusedException;
import org.anergy.random.Keyed;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.runs.TraitColumns;

/**
 * Patients that were simulated already, by model hash, scenario hash, seed and index; simulates
 * those that are missing, side by side, one thread each.
 */
final class PatientCache {
  private static final int SHORT_HASH = 16;

  private final VerificationSettings settings;
  private final VerificationProgress progress;
  private final Set<String> origins = new LinkedHashSet<>();

  PatientCache(VerificationSettings settings, VerificationProgress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Returns the patients of these indices in the cohort that {@code seed} draws. */
  CachedCohort cohort(LoadedScenario loaded, long seed, int[] patients) {
    Path directory = directory(settings.modelHash(), loaded, seed);
    String model = settings.adopt();
    if (model != null && Adoption.note(directory).isEmpty()) {
      adopt(model, directory, loaded, seed);
    }
    CachedCohort cohort = simulated(loaded, seed, patients);
    Adoption.note(directory).ifPresent(origins::add);
    return cohort;
  }

  /** Returns those patients without taking any over from another model. */
  CachedCohort simulated(LoadedScenario loaded, long seed, int[] patients) {
    List<Path> files = files(directory(settings.modelHash(), loaded, seed), patients);
    fill(loaded, seed, files);
    return new CachedCohort(files);
  }

  /** Returns those of these patients that were simulated, in order. */
  CachedCohort finished(LoadedScenario loaded, long seed, int[] patients) {
    return new CachedCohort(
        files(directory(settings.modelHash(), loaded, seed), patients).stream()
            .filter(file -> PatientRecordFile.read(file).isPresent())
            .toList());
  }

  private static List<Path> files(Path directory, int[] patients) {
    return Arrays.stream(patients)
        .mapToObj(patient -> directory.resolve(String.format("%06d.patient", patient)))
        .toList();
  }

  private void adopt(String model, Path directory, LoadedScenario loaded, long seed) {
    Path from = directory(model, loaded, seed);
    Path others = settings.cache().resolve(shortHash(model));
    if (from.equals(directory)) {
      throw new RefusedException("--adopt " + model + " is the current model itself");
    }
    if (!Files.isDirectory(others)) {
      throw new RefusedException("--adopt " + model + ": there are no patients in " + others);
    }
    try {
      long key = Keyed.hash(seed, settings.modelHash().hashCode());
      Adoption.adopt(from, directory, model, key, files -> fill(loaded, seed, files));
    } catch (PatientDiffersException e) {
      revoke();
      throw e;
    }
  }

  /** Removes all patients that were taken over: one difference voids all. */
  void revoke() {
    Adoption.revoke(settings.cache().resolve(shortHash(settings.modelHash())));
  }

  /** Returns where the patients of a cohort came from, if another model simulated them. */
  Optional<Adoption.Origin> adoptedFrom(LoadedScenario loaded, long seed) {
    return Adoption.origin(directory(settings.modelHash(), loaded, seed));
  }

  /** Returns those patients as this model simulates them, whatever was taken over. */
  CachedCohort again(LoadedScenario loaded, long seed, int[] patients) {
    Path directory = directory(settings.modelHash(), loaded, seed).resolve("again");
    List<Path> files = files(directory, patients);
    fill(loaded, seed, files);
    return new CachedCohort(files);
  }

  /** Notes where patients came from that were not all simulated by this model. */
  void origin(String text) {
    origins.add(text);
  }

  /** Returns, once, where patients came from that were not all simulated by this model. */
  List<String> drainOrigins() {
    List<String> drained = List.copyOf(origins);
    origins.clear();
    return drained;
  }

  private Path directory(String model, LoadedScenario loaded, long seed) {
    return settings
        .cache()
        .resolve(shortHash(model))
        .resolve(shortHash(loaded.sha256()) + "-" + seed);
  }

  private static int index(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }

  static String shortHash(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  private void fill(LoadedScenario loaded, long seed, List<Path> files) {
    AtomicInteger done = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(settings.jobs());
    List<Future<?>> work = new ArrayList<>();
    try {
      for (Path file : files) {
        if (Files.isRegularFile(file) && PatientRecordFile.read(file).isPresent()) {
          done.incrementAndGet();
          continue;
        }
        work.add(
            pool.submit(
                () -> {
                  PatientRecordFile.write(file, simulate(loaded, seed, index(file), failed));
                  report(done.incrementAndGet(), files.size());
                }));
      }
      report(done.get(), files.size());
      for (Future<?> future : work) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      failed.set(true);
      shutDown(pool);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  private void report(int done, int patients) {
    progress.work(
        done + " of " + patients + " patients", patients == 0 ? 1 : (double) done / patients);
  }

  private PatientRecord simulate(
      LoadedScenario loaded, long seed, long patient, AtomicBoolean failed) {
    RunWatch watch =
        new RunWatch() {
          @Override
          public void progress(double fraction) {}

          @Override
          public boolean stop() {
            return failed.get() || settings.stop().getAsBoolean();
          }
        };
    if (watch.stop()) {
      throw new CancellationException();
    }
    Scenario scenario = loaded.patient(seed, patient);
    double start = cpuSeconds();
    RunResult run;
    try {
      run = settings.simulator().simulate(scenario, seed, patient, 1, watch);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "patient " + patient + " of \"" + scenario.title() + "\", seed " + seed + ": " + e, e);
    }
    Map<String, Double> traits = new LinkedHashMap<>();
    TraitColumns.of(scenario.patient())
        .forEach((name, text) -> traits.put(name, Double.parseDouble(text)));
    return PatientRecord.of(run, traits, cpuSeconds() - start);
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
  }

  private static void shutDown(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
