package org.anergy.ui.lattice;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.anergy.compartment.Cytokine;
import org.jspecify.annotations.Nullable;

/** The keyboard on the view: they work while anything in it has the focus. */
final class LatticeKeys {
  private static final int STEP = 60;
  private static final double ZOOM = 1.5;

  private final JComponent component;

  private LatticeKeys(JComponent component) {
    this.component = component;
  }

  /**
   * @param view on whose picture keys work; none where it gives null
   */
  static void bind(
      Supplier<@Nullable LatticeView> view, LatticeLayers layers, JComponent component) {
    LatticeKeys keys = new LatticeKeys(component);
    keys.layers(layers);
    keys.picture(view);
  }

  private void layers(LatticeLayers layers) {
    bind("typed 1", () -> layers.change(c -> c.withCells(!c.cells())));
    TissueLayer[] tissues = TissueLayer.values();
    for (int t = 1; t < tissues.length; t++) {
      TissueLayer layer = tissues[t];
      bind(
          "typed " + (t + 1),
          () -> layers.change(c -> c.withTissue(c.tissue() == layer ? TissueLayer.NONE : layer)));
    }
    bind("typed 7", () -> layers.change(c -> c.withVessels(!c.vessels())));
    bind("typed 8", () -> layers.change(c -> c.withField(nextField(c.field()))));
    bind("typed 9", () -> layers.change(c -> c.withStromal(!c.stromal())));
    bind("typed 0", () -> layers.change(c -> c.withClones(!c.clones())));
    bind("typed l", () -> layers.change(c -> c.withLogarithmic(!c.logarithmic())));
    bind("typed r", layers::resetScales);
  }

  /** Returns the cytokine after {@code field}; none after the last. */
  static @Nullable String nextField(@Nullable String field) {
    List<String> names = new ArrayList<>(Cytokine.names());
    int next = field == null ? 0 : names.indexOf(field) + 1;
    return next > 0 && next < names.size() || field == null ? names.get(next) : null;
  }

  private void picture(Supplier<@Nullable LatticeView> view) {
    on(view, "typed +", v -> v.display().zoom(ZOOM, v.display().middle()));
    on(view, "typed -", v -> v.display().zoom(1 / ZOOM, v.display().middle()));
    on(view, "pressed HOME", v -> v.display().fit());
    on(view, "pressed ESCAPE", LatticeView::back);
    on(view, "typed f", LatticeView::selectNext);
    arrow("LEFT", -1, 0, view);
    arrow("RIGHT", 1, 0, view);
    arrow("UP", 0, -1, view);
    arrow("DOWN", 0, 1, view);
  }

  private void arrow(String key, int dx, int dy, Supplier<@Nullable LatticeView> view) {
    on(view, "pressed " + key, v -> v.display().pan(STEP * dx, STEP * dy));
    on(view, "shift pressed " + key, v -> v.moveSelection(dx, dy));
  }

  private void on(Supplier<@Nullable LatticeView> view, String keys, Consumer<LatticeView> action) {
    bind(
        keys,
        () -> {
          LatticeView now = view.get();
          if (now != null) {
            action.accept(now);
          }
        });
  }

  private void bind(String keys, Runnable action) {
    component
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(keys), keys);
    component
        .getActionMap()
        .put(
            keys,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }
}
