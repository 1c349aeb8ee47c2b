package org.anergy.study.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures, and whatever else can be drawn, as scalable vector graphics. */
public final class FigureSvg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;
  private static final Pattern PROLOG = Pattern.compile("^.*?(?=<svg)", Pattern.DOTALL);

  private FigureSvg() {}

  /** Returns {@code figure} as an SVG file in the colors of {@code theme}. */
  static String file(Figure figure, ReportTheme theme) throws IOException {
    return text(figure, theme, true);
  }

  /**
   * Returns {@code figure} as an element to put into a page: its colors are the page's CSS
   * variables, so that one picture serves the light and the dark page.
   */
  static String inline(Figure figure) throws IOException {
    String svg = PROLOG.matcher(text(figure, ReportTheme.LIGHT, false)).replaceFirst("");
    for (Map.Entry<String, Color> variable : ReportTheme.LIGHT.variables().entrySet()) {
      Color color = variable.getValue();
      String rgb = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
      svg = svg.replace(rgb, "var(" + variable.getKey() + ")");
    }
    // Empty, and of the same name in every picture.
    return svg.replaceFirst("<defs id=\"genericDefs\"\\s*/>", "");
  }

  private static String text(Figure figure, ReportTheme theme, boolean paper) throws IOException {
    return text(
        figure.name(),
        figure.title(),
        new Dimension(figure.width(), figure.height()),
        graphics -> {
          if (paper) {
            graphics.setColor(theme.paper());
            graphics.fillRect(0, 0, figure.width(), figure.height());
          }
          figure.painter().paint(graphics, theme);
        });
  }

  /**
   * Returns an SVG file.
   *
   * @param name a word that no other picture of the same page has
   * @param title what it shows, for those who do not see it
   * @param size width and height, points
   * @param painter draws it, paper and all
   * @throws IOException if an image of it cannot be encoded
   */
  public static String text(String name, String title, Dimension size, Consumer<Graphics2D> painter)
      throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setPrecision(DECIMALS);
    context.setComment("Anergy");
    context.setImageHandler(new PngImageHandler());
    // Several figures share one page: their clip paths must not share names.
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return name + "-" + super.generateID(prefix);
          }
        });
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(size);
    painter.accept(graphics);
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", title);
    StringWriter text = new StringWriter(1 << 16);
    graphics.stream(root, text, true, false);
    return text.toString();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser needs no configuration", e);
    }
  }
}
