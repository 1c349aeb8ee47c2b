package org.anergy.ui.session;

import java.awt.Component;
import java.io.File;
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

  /** Returns the usual dialog, which asks again before a file is replaced. */
  static FileChoice dialog() {
    return (parent, title, suggested) -> {
      JFileChooser chooser = new JFileChooser();
      chooser.setName("fileChooser");
      chooser.setDialogTitle(title);
      chooser.setSelectedFile(new File(suggested));
      while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
        Path file = chooser.getSelectedFile().toPath();
        if (!Files.exists(file) || replaces(parent, file)) {
          return file;
        }
      }
      return null;
    };
  }

  private static boolean replaces(Component parent, Path file) {
    String question = file.getFileName() + " is there already. Replace it?";
    return JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }
}
