package org.anergy.ui.window;

import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JFileChooser;
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

/** The menu of the window. */
final class WindowMenu {
  private final AnergyWindow window;
  private final RecentFiles recent;
  private final CohortChoice cohort;

  WindowMenu(AnergyWindow window, RecentFiles recent) {
    this.window = window;
    this.recent = recent;
    cohort = new CohortChoice(window);
  }

  JMenuBar bar() {
    JMenuBar bar = new JMenuBar();
    bar.add(file());
    bar.add(run());
    bar.add(view());
    bar.add(help());
    return bar;
  }

  private JMenu file() {
    JMenu menu = menu("File", KeyEvent.VK_F);
    menu.add(item("Open …", "file.open", "menu O", this::choose));
    menu.add(recentFiles());
    menu.add(item("Edit the text of a scenario …", "file.edit", null, () -> choose(window::edit)));
    menu.addSeparator();
    menu.add(item("Save as a scenario …", "file.save", null, () -> session(SessionView::save)));
    menu.add(item("Export …", "file.export", null, () -> session(SessionView::export)));
    menu.addSeparator();
    menu.add(item("Close tab", "file.closeTab", "menu W", window::closeTab));
    menu.add(item("Quit", "file.quit", "menu Q", window::close));
    return menu;
  }

  private JMenu recentFiles() {
    JMenu menu = new JMenu("Open recent");
    menu.setName("menu.file.recent");
    menu.addMenuListener(
        new MenuListener() {
          @Override
          public void menuSelected(MenuEvent e) {
            menu.removeAll();
            for (Path path : recent.list()) {
              JMenuItem item = new JMenuItem(path.toString());
              item.setEnabled(Files.exists(path));
              item.addActionListener(chosen -> window.open(path));
              menu.add(item);
            }
            if (menu.getItemCount() == 0) {
              menu.add(new JMenuItem("nothing yet")).setEnabled(false);
            }
          }

          @Override
          public void menuDeselected(MenuEvent e) {
            // The list is made anew when it is opened.
          }

          @Override
          public void menuCanceled(MenuEvent e) {
            // As above.
          }
        });
    return menu;
  }

  private JMenu run() {
    JMenu menu = menu("Run", KeyEvent.VK_R);
    menu.add(
        item("Play or pause (space)", "run.play", null, () -> session(SessionView::playOrPause)));
    menu.add(item("One step (.)", "run.step", null, () -> session(SessionView::step)));
    menu.add(
        item(
            "To the next event (N)", "run.nextEvent", null, () -> session(SessionView::nextEvent)));
    menu.add(
        item(
            "To the start of the follow-up",
            "run.first",
            null,
            () -> session(SessionView::toStart)));
    menu.addSeparator();
    menu.add(item("Intervene … (I)", "run.intervene", null, () -> session(SessionView::intervene)));
    menu.add(item("Fork … (F)", "run.fork", null, () -> session(SessionView::fork)));
    return menu;
  }

  private JMenu view() {
    JMenu menu = menu("View", KeyEvent.VK_V);
    menu.add(item("Gallery", "view.gallery", "menu G", window::gallery));
    menu.addSeparator();
    menu.add(item("Cohort behind the curves …", "view.cohort", null, cohort::ask));
    menu.add(item("No cohort", "view.noCohort", null, () -> session(SessionView::hideCohort)));
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
    menu.add(item("About Anergy", "help.about", null, () -> HelpDialogs.about(window)));
    return menu;
  }

  private void session(Consumer<SessionView> what) {
    if (window.shown() instanceof SessionView session) {
      what.accept(session);
    } else {
      Toolkit.getDefaultToolkit().beep(); // no patient is shown
    }
  }

  private void choose() {
    choose(window::open);
  }

  private void choose(Consumer<Path> then) {
    JFileChooser chooser = new JFileChooser();
    chooser.setName("fileChooser");
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    chooser.setDialogTitle("Open a scenario or a result directory");
    if (chooser.showOpenDialog(window) == JFileChooser.APPROVE_OPTION) {
      then.accept(chooser.getSelectedFile().toPath());
    }
  }

  private static JMenu menu(String text, int mnemonic) {
    JMenu menu = new JMenu(text);
    menu.setMnemonic(mnemonic);
    menu.setName("menu." + text.toLowerCase(java.util.Locale.ROOT));
    return menu;
  }

  private static JMenuItem item(
      String text, String name, @org.jspecify.annotations.Nullable String key, Runnable action) {
    JMenuItem item = new JMenuItem(text);
    item.setName("menu." + name);
    if (key != null) {
      String system =
          Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() == 256 ? "meta" : "ctrl";
      item.setAccelerator(KeyStroke.getKeyStroke(key.replace("menu", system)));
    }
    item.addActionListener(e -> action.run());
    return item;
  }
}
