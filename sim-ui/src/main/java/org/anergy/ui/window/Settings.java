package org.anergy.ui.window;

import java.awt.Rectangle;
import java.util.prefs.Preferences;
import org.anergy.ui.look.Theme;
import org.anergy.ui.start.RecentFiles;

/** What the window remembers from one time to the next. */
final class Settings {
  private static final String THEME = "theme";
  private static final String BOUNDS = "window";
  private static final String MAXIMIZED = "maximized";

  private final Preferences store;

  /**
   * @param store where things are kept
   */
  Settings(Preferences store) {
    this.store = store;
  }

  /** Returns those of the user of this machine. */
  static Settings ofUser() {
    return new Settings(Preferences.userRoot().node("org/anergy/ui"));
  }

  Theme theme() {
    String kept = store.get(THEME, Theme.SYSTEM.name());
    for (Theme theme : Theme.values()) {
      if (theme.name().equals(kept)) {
        return theme;
      }
    }
    return Theme.SYSTEM;
  }

  void keep(Theme theme) {
    store.put(THEME, theme.name());
  }

  /** Returns where the window was, or {@code usual} if it never was or the screen is another. */
  Rectangle bounds(Rectangle usual, Rectangle screen) {
    String[] kept = store.get(BOUNDS, "").split(",", -1);
    if (kept.length != 4) {
      return usual;
    }
    try {
      Rectangle bounds =
          new Rectangle(
              Integer.parseInt(kept[0]),
              Integer.parseInt(kept[1]),
              Integer.parseInt(kept[2]),
              Integer.parseInt(kept[3]));
      return screen.intersection(bounds).width > 200 && screen.intersection(bounds).height > 200
          ? bounds
          : usual;
    } catch (NumberFormatException e) {
      return usual; // somebody else wrote it
    }
  }

  void keep(Rectangle bounds) {
    store.put(BOUNDS, bounds.x + "," + bounds.y + "," + bounds.width + "," + bounds.height);
  }

  /** Tells whether the window filled the screen. */
  boolean maximized() {
    return store.getBoolean(MAXIMIZED, false);
  }

  void keepMaximized(boolean maximized) {
    store.putBoolean(MAXIMIZED, maximized);
  }

  /** Returns a divider's place, 0–1. */
  double divider(String name, double usual) {
    double kept = store.getDouble("divider." + name, usual);
    return kept > 0.02 && kept < 0.98 ? kept : usual;
  }

  void keepDivider(String name, double place) {
    store.putDouble("divider." + name, place);
  }

  RecentFiles recentFiles() {
    return new RecentFiles(store.node("recent"));
  }
}
