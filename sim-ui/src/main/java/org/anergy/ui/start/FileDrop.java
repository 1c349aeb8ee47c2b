package org.anergy.ui.start;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Opens scenario files and result directories that are dropped on a component or window. */
public final class FileDrop extends TransferHandler {
  private static final long serialVersionUID = 1L;
  private final transient Consumer<Path> open;

  /**
   * @param open takes each file that ends in {@code .yaml} or {@code .yml}, and each directory
   */
  public FileDrop(Consumer<Path> open) {
    this.open = open;
  }

  /** Tells whether {@code file} is of a kind that can be opened. */
  static boolean canOpen(File file) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    return file.isDirectory() || name.endsWith(".yaml") || name.endsWith(".yml");
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
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
}
