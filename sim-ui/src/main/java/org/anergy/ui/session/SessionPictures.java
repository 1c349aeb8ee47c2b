package org.anergy.ui.session;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.anergy.study.report.ReportTheme;
import org.anergy.ui.chart.PanelPicture;
import org.anergy.ui.export.Footer;
import org.anergy.ui.export.Picture;
import org.anergy.ui.lattice.PictureMaker;
import org.anergy.ui.live.Frame;
import org.anergy.ui.look.DayText;

/**
 * The pictures that a session has to export, each with its origin below. They stay as they are when
 * the runs go on.
 */
final class SessionPictures {
  private static final int CHART_WIDTH = 1000;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int BESIDE = 910; // width of an arm among others, with its legend

  /** The lattices of an arm at one time. */
  private record Shot(Arm arm, PictureMaker maker, Frame frame) {
    void paint(Graphics2D g, int width, int height) {
      maker.paint(g, frame, width, height, true);
    }
  }

  private final ReportTheme theme;
  private final List<Shot> shots = new ArrayList<>();
  private final Shot chosen;
  private final List<PanelPicture> panels;

  /** Looks at {@code view} as it is now; on the event thread. */
  SessionPictures(SessionView view, ReportTheme theme) {
    this.theme = theme;
    for (Arm arm : view.arms().all()) {
      shots.add(new Shot(arm, view.view(arm).lattice().pictures(), arm.run().frame()));
    }
    Arm now = view.arms().chosen();
    chosen = shots.stream().filter(shot -> shot.arm().equals(now)).findFirst().orElseThrow();
    panels = view.trajectories().pictures(CHART_WIDTH);
  }

  /** Returns all of them. */
  List<Picture> all() {
    List<Picture> pictures = new ArrayList<>();
    String of = several() ? " of " + chosen.arm().name() : "";
    pictures.add(
        footer(List.of(chosen))
            .below(
                Picture.of("Lattices" + of, WIDTH, HEIGHT, g -> chosen.paint(g, WIDTH, HEIGHT))));
    if (several()) {
      pictures.add(footer(shots).below(beside()));
    }
    Footer origin = footer(shots);
    for (PanelPicture panel : panels) {
      pictures.add(
          origin.below(
              Picture.of("Chart: " + panel.name(), panel.width(), panel.height(), panel::paint)));
    }
    if (panels.size() > 1) {
      pictures.add(origin.below(stack()));
    }
    return pictures;
  }

  private boolean several() {
    return shots.size() > 1;
  }

  /** Each arm with its legend, which has its numbers of cells. */
  private Picture beside() {
    return Picture.of(
        "Lattices of all arms, side by side",
        BESIDE * shots.size(),
        HEIGHT,
        g -> {
          for (int a = 0; a < shots.size(); a++) {
            Graphics2D own = (Graphics2D) g.create();
            own.translate(a * BESIDE, 0);
            shots.get(a).paint(own, BESIDE, HEIGHT);
            own.dispose();
          }
        });
  }

  private Picture stack() {
    int height = panels.stream().mapToInt(PanelPicture::height).sum();
    return Picture.of(
        "All charts, one below the other",
        CHART_WIDTH,
        height,
        g -> {
          Graphics2D own = (Graphics2D) g.create();
          for (PanelPicture panel : panels) {
            panel.paint(own);
            own.translate(0, panel.height());
          }
          own.dispose();
        });
  }

  private Footer footer(List<Shot> shown) {
    List<String> lines = new ArrayList<>();
    lines.add(RunCaption.patient(chosen.arm().run().setup()));
    for (Shot shot : shown) {
      double day = shot.frame().day();
      lines.add(DayText.of(day) + " · " + RunCaption.treatment(shot.arm(), several(), day));
    }
    return new Footer(lines, theme);
  }

  /** Returns what stands below the frames of a film of the chosen arm up to {@code lastDay}. */
  Footer filmFooter(double lastDay) {
    Arm arm = chosen.arm();
    return new Footer(
        List.of(
            RunCaption.patient(arm.run().setup())
                + " · "
                + RunCaption.treatment(arm, several(), lastDay)),
        theme);
  }

  /** Returns what draws the lattices of the chosen arm as they are shown. */
  PictureMaker maker() {
    return chosen.maker();
  }

  /** Returns the lattices of the chosen arm. */
  Frame frame() {
    return chosen.frame();
  }
}
