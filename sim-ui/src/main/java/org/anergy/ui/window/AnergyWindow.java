package org.anergy.ui.window;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JTabbedPane;
import javax.swing.WindowConstants;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.look.Theme;
import org.anergy.ui.results.CohortScores;
import org.anergy.ui.results.ResultsView;
import org.anergy.ui.session.FileChoice;
import org.anergy.ui.session.SessionView;
import org.anergy.ui.start.FileDrop;
import org.anergy.ui.start.RecentFiles;
import org.anergy.ui.start.ScenarioEditor;
import org.anergy.ui.start.StartView;
import org.jspecify.annotations.Nullable;

/** The window: the gallery in the first tab, what was opened in the others. */
public final class AnergyWindow extends JFrame {
  private static final Dimension USUAL = new Dimension(1440, 920);

  private static final String DIVIDER = "session";
  private static final double LATTICE_SHARE = 0.56;

  private final Settings settings;
  private final RecentFiles recent;
  private final FileChoice files;
  private final boolean systemIsDark;
  private final JTabbedPane tabs = new JTabbedPane();
  private final Opening opening;

  private AnergyWindow(
      UiOptions options, boolean systemIsDark, Settings settings, FileChoice files) {
    super("Anergy");
    this.settings = settings;
    this.files = files;
    this.systemIsDark = systemIsDark;
    recent = settings.recentFiles();
    opening = new Opening(this);
    tabs.setName("window.tabs");
    tabs.putClientProperty("JTabbedPane.tabLayoutPolicy", JTabbedPane.SCROLL_TAB_LAYOUT);
    tabs.addTab("Start", new StartView(options.scenarios(), recent, this::open));
    add(tabs);
    setJMenuBar(new WindowMenu(this, recent).bar());
    FileDrop.onto(getRootPane(), this::open);
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    setBounds(settings.bounds(usual(screen), screens()));
    setMinimumSize(new Dimension(900, 600));
    if (settings.maximized()) {
      setExtendedState(MAXIMIZED_BOTH);
    }
  }

  private static List<Rectangle> screens() {
    GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
    return Arrays.stream(environment.getScreenDevices())
        .map(device -> device.getDefaultConfiguration().getBounds())
        .toList();
  }

  private static Rectangle usual(Rectangle screen) {
    int width = Math.min(USUAL.width, screen.width);
    int height = Math.min(USUAL.height, screen.height);
    return new Rectangle(
        screen.x + (screen.width - width) / 2,
        screen.y + (screen.height - height) / 2,
        width,
        height);
  }

  /**
   * Shows the window; on the event thread.
   *
   * @param systemIsDark what the desktop is set to
   * @param settings what is remembered
   * @param closed called when the window was closed
   */
  static AnergyWindow open(
      UiOptions options, boolean systemIsDark, Settings settings, Runnable closed) {
    return open(options, systemIsDark, settings, FileChoice.dialog(), closed);
  }

  /** As the other, asking {@code files} where to write. */
  static AnergyWindow open(
      UiOptions options,
      boolean systemIsDark,
      Settings settings,
      FileChoice files,
      Runnable closed) {
    Theme theme = options.theme() == null ? settings.theme() : options.theme();
    theme.apply(systemIsDark);
    AnergyWindow window = new AnergyWindow(options, systemIsDark, settings, files);
    window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent e) {
            window.close();
          }

