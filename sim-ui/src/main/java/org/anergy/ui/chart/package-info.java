/**
 * Trajectories and the timeline of a watched run: charts over one shared axis of time, and the bar
 * below them by which a user goes to a day. May use {@code org.anergy.ui.live}, the drawing code of
 * reports, JFreeChart and Swing.
 *
 * <p>{@link org.anergy.ui.chart.TrajectoriesView} and {@link org.anergy.ui.chart.Timeline} are told
 * about ten times a second how the run stands; both copy only what is new.
 */
@NullMarked
package org.anergy.ui.chart;

import org.jspecify.annotations.NullMarked;
