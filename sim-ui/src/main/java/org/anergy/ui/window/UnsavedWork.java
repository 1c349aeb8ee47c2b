package org.anergy.ui.window;

import java.awt.Component;
import javax.swing.JOptionPane;
import org.anergy.ui.session.SessionView;
import org.anergy.ui.start.ScenarioEditor;

/** What would be lost when a tab is closed: a changed text, or interventions in a run. */
final class UnsavedWork {
  private UnsavedWork() {}

  /** What a user wants to be done with it. */
  enum Answer {
    SAVE("Save"),
    DISCARD("Discard"),
    CANCEL("Cancel");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label; // of its button
    }
  }

  /** Tells whether {@code view} has something that no file has. */
  static boolean isIn(Component view) {
    return view instanceof ScenarioEditor editor && editor.isModified()
        || view instanceof SessionView session && session.isUnsaved();
  }

  /**
   * Asks what to do with it.
   *
   * @param parent the window
   * @param title what the tab is called
   */
  static Answer ask(Component parent, Component view, String title) {
    Answer[] answers = Answer.values();
    boolean valid = !(view instanceof ScenarioEditor editor) || editor.isValidText();
    int answer =
        JOptionPane.showOptionDialog(
            parent,
            question(view, title),
            "Anergy",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            answers,
            valid ? Answer.SAVE : Answer.CANCEL);
    return answer < 0 ? Answer.CANCEL : answers[answer]; // closed without an answer
  }

  private static String question(Component view, String title) {
    if (view instanceof ScenarioEditor editor) {
      String text = "The text of " + editor.file().getFileName() + " was changed and is not saved.";
      return editor.isValidText()
          ? text + " Save it?"
          : text + "\nIt has problems: the file would not be valid. Save it all the same?";
    }
    return "The interventions in \""
        + title
        + "\" are not saved.\nSave the run as a scenario that simulates them again?";
  }

  /**
   * Saves it.
   *
   * @param then called when all of it was saved, and only then
   */
  static void save(Component view, Runnable then) {
    if (view instanceof ScenarioEditor editor) {
      editor.save(then);
    } else if (view instanceof SessionView session) {
      session.saveAll(then);
    }
  }
}
