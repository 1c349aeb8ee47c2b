package org.anergy.ui.window;

import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingWorker;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** Tells version, model and how to cite them. */
final class AboutDialog {
  private static final int WIDTH = 480;
  private static final String HEAD =
      "Agent-based simulation of autoimmune disease and stem-cell therapy.\n"
          + "A research model: not for medical decisions.";
  private static final String CITE =
      "Cite it as follows, with the sources that the report of your run lists:";
  private static final String PARTS =
      "Built with MASON, JFreeChart, FlatLaf, MigLayout, Batik and JCodec; see NOTICE.";

  private AboutDialog() {}

  /** Finds out beside the window, then shows it; on the event thread. */
  static void open(Component parent) {
    Path home = Path.of(System.getProperty("anergy.home", ""));
    new SwingWorker<ProgramText, Void>() {
      @Override
      protected ProgramText doInBackground() {
        return ProgramText.running(home.resolve("CITATION.cff"));
      }

      @Override
      protected void done() {
        try {
          show(parent, get());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          throw new IllegalStateException("the program does not know what it is", e);
        }
      }
    }.execute();
  }

  private static void show(Component parent, ProgramText program) {
    JPanel panel = new JPanel(new MigLayout("insets 4, wrap 1, gap 8", "[" + WIDTH + "!,fill]"));
    panel.add(new JLabel("<html><b>Anergy</b></html>"));
    panel.add(text("about.head", HEAD));
    panel.add(
        text("about.version", "Version: " + program.version() + "\nModel: " + program.model()));
    panel.add(new JLabel(CITE), "gaptop 6");
    panel.add(text("about.citation", program.citation()));
    JButton copy = new JButton("Copy");
    copy.setName("about.copy");
    copy.setToolTipText("Copies how to cite it");
    copy.addActionListener(e -> copy(program.citation()));
    panel.add(copy, "growx 0");
    panel.add(text("about.parts", PARTS), "gaptop 6");
    JOptionPane.showMessageDialog(parent, panel, "About Anergy", JOptionPane.PLAIN_MESSAGE);
  }

  private static void copy(String text) {
    try {
      StringSelection selection = new StringSelection(text);
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(selection, selection);
    } catch (IllegalStateException e) {
      Toolkit.getDefaultToolkit().beep(); // another program holds the clipboard
    }
  }

  private static JTextArea text(String name, String words) {
    JTextArea area = new JTextArea(words);
    area.setName(name);
    area.setEditable(false);
    area.setOpaque(false);
    area.setBorder(null);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setFont(UIManager.getFont("Label.font"));
    area.setSize(WIDTH, Short.MAX_VALUE); // its height follows from its width
    return area;
  }
}
