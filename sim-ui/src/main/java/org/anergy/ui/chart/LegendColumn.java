package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.ReadableNumber;
import org.anergy.study.report.ReportTheme;
import org.anergy.ui.look.StillLabel;

/**
 * The legend beside a chart: a line sample and name for each curve, which switches it on and off,
 * and its value on the day under the pointer, or else on the present day.
 */
final class LegendColumn extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int NAME_WIDTH = 136;
  private static final int VALUE_WIDTH = 58;
  private static final float SIZE = 11.5f;

  private final transient ChartHost host;
  private final transient PanelSpec spec;
  private final transient Consumer<String> light;
  private final transient List<List<StillLabel>> values = new ArrayList<>();

  /**
   * @param spec the panel
   * @param host the view that it belongs to
   * @param light hears which line is pointed at, empty if none is
   */
  LegendColumn(PanelSpec spec, ChartHost host, Consumer<String> light) {
    this.spec = spec;
    this.host = host;
    this.light = light;
    setName("chart." + spec.id() + ".legend");
    build();
  }

  /** Returns the width of a legend with this many columns of values, pixels. */
  static int width(int valueColumns) {
    return NAME_WIDTH + valueColumns * VALUE_WIDTH + 12;
  }

  private void build() {
    ReportTheme theme = host.theme();
    List<String> heads = heads();
    setBackground(theme.paper());
    setLayout(
        new MigLayout(
            "insets 22 2 2 10, gap 0 0, wrap " + (heads.size() + 1),
            "[" + NAME_WIDTH + "!]" + ("[" + VALUE_WIDTH + "!]").repeat(heads.size()),
            "[16!]".repeat(spec.columns().size() + 1) + "[]"));
    if (heads.size() > 1 && !spec.columns().isEmpty()) {
      add(new JLabel());
      heads.forEach(head -> add(label(head, Font.BOLD, theme.muted()), "growx"));
    }
    LineLook look = new LineLook(spec.columns(), theme);
    for (int c = 0; c < spec.columns().size(); c++) {
      SeriesColumn column = spec.columns().get(c);
      add(entry(column, look.color(c, 0), look.stroke(c, 0, false)), "growx");
      List<StillLabel> row = new ArrayList<>();
      for (int v = 0; v < heads.size(); v++) {
        StillLabel value = new StillLabel("", SwingConstants.RIGHT);
        style(value, Font.PLAIN, theme.ink());
        value.setName("chart." + spec.id() + "." + column.name() + ".value" + v);
        row.add(value);
        add(value, "growx");
      }
      values.add(row);
    }
    if (spec.kind() == PanelSpec.Kind.SCORE) {
      add(key(theme), "span, growx, gaptop 6");
    }
  }

  /** What the marks of the score stand for. */
  private JPanel key(ReportTheme theme) {
    JPanel key = new JPanel(new MigLayout("insets 0, gap 8 0, wrap 2", "[][]", "[16!]"));
    key.setName("chart." + spec.id() + ".key");
    key.setOpaque(false);
    String of = host.model().marksOf();
    if (!of.isEmpty()) {
      JLabel head = new JLabel("marks of " + of);
      style(head, Font.BOLD, theme.muted());
      head.setName("chart.key.of");
      key.add(head, "span, wmin 0");
    }
    for (CourseMark mark : CourseMark.values()) {
      JLabel label = new JLabel(mark.label(), mark.icon(theme), SwingConstants.LEADING);
      style(label, Font.PLAIN, theme.muted());
      label.setIconTextGap(5);
      label.setName("chart.key." + mark.name().toLowerCase(Locale.ROOT));
      label.setToolTipText(mark.meaning());
      key.add(label);
    }
    return key;
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    host.model().arms().forEach(arm -> heads.add(arm.name()));
    host.model().bands().forEach(band -> heads.add(band.name()));
    return heads.isEmpty() ? List.of("") : heads;
  }

  private static JLabel label(String text, int style, Color color) {
    JLabel label = new JLabel(text, SwingConstants.RIGHT);
    style(label, style, color);
    label.setToolTipText(text);
    return label;
  }

  private static void style(JLabel label, int style, Color color) {
    label.setFont(label.getFont().deriveFont(style, SIZE));
    label.setForeground(color);
  }

  private JComponent entry(SeriesColumn column, Color color, BasicStroke stroke) {
    ReportTheme theme = host.theme();
    JCheckBox box = new JCheckBox(PanelCharts.label(spec, column));
    box.setName("chart." + spec.id() + "." + column.name());
    box.setFont(box.getFont().deriveFont(SIZE));
    box.setOpaque(false);
    box.setMargin(new java.awt.Insets(0, 0, 0, 0));
    box.setIconTextGap(5);
    box.setIcon(new LineIcon(theme.grid(), stroke));
    box.setSelectedIcon(new LineIcon(color, stroke));
    box.setSelected(!host.model().hidden().contains(column.name()));
    box.setForeground(box.isSelected() ? theme.ink() : theme.muted());
    box.setToolTipText(tooltip(column));
    box.addActionListener(
        event -> {
          if (box.isSelected()) {
            host.model().hidden().remove(column.name());
          } else {
            host.model().hidden().add(column.name());
          }
          box.setForeground(box.isSelected() ? host.theme().ink() : host.theme().muted());
          host.windowChanged();
        });
    box.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseEntered(MouseEvent event) {
            light.accept(column.name());
          }

          @Override
          public void mouseExited(MouseEvent event) {
            light.accept("");
          }
        });
    box.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            light.accept(column.name());
          }

          @Override
          public void focusLost(FocusEvent event) {
            light.accept("");
          }
        });
    return box;
  }

  private static String tooltip(SeriesColumn column) {
    String unit = ReadableNumber.unit(column.unit());
    String text = column.meaning() + (unit.isEmpty() ? "" : ", " + unit);
    return LinesPlot.range(column)
        .map(
            range ->
                text
                    + "; normal "
                    + ReadableNumber.brief(range.low())
                    + "–"
                    + ReadableNumber.brief(range.high()))
        .orElse(text);
  }

  /** Writes the values of {@code day}. */
  void showValues(double day) {
    List<Arm> arms = host.model().arms();
    List<CohortBand> bands = host.model().bands();
    for (int c = 0; c < values.size(); c++) {
      String name = spec.columns().get(c).name();
      List<StillLabel> row = values.get(c);
      for (int v = 0; v < row.size(); v++) {
        int band = v - arms.size();
        double value =
            v < arms.size()
                ? arms.get(v).table().valueAt(name, day)
                : band < bands.size() ? bands.get(band).medianAt(name, day) : Double.NaN;
        row.get(v).show(Double.isNaN(value) ? "" : ReadableNumber.brief(value));
      }
    }
  }
}
