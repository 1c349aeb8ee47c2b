package org.anergy.study.report;

import java.awt.Graphics2D;
import java.util.List;
import org.anergy.record.LatticePicture;

/** All lattices of one moment side by side, with one legend and one scale bar. */
final class LatticeOverview implements Figure.Painter {
  private static final int MOST_COLUMNS = 5;
  private static final int GAP = 12;
  private static final int LEGEND_WIDTH = 190;
  private static final int LARGEST_TILE = 280;
  private static final int BOTTOM = 20;

  private final List<LatticePicture> pictures;
  private final int columns;
  private final int tile;
  private final boolean legendInGrid;

  LatticeOverview(List<LatticePicture> pictures) {
    this.pictures = List.copyOf(pictures);
    int n = pictures.size();
    columns = Math.min(n, MOST_COLUMNS);
    legendInGrid = n > columns && n % columns != 0;
    int usable = ChartPanels.WIDTH - (legendInGrid ? 0 : LEGEND_WIDTH) - GAP * (columns + 1);
    tile = Math.min(LARGEST_TILE, usable / columns);
  }

  int height() {
    int needed = tilesHeight() + BOTTOM;
    int legend =
        LatticeDrawing.TITLE_HEIGHT
            + GAP
            + LatticeDrawing.LEGEND_LINE * LatticeDrawing.present(pictures).size();
    return Math.max(needed, legendInGrid ? 0 : legend);
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    LatticeDrawing drawing = new LatticeDrawing(graphics, theme);
    for (int i = 0; i < pictures.size(); i++) {
      LatticePicture picture = pictures.get(i);
      int scale = LatticeDrawing.scale(picture, tile);
      drawing.tile(picture.title(), LatticeRaster.cells(picture, scale), left(i), top(i));
    }
    double x = 6 + (legendInGrid ? left(pictures.size()) : GAP + columns * (tile + GAP));
    double y = LatticeDrawing.TITLE_HEIGHT + (legendInGrid ? top(pictures.size()) : 0);
    drawing.cellLegend(pictures, x, y, ChartPanels.WIDTH - x - 4);
    LatticePicture first = pictures.get(0);
    drawing.scaleBar(first, LatticeDrawing.scale(first, tile), GAP, tilesHeight());
  }

  private int tilesHeight() {
    int rows = (pictures.size() + columns - 1) / columns;
    return rows * (tile + LatticeDrawing.TITLE_HEIGHT + GAP);
  }

  private int left(int index) {
    return GAP + index % columns * (tile + GAP);
  }

  private int top(int index) {
    return index / columns * (tile + LatticeDrawing.TITLE_HEIGHT + GAP);
  }
}
