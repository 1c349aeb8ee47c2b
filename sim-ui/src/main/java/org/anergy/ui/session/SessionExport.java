package org.anergy.ui.session;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Dimension;
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
import org.anergy.run.ModelHash;
import org.anergy.run.RunResult;
import org.anergy.study.report.ReportTheme;
import org.anergy.ui.export.ExportDialog;
import org.anergy.ui.export.ExportSource;
import org.anergy.ui.export.Film;
import org.anergy.ui.export.FilmOrder;
import org.anergy.ui.export.Picture;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.History;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.look.DayText;

/** What the chosen arm of a session has to export. */
final class SessionExport implements ExportSource {
  private static final Dimension LATTICES = new Dimension(1280, 720);

  private final Arm arm;
  private final boolean several;
  private final SessionPictures pictures;

  private SessionExport(SessionView view) {
    arm = view.arms().chosen();
    several = view.arms().all().size() > 1;
    boolean dark = FlatLaf.isLafDark();
    pictures = new SessionPictures(view, dark ? ReportTheme.DARK : ReportTheme.LIGHT);
  }

  /** Asks what to export, and where, beginning at {@code folder}; on the event thread. */
  static void open(SessionView view, Path folder) {
    view.arms().each(LiveRun::pause);
    ExportDialog.open(view, new SessionExport(view), folder);
  }

  @Override
  public String name() {
    String title = arm.run().setup().loaded().scenario().title();
    RunSetup setup = arm.run().setup();
    String seed = " seed " + setup.seed();
    String patient = setup.patient() < 0 ? "" : " patient " + setup.patient();
    String stem = (title + seed + patient).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return stem.replaceAll("^-|-$", "");
  }

  @Override
  public String arm() {
    return several ? arm.name() : "";
  }

  @Override
  public List<String> origin() {
    List<String> lines = new ArrayList<>();
    RunSetup setup = arm.run().setup();
    double reached = arm.run().status().furthestDay();
    lines.add(RunCaption.patient(setup));
    lines.add(RunCaption.treatment(arm, several, reached));
    lines.add("simulated up to " + DayText.of(reached));
    lines.add("SHA-256 of the scenario: " + setup.loaded().sha256());
    lines.add("model: " + ModelHash.of(setup.scenario().fidelity()));
    long step = arm.run().status().step();
    lines.add("digest of the state at step " + step + ": " + answer(arm.run().digest()));
    return lines;
  }

  @Override
  public List<Picture> pictures() {
    return pictures.all();
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
    return pictures.frame();
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
      return new SessionFilm(
          answer(branch), pictures.maker(), pictures.filmFooter(order.toDay()), order, LATTICES);
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
