package org.anergy.ui.measure;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.anergy.model.BuiltIns;
import org.anergy.run.PatientRun;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.look.Theme;
import org.anergy.ui.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * Shows the same patient again and again, and simulates him without a window in turn, so that both
 * meet the same noise of the machine.
 */
public final class WindowMeasure {
  private static final double FROM_DAY = 100;
  private static final double TO_DAY = 400;
  private static final double LATTICE_SHARE = 0.56;
  private static final Dimension WINDOW = new Dimension(1440, 920);

  private final LoadedScenario loaded;
  private final Consumer<String> out;
  private final BooleanSupplier stop;
  private @Nullable JFrame window; // of the event thread

  /**
   * @param loaded whom to show
   * @param out takes lines
   * @param stop tells whether to end; asked from the thread that calls {@link #run}
   */
  public WindowMeasure(LoadedScenario loaded, Consumer<String> out, BooleanSupplier stop) {
    this.loaded = loaded;
    this.out = out;
    this.stop = stop;
  }

  /**
   * Measures for about {@code minutes}; prints a line a round and the medians at the end.
   *
   * @return whether it was finished: false if it was asked to stop
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean run(double minutes) throws InterruptedException {
    try {
      measure(minutes);
      return true;
    } catch (CancellationException e) {
      return false;
    }
  }

  private void measure(double minutes) throws InterruptedException {
    long end = System.nanoTime() + (long) (minutes * 60e9);
    EventThreadWatch watch = EventThreadWatch.install();
    List<Round> rounds = new ArrayList<>();
    headless(); // warms the machine up
    shown(watch);
    do {
      double alone = headless();
      rounds.add(shown(watch).with(alone, heap()));
      out.accept(rounds.get(rounds.size() - 1).line(rounds.size()));
    } while (System.nanoTime() < end);
    out.accept(Round.summary(rounds));
  }

  /**
   * One round.
   *
   * @param alone simulated days a second without a window
   * @param shown those with it
   * @param frames lattices shown
   * @param frameMillis processor time of the event thread a frame, everything included
   * @param longestMillis the longest event
   * @param event which it was
   * @param heapMegabytes live heap afterwards
   */
  private record Round(
      double alone,
      double shown,
      long frames,
      double frameMillis,
      double longestMillis,
      String event,
      double heapMegabytes) {
    Round with(double speedAlone, double heap) {
      return new Round(speedAlone, shown, frames, frameMillis, longestMillis, event, heap);
    }

    String line(int number) {
      return String.format(
          Locale.ROOT,
          "%3d  alone %6.1f d/s  shown %6.1f d/s  loss %5.1f %%  %d frames, %.2f ms each  longest"
              + " event %s  heap %.0f MB",
          number,
          alone,
          shown,
          100 * (1 - shown / alone),
          frames,
          frameMillis,
          event,
          heapMegabytes);
    }

    static String summary(List<Round> rounds) {
      return String.format(
          Locale.ROOT,
          "medians of %d: loss %.1f %%, %.2f ms of processor a frame; longest event %.0f ms; heap"
              + " %.0f to %.0f MB",
          rounds.size(),
          100 * median(rounds.stream().map(r -> 1 - r.shown / r.alone).toList()),
          median(rounds.stream().map(Round::frameMillis).toList()),
          rounds.stream().mapToDouble(Round::longestMillis).max().orElse(Double.NaN),
          rounds.stream().mapToDouble(Round::heapMegabytes).min().orElse(Double.NaN),
          rounds.stream().mapToDouble(Round::heapMegabytes).max().orElse(Double.NaN));
    }

    private static double median(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      int n = sorted.size();
      return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
  }

  private void checkStop() {
    if (stop.getAsBoolean()) {
      throw new CancellationException("asked to stop"); // run ends
    }
  }

  private void pause() {
    checkStop();
    LockSupport.parkNanos(1_000_000);
  }

  private double headless() {
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), 1, 0, 1)) {
      while (run.day() < FROM_DAY) {
        checkStop();
        run.advance();
      }
      long start = System.nanoTime();
      while (run.day() < TO_DAY) {
        checkStop();
        run.advance();
      }
      return (TO_DAY - FROM_DAY) / ((System.nanoTime() - start) / 1e9);
    }
  }

  private Round shown(EventThreadWatch watch) throws InterruptedException {
    LiveRun run = new LiveRun(new RunSetup(loaded, 1, -1, 1));
    SessionView view = onEventThread(() -> open(run));
    try {
      return shown(watch, run, view);
    } finally {
      boolean unused = onEventThread(() -> close(view));
    }
  }

  private Round shown(EventThreadWatch watch, LiveRun run, SessionView view)
      throws InterruptedException {
    run.seek(FROM_DAY);
    CompletableFuture<LiveStatus> arrived = run.whenPaused();
    while (!arrived.isDone()) {
      pause();
    }
    arrived.join(); // throws if it failed
    run.setSpeed(Double.POSITIVE_INFINITY);
    watch.reset();
    long frames = view.framesShown();
    long start = System.nanoTime();
    run.play();
    while (run.status().day() < TO_DAY) {
      pause();
    }
    double speed = (run.status().day() - FROM_DAY) / ((System.nanoTime() - start) / 1e9);
    long made = view.framesShown() - frames;
    double cpu = watch.cpuMillis() / made;
    double longest = watch.longestMillis();
    String event = watch.longestEvent();
    return new Round(Double.NaN, speed, made, cpu, longest, event, Double.NaN);
  }

  private static double heap() throws InterruptedException {
    for (int k = 0; k < 3; k++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
  }

  /** Shows {@code run} in the one window, as a tab would. */
  private SessionView open(LiveRun run) {
    if (window == null) {
      Theme.LIGHT.apply(false);
      window = new JFrame("Anergy");
      window.setSize(WINDOW);
      window.setVisible(true);
    }
    SessionView view = new SessionView(run, (parent, title, suggested) -> null, LATTICE_SHARE);
    window.add(view);
    window.validate();
    return view;
  }

  private boolean close(SessionView view) {
    view.close();
    if (window != null) {
      window.remove(view);
    }
    return true;
  }

  private static <T> T onEventThread(Supplier<T> what) throws InterruptedException {
    CompletableFuture<T> made = new CompletableFuture<>();
    SwingUtilities.invokeLater(
        () -> {
          try {
            made.complete(what.get());
          } catch (RuntimeException | Error e) {
            made.completeExceptionally(e);
          }
        });
    try {
      return made.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window failed", e.getCause());
    }
  }

  /** Returns the shipped patient. */
  public static LoadedScenario shippedPatient(java.nio.file.Path scenarios) {
    return BuiltIns.scenarioLoader().load(scenarios.resolve("ms/natural-history.yaml"), List.of());
  }
}
