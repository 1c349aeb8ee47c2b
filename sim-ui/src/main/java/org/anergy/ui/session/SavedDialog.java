package org.anergy.ui.session;

import java.awt.Component;
import java.awt.Font;
import java.awt.datatransfer.StringSelection;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** Tells how a saved run is simulated again, and what must come out. */
final class SavedDialog {
  private static final int COLUMNS = 60;

  private SavedDialog() {}

  static void show(Component parent, String command, String digest, boolean asked) {
    JPanel panel = new JPanel(new MigLayout("insets 4, wrap 1, gap 8", "[600!,fill]"));
    panel.add(
        new JLabel("Saved. This simulates the run again, and everything that you did in it:"));
    panel.add(copyable("saved.command", command), "split 2, growx, pushx, wmin 0");
    panel.add(copy("saved.copyCommand", command), "growx 0, top");
    String must =
        asked
            ? "Its manifest must hold this digest at the present step:"
            : "The digest of the present step, for which a file cannot ask here:";
    panel.add(new JLabel(must));
    panel.add(copyable("saved.digest", digest), "split 2, growx, pushx, wmin 0");
    panel.add(copy("saved.copyDigest", digest), "growx 0, top");
    JOptionPane.showMessageDialog(parent, panel, "Saved", JOptionPane.PLAIN_MESSAGE);
  }

  private static JButton copy(String name, String text) {
    JButton button = new JButton("Copy");
    button.setName(name);
    button.setToolTipText("Copy to the clipboard");
    button.addActionListener(
        e -> {
          StringSelection selection = new StringSelection(text);
          button.getToolkit().getSystemClipboard().setContents(selection, null);
          button.setText("Copied");
        });
    return button;
  }

  private static JTextArea copyable(String name, String text) {
    JTextArea area = new JTextArea(text);
    area.setName(name);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setRows(1 + text.length() / COLUMNS); // how high it is must be known before it wraps
    area.setFont(new Font(Font.MONOSPACED, Font.PLAIN, area.getFont().getSize()));
    return area;
  }
}
