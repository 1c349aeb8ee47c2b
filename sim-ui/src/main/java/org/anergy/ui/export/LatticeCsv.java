package org.anergy.ui.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.biology.Cause;
import org.anergy.cell.CellKind;
import org.anergy.marrow.StemCells;
import org.anergy.msc.StromalCells;
import org.anergy.record.LatticePicture;
import org.anergy.run.CsvTable;
import org.anergy.ui.live.ClonesState;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.OtherCells;
import org.anergy.ui.live.LatticeState.TissueState;

/** One lattice of a frame as a table: a line for each cell, or for each site. */
final class LatticeCsv {
  private static final int LINES_PER_NOTICE = 2000;

  private final Frame frame;
  private final LatticeState lattice;
  private final ExportProgress progress;
  private final Appendable target;

  LatticeCsv(Frame frame, LatticeState lattice, ExportProgress progress, Appendable target) {
    this.frame = frame;
    this.lattice = lattice;
    this.progress = progress;
    this.target = target;
  }

  /** Writes a line for each cell; stromal and stem cells come last. */
  void cells() throws IOException {
    CsvTable.appendRow(
        target,
        List.of(
            "time_d",
            "x",
            "y",
            "kind",
            "id",
            "clone",
            "signal_h",
            "activity",
            "divisions",
            "timer_h",
            "cause",
            "epitopes"));
    LatticeState.CellsState cells = lattice.cells();
    ClonesState clones = frame.clones();
    for (int i = 0; i < cells.size(); i++) {
      notice(i, cells.size(), "cells");
      int clone = cells.cloneIndex()[i];
      List<String> line = begin(cells.site()[i]);
      line.add(CellKind.names().get(cells.kind()[i]));
      line.add(Long.toUnsignedString(cells.id()[i]));
      line.add(clone < 0 ? "" : Long.toUnsignedString(clones.id()[clone]));
      line.add(number(cells.signal()[i]));
      line.add(number(cells.activity()[i]));
      line.add(Byte.toString(cells.divisions()[i]));
      line.add(number(cells.timer()[i]));
      line.add(cause(cells.cause()[i]));
      line.add(bits(cells.epitopes()[i]));
      CsvTable.appendRow(target, line);
    }
    OtherCells others = lattice.others();
    for (int i = 0; i < others.site().length; i++) {
      List<String> line = begin(others.site()[i]);
      line.add(other(others.state()[i]));
      line.addAll(List.of("", "", "", "", "", "", "", ""));
      CsvTable.appendRow(target, line);
    }
  }

  /** Writes a line for each site, row by row. */
  void sites() throws IOException {
    TissueState tissue = lattice.tissue();
    List<String> header = new ArrayList<>(List.of("time_d", "x", "y"));
    if (tissue != null) {
      header.addAll(
          List.of(
              "integrity",
              "reserve",
              "debris",
              "phagocyte",
              "barrier_opening",
              "vessel",
              "epitopes_shown"));
    }
    for (String field : lattice.fields().keySet()) {
      header.add(
          field.equals(LatticePicture.MSC_FACTOR)
              ? field.toLowerCase(Locale.ROOT).replace(' ', '_')
              : field + "_pM");
    }
    CsvTable.appendRow(target, header);
    int sites = lattice.width() * lattice.height();
    for (int s = 0; s < sites; s++) {
      notice(s, sites, "sites");
      List<String> line = begin(s);
      if (tissue != null) {
        line.add(number(tissue.integrity()[s]));
        line.add(number(tissue.reserve()[s]));
        line.add(number(tissue.debris()[s]));
        line.add(number(tissue.phagocyte()[s]));
        line.add(number(tissue.opening()[s]));
        line.add(tissue.vessel()[s] == 0 ? "0" : "1");
        line.add(bits(tissue.shown()[s]));
      }
      for (float[] field : lattice.fields().values()) {
        line.add(number(field[s]));
      }
      CsvTable.appendRow(target, line);
    }
  }

  private void notice(int done, int all, String what) {
    if (done % LINES_PER_NOTICE == 0) {
      progress.at((double) done / all, "Writing " + what + " of " + lattice.title());
    }
  }

  private List<String> begin(int site) {
    List<String> line = new ArrayList<>();
    line.add(CsvTable.text(frame.day()));
    line.add(Integer.toString(site % lattice.width()));
    line.add(Integer.toString(site / lattice.width()));
    return line;
  }

  /** The shortest text that reads back as the same single-precision number. */
  private static String number(float value) {
    return Float.isNaN(value) ? "" : CsvTable.text(Double.parseDouble(Float.toString(value)));
  }

  private static String cause(byte cause) {
    List<String> names = Cause.names();
    return cause >= 0 && cause < names.size() ? names.get(cause) : "";
  }

  private static String other(byte state) {
    return switch (state) {
      case StromalCells.LICENSED -> "stromal cell, licensed";
      case StromalCells.SPENT -> "stromal cell, spent";
      case OtherCells.STEM_CELL + StemCells.HOST -> "stem cell, own";
      case OtherCells.STEM_CELL + StemCells.GRAFT -> "stem cell, graft";
      default -> "stromal cell, unlicensed";
    };
  }

  /** Numbers of the epitopes, from 0, separated by blanks. */
  private static String bits(int set) {
    StringBuilder text = new StringBuilder();
    for (int b = 0; b < Integer.SIZE; b++) {
      if ((set & 1 << b) != 0) {
        text.append(text.isEmpty() ? "" : " ").append(b);
      }
    }
    return text.toString();
  }
}
