package org.anergy.ui.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.anergy.study.report.FigureImage;
import org.anergy.study.report.FigureSvg;

/** How a picture can be written. */
public enum PictureFormat {
  /** Pixels. */
  PNG("png"),
  /** Lines and letters, sharp at any size. */
  SVG("svg");

  private final String ending;

  PictureFormat(String ending) {
    this.ending = ending;
  }

  /** Returns the ending of file names, without the dot. */
  public String ending() {
    return ending;
  }

  void write(Picture picture, int scale, OutputStream out) throws IOException {
    Dimension size = new Dimension(picture.width(), picture.height());
    if (this == SVG) {
      String text = FigureSvg.text("picture", picture.name(), size, picture::paint);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } else {
      ImageIO.write(FigureImage.draw(size, scale, picture::paint), "png", out);
    }
  }
}