          @Override
          public void windowClosed(WindowEvent e) {
            closed.run();
          }
        });
    window.setVisible(true);
    WarmUp.begin();
    if (options.what() != null) {
      window.open(options.what());
    }
    return window;
  }

  /** Opens a scenario file, or a result directory, in a tab of its own. */
  void open(Path what) {
    recent.add(what);
    if (Files.isDirectory(what)) {
      show(name(what), new ResultsView(what, opening::watch), what.toString());
    } else {
      opening.scenario(what);
    }
  }

  /** Shows the text of a scenario file. */
  void edit(Path file) {
    show(
        name(file) + " (text)",
        new ScenarioEditor(file, r -> opening.watch(r.loaded(), r.seed(), r.patient())),
        file.toString());
  }

  /** Shows a patient, before the cohort that he was found in if there is one. */
  void watch(String title, LiveRun run, String tip, @Nullable CohortScores cohort) {
    SessionView view = new SessionView(run, files, settings.divider(DIVIDER, LATTICE_SHARE));
    view.choosePanels(settings.panels());
    if (cohort != null) {
      view.showCohort(cohort.patients());
    }
    show(title, view, tip);
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private void show(String title, JComponent view, String tip) {
    FileDrop.onto(view, this::open);
    tabs.addTab(title, null, view, tip);
    int index = tabs.getTabCount() - 1;
    view.putClientProperty("JTabbedPane.tabClosable", true);
    view.putClientProperty(
        "JTabbedPane.tabCloseCallback",
        (java.util.function.BiConsumer<JTabbedPane, Integer>) (pane, tab) -> closeTab(tab));
    tabs.setSelectedIndex(index);
    view.requestFocusInWindow();
  }

  /** Closes the tab that is shown; the gallery stays. */
  void closeTab() {
    closeTab(tabs.getSelectedIndex());
  }

  /** Closes a tab, after asking when there is a text in it that is not saved. */
  private void closeTab(int index) {
    if (index < 1) {
      return;
    }
    Component view = tabs.getComponentAt(index);
    if (view instanceof ScenarioEditor editor && editor.isModified()) {
      switch (ask(editor)) {
        case SAVE -> editor.save(() -> removeTab(editor));
        case DISCARD -> removeTab(editor);
        case CANCEL -> {}
      }
    } else {
      removeTab(view);
    }
  }

  /** What to do with a text that is not saved. */
  private enum Unsaved {
    SAVE("Save"),
    DISCARD("Discard"),
    CANCEL("Cancel");

    private final String label;

    Unsaved(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label; // of its button
    }
  }

  private Unsaved ask(ScenarioEditor editor) {
    tabs.setSelectedComponent(editor);
    Unsaved[] answers = Unsaved.values();
    int answer =
        JOptionPane.showOptionDialog(
            this,
            "The text of " + name(editor.file()) + " was changed and is not saved. Save it?",
            "Anergy",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            answers,
            Unsaved.SAVE);
    return answer < 0 ? Unsaved.CANCEL : answers[answer]; // closed without an answer
  }

  private void removeTab(Component view) {
    int index = tabs.indexOfComponent(view);
    if (index < 1) {
      return; // closed while it was being saved
    }
    if (view instanceof SessionView session) {
      settings.keepDivider(DIVIDER, session.latticeShare());
      settings.keepPanels(session.panelChoices());
      session.close();
    }
    tabs.removeTabAt(index);
  }

  /** Returns what is shown. */
  JComponent shown() {
    return (JComponent) tabs.getSelectedComponent();
  }

  void gallery() {
    tabs.setSelectedIndex(0);
  }

  void theme(Theme theme) {
    settings.keep(theme);
    theme.apply(systemIsDark);
  }

  Theme theme() {
    return settings.theme();
  }

  /** Ends everything, after asking for each text that is not saved; the user may stay. */
  void close() {
    close(Set.of());
  }

  private void close(Set<ScenarioEditor> discarded) {
    for (Component view : tabs.getComponents()) {
      if (view instanceof ScenarioEditor editor
          && editor.isModified()
          && !discarded.contains(editor)) {
        switch (ask(editor)) {
          case SAVE -> editor.save(() -> close(discarded));
          case DISCARD -> {
            Set<ScenarioEditor> more = new HashSet<>(discarded);
            more.add(editor);
            close(more);
          }
          case CANCEL -> {}
        }
        return;
      }
    }
    end();
  }

  /** Ends everything without a question: text that is not saved is lost. */
  void end() {
    boolean maximized = (getExtendedState() & MAXIMIZED_BOTH) == MAXIMIZED_BOTH;
    settings.keepMaximized(maximized);
    if (!maximized) {
      settings.keep(getBounds()); // else it stays what it was, for when it fills no screen again
    }
    while (tabs.getTabCount() > 1) {
      removeTab(tabs.getComponentAt(tabs.getTabCount() - 1));
    }
    dispose();
  }
}
