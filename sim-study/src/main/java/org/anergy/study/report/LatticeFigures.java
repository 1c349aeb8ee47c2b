package org.anergy.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.record.LatticePicture;

/** Pictures of all lattices, one overview and one close-up for each time. */
final class LatticeFigures {
  private LatticeFigures() {}

  /** Returns the figures in order of time. */
  static List<Figure> of(List<LatticePicture> pictures) {
    Map<String, List<LatticePicture>> moments = new LinkedHashMap<>();
    for (LatticePicture picture : pictures) {
      String moment = picture.day() + " " + picture.reason();
      moments.computeIfAbsent(moment, key -> new ArrayList<>()).add(picture);
    }
    List<Figure> figures = new ArrayList<>();
    for (List<LatticePicture> moment : moments.values()) {
      add(moment, figures.size() / 2 + 1, figures);
    }
    return figures;
  }

  private static void add(List<LatticePicture> moment, int number, List<Figure> figures) {
    LatticePicture first = moment.get(0);
    String when = String.format(Locale.ROOT, "%s, day %.0f", first.reason(), first.day());
    String name = String.format(Locale.ROOT, "lattices-%02d", number);
    LatticeOverview overview = new LatticeOverview(moment);
    figures.add(
        new Figure(
            name,
            "Cells on all lattices: " + when,
            "Every site shows the cell drawn on top; damaged tissue is tinted. The bar is the scale"
                + " of all lattices.",
            ChartPanels.WIDTH,
            overview.height(),
            overview));
    LatticePicture most = busiest(moment);
    LatticeCloseUp closeUp = new LatticeCloseUp(most);
    figures.add(
        new Figure(
            name + "-detail",
            "Close-up of " + most.title() + ": " + when,
            "The lattice with the most damage and, among equals, the most cells; its strongest"
                + " fields of at least 0.001 pM, each from zero to its own largest value.",
            ChartPanels.WIDTH,
            closeUp.height(),
            closeUp));
  }

  /** Returns the lattice with most to see: most damage, then most cells. */
  static LatticePicture busiest(List<LatticePicture> pictures) {
    LatticePicture best = pictures.get(0);
    for (LatticePicture picture : pictures) {
      int byDamage = Double.compare(damage(picture), damage(best));
      if (byDamage > 0 || byDamage == 0 && cells(picture) > cells(best)) {
        best = picture;
      }
    }
    return best;
  }

  private static double damage(LatticePicture picture) {
    double sum = 0;
    for (float integrity : picture.integrity()) {
      sum += 1 - integrity;
    }
    return sum;
  }

  private static int cells(LatticePicture picture) {
    int count = 0;
    for (byte cell : picture.cells()) {
      count += cell >= 0 ? 1 : 0;
    }
    return count;
  }
}
