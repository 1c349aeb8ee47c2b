package org.anergy.ui.window;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
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
public final class AnergyWindow extends JFrame implements StartView.Actions {
  /** Why a text cannot be shown. */
  static final String NO_FILE = "It was never saved as a file";

  private static final Dimension USUAL = new Dimension(1440, 920);

  private static final String CHANGED = "  •"; // after the title of a tab

  private static final String DIVIDER = "session";
  private static final double LATTICE_SHARE = 0.56;

  private final Settings settings;
  private final RecentFiles recent;
  private final Folders folders;
  private final FileChoice files;
  private final boolean systemIsDark;
  private final JTabbedPane tabs = new JTabbedPane();
  private final Map<Component, Path> paths = new HashMap<>(); // of what is in the tabs
  private final Opening opening;

  private AnergyWindow(
      UiOptions options, boolean systemIsDark, Settings settings, FileChoice files) {
    super("Anergy");
    this.settings = settings;
    folders = new Folders(settings, options.scenarios());
    this.files = files;
    this.systemIsDark = systemIsDark;
    recent = settings.recentFiles();
    opening = new Opening(this);
    tabs.setName("window.tabs");
    tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
    tabs.setFocusable(false); // the focus belongs to what is shown
    tabs.addTab("Start", new StartView(options.scenarios(), recent, this));
    TabMenu.install(this, tabs);
    add(tabs);
    WindowMenu menu = new WindowMenu(this, recent, folders);
    setJMenuBar(menu.bar());
    tabs.addChangeListener(
        e -> {
          menu.showWhatCanBeDone();
          SwingUtilities.invokeLater(this::focusShown); // after the pane's own choice
        });
    addWindowFocusListener(
        new WindowAdapter() {
          @Override
          public void windowGainedFocus(WindowEvent e) {
            SwingUtilities.invokeLater(AnergyWindow.this::focusShownIfLost);
          }
        });
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
    Folders folders = new Folders(settings, options.scenarios());
    FileChoice files = FileChoice.dialog(folders.ofWriting());
    return open(options, systemIsDark, settings, files, closed);
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
    FocusAfterDialogs.of(window);
    window.setVisible(true);
    WarmUp.begin();
    if (options.what() != null) {
      window.open(options.what());
    }
    return window;
  }

  /** Opens a scenario file, or a result directory, in a tab of its own. */
  @Override
  public void open(Path what) {
    recent.add(what);
    folders.keep(what);
    if (Files.isDirectory(what)) {
      show(name(what), new ResultsView(what, opening::watch), what.toString(), what);
    } else {
      opening.scenario(what);
    }
  }

  /** Shows the text of a scenario file, in the tab where it is if there is one. */
  @Override
  public void edit(Path file) {
    folders.keep(file);
    for (Component view : tabs.getComponents()) {
      if (view instanceof ScenarioEditor editor && isSame(editor.file(), file)) {
        tabs.setSelectedComponent(editor);
        return;
      }
    }
    show(
        name(file) + " (text)",
        new ScenarioEditor(file, r -> opening.watch(r.loaded(), r.seed(), r.patient())),
        file.toString(),
        file);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** Asks what to open. */
  @Override
  public void choose() {
    folders.choose(this, "Open a scenario or a result directory", this::open);
  }

  /**
   * Shows a patient, before the cohort that he was found in if there is one.
   *
   * @param file the scenario; null if there is no file of it
   */
  void watch(
      String title, LiveRun run, String tip, @Nullable Path file, @Nullable CohortScores cohort) {
    SessionView view = new SessionView(run, files, settings.divider(DIVIDER, LATTICE_SHARE));
    view.choosePanels(settings.panels());
    view.chooseEvents(settings.events());
    if (cohort != null) {
      view.showCohort(cohort.patients());
    }
    show(title, view, tip, file);
  }

  /** Returns where what is in a tab lies; null if it is in no file. */
  @Nullable Path pathOf(Component view) {
    return view instanceof ScenarioEditor editor ? editor.file() : paths.get(view);
  }

  /** Shows the text of the scenario that a tab shows, if it is in a file. */
  void showText(Component view) {
    Path file = pathOf(view);
    if (file != null) {
      edit(file);
    }
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private void show(String title, JComponent view, String tip, @Nullable Path path) {
    FileDrop.onto(view, this::open);
    if (path != null) {
      paths.put(view, path);
    }
    tabs.addTab(title, null, view, tip);
    view.putClientProperty("JTabbedPane.tabClosable", true);
    view.putClientProperty(
        "JTabbedPane.tabCloseCallback",
        (BiConsumer<JTabbedPane, Integer>) (pane, tab) -> closeTab(tabs.getComponentAt(tab)));
    view.addPropertyChangeListener(
        SessionView.UNSAVED,
        e -> {
          int index = tabs.indexOfComponent(view);
          if (index > 0) {
            tabs.setTitleAt(index, UnsavedWork.isIn(view) ? title + CHANGED : title);
          }
        });
    tabs.setSelectedComponent(view);
  }

  /** Gives the keyboard to what is shown. */
  private void focusShown() {
    if (isFocused() || !isShowing()) {
      shown().requestFocusInWindow();
    }
  }

  /** As the other, unless a part of it has the keyboard. */
  private void focusShownIfLost() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner == null || !SwingUtilities.isDescendingFrom(owner, shown())) {
      focusShown();
    }
  }

  /** Closes the tab that is shown; the gallery stays. */
  void closeTab() {
    closeTab(shown());
  }

  /** Closes a tab, after asking when there is something in it that is not saved. */
  void closeTab(Component view) {
    if (tabs.indexOfComponent(view) < 1) {
      return;
    }
    if (!UnsavedWork.isIn(view)) {
      removeTab(view);
      return;
    }
    switch (ask(view)) {
      case SAVE -> UnsavedWork.save(view, () -> removeTab(view));
      case DISCARD -> removeTab(view);
      case CANCEL -> {}
    }
  }

  private UnsavedWork.Answer ask(Component view) {
    tabs.setSelectedComponent(view);
    String title = tabs.getTitleAt(tabs.indexOfComponent(view));
    return UnsavedWork.ask(this, view, title.replace(CHANGED, ""));
  }

  private void removeTab(Component view) {
    int index = tabs.indexOfComponent(view);
    if (index < 1) {
      return; // closed while it was being saved
    }
    if (view instanceof SessionView session) {
      settings.keepDivider(DIVIDER, session.latticeShare());
      settings.keepPanels(session.panelChoices());
      settings.keepEvents(session.eventChoice());
      session.close();
    }
    paths.remove(view);
    tabs.removeTabAt(index);
    SwingUtilities.invokeLater(this::focusShown); // what comes to its place may have its index
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

  /** Ends everything, after asking for all that is not saved; the user may stay. */
  void close() {
    close(Set.of());
  }

  private void close(Set<Component> discarded) {
    for (Component view : tabs.getComponents()) {
      if (UnsavedWork.isIn(view) && !discarded.contains(view)) {
        switch (ask(view)) {
          case SAVE -> UnsavedWork.save(view, () -> close(discarded));
          case DISCARD -> {
            Set<Component> more = new HashSet<>(discarded);
            more.add(view);
            close(more);
          }
          case CANCEL -> {}
        }
        return;
      }
    }
    end();
  }

  /** Ends everything without a question: what is not saved is lost. */
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
