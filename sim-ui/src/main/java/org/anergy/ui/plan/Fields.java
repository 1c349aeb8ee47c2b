package org.anergy.ui.plan;

import javax.swing.JComponent;

/** The fields of one kind of intervention. Of the event dispatch thread. */
interface Fields {
  /** Returns what is shown. */
  JComponent component();

  /** Returns what takes the focus first. */
  JComponent first();

  /**
   * Returns what the fields say.
   *
   * @throws org.anergy.base.UserInputException if a field cannot be read, with its label
   */
  Intervention read();

  /** Says why nothing can be done here; empty if something can. */
  default String obstacle() {
    return "";
  }
}
