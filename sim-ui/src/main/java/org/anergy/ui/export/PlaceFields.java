package org.anergy.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.anergy.base.RefusedException;

/**
 * Where the file goes: a folder, and a name that follows what is exported until somebody types one.
 */
final class PlaceFields {
  private static final List<String> ENDINGS = List.of(".png", ".svg", ".csv", ".mp4", ".gif");

  private final JPanel panel =
      new JPanel(new MigLayout("insets 0 12 0 12, fillx, wrap 3", ExportInput.COLUMNS + "[]"));
  private final JTextField folder = new JTextField(28);
  private final JTextField name = new JTextField(28);
  private String proposed = "";

  PlaceFields(Path directory, Runnable changed) {
    folder.setName("export.folder");
    folder.setToolTipText("The folder into which the file goes");
    folder.setText(directory.toAbsolutePath().toString());
    name.setName("export.name");
    name.setToolTipText("The name of the file");
    listen(folder, changed);
    listen(name, changed);
    JButton choose = new JButton("Choose …");
    choose.setName("export.choose");
    choose.setToolTipText("Choose the folder");
    choose.setMnemonic('h');
    choose.addActionListener(event -> choose());
    panel.add(label("Folder", 'o', folder));
    panel.add(folder);
    panel.add(choose);
    panel.add(label("Name", 'N', name));
    panel.add(name, "span 2");
  }

  private static JLabel label(String text, char mnemonic, JTextField field) {
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    label.setDisplayedMnemonic(mnemonic);
    return label;
  }

  private static void listen(JTextField field, Runnable changed) {
    field
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                changed.run();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                changed.run();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                changed.run();
              }
            });
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser(folder.getText());
    chooser.setName("export.chooser");
    chooser.setDialogTitle("Folder for the export");
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    if (chooser.showDialog(panel, "Take it") == JFileChooser.APPROVE_OPTION) {
      folder.setText(chooser.getSelectedFile().getAbsolutePath());
    }
  }

  JPanel component() {
    return panel;
  }

  /**
   * Proposes a name. One that somebody typed stays, with the ending of the kind that is chosen now.
   *
   * @param ending ending of {@code fileName} with its dot; empty for a directory
   */
  void propose(String fileName, String ending) {
    String typed = name.getText();
    if (typed.equals(proposed) || typed.isBlank()) {
      name.setText(fileName);
    } else if (!typed.equals(withEnding(typed, ending))) {
      name.setText(withEnding(typed, ending));
    }
    proposed = fileName;
  }

  /** Returns {@code typed} with {@code ending} in place of that of another kind of export. */
  static String withEnding(String typed, String ending) {
    String stem = typed;
    for (String other : ENDINGS) {
      if (stem.toLowerCase(Locale.ROOT).endsWith(other)) {
        stem = stem.substring(0, stem.length() - other.length());
        break;
      }
    }
    return stem.isEmpty() ? typed : stem + ending;
  }

  /**
   * Returns the file, with {@code ending} if none was typed.
   *
   * @throws RefusedException if it is no file name
   */
  Path target(String ending) {
    String typed = name.getText().strip();
    if (typed.isEmpty()) {
      throw new RefusedException("The name is empty.");
    }
    String whole = typed.endsWith(ending) ? typed : withEnding(typed, ending);
    try {
      return Path.of(folder.getText().strip()).resolve(whole);
    } catch (InvalidPathException e) {
      throw new RefusedException("\"" + whole + "\" cannot be the name of a file.");
    }
  }
}
