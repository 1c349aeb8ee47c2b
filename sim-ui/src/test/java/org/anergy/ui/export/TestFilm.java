package org.anergy.ui.export;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A square that wanders over a background of many colors, with a number in each frame. */
record TestFilm(int frames, int width, int height) implements Film {
  @Override
  public BufferedImage frame(int k) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x003366), width, height, Color.ORANGE));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(4 + 3 * k, 10, 12, 12);
    graphics.setColor(Color.BLACK);
    graphics.drawString("day " + k, 10, height - 8);
    graphics.dispose();
    return image;
  }
}
