package org.anergy.ui.export;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Shows a file in the file manager of the desktop, if it has one. */
final class FolderOpener {
  private FolderOpener() {}

  static boolean isSupported() {
    return Desktop.isDesktopSupported()
        && (Desktop.getDesktop().isSupported(Desktop.Action.BROWSE_FILE_DIR)
            || Desktop.getDesktop().isSupported(Desktop.Action.OPEN));
  }

  /**
   * Shows {@code file}; returns at once.
   *
   * @param background does what the desktop may take long for
   * @param problem hears on the event dispatch thread why it did not work
   */
  static void show(Path file, Executor background, Consumer<String> problem) {
    background.execute(
        () -> {
          Desktop desktop = Desktop.getDesktop();
          if (desktop.isSupported(Desktop.Action.BROWSE_FILE_DIR)) {
            desktop.browseFileDirectory(file.toFile());
            return;
          }
          try {
            @Nullable Path folder = file.toAbsolutePath().getParent();
            desktop.open((folder == null ? file : folder).toFile());
          } catch (IOException e) {
            SwingUtilities.invokeLater(
                () -> problem.accept("The desktop cannot show the folder: " + e.getMessage()));
          }
        });
  }
}
