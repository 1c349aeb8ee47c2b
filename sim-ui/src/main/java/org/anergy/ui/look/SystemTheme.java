package org.anergy.ui.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Asks the desktop whether it is dark, in the way that each system has. Not on the event thread.
 */
public final class SystemTheme {
  private static final long PATIENCE_MILLIS = 500;

  private SystemTheme() {}

  /** Returns whether the desktop is set to dark; false where it does not tell. */
  public static boolean isDark() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
    }
    if (system.contains("windows")) {
      String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
      return answer("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
    }
    return answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
        .contains("dark");
  }

  /**
   * Returns what a program prints, in lower case; nothing if it is not there or does not answer.
   */
  private static String answer(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
