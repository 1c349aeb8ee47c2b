package org.anergy.ui.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.anergy.base.RefusedException;
import org.anergy.ui.look.SystemTheme;
import org.jspecify.annotations.Nullable;

/** Opens the window and waits until it is closed. */
public final class UiProgram {
  private static final long ASK_MILLIS = 200;

  private UiProgram() {}

  /**
   * Opens the window; returns when it was closed.
   *
   * @param stop tells whether the process is asked to end
   * @throws RefusedException if there is no display, or the Java machine has no windows
   */
  public static void run(UiOptions options, BooleanSupplier stop) {
    requireDisplay();
    Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(new ErrorDialog());
    try {
      show(options, stop);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private static void show(UiOptions options, BooleanSupplier stop) {
    boolean dark = SystemTheme.isDark();
    CountDownLatch closed = new CountDownLatch(1);
    @Nullable AnergyWindow[] window = new AnergyWindow[1]; // of the event thread
    try {
      SwingUtilities.invokeAndWait(
          () -> window[0] = AnergyWindow.open(options, dark, Settings.ofUser(), closed::countDown));
      while (!closed.await(ASK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stop.getAsBoolean()) {
          // Nobody is asked about text that is not saved: the process ends in any case.
          SwingUtilities.invokeAndWait(() -> Objects.requireNonNull(window[0]).end());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      SwingUtilities.invokeLater(UiProgram::disposeAll); // a window left would keep the process
      throw notOpened(e.getCause());
    }
  }

  private static void disposeAll() {
    for (Window window : Window.getWindows()) {
      window.dispose();
    }
  }

  private static RuntimeException notOpened(@Nullable Throwable cause) {
    if (cause instanceof LinkageError e) {
      return noWindows(e);
    }
    if (cause instanceof AWTError || cause instanceof HeadlessException) {
      return noDisplay(String.valueOf(cause.getMessage()));
    }
    return new IllegalStateException("the window could not be opened", cause);
  }

  /**
   * Requires a display.
   *
   * @throws RefusedException if there is none, or the Java machine has no windows
   */
  public static void requireDisplay() {
    try {
      if (GraphicsEnvironment.isHeadless()) {
        // With a display and not told otherwise, only its lack of windows makes it headless.
        throw System.getenv("DISPLAY") != null && System.getProperty("java.awt.headless") == null
            ? noWindows(null)
            : noDisplay("the Java machine runs without one");
      }
      GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
    } catch (AWTError | HeadlessException e) {
      throw noDisplay(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw noWindows(e);
    }
  }

  private static RefusedException noWindows(@Nullable LinkageError why) {
    return new RefusedException(
        "this Java machine ("
            + System.getProperty("java.home")
            + ") has no windows"
            + (why == null ? "" : ": " + oneLine(String.valueOf(why.getMessage())))
            + ". Maybe install one that has them (Debian: openjdk-17-jre instead of"
            + " openjdk-17-jre-headless), or use anergy run, which needs none.");
  }

  private static RefusedException noDisplay(String why) {
    return new RefusedException(
        "there is no display for a window: "
            + oneLine(why)
            + ". Maybe set DISPLAY, log in with ssh -X, or use anergy run, which needs none.");
  }

  private static String oneLine(String text) {
    return text.strip().replace('\n', ' ').replaceFirst("\\.+$", "");
  }
}
