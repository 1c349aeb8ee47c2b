package org.anergy.ui.lattice;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.VolatileImage;
import java.util.ArrayList;
import java.util.List;
import org.anergy.ui.live.LatticeState;
import org.jspecify.annotations.Nullable;

/**
 * All lattices in one image, one pixel a site, below each other: a screen is sent one image a frame
 * instead of one a lattice, each of which costs a round trip. Made anew only if a size changes.
 */
final class LatticeImages {
  private final LatticeRasterizer rasterizer = new LatticeRasterizer();
  private final List<Rectangle> places = new ArrayList<>();
  private BufferedImage all = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
  private int[] pixels = new int[0]; // of one lattice
  private @Nullable VolatileImage sent; // a copy where the screen draws
  private boolean isSent;

  /** Draws {@code lattices}. */
  void update(List<LatticeState> lattices, Recipe recipe) {
    if (!fits(lattices)) {
      arrange(lattices);
    }
    isSent = false;
    int[] target = ((DataBufferInt) all.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < lattices.size(); i++) {
      Rectangle place = places.get(i);
      if (pixels.length != place.width * place.height) {
        pixels = new int[place.width * place.height];
      }
      rasterizer.paint(lattices.get(i), recipe, pixels);
      for (int y = 0; y < place.height; y++) {
        int to = (place.y + y) * all.getWidth();
        System.arraycopy(pixels, y * place.width, target, to, place.width);
      }
    }
  }

  private boolean fits(List<LatticeState> lattices) {
    if (places.size() != lattices.size()) {
      return false;
    }
    for (int i = 0; i < places.size(); i++) {
      LatticeState lattice = lattices.get(i);
      if (places.get(i).width != lattice.width() || places.get(i).height != lattice.height()) {
        return false;
      }
    }
    return true;
  }

  private void arrange(List<LatticeState> lattices) {
    places.clear();
    int width = 1;
    int height = 0;
    for (LatticeState lattice : lattices) {
      places.add(new Rectangle(0, height, lattice.width(), lattice.height()));
      width = Math.max(width, lattice.width());
      height += lattice.height();
    }
    all = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    sent = null;
  }

  /** Returns the color of a site of lattice {@code i}. */
  int color(int i, int column, int row) {
    return all.getRGB(column, places.get(i).y + row);
  }

  /** Draws lattice {@code i} into {@code area}; {@code from} is {@link #source}. */
  void draw(Graphics2D g, Image from, int i, Rectangle area) {
    Rectangle place = places.get(i);
    g.drawImage(
        from,
        area.x,
        area.y,
        area.x + area.width,
        area.y + area.height,
        place.x,
        place.y,
        place.x + place.width,
        place.y + place.height,
        null);
  }

  /** Returns the image to draw from, near to where {@code g} draws. */
  Image source(Graphics2D g) {
    GraphicsConfiguration where = g.getDeviceConfiguration();
    if (where == null || where.getDevice().getType() != GraphicsDevice.TYPE_RASTER_SCREEN) {
      return all;
    }
    VolatileImage copy = sent;
    int state = copy == null ? VolatileImage.IMAGE_INCOMPATIBLE : copy.validate(where);
    if (copy == null || state == VolatileImage.IMAGE_INCOMPATIBLE) {
      copy = where.createCompatibleVolatileImage(all.getWidth(), all.getHeight());
      state = copy.validate(where);
      sent = copy;
      isSent = false;
    }
    if (!isSent || state != VolatileImage.IMAGE_OK) {
      Graphics2D to = copy.createGraphics();
      to.drawImage(all, 0, 0, null);
      to.dispose();
      isSent = true;
    }
    return copy.contentsLost() ? all : copy;
  }

  /** Returns width and height of {@code lattices} in sites. */
  static List<Dimension> sizes(List<LatticeState> lattices) {
    return lattices.stream()
        .map(lattice -> new Dimension(lattice.width(), lattice.height()))
        .toList();
  }

  /** Tells whether two lists of lattices have the same sizes. */
  static boolean sameSizes(List<LatticeState> one, List<LatticeState> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same =
          one.get(i).width() == other.get(i).width()
              && one.get(i).height() == other.get(i).height();
    }
    return same;
  }
}
