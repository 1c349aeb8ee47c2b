package org.anergy.ui.start;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts where a file lies on the clipboard. */
public final class PathCopy {
  private PathCopy() {}

  /** Copies the whole path, if there is one; a clipboard that another program holds beeps. */
  public static void copy(@Nullable Path path) {
    if (path == null) {
      return;
    }
    try {
      StringSelection text = new StringSelection(path.toAbsolutePath().normalize().toString());
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(text, text);
    } catch (IllegalStateException e) {
      Toolkit.getDefaultToolkit().beep();
    }
  }
}
