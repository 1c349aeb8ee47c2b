package org.anergy.ui.lattice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.biology.Cause;
import org.anergy.cell.CellKind;
import org.anergy.repertoire.CloneTable;
import org.anergy.study.report.ReadableNumber;
import org.anergy.ui.live.ClonesState;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.CellsState;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector tells.
 *
 * @param title what it is
 * @param index index into {@link CellClasses}, -1 for a site
 * @param activity activity of the cell, 0–1, which decides its color; 1 for a site
 * @param lines names and values, in the order in which they are shown
 * @param affinities affinity of its clone for each self-epitope, 0–1; empty without one
 */
record Facts(
    String title, int index, float activity, Map<String, String> lines, float[] affinities) {
  private static final float[] NONE = {};

  /**
   * Returns what is followed in {@code frame}; null for nothing.
   *
   * @param firstDay first day of the run, d since the start of the follow-up
   */
  static @Nullable Facts of(CellTracker tracker, Frame frame, double firstDay) {
    Place place = tracker.place();
    if (place == null || place.lattice() >= frame.lattices().size()) {
      return null;
    }
    LatticeState lattice = frame.lattices().get(place.lattice());
    if (tracker.isGone()) {
      return gone(tracker, lattice, place.site());
    }
    return tracker.isCell()
        ? cell(tracker, frame, lattice, place.site(), firstDay)
        : site(lattice, place.site());
  }

  private static Facts gone(CellTracker tracker, LatticeState lattice, int site) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Gone since", day(tracker.goneDay()));
    lines.put("Last seen", day(tracker.lastDay()));
    lines.put("There at", SiteText.place(lattice, site));
    lines.put("Identity", hex(tracker.id()));
    lines.put("Why", "It died, or left for the blood.");
    return new Facts("The cell is gone", -1, 1, lines, NONE);
  }

  private static Facts site(LatticeState lattice, int site) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Where", SiteText.place(lattice, site));
    lines.put("Cells", SiteText.cells(lattice, site, 0, -1));
    SiteText.tissue(lattice, site).forEach((name, value) -> lines.put(name, value));
    lines.putAll(SiteText.fields(lattice, site));
    lines.put("Around it", SiteText.cells(lattice, site, 1, -1));
    return new Facts("Site", -1, 1, lines, NONE);
  }

  private static Facts cell(
      CellTracker tracker, Frame frame, LatticeState lattice, int site, double firstDay) {
    CellsState cells = lattice.cells();
    int i = tracker.index();
    int kind = cells.kind()[i];
    int clone = cells.cloneIndex()[i];
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Where", SiteText.place(lattice, site));
    lines.put("Identity", hex(cells.id()[i]));
    float[] affinities = NONE;
    if (CellKind.isLarge(kind)) {
      lines.put("Costimulation", ReadableNumber.brief(cells.activity()[i]) + " of 1");
      lines.put("Carries", epitopes(cells.epitopes()[i], frame.clones().epitopes()));
    } else {
      if (clone >= 0 && clone < frame.clones().size()) {
        affinities = clone(lines, clone, frame.clones(), firstDay);
      }
      boolean dividing = kind == CellKind.BLAST;
      lines.put(
          dividing ? "IL2 felt" : "Signal",
          ReadableNumber.brief(cells.signal()[i]) + (dividing ? " pM" : " h"));
      lines.put("Activity", ReadableNumber.brief(cells.activity()[i]) + " of 1");
      lines.put("Divisions done", String.valueOf(cells.divisions()[i]));
      lines.put("Timer", ReadableNumber.brief(cells.timer()[i]) + " h");
      lines.put("Activated by", Cause.names().get(cells.cause()[i]));
    }
    lines.put("Within one site", SiteText.cells(lattice, site, 1, i));
    double age = Math.abs(frame.day() - tracker.sinceDay());
    lines.put(
        "Followed",
        String.format(Locale.ROOT, "for %.1f d, since %s", age, day(tracker.sinceDay())));
    return new Facts(capital(CellClasses.name(kind)), kind, cells.activity()[i], lines, affinities);
  }

  private static float[] clone(
      Map<String, String> lines, int clone, ClonesState clones, double firstDay) {
    lines.put("Clone", "number " + clone + ", " + hex(clones.id()[clone]));
    lines.put(
        "Lineage",
        switch (clones.lineage()[clone]) {
          case CloneTable.THYMIC_REGULATORY -> "regulatory, from the thymus";
          case CloneTable.CYTOTOXIC -> "CD8";
          default -> "conventional CD4";
        });
    lines.put("Clone born", day(firstDay + clones.birthDay()[clone]));
    float[] affinities = new float[clones.epitopes()];
    for (int e = 0; e < affinities.length; e++) {
      affinities[e] = clones.affinity(clone, e);
    }
    return affinities;
  }

  /** The bit after the last self-epitope stands for foreign antigen. */
  private static String epitopes(int bits, int selfEpitopes) {
    List<String> words = new ArrayList<>();
    for (int e = 0; e < selfEpitopes; e++) {
      if ((bits >> e & 1) != 0) {
        words.add(String.valueOf(e + 1));
      }
    }
    String self = words.isEmpty() ? "" : "self-epitopes " + String.join(", ", words);
    String foreign = (bits >> selfEpitopes & 1) != 0 ? "foreign antigen" : "";
    if (self.isEmpty() && foreign.isEmpty()) {
      return "nothing";
    }
    return self.isEmpty() || foreign.isEmpty() ? self + foreign : self + "; " + foreign;
  }

  /** Returns a time for people, d since the start of the follow-up. */
  static String day(double day) {
    return String.format(Locale.ROOT, "day %.1f", day).replace('-', '−');
  }

  private static String hex(long id) {
    return String.format(Locale.ROOT, "%016x", id);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
