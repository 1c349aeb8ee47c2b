package org.anergy.ui.results;

import java.awt.BorderLayout;
import java.awt.Component;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.SwingWorker;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;

/**
 * What a result directory holds: a cohort, a study or a run. It is read beside the window; if it
 * cannot be, the view says why in a sentence.
 */
public final class ResultsView extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Path directory;
  private final transient Consumer<WatchRequest> watch;

  /**
   * Begins to read; on the event dispatch thread.
   *
   * @param directory the result directory
   * @param watch takes the runs that the user wants to watch again
   */
  public ResultsView(Path directory, Consumer<WatchRequest> watch) {
    super(new BorderLayout());
    this.directory = directory;
    this.watch = watch;
    setName("results");
    read();
  }

  /** Reads the directory, again if it was read before. */
  public void read() {
    show(waiting());
    new SwingWorker<StoredResult, Void>() {
      @Override
      protected StoredResult doInBackground() {
        return ResultReader.read(directory);
      }

      @Override
      protected void done() {
        try {
          show(view(get()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          show(problem(sentence(e.getCause() == null ? e : e.getCause())));
        }
      }
    }.execute();
  }

  private Component view(StoredResult result) {
    if (result instanceof StoredCohort cohort) {
      return new CohortView(cohort, watch);
    }
    if (result instanceof StoredStudy study) {
      return new StudyView(study, watch);
    }
    return new RunView((StoredRun) result, watch);
  }

  private static String sentence(Throwable cause) {
    if (cause instanceof UserInputException || cause instanceof RefusedException) {
      return String.valueOf(cause.getMessage());
    }
    return "The result cannot be read: it is damaged, or this program is (" + cause + ").";
  }

  private void show(Component component) {
    removeAll();
    add(component);
    revalidate();
    repaint();
  }

  private JPanel waiting() {
    JPanel panel = new JPanel(new MigLayout("fill, wrap 1", "[center]", "push[][]push"));
    panel.add(new JLabel("Reading " + directory.getFileName() + " …"));
    JProgressBar bar = new JProgressBar();
    bar.setIndeterminate(true);
    panel.add(bar);
    return panel;
  }

  private JPanel problem(String sentence) {
    JPanel panel = new JPanel(new MigLayout("fill, wrap 1", "[center]", "push[][][]push"));
    panel.add(new JLabel(UIManager.getIcon("OptionPane.warningIcon")));
    JTextArea text = new JTextArea(sentence);
    text.setName("results.problem");
    text.setEditable(false);
    text.setOpaque(false);
    text.setBorder(null);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setFont(UIManager.getFont("Label.font"));
    panel.add(text, "width 200:520:70%, gaptop 8");
    JButton again = new JButton("Try again");
    again.setName("results.again");
    again.setMnemonic('T');
    again.setToolTipText("Reads the directory again");
    again.addActionListener(event -> read());
    panel.add(again, "gaptop 8");
    return panel;
  }
}
