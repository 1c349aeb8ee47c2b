package org.anergy.study.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.run.RunResult;

/** Writes everything that a finished run leaves for people: tables, figures, page, manifest. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Fills {@code directory}; what is there already (inputs written before the run) stays.
   *
   * @throws org.anergy.base.RefusedException if a file cannot be written
   */
  public static void write(RunResult result, ResultContext context, ResultDirectory directory) {
    ResultWriter.writeTables(result, context, directory);
    String problem = DrawingCheck.problem();
    List<Figure> figures = problem.isEmpty() ? ReportFigures.of(result) : List.of();
    writeFigures(figures, directory);
    directory.write("report.html", page(result, context, figures, problem));
    ResultWriter.writeManifest(result, context, directory);
  }

  /** Writes every figure as SVG and PNG, light and dark. */
  static void writeFigures(List<Figure> figures, ResultDirectory directory) {
    for (Figure figure : figures) {
      for (ReportTheme theme : ReportTheme.values()) {
        String stem = "figures/" + figure.name() + suffix(theme);
        directory.write(
            stem + ".svg",
            out -> out.write(FigureSvg.file(figure, theme).getBytes(StandardCharsets.UTF_8)));
        directory.write(stem + ".png", out -> out.write(FigureImage.png(figure, theme)));
      }
    }
  }

  private static String suffix(ReportTheme theme) {
    return theme == ReportTheme.LIGHT ? "" : "-" + theme.name().toLowerCase(Locale.ROOT);
  }

  private static String page(
      RunResult result, ResultContext context, List<Figure> figures, String problem) {
    try {
      return ReportPage.html(result, context, figures, problem);
    } catch (IOException e) {
      throw new UncheckedIOException("the page is made in memory", e);
    }
  }
}
