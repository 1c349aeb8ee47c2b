package org.anergy.ui.lattice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The chosen layers and the scales of their colors. Views that share one show the same layers in
 * the same colors, for example two arms side by side. To be used on the event dispatch thread.
 */
public final class LatticeLayers {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final LargestSeen seen = new LargestSeen();
  private LayerChoice choice = LayerChoice.CELLS_AND_DAMAGE;

  /** Returns which layers are shown. */
  public LayerChoice choice() {
    return choice;
  }

  /** Shows what {@code change} makes of the present choice, and tells the listeners. */
  public void change(UnaryOperator<LayerChoice> change) {
    LayerChoice next = change.apply(choice);
    if (!next.equals(choice)) {
      choice = next;
      listeners.forEach(Runnable::run);
    }
  }

  /** Fits the scales of the colors to what is shown now, and tells the listeners. */
  public void resetScales() {
    seen.clear();
    listeners.forEach(Runnable::run);
  }

  /** Lets {@code listener} hear of every change, on the event dispatch thread. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** Lets {@code listener} hear of nothing any more. */
  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  LargestSeen seen() {
    return seen;
  }
}
