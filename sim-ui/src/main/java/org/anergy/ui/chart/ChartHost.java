package org.anergy.ui.chart;

import org.anergy.study.report.ReportTheme;

/** What a chart asks of the view that it belongs to, and tells it. Event dispatch thread only. */
interface ChartHost {
  /** Returns what is shown. */
  TrajectoriesModel model();

  /** Returns the colors. */
  ReportTheme theme();

  /** Returns the present day, d; NaN if there is none. */
  double now();

  /** Returns the last day that was ever simulated, d. */
  double furthest();

  /** Returns the day to which the run goes, d; NaN if it does not. */
  double target();

  /** Returns the day under the pointer, d; NaN if there is none. */
  double hair();

  /** Tells whether the pointer is over {@code view}. */
  boolean isHovered(ChartView view);

  /**
   * Is told that the pointer is over {@code view}, {@code x} pixels from its left; NaN if it left.
   */
  void hover(ChartView view, double x);

  /** Is told that the user wants to go to a day, d. */
  void seek(double day);

  /** Is told that another stretch of time is to be shown. */
  void windowChanged();
}
