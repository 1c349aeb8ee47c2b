package org.anergy.ui.session;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.anergy.study.report.FigureImage;
import org.anergy.ui.export.Film;
import org.anergy.ui.export.FilmOrder;
import org.anergy.ui.export.Footer;
import org.anergy.ui.lattice.PictureMaker;
import org.anergy.ui.live.LiveRun;

/** The lattices of a run from one day to another. Frames are asked for in order. */
final class SessionFilm implements Film {
  private final LiveRun run;
  private final PictureMaker maker;
  private final Footer footer;
  private final FilmOrder order;
  private final Dimension size;

  /**
   * @param run a run of its own; closed after the last frame
   * @param footer what stands below every frame
   * @param size of a frame at scale 1
   */
  SessionFilm(LiveRun run, PictureMaker maker, Footer footer, FilmOrder order, Dimension size) {
    this.run = run;
    this.maker = maker;
    this.footer = footer;
    this.order = order;
    this.size = size;
  }

  @Override
  public int frames() {
    return order.frames();
  }

  @Override
  public BufferedImage frame(int k) {
    run.seek(order.day(k));
    try {
      run.whenPaused().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the export was cancelled");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run of the film failed", e.getCause());
    }
    return FigureImage.draw(
        size,
        order.scale(),
        g -> {
          int lattices = size.height - footer.height(size.width);
          maker.paint(g, run.frame(), size.width, lattices, true);
          footer.paint(g, lattices, size.width);
        });
  }

  @Override
  public void close() {
    run.close();
  }
}
