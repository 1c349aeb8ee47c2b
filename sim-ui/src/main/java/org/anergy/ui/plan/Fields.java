package org.anergy.ui.plan;

import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of intervention. Of the event dispatch thread. */
interface Fields {
  /** Returns what is shown. */
  JComponent component();

  /** Returns what takes the focus first. */
  JComponent first();

  /**
   * Returns what the fields say.
   *
   * @throws org.anergy.base.UserInputException with all fields that cannot be read, by their labels
   */
  Intervention read();

  /** Returns the field that messages call {@code label}, null if there is none. */
  @Nullable JComponent field(String label);

  /** Says why nothing can be done here; empty if something can. */
  default String obstacle() {
    return "";
  }
}
