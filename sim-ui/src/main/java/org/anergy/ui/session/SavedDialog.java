package org.anergy.ui.session;

import java.awt.Component;
import java.awt.Font;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** Tells how a saved run is simulated again, and what must come out. */
final class SavedDialog {
  private static final int WIDTH = 520;

  private SavedDialog() {}

  static void show(Component parent, String command, String digest, boolean asked) {
    JPanel panel = new JPanel(new MigLayout("insets 4, wrap 1, gap 8", "[" + WIDTH + "!,fill]"));
    panel.add(
        new JLabel("Saved. This simulates the run again, and everything that you did in it:"));
    panel.add(copyable("saved.command", command));
    String must =
        asked
            ? "Its manifest must hold this digest at the present step:"
            : "The digest of the present step, for which a file cannot ask here:";
    panel.add(new JLabel(must));
    panel.add(copyable("saved.digest", digest));
    JOptionPane.showMessageDialog(parent, panel, "Saved", JOptionPane.PLAIN_MESSAGE);
  }

  private static JTextArea copyable(String name, String text) {
    JTextArea area = new JTextArea(text);
    area.setName(name);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setFont(new Font(Font.MONOSPACED, Font.PLAIN, area.getFont().getSize()));
    area.setSize(WIDTH, Short.MAX_VALUE); // its height follows from its width
    return area;
  }
}
