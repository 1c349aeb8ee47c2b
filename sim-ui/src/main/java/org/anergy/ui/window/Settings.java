package org.anergy.ui.window;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import org.anergy.ui.live.EventChoice;
import org.anergy.ui.look.Theme;
import org.anergy.ui.start.RecentFiles;
import org.jspecify.annotations.Nullable;

/** What the window remembers from one time to the next. */
final class Settings {
  private static final String THEME = "theme";
  private static final String BOUNDS = "window";
  private static final String MAXIMIZED = "maximized";
  private static final String PANELS = "panels";
  private static final String EVENTS = "events";
  private static final String FOLDER = "folder.";
  private static final int LEAST_VISIBLE = 200; // pixels of a window that can be grasped

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

  /** Returns where the window was, or {@code usual} if it never was or that screen is gone. */
  Rectangle bounds(Rectangle usual, List<Rectangle> screens) {
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
      boolean visible =
          screens.stream()
              .map(bounds::intersection)
              .anyMatch(part -> part.width > LEAST_VISIBLE && part.height > LEAST_VISIBLE);
      return visible ? bounds : usual;
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

  /** Returns a folder that was kept, if it is still there. */
  @Nullable Path folder(String name) {
    String kept = store.get(FOLDER + name, "");
    try {
      return !kept.isEmpty() && Files.isDirectory(Path.of(kept)) ? Path.of(kept) : null;
    } catch (InvalidPathException e) {
      return null; // written by another system
    }
  }

  void keepFolder(String name, Path folder) {
    String kept = folder.toAbsolutePath().toString();
    if (kept.length() <= Preferences.MAX_VALUE_LENGTH) {
      store.put(FOLDER + name, kept);
    }
  }

  /** Returns which panels of the trajectories a user switched on or off, by their ids. */
  Map<String, Boolean> panels() {
    Map<String, Boolean> panels = new TreeMap<>();
    for (String kept : store.get(PANELS, "").split(",", -1)) {
      if (kept.length() > 1) {
        panels.put(kept.substring(1), kept.charAt(0) == '+');
      }
    }
    return panels;
  }

  void keepPanels(Map<String, Boolean> panels) {
    String kept =
        panels.entrySet().stream()
            .map(panel -> (panel.getValue() ? "+" : "-") + panel.getKey())
            .collect(Collectors.joining(","));
    if (kept.length() <= Preferences.MAX_VALUE_LENGTH) {
      store.put(PANELS, kept);
    }
  }

  /** Returns what counts as an event when a run goes on to the next one. */
  EventChoice events() {
    String kept = store.get(EVENTS, "");
    for (EventChoice choice : EventChoice.values()) {
      if (choice.name().equals(kept)) {
        return choice;
      }
    }
    return EventChoice.ANY;
  }

  void keepEvents(EventChoice choice) {
    store.put(EVENTS, choice.name());
  }

  RecentFiles recentFiles() {
    return new RecentFiles(store.node("recent"));
  }
}
