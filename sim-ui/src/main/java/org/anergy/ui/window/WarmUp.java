package org.anergy.ui.window;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.LinePlots;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.SeriesTable;
import org.anergy.study.report.TimeAxis;
import org.jfree.chart.JFreeChart;

/**
 * Loads what the first patient and the first dialogs need while the user looks at the gallery:
 * loading classes is most of the time that they take. Makes no component, and initializes no class
 * of a view, so that the event thread never waits for it.
 */
final class WarmUp {
  private static final String VIEWS = "org/anergy/ui";
  private static final String CLASS = ".class";
  private static final List<String> DISPLAY =
      List.of(
          "sim.display.Display2D",
          "sim.display.Display2D$InnerDisplay2D",
          "sim.display.Display2D$OptionPane",
          "sim.display.Display2D$SkipFrame",
          "sim.display.GUIState",
          "sim.engine.SimState",
          "sim.engine.Schedule",
          "sim.util.gui.NumberTextField",
          "sim.util.gui.PropertyField",
          "sim.portrayal.FieldPortrayal2D");

  private WarmUp() {}

  /** Begins, on a thread that nobody waits for. */
  static void begin() {
    Thread thread = new Thread(WarmUp::run, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run() {
    try {
      loadViews();
      DISPLAY.forEach(WarmUp::load);
      drawChart();
    } catch (IOException | URISyntaxException | RuntimeException | LinkageError e) {
      // What was not loaded now is loaded when it is needed.
      System.getLogger(WarmUp.class.getName()).log(System.Logger.Level.DEBUG, "no warm-up", e);
    }
  }

  private static void loadViews() throws IOException, URISyntaxException {
    CodeSource source = WarmUp.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    Path place = Path.of(source.getLocation().toURI());
    if (Files.isDirectory(place)) {
      loadBelow(place);
      return;
    }
    try (FileSystem inside = FileSystems.newFileSystem(place)) {
      loadBelow(inside.getPath("/"));
    }
  }

  private static void loadBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(VIEWS))) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(CLASS) && !name.contains("package-info"))
          .map(name -> name.substring(0, name.length() - CLASS.length()))
          .map(name -> name.replace('/', '.').replace('\\', '.'))
          .forEach(WarmUp::load);
    }
  }

  /**
   * Loads and verifies a class. Does not initialize it: an enum and the class of one of its
   * constants wait for each other forever if two threads initialize one each.
   */
  private static void load(String name) {
    try {
      Class<?> loaded = Class.forName(name, false, WarmUp.class.getClassLoader());
      Method[] unused = loaded.getDeclaredMethods(); // verifies
    } catch (ClassNotFoundException | LinkageError e) {
      // as above
    }
  }

  private static void drawChart() {
    SeriesColumn column = new SeriesColumn("warm", "1", "", "");
    Series series = new Series(List.of(column));
    series.add(new double[] {0, 1});
    series.add(new double[] {400, 2});
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    new JFreeChart(
            LinePlots.linear(
                new SeriesTable(series),
                List.of(column),
                TimeAxis.between(0, 400),
                ReportTheme.LIGHT))
        .draw(g, new Rectangle2D.Double(0, 0, 400, 200));
    g.dispose();
  }
}
