package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.io.IOException;
import org.anergy.study.report.FigureSvg;
import org.anergy.study.report.ReportTheme;
import org.junit.jupiter.api.Test;

class PanelPictureTest {
  private final GrowingFeed feed = new GrowingFeed();
  private final TrajectoriesModel model = new TrajectoriesModel();

  private String drawn() throws IOException {
    feed.rows.add(new double[] {0, 1, 5});
    feed.rows.add(new double[] {50, 2, 5});
    feed.events.add(GrowingFeed.event(20, "relapse", "tissue 1"));
    model.setColumns(feed.columns());
    model.setFirst(feed, feed);
    model.update(true);
    PanelSpec score = model.panels().get(0);
    PanelPicture picture =
        PanelPicture.of(model.scene(score, "", 400, ReportTheme.LIGHT), PanelCharts.LEFT, 900);
    Dimension size = new Dimension(picture.width(), picture.height());
    return FigureSvg.text("picture", picture.name(), size, picture::paint);
  }

  @Test
  void everyPictureHasTheAxisOfTimeAndExplainsTheMarksThatItHas() throws IOException {
    assertThat(drawn())
        .contains("time since start of follow-up (days)", ">50</text", "relapse", "score")
        .doesNotContain("remission", "infection");
  }

  @Test
  void picturesOfSeveralRunsSayWhoseMarksTheyHave() throws IOException {
    GrowingFeed other = new GrowingFeed();
    other.rows.add(new double[] {0, 3, 5});
    other.events.add(GrowingFeed.event(0, "remission", ""));
    model.nameFirst("arm 1");
    model.addArm("arm 2", other);
    model.mark(1);

    assertThat(drawn())
        .contains("marks of arm 2", "remission, arm 2", "score, arm 1")
        .doesNotContain("relapse");
  }

  @Test
  void panelsWithoutAnyNumberAreNotOffered() throws IOException {
    feed.rows.add(new double[] {-1, 1, Double.NaN});
    model.setColumns(feed.columns());
    model.setFirst(feed, feed);
    model.update(true);

    assertThat(model.offered()).extracting(PanelSpec::id).containsExactly("clinic.score", "events");
  }
}
