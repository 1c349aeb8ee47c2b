package org.anergy.ui.chart;

/**
 * One of the runs that are drawn over each other.
 *
 * @param name what the legend calls it, empty if it is the only one
 * @param feed where its values come from
 * @param table its values as far as they were copied
 */
record Arm(String name, Feed feed, DailyTable table) {

  /** Returns an arm of which nothing is copied yet. */
  static Arm of(String name, Feed feed) {
    return new Arm(name, feed, new DailyTable(feed.columns()));
  }

  /** Copies what is new; tells whether anything was. */
  boolean update() {
    return table.take(feed);
  }
}
