package org.anergy.ui.session;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import org.jspecify.annotations.Nullable;

/** Asks the user for a file to write. */
public interface FileChoice {
  /**
   * Returns the file that the user wants, null if none.
   *
   * @param parent the view that asks
   * @param title what for
   * @param suggested name that would do
   */
  @Nullable Path toWrite(Component parent, String title, String suggested);

  /** Returns the folder in which a user may want to write. */
  default Path folder() {
    return Path.of("");
  }

  /**
   * Returns the usual dialog, which asks again before a file is replaced.
   *
   * @param memory where the user writes
   */
  static FileChoice dialog(FolderMemory memory) {
    return new FileChoice() {
      @Override
      public @Nullable Path toWrite(Component parent, String title, String suggested) {
        JFileChooser chooser = new JFileChooser(memory.folder().toFile());
        chooser.setName("fileChooser");
        chooser.setDialogTitle(title);
        chooser.setSelectedFile(memory.folder().resolve(suggested).toFile());
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
          Path file = chooser.getSelectedFile().toPath();
          if (!Files.exists(file) || replaces(parent, file)) {
            memory.keep(file.toAbsolutePath().getParent());
            return file;
          }
        }
        return null;
      }

      @Override
      public Path folder() {
        return memory.folder();
      }
    };
  }

  /** The folder that is used from one time to the next. */
  interface FolderMemory {
    /** Returns where to begin. */
    Path folder();

    /** Remembers {@code folder}; null is a disk that has no folder. */
    void keep(@Nullable Path folder);
  }

  private static boolean replaces(Component parent, Path file) {
    String question = file.getFileName() + " is there already. Replace it?";
    return JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }
}
