package org.anergy.ui.lattice;

import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import java.util.function.Supplier;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;

/**
 * All lattices as one field of MASON's display: whole images, instead of one object a site, which
 * makes a frame some hundred times cheaper.
 */
final class TilesPortrayal extends FieldPortrayal2D {
  private final Supplier<TilesPainter> tiles;
  private final RectangularShape natural;

  /**
   * @param tiles what to draw now
   * @param natural size of the picture at zoom 1; view, changes with the window
   */
  TilesPortrayal(Supplier<TilesPainter> tiles, RectangularShape natural) {
    this.tiles = tiles;
    this.natural = natural;
  }

  @Override
  public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
    double zoom = info.draw.width / natural.getWidth();
    tiles.get().paint(graphics, info.draw.x, info.draw.y, zoom, info.clip);
  }
}
