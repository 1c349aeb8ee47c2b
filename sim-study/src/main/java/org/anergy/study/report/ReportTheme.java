package org.anergy.study.report;

import java.awt.Color;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Colors of charts and page. The series colors are those of Okabe and Ito (2008), which people with
 * any common kind of color vision can tell apart, with the yellow darkened on light paper and the
 * blues lightened on dark paper for contrast; brown and violet are added for lattices.
 */
public enum ReportTheme {
  LIGHT(
      0xfcfcfb,
      0x1d2127,
      0x5c6570,
      0xe4e7ea,
      0xd9ece4,
      List.of(
          0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x8a7a00, 0x4d535b, 0x7a4a1f,
          0x5b3fa8)),
  DARK(
      0x15181d,
      0xe9ebee,
      0xa2abb6,
      0x2e343c,
      0x203b33,
      List.of(
          0x4aa3e0, 0xf0803c, 0x2fc39a, 0xdf97bd, 0xf2b632, 0x8fd0f7, 0xe6da52, 0xb9bfc7, 0xc08a5a,
          0xa78bf0));

  private final Color paper;
  private final Color ink;
  private final Color muted;
  private final Color grid;
  private final Color shade;
  private final List<Color> series;

  ReportTheme(int paper, int ink, int muted, int grid, int shade, List<Integer> series) {
    this.paper = new Color(paper);
    this.ink = new Color(ink);
    this.muted = new Color(muted);
    this.grid = new Color(grid);
    this.shade = new Color(shade);
    this.series = series.stream().map(Color::new).toList();
  }

  /** Returns the color behind everything. */
  public Color paper() {
    return paper;
  }

  /** Returns the color of text. */
  public Color ink() {
    return ink;
  }

  /** Returns the color of axis labels and captions. */
  public Color muted() {
    return muted;
  }

  /** Returns the color of grid lines. */
  public Color grid() {
    return grid;
  }

  /** Returns the color behind periods of remission. */
  public Color shade() {
    return shade;
  }

  /** Returns the color of series {@code index}; repeats after the last. */
  public Color series(int index) {
    return series.get(index % series.size());
  }

  /** Returns the font of charts in {@code style} of {@link Font}, {@code size} points. */
  public Font font(int style, float size) {
    return new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
  }

  /** Returns CSS variable name to color; the same names in every theme. */
  Map<String, Color> variables() {
    Map<String, Color> variables = new LinkedHashMap<>();
    variables.put("--paper", paper);
    variables.put("--ink", ink);
    variables.put("--muted", muted);
    variables.put("--grid", grid);
    variables.put("--shade", shade);
    for (int i = 0; i < series.size(); i++) {
      variables.put("--series-" + i, series.get(i));
    }
    return variables;
  }

  /** Returns {@code color} as CSS writes it, for example {@code #0072b2}. */
  static String css(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
  }
}
