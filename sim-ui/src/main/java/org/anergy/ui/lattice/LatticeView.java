package org.anergy.ui.lattice;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.anergy.record.LatticePicture;
import org.anergy.ui.live.ClonesState;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.jspecify.annotations.Nullable;

/**
 * Shows the lattices of frames as a picture that can be zoomed and moved, with a cell that is
 * followed; a {@link LatticeDesk} tells about them. All methods are to be called on the event
 * dispatch thread.
 */
public final class LatticeView implements AutoCloseable {
  private final LatticeDesk desk;
  private final LatticeLayers layers;
  private final Runnable layersListener = this::refresh;
  private final CloneColors clones = new CloneColors();
  private final LatticeImages images = new LatticeImages();
  private final CellTracker tracker = new CellTracker();
  private final ZoomDisplay display;
  private final LatticeFrame around;
  private Frame frame =
      new Frame(
          0, 0, List.of(), new ClonesState(new long[0], new byte[0], new int[0], new float[0], 1));
  private List<LatticeState> shown = List.of();
  private Recipe recipe = // of what is shown
      new Recipe(
          LayerChoice.CELLS_AND_DAMAGE,
          LatticePalette.LIGHT,
          ValueScale.SHARE,
          ValueScale.SHARE,
          clones);
  private TilesLayout layout = new TilesLayout(1, List.of());
  private LatticePalette palette = LatticePalette.LIGHT;
  private TilesPainter.Look look = look();
  private String heading = "";
  private int alone = -1;
  private double firstDay;
  private @Nullable Place hovered;
  private Runnable selected = () -> {};

  /**
   * @param desk what is shown and what tells about it; may be shared with other views
   */
  public LatticeView(LatticeDesk desk) {
    this.desk = desk;
    layers = desk.layers();
    desk.add(this);
    display = new ZoomDisplay(this::painter, this::layOut);
    around = new LatticeFrame(this, desk.sideSwitch(), display.component());
    LatticeMouse.listen(this, display);
    LatticeKeys.bind(() -> this, layers, around.component());
    around.component().addPropertyChangeListener("UI", event -> themeChanged());
    layers.addListener(layersListener);
    themeChanged();
  }

  // ---- for the window ----

  /** Returns what to put into a window. */
  public JComponent component() {
    return around.component();
  }

  /** Shows {@code next}. */
  public void show(Frame next) {
    boolean others = !LatticeImages.sameSizes(next.lattices(), frame.lattices());
    frame = next;
    if (others) {
      tracker.stop();
      around.showTitles(next.lattices());
      desk.showNames(next.lattices());
      showAlone(-1);
    } else {
      refresh();
    }
  }

  /** Sets the text before the time in exported pictures, for example the name of an arm. */
  public void setHeading(String text) {
    heading = text;
  }

  /** Sets the first day of the run, d since the start of the follow-up. */
  public void setFirstDay(double day) {
    firstDay = day;
  }

  /** Runs {@code listener} when a user selects a cell or a site here. */
  public void onSelect(Runnable listener) {
    selected = listener;
  }

  /**
   * Draws what is shown, all of it also when zoomed.
   *
   * @param width pixels
   * @param height pixels
   * @param legend whether to draw what the colors mean
   */
  public BufferedImage picture(int width, int height, boolean legend) {
    return pictures().picture(frame, width, height, legend);
  }

  /** Returns a maker of pictures of other frames like what is shown now, for another thread. */
  public PictureMaker pictures() {
    return new PictureMaker(
        layers.choice(), palette, layers.seen().copy(), alone, tracker.copy(), heading);
  }

  /** Lets go of the layers, which may live on with other views. */
  @Override
  public void close() {
    layers.removeListener(layersListener);
    desk.remove(this);
  }

  // ---- drawing ----

  private TilesPainter painter() {
    return new TilesPainter(shown, images, layout, recipe, tracker.mark(alone, shown.size()), look);
  }

  private void layOut() {
    Dimension size = display.natural();
    layout = TilesLayout.of(LatticeImages.sizes(shown), size.width, size.height);
  }

  private void themeChanged() {
    palette = FlatLaf.isLafDark() ? LatticePalette.DARK : LatticePalette.LIGHT;
    look = look();
    display.setBackground(look.paper());
    refresh();
  }

  private static TilesPainter.Look look() {
    return new TilesPainter.Look(
        UIManager.getColor("Panel.background"),
        UIManager.getColor("Label.foreground"),
        UIManager.getColor("Label.disabledForeground"),
        UIManager.getColor("Component.borderColor"),
        new JLabel().getFont());
  }

  private void refresh() {
    shown = PictureMaker.shown(frame, alone);
    recipe = Recipe.of(layers.choice(), palette, layers.seen(), clones, frame, shown);
    images.update(shown, recipe);
    tracker.look(frame);
    tell();
    probe();
    display.component().repaint();
  }

