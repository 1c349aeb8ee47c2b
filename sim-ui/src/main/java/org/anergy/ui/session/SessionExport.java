package org.anergy.ui.session;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anergy.base.RefusedException;
import org.anergy.record.SeriesColumn;
import org.anergy.run.RunResult;
import org.anergy.ui.export.ExportDialog;
import org.anergy.ui.export.ExportSource;
import org.anergy.ui.export.Film;
import org.anergy.ui.export.FilmOrder;
import org.anergy.ui.export.Picture;
import org.anergy.ui.lattice.PictureMaker;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.History;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.jfree.chart.JFreeChart;

/** What the chosen arm of a session has to export. */
final class SessionExport implements ExportSource {
  private static final int CHART_WIDTH = 900;
  private static final int CHART_HEIGHT = 260;
  private static final Dimension LATTICES = new Dimension(1280, 720);

  private final Arm arm;
  private final PictureMaker maker;
  private final Frame frame;
  private final List<JFreeChart> charts;

  private SessionExport(SessionView view) {
    arm = view.arms().chosen();
    maker = view.chosenView().lattice().pictures();
    frame = arm.run().frame();
    charts = view.trajectories().charts(CHART_WIDTH);
  }

  /** Asks what to export, and where, beginning at {@code folder}; on the event thread. */
  static void open(SessionView view, Path folder) {
    view.arms().each(LiveRun::pause);
    ExportDialog.open(view, new SessionExport(view), folder);
  }

  @Override
  public String name() {
    String title = arm.run().setup().loaded().scenario().title();
    String stem = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return stem.replaceAll("^-|-$", "");
  }

  @Override
  public List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    pictures.add(
        Picture.of(
            "Lattices",
            LATTICES.width,
            LATTICES.height,
            g -> g.drawImage(lattices(frame), 0, 0, LATTICES.width, LATTICES.height, null)));
    for (int c = 0; c < charts.size(); c++) {
      pictures.add(Picture.of("Chart " + (c + 1), charts.get(c), CHART_WIDTH, CHART_HEIGHT));
    }
    return pictures;
  }

  private BufferedImage lattices(Frame shown) {
    return maker.picture(shown, LATTICES.width, LATTICES.height, true);
  }

  @Override
  public History history() {
    return arm.run().history();
  }

  @Override
  public List<SeriesColumn> columns() {
    return arm.run().columns();
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public double firstDay() {
    return arm.run().firstDay();
  }

  @Override
  public double lastDay() {
    return arm.run().status().furthestDay();
  }

  @Override
  public Dimension filmSize() {
    return LATTICES;
  }

  /** The film has a run of its own, so that what the window shows stays where it is. */
  @Override
  public Film film(FilmOrder order) {
    AtomicBoolean unwanted = new AtomicBoolean();
    CompletableFuture<LiveRun> branch = arm.run().branch(setup(), share -> {}, unwanted::get);
    try {
      return new SessionFilm(answer(branch), maker, order, LATTICES);
    } catch (CancellationException e) {
      unwanted.set(true);
      CompletableFuture<Void> unused = branch.thenAccept(LiveRun::close); // if it was made already
      throw e;
    }
  }

  @Override
  public RunSetup setup() {
    return arm.run().setup();
  }

  @Override
  public RunResult result() {
    return answer(arm.run().result());
  }

  /** Waits for an answer as long as the export is wanted. */
  private static <T> T answer(CompletableFuture<T> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the export was cancelled");
    } catch (ExecutionException e) {
      throw new RefusedException(String.valueOf(e.getCause()));
    }
  }
}
