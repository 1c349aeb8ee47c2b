package org.anergy.ui.window;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.WindowConstants;
import org.anergy.ui.look.Theme;
import org.anergy.ui.results.ResultsView;
import org.anergy.ui.session.FileChoice;
import org.anergy.ui.session.SessionView;
import org.anergy.ui.start.RecentFiles;
import org.anergy.ui.start.ScenarioEditor;
import org.anergy.ui.start.StartView;

/** The window: the gallery in the first tab, what was opened in the others. */
public final class AnergyWindow extends JFrame {
  private static final Dimension USUAL = new Dimension(1440, 920);

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
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    setBounds(settings.bounds(usual(screen), screen));
    setMinimumSize(new Dimension(900, 600));
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
    if (options.what() != null) {
      window.open(options.what());
    }
    return window;
  }

  /** Opens a scenario file, or a result directory, in a tab of its own. */
  void open(Path what) {
    recent.add(what);
    if (Files.isDirectory(what)) {
      show(
          name(what),
          new ResultsView(what, w -> opening.watch(w.loaded(), w.seed(), w.patient())),
          what.toString());
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

  /** Shows a patient. */
  void watch(String title, org.anergy.ui.live.LiveRun run, String tip) {
    show(title, new SessionView(run, files), tip);
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private void show(String title, JComponent view, String tip) {
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

  private void closeTab(int index) {
    if (index > 0) {
      if (tabs.getComponentAt(index) instanceof SessionView session) {
        session.close();
      }
      tabs.removeTabAt(index);
    }
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

  /** Ends everything. */
  void close() {
    settings.keep(getBounds());
    while (tabs.getTabCount() > 1) {
      closeTab(tabs.getTabCount() - 1);
    }
    dispose();
  }
}
