package org.anergy.ui.lattice;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.anergy.ui.live.LatticeState;

/** One image a lattice, one pixel a site; made anew only if a size changes. */
final class LatticeImages {
  private final LatticeRasterizer rasterizer = new LatticeRasterizer();
  private final List<BufferedImage> images = new ArrayList<>();

  /** Draws {@code lattices}. */
  void update(List<LatticeState> lattices, Recipe recipe) {
    while (images.size() > lattices.size()) {
      images.remove(images.size() - 1);
    }
    for (int i = 0; i < lattices.size(); i++) {
      LatticeState lattice = lattices.get(i);
      if (i == images.size()) {
        images.add(image(lattice));
      } else if (!fits(images.get(i), lattice)) {
        images.set(i, image(lattice));
      }
      DataBufferInt buffer = (DataBufferInt) images.get(i).getRaster().getDataBuffer();
      rasterizer.paint(lattice, recipe, buffer.getData());
    }
  }

  private static boolean fits(BufferedImage image, LatticeState lattice) {
    return image.getWidth() == lattice.width() && image.getHeight() == lattice.height();
  }

  private static BufferedImage image(LatticeState lattice) {
    return new BufferedImage(lattice.width(), lattice.height(), BufferedImage.TYPE_INT_RGB);
  }

  /** Returns the image of lattice {@code i}. */
  BufferedImage image(int i) {
    return images.get(i);
  }

  /** Returns width and height of {@code lattices} in sites. */
  static List<Dimension> sizes(List<LatticeState> lattices) {
    return lattices.stream()
        .map(lattice -> new Dimension(lattice.width(), lattice.height()))
        .toList();
  }
}
