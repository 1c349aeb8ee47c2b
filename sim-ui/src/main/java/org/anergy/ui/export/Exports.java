package org.anergy.ui.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.anergy.record.SeriesColumn;
import org.anergy.run.ResultContent;
import org.anergy.run.RunResult;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.History;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.RunSetup;

/**
 * All exports there are. {@code replace} says each time whether a file of that name may be
 * replaced.
 */
public final class Exports {
  private Exports() {}

  /** What is written of a lattice. */
  public enum LatticeRows {
    /** A line a cell. */
    CELLS,
    /** A line a site. */
    SITES
  }

  /**
   * Returns the export of {@code picture}.
   *
   * @param scale pixels a point, which an SVG does not ask for
   */
  public static ExportTask picture(
      Picture picture, PictureFormat format, int scale, Path target, boolean replace) {
    return progress -> {
      progress.at(Double.NaN, "Drawing " + picture.name());
      return ExportFile.write(
          target,
          replace,
          out -> {
            format.write(picture, scale, out);
            progress.at(1, "Done");
          });
    };
  }

  /**
   * Returns the export of the daily values.
   *
   * @param columns the columns that are wanted, in their order
   */
  public static ExportTask series(
      History history, List<SeriesColumn> columns, Path target, boolean replace) {
    List<SeriesColumn> wanted = List.copyOf(columns);
    return progress ->
        ExportFile.write(
            target, replace, text(to -> SeriesCsv.series(history, wanted, progress, to)));
  }

  /** Returns the export of the events. */
  public static ExportTask events(History history, Path target, boolean replace) {
    return progress ->
        ExportFile.write(target, replace, text(to -> SeriesCsv.events(history, progress, to)));
  }

  /** Returns the export of one lattice of {@code frame}. */
  public static ExportTask lattice(
      Frame frame, LatticeState lattice, LatticeRows rows, Path target, boolean replace) {
    return progress ->
        ExportFile.write(
            target,
            replace,
            text(
                to -> {
                  LatticeCsv csv = new LatticeCsv(frame, lattice, progress, to);
                  if (rows == LatticeRows.CELLS) {
                    csv.cells();
                  } else {
                    csv.sites();
                  }
                }));
  }

  /**
   * Returns the export of a film.
   *
   * @param film makes the film when the export begins, on its thread, which closes it; throws a
   *     {@link java.util.concurrent.CancellationException} if the thread is interrupted
   */
  public static ExportTask movie(
      Supplier<Film> film, MovieFormat format, int framesPerSecond, Path target, boolean replace) {
    return progress ->
        ExportFile.fill(
            target,
            replace,
            part -> {
              try (Film shown = film.get();
                  MovieFormat.Writer writer = format.open(part, framesPerSecond)) {
                write(shown, writer, progress);
              }
            });
  }

  private static void write(Film film, MovieFormat.Writer writer, ExportProgress progress)
      throws IOException {
    int frames = film.frames();
    for (int k = 0; k < frames; k++) {
      progress.at((double) k / frames, "Frame " + (k + 1) + " of " + frames);
      writer.add(film.frame(k));
    }
    progress.at(1, "Finishing the file");
    writer.finish();
  }

  /**
   * Returns the export of the report and tables of a run into a new directory.
   *
   * @param setup what decided the run
   * @param result gives the run's results, on the thread of the export; throws a {@link
   *     java.util.concurrent.CancellationException} if the thread is interrupted
   */
  public static ExportTask report(RunSetup setup, Supplier<RunResult> result, Path directory) {
    return new RunReport(setup, result, directory)::write;
  }

  /**
   * Writes a short text at once, in place of the file that may be there.
   *
   * @throws org.anergy.base.RefusedException if it cannot be written; the old file is untouched
   */
  public static void text(String content, Path target) {
    Path unused =
        ExportFile.write(target, true, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Returns the export of a table and the text beside it.
   *
   * @param table the export of the table
   * @param notes what stands in the text
   * @param target the table
   * @param replace whether a text that is there may be replaced
   */
  public static ExportTask explained(
      ExportTask table, TableNotes notes, Path target, boolean replace) {
    return progress -> {
      progress.at(Double.NaN, "Writing the notes on the table");
      notes.write(target, replace);
      boolean done = false;
      try {
        Path written = table.run(progress);
        done = true;
        return written;
      } finally {
        if (!done && !replace) {
          Files.deleteIfExists(TableNotes.beside(target)); // it was not there before
        }
      }
    };
  }

  private interface Table {
    void write(Appendable target) throws IOException;
  }

  private static ResultContent text(Table table) {
    return out -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      table.write(writer);
      writer.flush();
    };
  }
}
