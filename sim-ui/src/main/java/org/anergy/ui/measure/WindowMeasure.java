package org.anergy.ui.measure;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.anergy.model.BuiltIns;
import org.anergy.run.PatientRun;
import org.anergy.scenario.LoadedScenario;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.look.Theme;
import org.anergy.ui.session.FileChoice;
import org.anergy.ui.session.SessionView;

/**
 * Shows the same patient again and again, and simulates him without a window in turn, so that both
 * meet the same noise of the machine.
 */
public final class WindowMeasure {
  private static final double FROM_DAY = 100;
  private static final double TO_DAY = 400;
  private static final Dimension WINDOW = new Dimension(1440, 920);

  private final LoadedScenario loaded;
  private final Consumer<String> out;

  /**
   * @param loaded whom to show
   * @param out takes lines
   */
  public WindowMeasure(LoadedScenario loaded, Consumer<String> out) {
    this.loaded = loaded;
    this.out = out;
  }

  /**
   * Measures for about {@code minutes}; prints a line a round and the medians at the end.
   *
   * @throws InterruptedException if the thread is asked to end
   */
  public void run(double minutes) throws InterruptedException {
    long end = System.nanoTime() + (long) (minutes * 60e9);
    EventThreadWatch watch = EventThreadWatch.install();
    List<Round> rounds = new ArrayList<>();
    headless(); // warms the machine up
    shown(watch);
    do {
      double alone = headless();
      rounds.add(shown(watch).with(alone));
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
    Round with(double speedAlone) {
      return new Round(speedAlone, shown, frames, frameMillis, longestMillis, event, heapMegabytes);
    }

    String line(int number) {
      return String.format(
          Locale.ROOT,
          "%3d  alone %6.1f d/s  shown %6.1f d/s  loss %5.1f %%  %d frames, %.2f ms each  longest"
              + " event %.0f ms (%s)  heap %.0f MB",
          number,
          alone,
          shown,
          100 * (1 - shown / alone),
          frames,
          frameMillis,
          longestMillis,
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

  private double headless() {
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), 1, 0, 1)) {
      while (run.day() < FROM_DAY) {
        run.advance();
      }
      long start = System.nanoTime();
      while (run.day() < TO_DAY) {
        run.advance();
      }
      return (TO_DAY - FROM_DAY) / ((System.nanoTime() - start) / 1e9);
    }
  }

  private Round shown(EventThreadWatch watch) throws InterruptedException {
    LiveRun run = new LiveRun(new RunSetup(loaded, 1, -1, 1));
    Shown shown = onEventThread(() -> Shown.open(run));
    SessionView view = shown.view();
    run.seek(FROM_DAY);
    run.whenPaused().join();
    run.setSpeed(Double.POSITIVE_INFINITY);
    watch.reset();
    long frames = view.framesShown();
    long start = System.nanoTime();
    run.play();
    while (run.status().day() < TO_DAY) {
      LockSupport.parkNanos(1_000_000);
    }
    double speed = (run.status().day() - FROM_DAY) / ((System.nanoTime() - start) / 1e9);
    long made = view.framesShown() - frames;
    double cpu = watch.cpuMillis() / made;
    double longest = watch.longestMillis();
    String event = watch.longestEvent();
    boolean unused = onEventThread(shown::close);
    return new Round(Double.NaN, speed, made, cpu, longest, event, heap());
  }

  private static double heap() throws InterruptedException {
    for (int k = 0; k < 3; k++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
  }

  /** A window with nothing but the patient. */
  private record Shown(SessionView view, JFrame window) {
    static Shown open(LiveRun run) {
      Theme.LIGHT.apply(false);
      SessionView view = new SessionView(run, FileChoice.dialog());
      JFrame window = new JFrame("Anergy");
      window.add(view);
      window.setSize(WINDOW);
      window.setVisible(true);
      return new Shown(view, window);
    }

    boolean close() {
      view.close();
      window.dispose();
      return true;
    }
  }

  private static <T> T onEventThread(Supplier<T> what) throws InterruptedException {
    CompletableFuture<T> made = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> made.complete(what.get()));
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
