package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import javax.swing.SwingUtilities;
import org.anergy.study.report.ReportTheme;
import org.junit.jupiter.api.Test;

class ChartViewTest {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 150;

  /** Edges that cross the seam are clipped elsewhere, which can round a pixel's share otherwise. */
  private static final int ROUNDING = 3;

  private final GrowingFeed feed = new GrowingFeed();
  private final TrajectoriesModel model = new TrajectoriesModel();
  private final Random random = new Random(5);

  private void live(int fromDay, int toDay) {
    for (int day = fromDay; day < toDay; day++) {
      feed.rows.add(new double[] {day, 1 + Math.abs(random.nextGaussian() % 3), 5});
      if (day % 20 == 0) {
        feed.events.add(GrowingFeed.event(day, "visit", ""));
      }
    }
    model.setColumns(feed.columns());
    model.setFirst(feed, feed);
    model.update(false);
  }

  @Test
  void endOfAGrowingRunIsDrawnAsIfAllWereDrawnAnew() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          feed.rows.add(new double[] {-1, 4, 5}); // the largest value is known from the begin
          live(0, 600);
          feed.events.add(GrowingFeed.event(300, "remission", ""));
          model.update(false);
          PanelSpec score = model.panels().get(0);
          ChartView grown = view(score);
          BufferedImage before = picture(grown);
          live(600, 640);
          feed.events.add(GrowingFeed.event(580, "relapse", "")); // found late
          model.update(false);
          grown.refresh();

          BufferedImage after = picture(grown);

          assertThat(difference(after, before)).isGreaterThan(50);
          assertThat(difference(after, picture(view(score)))).isLessThanOrEqualTo(ROUNDING);
        });
  }

  @Test
  void aHiddenColumnLeavesTheWholePicture() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          live(0, 600);
          PanelSpec score = model.panels().get(0);
          ChartView view = view(score);
          BufferedImage before = picture(view);
          model.hidden().add("score");
          view.refresh();

          BufferedImage left = picture(view).getSubimage(0, 0, WIDTH / 2, HEIGHT);

          assertThat(difference(left, before.getSubimage(0, 0, WIDTH / 2, HEIGHT)))
              .isGreaterThan(50);
        });
  }

  private ChartView view(PanelSpec spec) {
    ChartView view = new ChartView(spec, new StillHost(model), PanelCharts.LEFT);
    view.setSize(WIDTH, HEIGHT);
    return view;
  }

  private static BufferedImage picture(ChartView view) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    view.paint(image.createGraphics());
    return image;
  }

  private static int difference(BufferedImage one, BufferedImage other) {
    int largest = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int a = one.getRGB(x, y) >> shift & 0xff;
          int b = other.getRGB(x, y) >> shift & 0xff;
          largest = Math.max(largest, Math.abs(a - b));
        }
      }
    }
    return largest;
  }

  /** Nobody points at it, and nothing moves. */
  private record StillHost(TrajectoriesModel model) implements ChartHost {
    @Override
    public ReportTheme theme() {
      return ReportTheme.LIGHT;
    }

    @Override
    public double now() {
      return Double.NaN;
    }

    @Override
    public double furthest() {
      return Double.NaN;
    }

    @Override
    public double target() {
      return Double.NaN;
    }

    @Override
    public double hair() {
      return Double.NaN;
    }

    @Override
    public boolean isHovered(ChartView view) {
      return false;
    }

    @Override
    public void hover(ChartView view, double x) {}

    @Override
    public void seek(double day) {}

    @Override
    public void windowChanged() {}
  }
}
