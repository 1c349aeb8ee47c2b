package org.anergy.ui.start;

import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.InputEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Opens scenario files and result directories that are dropped on a component or window. Texts and
 * lists have a handler of their own, which hides that of the window from what is dropped on them:
 * it goes on doing what is not about files.
 */
public final class FileDrop extends TransferHandler {
  private static final long serialVersionUID = 1L;
  private final transient Consumer<Path> open;
  private final transient @Nullable TransferHandler other;

  /**
   * @param open takes each file that ends in {@code .yaml} or {@code .yml}, and each directory
   */
  public FileDrop(Consumer<Path> open) {
    this(open, null);
  }

  private FileDrop(Consumer<Path> open, @Nullable TransferHandler other) {
    this.open = open;
    this.other = other;
  }

  /**
   * Lets files be dropped anywhere on {@code component} as it is now.
   *
   * @param open as in the constructor
   */
  public static void onto(JComponent component, Consumer<Path> open) {
    component.setTransferHandler(new FileDrop(open, component.getTransferHandler()));
    inside(component, open);
  }

  private static void inside(Container container, Consumer<Path> open) {
    for (Component child : container.getComponents()) {
      if (child instanceof JComponent own) {
        TransferHandler handler = own.getTransferHandler();
        if (handler != null && !(handler instanceof FileDrop)) {
          own.setTransferHandler(new FileDrop(open, handler));
        }
      }
      if (child instanceof Container inner) {
        inside(inner, open);
      }
    }
  }

  /** Tells whether {@code file} is of a kind that can be opened. */
  public static boolean canOpen(File file) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    return file.isDirectory() || name.endsWith(".yaml") || name.endsWith(".yml");
  }

  @Override
  public boolean canImport(TransferSupport support) {
    if (!isFiles(support)) {
      return other != null && other.canImport(support);
    }
    if ((support.getSourceDropActions() & COPY) != 0) {
      support.setDropAction(COPY); // after a move the source might remove the file
    }
    return true;
  }

  private static boolean isFiles(TransferSupport support) {
    return support.isDrop() // what is pasted is text
        && support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!isFiles(support)) {
      return other != null && other.importData(support);
    }
    boolean any = false;
    try {
      Object data = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      if (data instanceof Iterable<?> files) {
        for (Object file : files) {
          if (file instanceof File dropped && canOpen(dropped)) {
            open.accept(dropped.toPath());
            any = true;
          }
        }
      }
    } catch (UnsupportedFlavorException | IOException e) {
      return false; // the source took it back
    }
    return any;
  }

  @Override
  public int getSourceActions(JComponent component) {
    return other == null ? NONE : other.getSourceActions(component);
  }

  @Override
  public void exportAsDrag(JComponent component, InputEvent event, int action) {
    if (other == null) {
      super.exportAsDrag(component, event, action);
    } else {
      other.exportAsDrag(component, event, action);
    }
  }

  @Override
  public void exportToClipboard(JComponent component, Clipboard clipboard, int action) {
    if (other == null) {
      super.exportToClipboard(component, clipboard, action);
    } else {
      other.exportToClipboard(component, clipboard, action);
    }
  }
}
