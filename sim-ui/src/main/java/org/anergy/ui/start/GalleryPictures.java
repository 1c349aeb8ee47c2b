package org.anergy.ui.start;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.anergy.model.BuiltIns;
import org.anergy.record.LatticePicture;
import org.anergy.run.PatientRun;
import org.anergy.run.WellRun;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.report.LatticeRaster;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.tables.ResultManifest;
import org.anergy.ui.results.Trajectory;
import org.anergy.ui.results.TrajectoryPainter;

/**
 * Makes the pictures of the gallery, each from a real run of its scenario with seed 1: the course
 * of the patient, or the cells of the well at its end. Both are drawn for light and dark windows.
 *
 * <p>{@code GalleryPictures SCENARIOS OUTPUT [NAME|RESULT]…} makes all pictures, or those named,
 * for example {@code ms-natalizumab}; runs whose result directories are given are not simulated
 * again.
 */
public final class GalleryPictures {
  private static final long SEED = 1;
  private static final double LEAST_TOP = 2;

  private final List<Path> results = new ArrayList<>();
  private final Path output;

  private GalleryPictures(Path output) {
    this.output = output;
  }

  /**
   * Makes the pictures.
   *
   * @param args directory of scenarios, directory of pictures, and what to make
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("SCENARIOS OUTPUT [NAME|RESULT]…");
    }
    GalleryPictures pictures = new GalleryPictures(Files.createDirectories(Path.of(args[1])));
    List<String> names = new ArrayList<>();
    for (String arg : List.of(args).subList(2, args.length)) {
      if (Files.isDirectory(Path.of(arg))) {
        pictures.results.add(Path.of(arg));
      } else {
        names.add(arg);
      }
    }
    GalleryReader reader = new GalleryReader(Path.of(args[0]));
    for (Path file : reader.files()) {
      GalleryEntry entry = reader.entry(file);
      boolean wanted = names.isEmpty() || names.contains(entry.name());
      if (wanted && entry.scenario() != null) {
        pictures.make(entry);
      }
    }
  }

  private void make(GalleryEntry entry) throws IOException {
    LoadedScenario loaded = BuiltIns.scenarioLoader().load(entry.file(), List.of());
    if (loaded.scenario().well() != null) {
      LatticePicture end = wellAtEnd(loaded);
      write(entry, theme -> GalleryImages.draw((g, area) -> lattice(g, area, end)));
      return;
    }
    Trajectory course = course(loaded);
    double days = loaded.scenario().followUpDays();
    double top = Math.max(LEAST_TOP, 1.05 * course.highest());
    write(
        entry,
        theme ->
            GalleryImages.draw(
                (g, area) -> new TrajectoryPainter(days, top, theme).paint(g, area, course)));
  }

  /** Makes the picture for a theme. */
  @FunctionalInterface
  private interface Themed {
    BufferedImage picture(ReportTheme theme);
  }

  private void write(GalleryEntry entry, Themed themed) throws IOException {
    for (ReportTheme theme : ReportTheme.values()) {
      Path file = output.resolve(GalleryImages.file(entry.name(), theme));
      ImageIO.write(themed.picture(theme), "png", file.toFile());
    }
  }

  private Trajectory course(LoadedScenario loaded) {
    for (Path result : results) {
      if (ResultManifest.read(result).text("scenarioSha256").equals(loaded.sha256())) {
        return Trajectory.read(result);
      }
    }
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), SEED, 0, 1)) {
      while (!run.finished()) {
        run.advance();
      }
      return Trajectory.of(run.series(), run.events());
    }
  }

  private static LatticePicture wellAtEnd(LoadedScenario loaded) {
    try (WellRun run = new WellRun(loaded.scenario(), loaded.output(), SEED, 0)) {
      while (!run.finished()) {
        run.advance();
      }
      return run.well().pictures("end").get(0);
    }
  }

  /** The middle of the lattice, as wide as the picture. */
  private static void lattice(Graphics2D g, Rectangle2D area, LatticePicture picture) {
    BufferedImage cells = LatticeRaster.cells(picture, 1);
    int width = cells.getWidth();
    int height = (int) Math.min(cells.getHeight(), width * area.getHeight() / area.getWidth());
    BufferedImage middle = cells.getSubimage(0, (cells.getHeight() - height) / 2, width, height);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(
        middle,
        (int) area.getX(),
        (int) area.getY(),
        (int) area.getWidth(),
        (int) area.getHeight(),
        new Color(0, true),
        null);
  }
}
