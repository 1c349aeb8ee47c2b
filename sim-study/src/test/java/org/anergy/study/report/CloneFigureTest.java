package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.junit.jupiter.api.Test;

class CloneFigureTest {
  private static final int FIRST = 100;
  private static final Course COURSE =
      new Course(List.of(new RunEvent(140, "infusion", "", 5, "1e6 cells/kg", "")));

  /** A made-up course: nothing before the first day, then old clones that give way. */
  private static SeriesTable table(double first) {
    List<SeriesColumn> columns = new ArrayList<>();
    for (String pool : List.of("cd4_memory", "cd8_memory")) {
      for (String name : List.of("_overlap", "_old", "_rank_1", "_rank_2_10", "_rank_11_100")) {
        columns.add(new SeriesColumn(pool + name, "1", "clones", "m"));
      }
    }
    columns.add(new SeriesColumn("followed_memory_old", "1", "clones", "m"));
    Series series = new Series(columns);
    for (int day = 0; day < 900; day++) {
      double[] row = new double[columns.size() + 1];
      row[0] = day;
      for (int i = 0; i < columns.size(); i++) {
        double share = columns.get(i).name().contains("rank") ? 0.1 : 1;
        row[i + 1] = day < first ? Double.NaN : share * Math.exp(-(day - first) / 300);
      }
      series.add(row);
    }
    return new SeriesTable(series);
  }

  @Test
  void nobodyTreatedNoFigure() {
    assertThat(CloneFigure.of(table(Double.POSITIVE_INFINITY), COURSE)).isEmpty();
  }

  @Test
  void areasAndLinesAreDrawnInBothThemesInTheColorsOfThePage() throws IOException {
    Figure figure = CloneFigure.of(table(FIRST), COURSE).orElseThrow();
    for (ReportTheme theme : ReportTheme.values()) {
      BufferedImage image = FigureImage.draw(figure, theme);
      int marked = 0;
      for (int y = 0; y < image.getHeight(); y += 3) {
        for (int x = 0; x < image.getWidth(); x += 3) {
          marked += image.getRGB(x, y) == theme.paper().getRGB() ? 0 : 1;
        }
      }
      assertThat(9.0 * marked / image.getHeight() / image.getWidth()).isBetween(0.2, 0.98);
    }
    assertThat(FigureSvg.inline(figure)).doesNotContain("rgb(");
    assertThat(FigureSvg.file(figure, ReportTheme.LIGHT))
        .contains("largest old clone", "rank 2–10", "rank 11–100", "other old clones", "new clones")
        .contains("autoreactive cells of clones of before");
  }

  @Test
  void momentsOfABinBelongToOneDay() {
    SeriesTable table = table(FIRST);
    TimeAxis time = new TimeAxis(0, 899, 0, 1, "");
    List<double[]> moments = table.moments(table.group("clones").subList(1, 3), time);

    assertThat(moments).hasSizeLessThan(450);
    assertThat(moments.get(0)[0]).isBetween(100.0, 102.0);
    assertThat(moments)
        .allSatisfy(moment -> assertThat(moment[2] / moment[1]).isCloseTo(0.1, within(1e-9)));
    assertThat(moments.get(moments.size() - 1)[0]).isEqualTo(899);
  }
}
