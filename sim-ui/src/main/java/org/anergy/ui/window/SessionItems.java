package org.anergy.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import org.anergy.ui.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * Items of menus that act on the patient who is shown; they are off, and say why, if they cannot.
 */
final class SessionItems {
  /** Why an item can do nothing where no patient is shown. */
  static final String NOBODY = "No patient is shown: open a scenario first";

  private final Supplier<JComponent> shown;
  private final List<Runnable> refreshes = new ArrayList<>();

  /**
   * @param shown tells what the window shows
   */
  SessionItems(Supplier<JComponent> shown) {
    this.shown = shown;
  }

  /** Lets {@code item} act on a patient. */
  JMenuItem onPatient(JMenuItem item, Consumer<SessionView> action) {
    return onPatient(item, action, session -> null);
  }

  /**
   * Lets {@code item} act on a patient.
   *
   * @param hindrance returns why it cannot act on this one now, null if it can
   */
  JMenuItem onPatient(
      JMenuItem item,
      Consumer<SessionView> action,
      Function<SessionView, @Nullable String> hindrance) {
    item.addActionListener(
        e -> {
          if (shown.get() instanceof SessionView session && hindrance.apply(session) == null) {
            action.accept(session);
          }
        });
    return onShown(
        item, view -> view instanceof SessionView session ? hindrance.apply(session) : NOBODY);
  }

  /**
   * Lets {@code item} be off where there is a reason.
   *
   * @param hindrance returns why it cannot act on what is shown, null if it can
   */
  JMenuItem onShown(JMenuItem item, Function<JComponent, @Nullable String> hindrance) {
    refreshes.add(
        () -> {
          String why = hindrance.apply(shown.get());
          item.setEnabled(why == null);
          item.setToolTipText(why);
        });
    return item;
  }

  /** Switches all items on or off. */
  void refresh() {
    refreshes.forEach(Runnable::run);
  }
}
