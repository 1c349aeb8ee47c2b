package org.anergy.ui.export;

import java.awt.Dimension;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.anergy.run.RunResult;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.History;
import org.anergy.ui.live.RunSetup;

/**
 * What a window has to export. The methods that return at once are called on the event dispatch
 * thread; {@link #film} and {@link #result} are called on the thread of an export and may wait,
 * unless it is interrupted: then they throw a {@link java.util.concurrent.CancellationException}.
 */
public interface ExportSource {
  /**
   * Returns lines that say which run this is: scenario, seed, arm, treatment, version of the model,
   * digest. Called on the thread of an export, as {@link #film}.
   */
  List<String> origin();

  /** Returns the stem of file names, such as {@code natural-history}. */
  String name();

  /** Returns which of several arms tables and movies are of; empty if there is one only. */
  String arm();

  /** Returns the pictures that are shown, each of its own: a window goes on drawing meanwhile. */
  List<Picture> pictures();

  /** Returns daily values and events. */
  History history();

  /** Returns the columns of the daily values that are worth writing down. */
  List<SeriesColumn> columns();

  /** Returns what the lattices look like now. */
  Frame frame();

  /** Returns the first day that a film can show, d since the start of the follow-up. */
  double firstDay();

  /** Returns the last day that a film can show, d since the start of the follow-up. */
  double lastDay();

  /** Returns the size of a film's frames at scale 1, points. */
  Dimension filmSize();

  /** Returns the film of the lattices from one day to another. */
  Film film(FilmOrder order);

  /** Returns what decides the run. */
  RunSetup setup();

  /** Returns what the run has left behind so far. */
  RunResult result();
}
