package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureTest {
  private static final List<Figure> FIGURES = ReportFigures.of(SamplePatient.result());

  static Stream<Figure> figures() {
    return FIGURES.stream();
  }

  @Test
  void reportHasEveryFigureForWhichThereIsData() {
    assertThat(FIGURES.stream().map(Figure::name))
        .containsExactly(
            "trajectory",
            "first-relapse",
            "cells",
            "cytokines",
            "tissue",
            "repertoire",
            "lattices-01",
            "lattices-01-detail",
            "lattices-02",
            "lattices-02-detail",
            "lattices-03",
            "lattices-03-detail");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void figureIsDrawnHeadlessInBothThemes(Figure figure) {
    for (ReportTheme theme : ReportTheme.values()) {
      BufferedImage image = FigureImage.draw(figure, theme);
      assertThat(image.getRGB(0, image.getHeight() - 1)).isEqualTo(theme.paper().getRGB());
      Set<Integer> colors = new HashSet<>();
      int marked = 0;
      int looked = 0;
      for (int y = 0; y < image.getHeight(); y += 3) {
        for (int x = 0; x < image.getWidth(); x += 3) {
          looked++;
          colors.add(image.getRGB(x, y));
          marked += image.getRGB(x, y) == theme.paper().getRGB() ? 0 : 1;
        }
      }
      assertThat(colors).as("colors of " + figure.name()).hasSizeGreaterThan(20);
      double share = (double) marked / looked;
      assertThat(share).as("drawn share of " + figure.name()).isBetween(0.02, 0.98);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void inlinePictureTakesEveryColorFromThePage(Figure figure) throws IOException {
    String svg = FigureSvg.inline(figure);
    assertThat(svg).startsWith("<svg").contains("var(--ink)").contains("role=\"img\"");
    // Cells and damage on lattices look the same on every page; nothing else may.
    if (!figure.name().startsWith("lattices")) {
      assertThat(svg).doesNotContain("rgb(");
    }
    assertThat(svg).doesNotContain("<script").doesNotContain("http-equiv");
  }

  @Test
  void namesInsidePicturesDifferBetweenPicturesOfOnePage() throws IOException {
    Pattern id = Pattern.compile("\\bid=\"([^\"]+)\"");
    Set<String> seen = new HashSet<>();
    for (Figure figure : FIGURES) {
      Matcher matcher = id.matcher(FigureSvg.inline(figure));
      Set<String> own = new HashSet<>();
      while (matcher.find()) {
        own.add(matcher.group(1));
      }
      assertThat(Collections.disjoint(own, seen)).as(figure.name()).isTrue();
      seen.addAll(own);
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  void everyColumnWithNumbersIsNamedInTheFigureOfItsGroupAndExplainedBelow() throws IOException {
    for (SeriesColumn column : SamplePatient.result().series().columns()) {
      if (column.group().equals("clinic")) {
        continue;
      }
      Figure figure =
          FIGURES.stream().filter(f -> f.name().equals(column.group())).findFirst().orElseThrow();
      assertThat(FigureSvg.file(figure, ReportTheme.LIGHT).toLowerCase(Locale.ROOT))
          .contains(column.name().replaceFirst("_(node|tissue|total)$", "").replace('_', ' '));
      assertThat(figure.columns()).contains(column);
    }
  }

  @Test
  void columnThatNeverChangesIsToldAndNotDrawn() throws IOException {
    SeriesColumn quiet = new SeriesColumn("resident_tissue", "cells", "cells", "m");
    SeriesColumn busy = new SeriesColumn("effector_tissue", "cells", "cells", "m");
    Series series = new Series(List.of(quiet, busy));
    for (int day = 0; day < 50; day++) {
      series.add(new double[] {day, 3, day});
    }
    Figure figure =
        new GroupFigures(new SeriesTable(series), new Course(List.of()), TimeAxis.of(series))
            .figure("cells")
            .orElseThrow();
    assertThat(figure.caption())
        .endsWith("Constant and not drawn: resident tissue 3.")
        .doesNotContain("relapse");
    assertThat(FigureSvg.file(figure, ReportTheme.LIGHT))
        .contains("effector")
        .doesNotContain("resident");
  }

  @Test
  void axisReachesTheYearThatTheLastDayAlmostReaches() {
    Series series = new Series(List.of());
    series.add(new double[] {-180});
    series.add(new double[] {3652});
    TimeAxis time = TimeAxis.of(series);
    assertThat(time.position(time.toDay())).isEqualTo(10);
  }

  @Test
  void deathIsMarkedAndTheAxisReachesBehindIt() throws IOException {
    RunResult dead = SamplePatient.deadOn(1200.25);
    TimeAxis time = TimeAxis.of(dead.series(), 1200.25);
    assertThat(time.toDay()).isGreaterThan(1200.25).isLessThan(1300);

    List<Figure> figures = ReportFigures.of(dead);
    Figure trajectory = figures.get(0);
    assertThat(trajectory.name()).isEqualTo("trajectory");
    assertThat(trajectory.caption()).contains("Thick line: death.");
    assertThat(FigureSvg.file(trajectory, ReportTheme.LIGHT)).contains("death");
    assertThat(figures)
        .filteredOn(figure -> figure.name().equals("cells"))
        .singleElement()
        .satisfies(cells -> assertThat(cells.caption()).contains("Thick line: death."));
    for (Figure figure : figures) {
      assertThat(FigureImage.draw(figure, ReportTheme.DARK).getWidth()).isPositive();
    }
    assertThat(FIGURES).noneMatch(figure -> figure.caption().contains("death"));
  }

  /** Dead nine days and some hours after the infusion, before neutrophils were back. */
  @Test
  void reconstitutionOfTheDeadEndsWithTheirDeath() {
    SeriesColumn count = new SeriesColumn("neutrophils", "cells/uL", "blood counts", "m");
    Series series = new Series(List.of(count));
    for (int day = 0; day <= 29; day++) {
      series.add(new double[] {day, day < 20 ? 4000 : 10});
    }
    Course course =
        new Course(
            List.of(
                new RunEvent(20, "infusion", "t", 5, "1e6 cells/kg", ""),
                new RunEvent(29.5, "death", "infection", Double.NaN, "", "")));
    Figure figure = ReconstitutionFigure.of(new SeriesTable(series), course).orElseThrow();

    assertThat(figure.caption()).contains("Thick line: death.");
    assertThat(FigureImage.draw(figure, ReportTheme.LIGHT).getWidth()).isPositive();
  }

  @Test
  void peakOfOneDayAndAGapSurviveThinning() {
    SeriesColumn column = new SeriesColumn("a", "1", "g", "m");
    Series series = new Series(List.of(column));
    for (int day = 0; day < 5000; day++) {
      series.add(new double[] {day, day == 2222 ? 99 : 1});
    }
    SeriesTable table = new SeriesTable(series);
    var curve = table.curve(column, TimeAxis.of(series), Double.NEGATIVE_INFINITY);
    assertThat(curve.getItemCount()).isLessThan(1000);
    assertThat(curve.getMaxY()).isEqualTo(99);
    assertThat(curve.getMinY()).isEqualTo(1);
  }

  @Test
  void emptyRunHasNoFiguresAndNoFailure() {
    RunResult full = SamplePatient.result();
    RunResult empty =
        new RunResult(
            full.scenario(),
            1,
            0,
            new Series(full.series().columns()),
            List.of(),
            List.of(),
            List.of(),
            full.digests(),
            full.phaseNanos());
    assertThat(ReportFigures.of(empty)).isEmpty();
  }
}
