package org.anergy.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows how far the work is and when it will end. It asks for the state from its own thread, so the
 * work never waits for the screen.
 */
final class ProgressDisplay implements AutoCloseable {
  private static final long BAR_MILLIS = 200;
  private static final long JSON_MILLIS = 1000;
  private static final long LINE_MILLIS = 30_000;
  private static final int BAR_WIDTH = 30;
  private static final int LINE_WIDTH = 100;

  private final Terminal terminal;
  private final ProgressStyle style;
  private final Supplier<ProgressState> source;
  private final LongSupplier nanoTime;
  private final long start;
  private final double startFraction;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private ProgressDisplay(
      Terminal terminal,
      ProgressStyle style,
      Supplier<ProgressState> source,
      LongSupplier nanoTime) {
    this.terminal = terminal;
    this.style = style;
    this.source = source;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.startFraction = source.get().fraction();
  }

  /** Starts to show what {@code source} says, until {@link #close}. */
  @SuppressWarnings("FutureReturnValueIgnored") // close() ends the clock and with it the task
  static ProgressDisplay start(
      Terminal terminal, ProgressStyle style, Supplier<ProgressState> source) {
    ProgressDisplay display = new ProgressDisplay(terminal, style, source, System::nanoTime);
    if (style != ProgressStyle.NONE) {
      long period = display.periodMillis();
      display.clock.scheduleAtFixedRate(display::show, period, period, TimeUnit.MILLISECONDS);
    }
    return display;
  }

  /** Does {@code work} and returns its result, showing what {@code source} says meanwhile. */
  static <T> T during(
      Terminal terminal, ProgressStyle style, Supplier<ProgressState> source, Supplier<T> work) {
    ProgressDisplay display = start(terminal, style, source);
    try {
      return work.get();
    } finally {
      display.close();
    }
  }

  /** Returns a display that shows only when told to; for tests. */
  static ProgressDisplay still(
      Terminal terminal,
      ProgressStyle style,
      Supplier<ProgressState> source,
      LongSupplier nanoTime) {
    return new ProgressDisplay(terminal, style, source, nanoTime);
  }

  private long periodMillis() {
    if (style == ProgressStyle.JSON) {
      return JSON_MILLIS;
    }
    return terminal.interactive() ? BAR_MILLIS : LINE_MILLIS;
  }

  /** Shows the state now. */
  void show() {
    ProgressState state = source.get();
    double elapsed = (nanoTime.getAsLong() - start) * 1e-9;
    double left = secondsLeft(state.fraction(), elapsed);
    PrintStream err = terminal.err();
    if (style == ProgressStyle.JSON) {
      err.println(json(state, elapsed, left));
    } else if (terminal.interactive()) {
      err.print("\r" + padded(bar(state.fraction()) + words(state, elapsed, left)));
      err.flush();
    } else {
      err.println("anergy:" + words(state, elapsed, left));
    }
  }

  /**
   * Only what was done since the start tells how fast it goes: a resumed study starts half done.
   */
  private double secondsLeft(double fraction, double elapsed) {
    double done = fraction - startFraction;
    return done <= 0 ? Double.NaN : elapsed * (1 - fraction) / done;
  }

  private static String json(ProgressState state, double elapsed, double left) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("fraction", Math.round(state.fraction() * 1e4) / 1e4);
    line.put("elapsedSeconds", Math.round(elapsed));
    if (!Double.isNaN(left)) {
      line.put("secondsLeft", Math.round(left));
    }
    line.put("text", state.text());
    return JsonText.line(line);
  }

  private static String bar(double fraction) {
    int full = (int) Math.round(BAR_WIDTH * Math.max(0, Math.min(1, fraction)));
    return "[" + "#".repeat(full) + ".".repeat(BAR_WIDTH - full) + "]";
  }

  private static String words(ProgressState state, double elapsed, double left) {
    String eta = Double.isNaN(left) ? "" : ", " + duration(left) + " left";
    return String.format(
        Locale.ROOT,
        " %3.0f %%  %s, %s%s",
        100 * state.fraction(),
        state.text(),
        duration(elapsed),
        eta);
  }

  private static String padded(String line) {
    return line.length() > LINE_WIDTH
        ? line.substring(0, LINE_WIDTH)
        : line + " ".repeat(LINE_WIDTH - line.length());
  }

  /** Returns for example {@code 42 s}, {@code 3 min 05 s} or {@code 2 h 10 min}. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** Stops, and clears the bar so that the next line starts clean. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      clock.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (style == ProgressStyle.JSON) {
      show();
    } else if (style == ProgressStyle.AUTO && terminal.interactive()) {
      terminal.err().print("\r" + padded("") + "\r");
      terminal.err().flush();
    }
  }
}
