package org.anergy.ui.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/**
 * The scenario files and result directories that were opened last, the latest first. Kept in the
 * user's preferences.
 */
public final class RecentFiles {
  /** Most paths that are remembered. */
  public static final int MOST = 12;

  private static final String KEY = "recent.";

  private final Preferences store;

  /**
   * @param store where they are kept; nothing else uses its keys that begin with {@code recent.}
   */
  public RecentFiles(Preferences store) {
    this.store = store;
  }

  /** Returns the paths, the latest first; some may not exist any more. */
  public List<Path> list() {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String text = store.get(KEY + i, "");
      if (!text.isEmpty()) {
        try {
          paths.add(Path.of(text));
        } catch (InvalidPathException e) {
          store.remove(KEY + i); // written by another system
        }
      }
    }
    return paths;
  }

  /** Puts {@code path} first. */
  public void add(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    List<Path> paths = list();
    paths.remove(absolute);
    paths.add(0, absolute);
    write(paths);
  }

  /** Forgets {@code path}. */
  public void remove(Path path) {
    List<Path> paths = list();
    paths.remove(path.toAbsolutePath().normalize());
    write(paths);
  }

  private void write(List<Path> paths) {
    for (int i = 0; i < MOST; i++) {
      String text = i < paths.size() ? paths.get(i).toString() : "";
      if (text.isEmpty() || text.length() > Preferences.MAX_VALUE_LENGTH) {
        store.remove(KEY + i);
      } else {
        store.put(KEY + i, text);
      }
    }
    ForkJoinPool.commonPool().execute(this::flush); // it may wait for a disk
  }

  private void flush() {
    try {
      store.flush();
    } catch (BackingStoreException e) {
      // What was opened last is a convenience: a home without a place for it is no reason to stop.
      System.getLogger(RecentFiles.class.getName())
          .log(System.Logger.Level.DEBUG, "recent files are not kept", e);
    }
  }
}
