package org.anergy.cli;

import org.anergy.study.tables.RowReceiver;

/** Prints rows as they come. */
interface RowPrinter extends RowReceiver {
  /** Prints what was kept back; call it once, after the last row. */
  void end();
}
