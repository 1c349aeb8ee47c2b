package org.anergy.ui.window;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingWorker;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.ui.results.CohortScores;
import org.anergy.ui.session.SessionView;

/** Puts a cohort behind the curves of the patient who is shown. */
final class CohortChoice {
  private final AnergyWindow window;
  private final Folders folders;

  CohortChoice(AnergyWindow window, Folders folders) {
    this.window = window;
    this.folders = folders;
  }

  /** Asks for the directory of a cohort to put behind {@code session}. */
  void ask(SessionView session) {
    JFileChooser chooser = new JFileChooser(folders.toRead().toFile());
    chooser.setName("fileChooser");
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setDialogTitle("A cohort: the directory that anergy run --patients wrote");
    if (chooser.showOpenDialog(window) == JFileChooser.APPROVE_OPTION) {
      folders.keep(chooser.getSelectedFile().toPath());
      show(session, chooser.getSelectedFile().toPath());
    }
  }

  /** Reads the cohort in {@code directory} beside the window and draws it. */
  void show(SessionView session, Path directory) {
    new SwingWorker<CohortScores, Void>() {
      @Override
      protected CohortScores doInBackground() {
        return CohortScores.read(directory);
      }

      @Override
      protected void done() {
        try {
          session.showCohort(get().patients());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          tell(e.getCause() == null ? e : e.getCause());
        }
      }
    }.execute();
  }

  private void tell(Throwable why) {
    if (!(why instanceof UserInputException || why instanceof RefusedException)) {
      throw new IllegalStateException("a cohort could not be read", why);
    }
    JOptionPane.showMessageDialog(
        window, why.getMessage(), "Anergy", JOptionPane.INFORMATION_MESSAGE);
  }
}
