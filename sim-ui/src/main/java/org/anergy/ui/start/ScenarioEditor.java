package org.anergy.ui.start;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.ScenarioLoader;

/**
 * The text of a scenario with its problems at their lines, what would be simulated in words beside
 * it, and a way to run it. Checked 400 ms after the last keystroke, beside the window. The property
 * {@code unsaved} tells whether the text differs from the file.
 */
public final class ScenarioEditor extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int CHECK_AFTER_MILLIS = 400;

  private final transient ScenarioLoader loader = BuiltIns.scenarioLoader();
  private final transient Consumer<RunRequest> run;
  private transient Path file;
  private String saved = "";
  private String lineEnd = "\n";
  private boolean readable; // the text is that of the file; only then may it be saved over it
  private boolean saving;
  private boolean modified; // as was told to those who listen
  private long problemsOf = -1; // the version that was checked last
  private int problemCount; // of that version
  private long version; // of the text; a check of an older one is worth nothing

  private final YamlText text = new YamlText();
  private final LineGutter gutter = new LineGutter(text);
  private final FindBar find = new FindBar(text);
  private final ProblemList problems = new ProblemList(p -> text.jump(p.line(), p.column()));
  private final DescriptionPanel description = new DescriptionPanel();
  private final JLabel title = new JLabel();
  private final JLabel state = new JLabel(" ");
  private final JButton save =
      button("Save", "editor.save", "Saves the text (Ctrl+S)", 'V', this::save);
  private final JButton saveAs =
      button("Save as …", "editor.saveAs", "Saves it as another file", 'A', this::saveAs);
  private final RunControls controls = new RunControls(this::start);
  private final Timer timer = new Timer(CHECK_AFTER_MILLIS, event -> check());

  /**
   * Begins to read the file; on the event dispatch thread.
   *
   * @param file a scenario file
   * @param run takes what the user wants to run
   */
  public ScenarioEditor(Path file, Consumer<RunRequest> run) {
    super(new BorderLayout());
    this.file = file;
    this.run = run;
    setName("editor");
    timer.setRepeats(false);
    add(toolbar(), BorderLayout.NORTH);
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, textPanel(), description);
    split.setResizeWeight(0.6);
    split.setContinuousLayout(true);
    add(split);
    text.getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                changed();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                changed();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                changed();
              }
            });
    key("ctrl F", find::begin);
    key("ctrl S", this::save);
    key("ctrl shift S", this::saveAs);
    key("ctrl R", this::start);
    showTitle();
    text.setEditable(false);
    showSaving();
    later(() -> Files.readString(file), this::read, this::notRead);
  }

  private void read(String content) {
    lineEnd = content.contains("\r\n") ? "\r\n" : "\n";
    saved = content.replace("\r\n", "\n");
    text.load(saved);
    readable = true;
    text.setEditable(true);
    text.getCaret().setVisible(text.isFocusOwner()); // it was hidden while nothing could be typed
    text.requestFocusInWindow();
    showSaving();
    timer.stop();
    check();
  }

  private void notRead(IOException failure) {
    showFailure(file + ": cannot be read: " + TextFile.reason(failure) + ". Saving is off.");
  }

  /** Returns where the text is saved. */
  public Path file() {
    return file;
  }

  /** Tells whether the text differs from the file. */
  public boolean isModified() {
    return !text.getText().equals(saved);
  }

  /** Tells whether the text as it stands is known to have no problems. */
  public boolean isValidText() {
    return problemsOf == version && problemCount == 0;
  }

  /** Gives the keyboard to the text. */
  @Override
  public boolean requestFocusInWindow() {
    return text.requestFocusInWindow();
  }

  private JPanel toolbar() {
    JPanel bar = new JPanel(new MigLayout("insets 8 12 6 12, fillx", "[grow,fill][][]16[]"));
    title.setName("editor.title");
    JPanel edit = new JPanel(new MigLayout("insets 0, gapx 4"));
    edit.add(save);
    edit.add(saveAs);
    edit.add(button("Undo", "editor.undo", "Undoes a change (Ctrl+Z)", 'U', text::undo));
    edit.add(button("Redo", "editor.redo", "Does it again (Ctrl+Y)", 'E', text::redo));
    edit.add(button("Find", "editor.find.show", "Finds words (Ctrl+F)", 'F', find::begin));
    bar.add(title, "wmin 0");
    bar.add(edit);
    bar.add(new JLabel());
    bar.add(controls);
    return bar;
  }

  private static JButton button(
      String label, String name, String tip, char mnemonic, Runnable action) {
    JButton button = new JButton(label);
    button.setName(name);
    button.setToolTipText(tip);
    button.setMnemonic(mnemonic);
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    button.addActionListener(event -> action.run());
    return button;
  }

  private JPanel textPanel() {
    JPanel panel = new JPanel(new BorderLayout());
    JScrollPane scroll = new JScrollPane(text);
    scroll.setRowHeaderView(gutter);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    JPanel upper = new JPanel(new BorderLayout());
    upper.add(find, BorderLayout.NORTH);
    upper.add(scroll);
    JPanel lower = new JPanel(new BorderLayout());
    state.setName("editor.state");
    state.setBorder(BorderFactory.createEmptyBorder(5, 12, 5, 12));
    lower.add(state, BorderLayout.NORTH);
    JScrollPane list = new JScrollPane(problems);
    list.setBorder(BorderFactory.createEmptyBorder());
    list.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    lower.add(list);
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, upper, lower);
    split.setResizeWeight(1); // the problems keep their height
    split.setContinuousLayout(true);
    panel.add(split);
    return panel;
  }

  private void key(String stroke, Runnable runnable) {
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
    getActionMap()
        .put(
            stroke,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                runnable.run();
              }
            });
  }

  private void changed() {
    version++;
    controls.scenario(null);
    showTitle();
    timer.restart();
  }

  private void showTitle() {
    boolean before = modified;
    modified = isModified();
    title.setText(file.getFileName() + (modified ? "  •" : ""));
    title.setToolTipText(file.toAbsolutePath() + (modified ? ", changed" : ""));
    firePropertyChange("unsaved", before, modified);
  }

  private void showSaving() {
    save.setEnabled(readable && !saving);
    saveAs.setEnabled(readable && !saving);
  }

  private void showFailure(String words) {
    state.setText(words);
    state.setToolTipText(words); // it may be longer than the window is wide
    state.setForeground(EditorColors.problem());
  }

  private void check() {
    long checked = version;
    String content = text.getText();
    Path place = file;
    later(
        () -> ScenarioCheck.of(loader, place, content),
        result -> {
          if (checked == version) {
            show(result);
          }
        },
        failure -> showFailure(place + ": cannot be checked: " + TextFile.reason(failure) + "."));
  }

  private void show(ScenarioCheck result) {
    text.show(result.problems());
    problems.show(result.problems());
    gutter.repaint();
    controls.scenario(result.loaded());
    int many = result.problems().size();
    state.setText(
        many > 0
            ? many + (many == 1 ? " problem" : " problems")
            : result.loaded() == null ? "A study, not a scenario" : "No problems");
    state.setToolTipText(null);
    state.setForeground(many > 0 ? EditorColors.problem() : null);
    description.show(result);
    problemsOf = version;
    problemCount = many;
  }

  private void start() {
    RunRequest request = controls.request();
    if (request != null) {
      run.accept(request);
    }
  }

  private void save() {
    save(() -> {});
  }

  /**
   * Saves the text into its file, beside the window; does nothing while it is being saved, or if
   * the file could not be read.
   *
   * @param then called on the event dispatch thread when it was saved, and only then
   */
  public void save(Runnable then) {
    save(file, then);
  }

  private void save(Path target, Runnable then) {
    if (!readable || saving) {
      return;
    }
    saving = true;
    showSaving();
    String content = text.getText();
    String written = content.replace("\n", lineEnd);
    later(
        () -> {
          TextFile.write(target, written);
          return target;
        },
        done -> {
          saving = false;
          showSaving();
          saved = content;
          showSaved(done);
          then.run();
        },
        failure -> {
          saving = false;
          showSaving();
          showFailure(
              target
                  + ": cannot be written: "
                  + TextFile.reason(failure)
                  + ". What was there is unchanged.");
        });
  }

  private void showSaved(Path target) {
    if (!target.equals(file)) {
      file = target;
      version++;
      check(); // what it extends may be elsewhere from there
    }
    boolean wrong = problemsOf == version && problemCount > 0;
    state.setText(
        "Saved " + target.getFileName() + (wrong ? ", with problems: the file is not valid" : ""));
    state.setToolTipText(null);
    state.setForeground(wrong ? EditorColors.problem() : null);
    showTitle();
  }

  private void saveAs() {
    if (!readable || saving) {
      return;
    }
    JFileChooser chooser = new JFileChooser();
    chooser.setName("editor.chooser");
    chooser.setDialogTitle("Save the scenario as");
    chooser.setSelectedFile(file.toAbsolutePath().toFile());
    if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    boolean free = chosen.equals(file.toAbsolutePath()) || !Files.exists(chosen);
    if (free || mayReplace(chosen)) {
      save(chosen, () -> {});
    }
  }

  private boolean mayReplace(Path chosen) {
    int answer =
        JOptionPane.showConfirmDialog(
            this,
            "There already is a " + chosen.getFileName() + ". Replace it?",
            "Save the scenario as",
            JOptionPane.OK_CANCEL_OPTION,
            JOptionPane.WARNING_MESSAGE);
    return answer == JOptionPane.OK_OPTION;
  }

  /** Does {@code work} on another thread and hands what came of it to this one. */
  private static <T> void later(
      Callable<T> work, Consumer<T> then, Consumer<IOException> otherwise) {
    new SwingWorker<T, Void>() {
      @Override
      protected T doInBackground() throws Exception {
        return work.call();
      }

      @Override
      protected void done() {
        try {
          then.accept(get());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof IOException failure)) {
            throw new IllegalStateException("a scenario could not be checked", e);
          }
          otherwise.accept(failure);
        }
      }
    }.execute();
  }
}
