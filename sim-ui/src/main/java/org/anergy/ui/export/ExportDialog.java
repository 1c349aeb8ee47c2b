package org.anergy.ui.export;

import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Exports what a window shows: a picture, a table, a movie or the report. The window can be used
 * meanwhile. Of the event dispatch thread.
 */
public final class ExportDialog {
  private static final int REFRESH_MILLIS = 100;
  private static final int BAR = 1000; // steps of the bar
  private static final int MESSAGE_LINES = 3;

  private final ExportSource source;
  private final JDialog dialog;
  private final List<ExportFields> kinds;
  private final JTabbedPane tabs = new JTabbedPane();
  private final PlaceFields place;
  private final JProgressBar bar = new JProgressBar(0, BAR);
  private final JTextArea message = new JTextArea(2, 20);
  private final JButton begin = button("export.begin", "Export", 'x', "Write the file (Enter)");
  private final JButton close = button("export.close", "Close", 'C', "Close (Escape)");
  private final JButton show =
      button("export.show", "Show in folder", 'w', "Open the folder of the file");
  private final Timer refresh = new Timer(REFRESH_MILLIS, event -> refresh());
  private @Nullable ExportJob job;
  private @Nullable Path written;
  private boolean replace; // the user was asked
  private boolean create; // the user was asked

  private ExportDialog(Component owner, ExportSource source, Path directory) {
    this.source = source;
    Window window = owner instanceof Window self ? self : SwingUtilities.getWindowAncestor(owner);
    dialog = new JDialog(window, "Export", ModalityType.MODELESS);
    dialog.setName("export");
    kinds =
        List.of(
            new PictureFields(source.pictures(), this::changed),
            new DataFields(source, this::changed),
            new MovieFields(source, this::changed),
            new ReportFields(source));
    place = new PlaceFields(directory, this::edited);
    build();
    changed();
    dialog.pack();
    dialog.setMinimumSize(dialog.getSize());
    dialog.setLocationRelativeTo(owner);
  }

  /**
   * Opens a dialog.
   *
   * @param owner a component of the window, or the window
   * @param source what there is to export
   * @param directory the folder that is proposed
   */
  public static void open(Component owner, ExportSource source, Path directory) {
    new ExportDialog(owner, source, directory).dialog.setVisible(true);
  }

