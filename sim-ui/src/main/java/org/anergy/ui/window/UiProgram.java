package org.anergy.ui.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
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
   * @throws RefusedException if there is no display
   */
  public static void run(UiOptions options, BooleanSupplier stop) {
    requireDisplay();
    boolean dark = SystemTheme.isDark();
    CountDownLatch closed = new CountDownLatch(1);
    @Nullable AnergyWindow[] window = new AnergyWindow[1]; // of the event thread
    try {
      SwingUtilities.invokeAndWait(
          () -> window[0] = AnergyWindow.open(options, dark, Settings.ofUser(), closed::countDown));
      while (!closed.await(ASK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (stop.getAsBoolean()) {
          SwingUtilities.invokeAndWait(() -> Objects.requireNonNull(window[0]).close());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the window could not be opened", e.getCause());
    }
  }

  /**
   * Requires a display.
   *
   * @throws RefusedException if there is none
   */
  public static void requireDisplay() {
    try {
      if (GraphicsEnvironment.isHeadless()) {
        throw noDisplay("the Java machine runs without one");
      }
      GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
    } catch (AWTError | HeadlessException e) {
      throw noDisplay(String.valueOf(e.getMessage()));
    }
  }

  private static RefusedException noDisplay(String why) {
    return new RefusedException(
        "there is no display for a window: "
            + why.replace('\n', ' ')
            + ". Maybe set DISPLAY, log in with ssh -X, or use anergy run, which needs none.");
  }
}
