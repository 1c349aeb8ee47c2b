package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.RunWatch;

/** Says what a run would take, from the first seconds of its first patient; leaves no trace. */
final class DryRun {
  private static final long PROBE_NANOS = 5_000_000_000L;
  private static final int BYTES_A_NUMBER = 12;
  private static final int COLUMNS = 60;
  private static final long REPORT_BYTES = 10_000_000;
  private static final long ROW_BYTES = 1000;

  private final Terminal terminal;
  private final Engine engine;
  private final RunOptions options;

  DryRun(Terminal terminal, Engine engine, RunOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.options = options;
  }

  /** Measures and prints. */
  int tell(LoadedScenario loaded) {
    int runs = options.patients == null ? 1 : options.patients;
    int workers = Math.min(runs, options.threads);
    double secondsEach = seconds(engine, loaded.patient(options.seed, 0), options.seed, 0);
    return new Forecast()
        .with("scenario", loaded.scenario().title())
        .with("runs", runs)
        .taking(secondsEach * runs / workers, bytes(loaded, runs))
        .print(terminal, options.json, "patient 0; later years may be busier");
  }

  /** Returns the time that a run is likely to take on one thread, s. */
  static double seconds(Engine engine, Scenario scenario, long seed, long patient) {
    long start = System.nanoTime();
    double[] done = new double[1];
    RunWatch watch =
        new RunWatch() {
          @Override
          public void progress(double fraction) {
            done[0] = fraction;
          }

          @Override
          public boolean stop() {
            return System.nanoTime() - start > PROBE_NANOS;
          }
        };
    try {
      engine.simulator().simulate(scenario, seed, patient, 1, watch);
      done[0] = 1;
    } catch (CancellationException enough) {
      // Five seconds are what the estimate is made of.
    }
    return (System.nanoTime() - start) * 1e-9 / Math.max(done[0], 1e-6);
  }

  private double bytes(LoadedScenario loaded, int runs) {
    if (options.patients != null) {
      return REPORT_BYTES + (double) ROW_BYTES * 2 * runs;
    }
    double rows = loaded.scenario().followUpDays() / loaded.output().seriesEveryDays();
    return REPORT_BYTES + rows * COLUMNS * BYTES_A_NUMBER;
  }

  /** Returns the free space where results go, bytes. */
  static long freeDisk() {
    try {
      return Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