  private void build() {
    tabs.setName("export.kind");
    tabs.setToolTipText("What is exported; arrow keys go from one to the next");
    for (ExportFields kind : kinds) {
      tabs.addTab(kind.title(), kind.component());
    }
    tabs.addChangeListener(event -> changed());
    bar.setName("export.progress");
    bar.setToolTipText("How far the export is");
    message.setName("export.message");
    message.setEditable(false);
    message.setOpaque(false);
    message.setLineWrap(true);
    message.setWrapStyleWord(true);
    message.setBorder(null);
    message.setFont(UIManager.getFont("Label.font"));
    message.setToolTipText("How the export stands; the text can be copied");
    show.setVisible(false);
    bar.setVisible(false);
    begin.addActionListener(event -> begin());
    close.addActionListener(event -> close());
    show.addActionListener(event -> show());
    JPanel content =
        new JPanel(
            new MigLayout(
                "insets 6 12 12 12, fill, wrap 1", "[grow, fill]", "[grow, top][][][][]"));
    content.add(tabs, "grow");
    content.add(place.component(), "growx");
    content.add(bar, "growx, gapx 12 12, gaptop 8");
    JScrollPane text = new JScrollPane(message);
    text.setBorder(BorderFactory.createEmptyBorder());
    text.setOpaque(false);
    text.getViewport().setOpaque(false);
    // A long message scrolls: the buttons keep their place.
    content.add(text, "growx, wmin 0, gapx 12 12, h " + lines(message) + "!");
    content.add(show, "split 3, tag left, gapleft 12");
    content.add(close, "tag cancel");
    content.add(begin, "tag ok, gapright 12");
    dialog.setContentPane(content);
    dialog.getRootPane().setDefaultButton(begin);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> close(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
    dialog.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            close();
          }
        });
    content.setPreferredSize(new Dimension(540, content.getPreferredSize().height));
  }

  private static int lines(JTextArea message) {
    return MESSAGE_LINES * message.getFontMetrics(message.getFont()).getHeight() + 2;
  }

  private static JButton button(String name, String text, char mnemonic, String tooltip) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setMnemonic(mnemonic);
    button.setToolTipText(tooltip);
    return button;
  }

  private ExportFields chosen() {
    return kinds.get(Math.max(0, tabs.getSelectedIndex()));
  }

  private void changed() {
    ExportFields fields = chosen();
    String end = ExportInput.slug(fields.nameEnd());
    place.propose(
        source.name() + (end.isEmpty() ? "" : "-" + end) + fields.ending(), fields.ending());
    edited();
  }

  private void edited() {
    if (job != null && !job.isDone()) {
      return;
    }
    replace = false;
    create = false;
    begin.setText("Export");
    String obstacle = chosen().obstacle();
    begin.setEnabled(obstacle.isEmpty());
    bar.setVisible(false);
    tell(obstacle, false);
  }

  private void tell(String text, boolean wrong) {
    message.setText(text);
    message.setCaretPosition(0); // the begin of a long one is seen
    // A color of the theme that is red in light and dark.
    message.setForeground(UIManager.getColor(wrong ? "Actions.Red" : "Label.foreground"));
  }

  private void begin() {
    Path target;
    try {
      target = place.target(chosen().ending());
    } catch (RefusedException e) {
      tell(String.valueOf(e.getMessage()), true);
      return;
    }
    if (asksFirst(target)) {
      return;
    }
    job = new ExportJob(chosen().task(target, replace));
    written = null;
    show.setVisible(false);
    working(true);
    bar.setVisible(true);
    refresh.start();
  }

  /** Asks before a folder is made or a file is replaced; the same button says yes. */
  private boolean asksFirst(Path target) {
    @Nullable Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      if (!create) {
        create = true;
        begin.setText("Create folder and export");
        tell(folder + " does not exist. Create it, or choose another folder.", true);
        return true;
      }
      try {
        Path unused = Files.createDirectories(folder);
      } catch (IOException e) {
        tell(String.valueOf(ExportFile.refusal(folder, e).getMessage()), true);
        return true;
      }
    }
    Optional<Path> there = chosen().files(target).stream().filter(Files::isRegularFile).findFirst();
    if (replace || there.isEmpty()) {
      return false;
    }
    replace = true;
    begin.setText("Replace");
    tell(there.get().getFileName() + " exists. Replace it, or type another name.", true);
    return true;
  }

  private void working(boolean on) {
    tabs.setEnabled(!on);
    begin.setEnabled(!on);
    begin.setText("Export");
    close.setText(on ? "Cancel" : "Close");
    close.setToolTipText(on ? "Stop the export; nothing is left (Escape)" : "Close (Escape)");
    replace = false;
    create = false;
  }

  private void refresh() {
    ExportJob running = job;
    if (running == null) {
      return;
    }
    if (running.isDone()) {
      refresh.stop();
      working(false);
      bar.setIndeterminate(false);
      String problem = running.problem();
      bar.setValue(BAR);
      bar.setVisible(problem.isEmpty());
      if (problem.isEmpty()) {
        written = running.done().join();
        tell("Written: " + written, false);
        show.setVisible(FolderOpener.isSupported());
      } else {
        tell(problem, true);
      }
      return;
    }
    double share = running.progress();
    bar.setIndeterminate(Double.isNaN(share));
    bar.setValue((int) Math.round(share * BAR));
    tell(running.text(), false);
  }

  private void show() {
    if (written != null) {
      FolderOpener.show(written, ForkJoinPool.commonPool(), text -> tell(text, true));
    }
  }

  /** Stops what is being written; without that, closes. */
  private void close() {
    if (job != null && !job.isDone()) {
      job.cancel();
    } else {
      refresh.stop();
      dialog.dispose();
    }
  }
}
