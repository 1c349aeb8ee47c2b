package org.anergy.study.report;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anergy.record.LatticePicture;

/** One lattice in panels: tissue, cells, and its strongest fields. */
final class LatticeCloseUp implements Figure.Painter {
  private static final int PANELS = 4;
  private static final int GAP = 14;

  /** Below this a field has no effect and no picture, pM. */
  private static final double LEAST_FIELD = 1e-3;

  private static final int TILE = (ChartPanels.WIDTH - GAP * (PANELS + 1)) / PANELS;

  private final LatticePicture picture;
  private final int scale;

  LatticeCloseUp(LatticePicture picture) {
    this.picture = picture;
    this.scale = LatticeDrawing.scale(picture, TILE);
  }

  int height() {
    int legend = LatticeDrawing.present(List.of(picture)).size() * LatticeDrawing.LEGEND_LINE;
    return (int) below() + Math.max(46, legend + 10);
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    LatticeDrawing drawing = new LatticeDrawing(graphics, theme);
    double side = LatticeDrawing.side(picture.width(), scale);
    int panel = 0;
    if (picture.integrity().length > 0) {
      drawing.tile("integrity", LatticeRaster.integrity(picture, scale), left(panel), 0);
      drawing.colorBar(ColorRamp.DAMAGE, "1 intact", "0 lost", left(panel), below(), side);
      drawing.scaleBar(picture, scale, left(panel), below() + 32);
      panel++;
    }
    drawing.tile("cells", LatticeRaster.cells(picture, scale), left(panel), 0);
    drawing.cellLegend(List.of(picture), left(panel), below(), TILE);
    if (panel == 0) {
      double line = LatticeDrawing.present(List.of(picture)).size() * LatticeDrawing.LEGEND_LINE;
      drawing.scaleBar(picture, scale, left(panel + 1), below() + Math.min(32, line));
    }
    panel++;
    for (Map.Entry<String, float[]> field : strongest(PANELS - panel)) {
      double most = largest(field.getValue());
      drawing.tile(
          field.getKey(),
          LatticeRaster.field(picture, field.getValue(), most, scale),
          left(panel),
          0);
      drawing.colorBar(
          ColorRamp.FIELD, "0", unit(field.getKey(), most), left(panel), below(), side);
      panel++;
    }
  }

  /** Returns the fields with the largest values, in their own order; none that is zero. */
  private List<Map.Entry<String, float[]>> strongest(int count) {
    List<Map.Entry<String, float[]>> fields = new ArrayList<>(picture.fields().entrySet());
    List<Map.Entry<String, float[]>> bySize = new ArrayList<>(fields);
    bySize.sort(Comparator.comparingDouble(field -> -largest(field.getValue())));
    // What a therapy adds is what the reader looks for, whatever its unit.
    bySize.sort(Comparator.comparing(field -> !field.getKey().equals(LatticePicture.MSC_FACTOR)));
    fields.retainAll(bySize.subList(0, Math.min(count, bySize.size())));
    fields.removeIf(field -> largest(field.getValue()) < LEAST_FIELD);
    return fields;
  }

  private static String unit(String field, double most) {
    return ReadableNumber.brief(most)
        + (field.equals(LatticePicture.MSC_FACTOR) ? " × half effect" : " pM");
  }

  private static double largest(float[] values) {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  private static double left(int panel) {
    return GAP + panel * (double) (TILE + GAP);
  }

  private double below() {
    return LatticeDrawing.TITLE_HEIGHT + LatticeDrawing.side(picture.height(), scale) + 10;
  }
}
