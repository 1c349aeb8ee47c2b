package org.anergy.ui.window;

import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.anergy.ui.look.Theme;
import org.anergy.ui.session.SessionView;
import org.anergy.ui.start.RecentFiles;
import org.anergy.ui.start.StartView;
import org.jspecify.annotations.Nullable;

/** The menu of the window. */
final class WindowMenu {
  private final AnergyWindow window;
  private final RecentFiles recent;
  private final Folders folders;
  private final CohortChoice cohort;
  private final SessionItems items;

  WindowMenu(AnergyWindow window, RecentFiles recent, Folders folders) {
    this.window = window;
    this.recent = recent;
    this.folders = folders;
    cohort = new CohortChoice(window, folders);
    items = new SessionItems(window::shown);
  }

  JMenuBar bar() {
    JMenuBar bar = new JMenuBar();
    for (JMenu menu : List.of(file(), run(), view(), help())) {
      menu.addMenuListener(new Opened(this::showWhatCanBeDone));
      bar.add(menu);
    }
    showWhatCanBeDone();
    return bar;
  }

  /** Switches items on or off as it fits to what is shown, also for their keys. */
  void showWhatCanBeDone() {
    items.refresh();
  }

  private JMenu file() {
    JMenu menu = menu("File", KeyEvent.VK_F);
    menu.add(item("Open …", "file.open", "menu O", window::choose));
    menu.add(recentFiles());
    menu.add(item("Edit the text of a scenario …", "file.edit", null, this::chooseText));
    menu.add(
        items.onShown(
            item("Show the text", "file.text", "menu T", () -> window.showText(window.shown())),
            this::whyNoText));
    menu.addSeparator();
    menu.add(items.onPatient(item("Save as a scenario …", "file.save"), SessionView::save));
    menu.add(items.onPatient(item("Export …", "file.export"), SessionView::export));
    menu.addSeparator();
    menu.add(
        items.onShown(
            item("Close tab", "file.closeTab", "menu W", window::closeTab),
            view -> view instanceof StartView ? "The gallery stays" : null));
    menu.add(item("Quit", "file.quit", "menu Q", window::close));
    return menu;
  }

  private @Nullable String whyNoText(JComponent view) {
    if (!(view instanceof SessionView)) {
      return SessionItems.NOBODY;
    }
    return window.pathOf(view) == null ? AnergyWindow.NO_FILE : null;
  }

  private JMenu recentFiles() {
    JMenu menu = new JMenu("Open recent");
    menu.setName("menu.file.recent");
    menu.addMenuListener(
        new Opened(
            () -> {
              menu.removeAll();
              for (Path path : recent.list()) {
                JMenuItem item = new JMenuItem(path.toString());
                item.setEnabled(Files.exists(path));
                item.setToolTipText(item.isEnabled() ? null : "It is missing");
                item.addActionListener(chosen -> window.open(path));
                menu.add(item);
              }
              if (menu.getItemCount() == 0) {
                menu.add(new JMenuItem("nothing yet")).setEnabled(false);
              }
            }));
    return menu;
  }

  private JMenu run() {
    JMenu menu = menu("Run", KeyEvent.VK_R);
    Function<SessionView, @Nullable String> over =
        session -> session.mayPlay() ? null : "The follow-up is over: go back first";
    Function<SessionView, @Nullable String> full =
        session -> session.mayFork() ? null : "There is no room for another arm: close one first";
    menu.add(
        items.onPatient(item("Play or pause (space)", "run.play"), SessionView::playOrPause, over));
    menu.add(items.onPatient(item("One step (.)", "run.step"), SessionView::step, over));
    menu.add(
        items.onPatient(
            item("To the next event (N)", "run.nextEvent"), SessionView::nextEvent, over));
    menu.add(
        items.onPatient(item("To the start of the follow-up", "run.first"), SessionView::toStart));
    menu.addSeparator();
    menu.add(items.onPatient(item("Intervene … (I)", "run.intervene"), SessionView::intervene));
    menu.add(items.onPatient(item("Fork … (F)", "run.fork"), SessionView::fork, full));
    return menu;
  }

  private JMenu view() {
    JMenu menu = menu("View", KeyEvent.VK_V);
    menu.add(item("Gallery", "view.gallery", "menu G", window::gallery));
    menu.addSeparator();
    menu.add(items.onPatient(item("Cohort behind the curves …", "view.cohort"), cohort::ask));
    menu.add(
        items.onPatient(
            item("No cohort", "view.noCohort"),
            SessionView::hideCohort,
            session -> session.hasCohort() ? null : "No cohort is shown"));
    menu.addSeparator();
    ButtonGroup group = new ButtonGroup();
    for (Theme theme : Theme.values()) {
      String text =
          switch (theme) {
            case LIGHT -> "Light";
            case DARK -> "Dark";
            case SYSTEM -> "As the system";
          };
      JRadioButtonMenuItem item = new JRadioButtonMenuItem(text, window.theme() == theme);
      item.setName("menu.view." + theme.name());
      item.addActionListener(e -> window.theme(theme));
      group.add(item);
      menu.add(item);
    }
    return menu;
  }

  private JMenu help() {
    JMenu menu = menu("Help", KeyEvent.VK_H);
    menu.add(item("Keys and mouse", "help.keys", "F1", () -> HelpDialogs.keys(window)));
    menu.add(item("About Anergy", "help.about", null, () -> AboutDialog.open(window)));
    return menu;
  }

  private void chooseText() {
    folders.choose(window, "Edit the text of a scenario", window::edit);
  }

  private static JMenu menu(String text, int mnemonic) {
    JMenu menu = new JMenu(text);
    menu.setMnemonic(mnemonic);
    menu.setName("menu." + text.toLowerCase(java.util.Locale.ROOT));
    return menu;
  }

  private static JMenuItem item(String text, String name) {
    JMenuItem item = new JMenuItem(text);
    item.setName("menu." + name);
    return item;
  }

  private static JMenuItem item(String text, String name, @Nullable String key, Runnable action) {
    JMenuItem item = item(text, name);
    if (key != null) {
      String system =
          Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() == 256 ? "meta" : "ctrl";
      item.setAccelerator(KeyStroke.getKeyStroke(key.replace("menu", system)));
    }
    item.addActionListener(e -> action.run());
    return item;
  }

  /** Does something whenever a menu is about to be seen. */
  private record Opened(Runnable what) implements MenuListener {
    @Override
    public void menuSelected(MenuEvent e) {
      what.run();
    }

    @Override
    public void menuDeselected(MenuEvent e) {
      // It is made ready when it is opened.
    }

    @Override
    public void menuCanceled(MenuEvent e) {
      // As above.
    }
  }
}
