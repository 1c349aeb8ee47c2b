package org.anergy.ui.start;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.FlatLaf;
import java.awt.event.ActionEvent;
import java.awt.event.HierarchyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingWorker;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.anergy.study.report.ReportTheme;
import org.jspecify.annotations.Nullable;

/**
 * The first thing in the window: a gallery of scenarios, a search, recent files, and ways to open
 * others. Files may be dropped on it.
 */
public final class StartView extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Path scenarios;
  private final transient RecentFiles recent;
  private final transient Actions actions;
  private final Gallery gallery;
  private final JTextField search = new JTextField();
  private final JLabel note = new JLabel();
  private final RecentList recentList;

  /** What a user wants of a file. */
  public interface Actions {
    /** Opens a scenario or study file, or a result directory. */
    void open(Path what);

    /** Shows the text of a scenario or study file. */
    void edit(Path file);

    /** Asks what to open. */
    void choose();
  }

  /** An entry with its picture. */
  private record Ready(GalleryEntry entry, BufferedImage picture) {}

  /**
   * Begins to read the scenarios; on the event dispatch thread.
   *
   * @param scenarios directory of scenario files, in folders; if it is missing, the profiles inside
   *     the program are offered
   * @param recent recent files; what is opened here is added
   * @param actions does what the user wants
   */
  public StartView(Path scenarios, RecentFiles recent, Actions actions) {
    super(new MigLayout("insets 14 16 8 16, fill", "[grow,fill]14[250!,fill]", "[][grow,fill]"));
    this.scenarios = scenarios;
    this.recent = recent;
    this.actions = actions;
    gallery = new Gallery(entry -> open(entry.file()), actions::edit);
    setName("start");
    recentList = new RecentList(recent, this::open);
    JScrollPane scroll = new JScrollPane(gallery);
    scroll.setBorder(javax.swing.BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    add(searchRow());
    add(openButton(), "growx, wrap");
    add(scroll, "grow, wmin 300, gapleft 0");
    add(recentPanel(), "grow");
    setTransferHandler(new FileDrop(this::open));
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            recentList.refresh(); // other tabs, menus and drops open files too
          }
        });
    fill();
  }

  private JPanel searchRow() {
    search.setName("start.search");
    search.setToolTipText("Shows scenarios whose title, text or tags contain all words (Ctrl+F)");
    search.putClientProperty(
        FlatClientProperties.PLACEHOLDER_TEXT, "Search scenarios, for example: transplant");
    search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
    search
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                searched();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                searched();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                searched();
              }
            });
    search.addActionListener(event -> gallery.openFirst());
    key(search, WHEN_FOCUSED, "DOWN", gallery::focusFirst);
    key(this, WHEN_IN_FOCUSED_WINDOW, "ctrl F", search::requestFocusInWindow);
    note.setName("start.note");
    JPanel row = new JPanel(new MigLayout("insets 0", "[360:420:480,fill][grow]"));
    row.add(search, "h 30!");
    row.add(note, "wmin 0");
    return row;
  }

  private static void key(JComponent component, int when, String stroke, Runnable runnable) {
    component.getInputMap(when).put(KeyStroke.getKeyStroke(stroke), stroke);
    component
        .getActionMap()
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

  /** Gives the keyboard to the search. */
  @Override
  public boolean requestFocusInWindow() {
    return search.requestFocusInWindow();
  }

  private void searched() {
    gallery.search(search.getText());
    say();
  }

  private void say() {
    int all = gallery.cards().size();
    int shown = gallery.shown().size();
    note.setText(shown == all ? all + " scenarios and studies" : shown + " of " + all);
  }

  private JButton openButton() {
    JButton button = new JButton("Open …");
    button.setName("start.open");
    button.setMnemonic('O');
    button.setToolTipText("Opens a scenario file or a result directory (Ctrl+O)");
    button.addActionListener(event -> actions.choose());
    return button;
  }

  private JPanel recentPanel() {
    JPanel panel = new JPanel(new MigLayout("insets 14 0 14 0, fill", "[fill,grow]", "[][grow][]"));
    JLabel label = new JLabel("Recent");
    label.setLabelFor(recentList);
    label.setDisplayedMnemonic('R');
    label.setFont(label.getFont().deriveFont(java.awt.Font.BOLD));
    panel.add(label, "wrap");
    JScrollPane scroll = new JScrollPane(recentList);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    panel.add(scroll, "grow, wmin 0, wrap");
    JLabel hint = new JLabel("<html>Drop a scenario file or a result directory here.</html>");
    hint.setEnabled(false);
    panel.add(hint, "wmin 0");
    return panel;
  }

  private void open(Path path) {
    recent.add(path);
    recentList.refresh();
    actions.open(path);
  }

  private void fill() {
    ReportTheme theme = theme();
    note.setText("Reading scenarios …");
    new SwingWorker<@Nullable Void, Ready>() {
      @Override
      protected @Nullable Void doInBackground() throws IOException {
        Path directory = Files.isDirectory(scenarios) ? scenarios : BuiltInProfiles.write();
        GalleryReader reader = new GalleryReader(directory);
        for (Path file : reader.files()) {
          GalleryEntry entry = reader.entry(file);
          publish(new Ready(entry, GalleryImages.of(entry, theme)));
        }
        return null;
      }

      @Override
      protected void process(List<Ready> ready) {
        for (Ready one : ready) {
          gallery.add(one.entry()).picture(one.picture());
        }
      }

      @Override
      protected void done() {
        try {
          get();
          say();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          note.setText("Not all scenarios can be read: " + String.valueOf(e.getCause()));
        }
      }
    }.execute();
  }

  private static ReportTheme theme() {
    return FlatLaf.isLafDark() ? ReportTheme.DARK : ReportTheme.LIGHT;
  }

  /** Draws the pictures for a light or dark window anew. */
  @Override
  public void updateUI() {
    super.updateUI();
    if (gallery == null || gallery.cards().isEmpty()) {
      return;
    }
    ReportTheme theme = theme();
    List<ScenarioCard> cards = gallery.cards();
    new SwingWorker<@Nullable Void, Integer>() {
      private final BufferedImage[] pictures = new BufferedImage[cards.size()];

      @Override
      protected @Nullable Void doInBackground() throws IOException {
        for (int i = 0; i < pictures.length; i++) {
          pictures[i] = GalleryImages.of(cards.get(i).entry(), theme);
          publish(i);
        }
        return null;
      }

      @Override
      protected void process(List<Integer> ready) {
        ready.forEach(i -> cards.get(i).picture(pictures[i]));
      }
    }.execute();
  }
}
