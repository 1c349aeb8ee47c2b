package org.anergy.ui.results;

import java.awt.Desktop;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Title of a result, the facts about it in one line, and what can be done with it as a whole. */
final class ResultHeader extends JPanel {
  private static final long serialVersionUID = 1L;
  private final JLabel title = new JLabel();
  private final JLabel facts = new JLabel();
  private final JLabel note = new JLabel();

  /**
   * @param heading title of the scenario or study
   * @param line facts, one line
   * @param directory the result directory
   * @param actions buttons beside that of the report
   */
  ResultHeader(String heading, String line, Path directory, JButton... actions) {
    super(new MigLayout("insets 10 14 6 14, gapy 2, fillx, hidemode 3", "[grow,fill][]", "[][]"));
    title.setText(heading);
    title.setToolTipText(directory.toAbsolutePath().toString());
    title.setName("results.title");
    facts.setText(line);
    facts.setName("results.facts");
    facts.setToolTipText(line);
    facts.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    note.setName("results.note");
    JButton report = new JButton("Open report");
    report.setName("results.report");
    report.setMnemonic('O');
    Path page = directory.resolve("report.html");
    boolean can = Files.isRegularFile(page) && canBrowse();
    report.setEnabled(can);
    report.setToolTipText(
        can ? "Shows report.html in the browser" : page + " (no browser can be started here)");
    report.addActionListener(event -> browse(page));
    JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8"));
    for (JButton action : actions) {
      buttons.add(action);
    }
    buttons.add(report);
    add(title, "wmin 0");
    add(buttons, "spany 2, aligny center, wrap");
    add(facts, "wmin 0, split 2, growx 0");
    add(note, "wmin 0, growx");
    updateUI();
  }

  /** Tells something about what was just done, or why it could not be. */
  void say(String sentence) {
    facts.setVisible(sentence.isEmpty());
    note.setText(sentence);
    note.setToolTipText(sentence.isEmpty() ? null : sentence);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (title != null) {
      Font plain = new JLabel().getFont();
      title.setFont(plain.deriveFont(Font.BOLD, plain.getSize2D() * 1.4f));
    }
  }

  private static boolean canBrowse() {
    return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
  }

  private void browse(Path page) {
    new SwingWorker<@Nullable Void, Void>() {
      @Override
      protected @Nullable Void doInBackground() throws IOException {
        Desktop.getDesktop().browse(page.toUri());
        return null;
      }

      @Override
      protected void done() {
        try {
          get();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
          say("The browser did not start: open " + page);
        }
      }
    }.execute();
  }
}
