package org.anergy.ui.window;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileFilter;
import org.anergy.ui.session.FileChoice;
import org.anergy.ui.start.FileDrop;
import org.jspecify.annotations.Nullable;

/**
 * Where file choosers begin: in the folder of what was last opened, or last written; at first in
 * that of the shipped scenarios.
 */
final class Folders {
  private static final String READ = "open";
  private static final String WRITE = "save";

  private final Settings settings;
  private final Path scenarios;

  /**
   * @param scenarios directory of the shipped scenarios
   */
  Folders(Settings settings, Path scenarios) {
    this.settings = settings;
    this.scenarios = scenarios;
  }

  /** Returns where to look for something to open. */
  Path toRead() {
    Path usual = Files.isDirectory(scenarios) ? scenarios : Path.of("");
    Path kept = settings.folder(READ);
    return (kept == null ? usual : kept).toAbsolutePath();
  }

  /** Remembers where {@code opened} lies. */
  void keep(Path opened) {
    Path folder = opened.toAbsolutePath().normalize().getParent();
    if (folder != null) {
      settings.keepFolder(READ, folder);
    }
  }

  /** Asks for a scenario or a result directory. */
  void choose(Component parent, String title, Consumer<Path> then) {
    JFileChooser chooser = new JFileChooser(toRead().toFile());
    chooser.setName("fileChooser");
    chooser.setDialogTitle(title);
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    chooser.setFileFilter(
        new FileFilter() {
          @Override
          public boolean accept(File file) {
            return FileDrop.canOpen(file);
          }

          @Override
          public String getDescription() {
            return "Scenarios (*.yaml) and result directories";
          }
        });
    if (chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION) {
      then.accept(chooser.getSelectedFile().toPath());
    }
  }

  /** Returns the memory of those who write. */
  FileChoice.FolderMemory ofWriting() {
    return new FileChoice.FolderMemory() {
      @Override
      public Path folder() {
        Path kept = settings.folder(WRITE);
        return kept == null ? toRead() : kept;
      }

      @Override
      public void keep(@Nullable Path folder) {
        if (folder != null) {
          settings.keepFolder(WRITE, folder);
        }
      }
    };
  }
}
