package org.anergy.study.report;

import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Element;

/** Puts images into the SVG itself as PNG, with the JDK's encoder; sites keep sharp edges. */
final class PngImageHandler extends DefaultImageHandler {
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  @Override
  public void handleHREF(Image image, Element element, SVGGeneratorContext context)
      throws SVGGraphics2DIOException {
    handleHREF((RenderedImage) image, element, context);
  }

  @Override
  public void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
      throws SVGGraphics2DIOException {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
      ImageIO.write(image, "png", bytes);
      String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
      element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
      element.setAttribute("preserveAspectRatio", "none");
    } catch (IOException e) {
      throw new SVGGraphics2DIOException(e.getMessage(), e);
    }
  }
}
