package org.anergy.study.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.record.SeriesColumn;

/** The figures under their headings. */
final class FigureSection {
  /** More moments are in the directory of figures; the page stays a page. */
  private static final int MOST_LATTICE_FIGURES = 16;

  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("trajectory", "Trajectory");
    HEADINGS.put("reconstitution", "Reconstitution");
    HEADINGS.put("clones", "Old and new clones");
    HEADINGS.put("cells", "Cells");
    HEADINGS.put("cytokines", "Cytokines");
    HEADINGS.put("tissue", "Tissue");
    HEADINGS.put("repertoire", "Repertoire");
    HEADINGS.put("lattices", "Lattice pictures");
  }

  private FigureSection() {}

  /**
   * Returns the sections in order: identifier to heading; a group without its own name included.
   */
  static Map<String, String> headings(List<Figure> figures) {
    Map<String, String> present = new LinkedHashMap<>();
    HEADINGS.forEach(
        (id, heading) -> {
          if (figures.stream().anyMatch(figure -> section(figure).equals(id))) {
            present.put(id, heading);
          }
        });
    for (Figure figure : figures) {
      present.putIfAbsent(section(figure), figure.title());
    }
    return present;
  }

  static void write(HtmlText html, List<Figure> figures) throws IOException {
    for (Map.Entry<String, String> heading : headings(figures).entrySet()) {
      html.open("section", "id", heading.getKey());
      html.element("h2", heading.getValue());
      List<Figure> own =
          figures.stream().filter(figure -> section(figure).equals(heading.getKey())).toList();
      boolean lattices = heading.getKey().equals("lattices");
      int shown = lattices ? Math.min(MOST_LATTICE_FIGURES, own.size()) : own.size();
      for (Figure figure : own.subList(0, shown)) {
        if (own.size() > 1) {
          html.element("h3", capital(figure.title()));
        }
        html.open("figure", "id", "figure-" + figure.name());
        html.markup(FigureSvg.inline(figure));
        html.open("figcaption").text(figure.caption() + " Files: ");
        link(html, "figures/" + figure.name() + ".svg", "SVG");
        html.text(", ");
        link(html, "figures/" + figure.name() + ".png", "PNG");
        html.text(".").closeLine();
        meanings(html, figure);
        html.closeLine();
      }
      if (shown < own.size()) {
        html.element("p", (own.size() - shown) + " more pictures are in figures/.");
      }
      html.closeLine();
    }
  }

  /** Says what the curves are, folded away until somebody asks. */
  private static void meanings(HtmlText html, Figure figure) {
    if (figure.columns().isEmpty()) {
      return;
    }
    html.open("details").element("summary", "What the curves mean").open("dl");
    for (SeriesColumn column : figure.columns()) {
      html.element("dt", ReadableNumber.withUnit(SeriesTable.label(column), column.unit()));
      html.element("dd", column.meaning());
    }
    html.close().closeLine();
  }

  private static void link(HtmlText html, String target, String text) {
    html.open("a", "href", target).text(text).close();
  }

  private static String section(Figure figure) {
    if (figure.name().startsWith("lattices")) {
      return "lattices";
    }
    return figure.name().equals("first-relapse") ? "trajectory" : figure.name();
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }
}