  /** Tells about all that is shown, if that is wanted of this view. */
  void tell() {
    if (desk.isChosen(this)) {
      desk.layerPanel().showFrame(CellClasses.count(shown), recipe, stromal(frame), stem(frame));
      facts();
    }
  }

  private static boolean stem(Frame frame) {
    return frame.lattices().stream().anyMatch(LatticeState::isMarrow);
  }

  private static boolean stromal(Frame frame) {
    return frame.lattices().stream()
        .anyMatch(lattice -> lattice.fields().containsKey(LatticePicture.MSC_FACTOR));
  }

  private void facts() {
    if (desk.isChosen(this)) {
      desk.inspector().showFacts(Facts.of(tracker, frame, firstDay), palette);
    }
  }

  // ---- what mouse and keys do ----

  ZoomDisplay display() {
    return display;
  }

  /** Shows lattice {@code index} only, all for -1. */
  void showAlone(int index) {
    alone = index;
    hovered = null;
    shown = PictureMaker.shown(frame, alone);
    layOut();
    display.fit();
    around.showAlone(index);
    refresh();
  }

  int alone() {
    return alone;
  }

  /** Returns the place under {@code point} of the canvas; null between the lattices. */
  @Nullable Place placeAt(Point point) {
    Point2D natural = display.natural(point);
    int tile = layout.tileAt(natural.getX(), natural.getY());
    if (tile < 0) {
      return null;
    }
    LatticeState lattice = shown.get(tile);
    double left = natural.getX() - layout.tiles().get(tile).x;
    double top = natural.getY() - layout.tiles().get(tile).y;
    int x = Math.min(lattice.width() - 1, (int) (left / layout.pixelsPerSite()));
    int y = Math.min(lattice.height() - 1, (int) (top / layout.pixelsPerSite()));
    return new Place(alone >= 0 ? alone : tile, lattice.siteAt(x, y));
  }

  /** Tells in words what is at {@code place}; null for nothing. */
  void hover(@Nullable Place place) {
    hovered = place;
    if (place == null) {
      desk.showProbe("", Map.of());
    } else {
      probe();
    }
  }

  /** Tells what is under the mouse, if it is here. */
  private void probe() {
    Place at = hovered;
    if (at == null) {
      return;
    }
    if (at.lattice() >= frame.lattices().size()) {
      hover(null);
      return;
    }
    LatticeState lattice = frame.lattices().get(at.lattice());
    String cells = SiteText.cells(lattice, at.site(), 0, -1);
    String where = SiteText.place(lattice, at.site());
    Map<String, String> values = new LinkedHashMap<>(SiteText.tissue(lattice, at.site()));
    values.putAll(SiteText.fields(lattice, at.site()));
    desk.showProbe(
        (heading.isEmpty() ? where : PictureMaker.capital(heading) + ": " + where)
            + ": "
            + (cells.equals("none") ? "no cell" : cells),
        values);
  }

  /** Follows the next cell at {@code place}, or the site itself after the last one. */
  void select(Place place) {
    LatticeState lattice = frame.lattices().get(place.lattice());
    boolean same = place.equals(tracker.place()) && !tracker.isGone();
    int cell =
        SiteText.nextCell(lattice, place.site(), layers.choice(), same ? tracker.index() : -1);
    if (cell >= 0) {
      tracker.followCell(frame, place.lattice(), cell);
    } else {
      tracker.followSite(frame, place);
    }
    selected.run();
    desk.showInspector();
    facts();
    display.component().repaint();
  }

  /** Follows the next cell of the selected site. */
  void selectNext() {
    Place place = tracker.place();
    if (place != null) {
      select(place);
    }
  }

  /** Moves the selection by sites, from the middle of the first shown lattice if there is none. */
  void moveSelection(int dx, int dy) {
    if (shown.isEmpty()) {
      return;
    }
    Place last = tracker.place();
    Place from = last != null && alone >= 0 && last.lattice() != alone ? null : last;
    int index = from == null ? Math.max(0, alone) : from.lattice();
    LatticeState lattice = frame.lattices().get(index);
    int site =
        from == null ? lattice.siteAt(lattice.width() / 2, lattice.height() / 2) : from.site();
    int x = Math.floorMod(site % lattice.width() + dx, lattice.width());
    int y = Math.floorMod(site / lattice.width() + dy, lattice.height());
    Place to = new Place(index, lattice.siteAt(x, y));
    tracker.followSite(frame, to);
    selected.run();
    desk.showInspector();
    facts();
    hover(to);
    display.component().repaint();
  }

  /** Follows nothing. */
  void stopFollowing() {
    tracker.stop();
    facts();
    display.component().repaint();
  }

  /** Takes back one thing: the single lattice, then the zoom, then what is followed. */
  void back() {
    if (alone >= 0) {
      showAlone(-1);
    } else if (display.zoom() > 1) {
      display.fit();
    } else {
      stopFollowing();
    }
  }
}
