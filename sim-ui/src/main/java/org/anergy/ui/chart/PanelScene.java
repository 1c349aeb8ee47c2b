package org.anergy.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.TimeAxis;

/**
 * All that decides how a panel looks.
 *
 * @param spec what it shows
 * @param arms runs, the first in full color
 * @param marked index of the run whose events are drawn
 * @param bands cohorts behind them
 * @param hidden names of columns that are not drawn
 * @param lit name of the column that is drawn stronger, empty if none is
 * @param time the stretch of time and its unit
 * @param bins number of bins to which curves are thinned, about two for three pixels
 * @param theme colors
 */
record PanelScene(
    PanelSpec spec,
    List<Arm> arms,
    int marked,
    List<CohortBand> bands,
    Set<String> hidden,
    String lit,
    TimeAxis time,
    int bins,
    ReportTheme theme) {

  /** Returns the run whose events are drawn; none if there is no run. */
  List<Arm> markedArm() {
    return marked < arms.size() ? List.of(arms.get(marked)) : List.of();
  }

  /** Returns the events that are drawn, in order of time. */
  List<RunEvent> events() {
    return markedArm().stream()
        .flatMap(arm -> arm.table().events().stream())
        .sorted(Comparator.comparingDouble(RunEvent::day))
        .toList();
  }

  /** Returns whose events are drawn, empty if there is one run only. */
  String marksOf() {
    return arms.size() > 1 && marked < arms.size() ? arms.get(marked).name() : "";
  }

  /** Tells whether {@code column} is drawn. */
  boolean shows(SeriesColumn column) {
    return !hidden.contains(column.name());
  }

  /** Returns a thinned curve of {@code column}, empty if {@code arm} has no such column. */
  Decimation.Curve curve(Arm arm, SeriesColumn column) {
    DailyTable table = arm.table();
    int index = table.indexOf(column.name());
    if (index < 0) {
      return new Decimation.Curve(new double[0], new double[0]);
    }
    return Decimation.of(
        table.days(), table.values(index), table.size(), time.fromDay(), time.toDay(), bins);
  }

  /** Returns a thinned quantile of a band. */
  Decimation.Curve curve(CohortBand band, double[] quantile) {
    return Decimation.of(
        band.days(), quantile, band.days().length, time.fromDay(), time.toDay(), bins / 2 + 1);
  }
}
