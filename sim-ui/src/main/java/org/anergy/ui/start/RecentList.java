package org.anergy.ui.start;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingWorker;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** Recent files; missing ones are gray and cannot be opened. Delete forgets one. */
final class RecentList extends JList<RecentList.Item> {
  private static final long serialVersionUID = 1L;

  /** A path and whether there still is something. */
  record Item(Path path, boolean exists) {}

  private final transient RecentFiles recent;
  private final transient Consumer<Path> open;
  private final DefaultListModel<Item> items = new DefaultListModel<>();

  RecentList(RecentFiles recent, Consumer<Path> open) {
    this.recent = recent;
    this.open = open;
    setModel(items);
    setName("start.recent");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setCellRenderer(new Cell());
    getAccessibleContext().setAccessibleName("Recent files");
    action("ENTER", "open", this::openSelected);
    action("DELETE", "forget", this::forgetSelected);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = locationToIndex(event.getPoint());
            if (index >= 0 && getCellBounds(index, index).contains(event.getPoint())) {
              openSelected();
            }
          }
        });
    refresh();
  }

  private void action(String stroke, String name, Runnable runnable) {
    getInputMap().put(KeyStroke.getKeyStroke(stroke), name);
    getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                runnable.run();
              }
            });
  }

  private void openSelected() {
    Item item = getSelectedValue();
    if (item != null && item.exists()) {
      open.accept(item.path());
    }
  }

  private void forgetSelected() {
    Item item = getSelectedValue();
    if (item != null) {
      recent.remove(item.path());
      refresh();
    }
  }

  /** Shows what there is now; looks for the files beside the window, as disks may be far away. */
  void refresh() {
    new SwingWorker<List<Item>, Void>() {
      @Override
      protected List<Item> doInBackground() {
        return recent.list().stream().map(path -> new Item(path, Files.exists(path))).toList();
      }

      @Override
      protected void done() {
        try {
          List<Item> found = get();
          items.clear();
          found.forEach(items::addElement);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          throw new IllegalStateException("recent files could not be read", e);
        }
      }
    }.execute();
  }

  private static final class Cell extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, @Nullable Object value, int index, boolean selected, boolean focus) {
      super.getListCellRendererComponent(list, "", index, selected, focus);
      if (value instanceof Item item) {
        Path parent = item.path().getParent();
        String folder = parent == null ? "" : parent.toString();
        setText(
            "<html><b>"
                + escaped(String.valueOf(item.path().getFileName()))
                + "</b><br><small>"
                + escaped(shortened(folder))
                + "</small></html>");
        setToolTipText(item.exists() ? item.path().toString() : item.path() + " is missing");
        setEnabled(item.exists());
        if (!item.exists()) {
          setForeground(UIManager.getColor("Label.disabledForeground"));
        }
      }
      setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
      return this;
    }

    private static String shortened(String folder) {
      return folder.length() > 38 ? "…" + folder.substring(folder.length() - 37) : folder;
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;");
    }
  }
}
