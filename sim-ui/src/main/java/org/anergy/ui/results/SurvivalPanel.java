package org.anergy.ui.results;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.anergy.study.report.ArmCurves;
import org.anergy.study.report.ReadableNumber;
import org.anergy.study.stats.KaplanMeier;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The share of patients without a relapse, with the number at risk below the time. */
final class SurvivalPanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final double DAYS_PER_YEAR = 365.25;

  private final transient StoredCohort cohort;
  private final JLabel label = new JLabel();
  private final ChartCanvas chart = new ChartCanvas("results.survival", "Share without a relapse");

  SurvivalPanel(StoredCohort cohort) {
    super(new MigLayout("insets 4 6 4 14, fill", "[grow]", "[][grow]"));
    this.cohort = cohort;
    label.setName("results.survival.label");
    add(label, "wmin 0, h 26!, wrap");
    add(chart, "grow, wmin 0, hmin 110");
  }

  /** Shows the curve of the patients in {@code rows}. */
  void show(List<Integer> rows) {
    int all = cohort.atRisk(java.util.stream.IntStream.range(0, many()).boxed().toList(), 0);
    int number = cohort.atRisk(rows, 0);
    String of = number == all ? String.valueOf(all) : number + " of " + all + ", as filtered";
    label.setText("Share without a relapse, 95 % band, n = " + of);
    label.setToolTipText("Patients who broke off are left out");
    KaplanMeier curve = cohort.relapseFree(rows);
    double end = cohort.followedDays();
    chart.show(
        theme -> {
          XYPlot plot = ArmCurves.plot(List.of("relapse-free"), List.of(curve), 0, end, theme);
          plot.setFixedLegendItems(new LegendItemCollection());
          plot.getDomainAxis().setLabel("follow-up (years)");
          plot.setDomainAxis(1, atRisk(plot, day -> cohort.atRisk(rows, day)));
          plot.setDomainAxisLocation(1, AxisLocation.BOTTOM_OR_LEFT);
          return plot;
        });
    double median = curve.median();
    chart.setToolTipText(
        "Kaplan–Meier estimate; median "
            + (Double.isNaN(median) ? "not reached" : ReadableNumber.duration(median))
            + ". Below the years: patients who are followed and had no relapse until then");
  }

  private int many() {
    return cohort.courses().size();
  }

  /** An axis like that of the years, whose labels are how many are at risk then. */
  private static NumberAxis atRisk(XYPlot plot, DoubleToIntFunction number) {
    NumberAxis years = (NumberAxis) plot.getDomainAxis();
    NumberAxis axis =
        new NumberAxis("patients at risk") {
          private static final long serialVersionUID = 1L;

          @Override
          protected void selectAutoTickUnit(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
            setTickUnit(years.getTickUnit(), false, false); // below each of the years
          }
        };
    axis.setRange(years.getRange());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setNumberFormatOverride(
        new NumberFormat() {
          private static final long serialVersionUID = 1L;

          @Override
          public StringBuffer format(double year, StringBuffer to, FieldPosition position) {
            return to.append(number.applyAsInt(year * DAYS_PER_YEAR));
          }

          @Override
          public StringBuffer format(long year, StringBuffer to, FieldPosition position) {
            return format((double) year, to, position);
          }

          @Override
          public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("the labels are only shown");
          }
        });
    return axis;
  }
}
