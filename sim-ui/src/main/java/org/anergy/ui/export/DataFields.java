package org.anergy.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.anergy.base.NumberText;
import org.anergy.ui.export.ExportInput.Named;
import org.anergy.ui.export.Exports.LatticeRows;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;

/** Which table. */
final class DataFields implements ExportFields {
  private final JPanel panel = ExportInput.panel("export.data");
  private final JComboBox<Named<Table>> what;
  private final String arm;

  /** Makes the export of one table. */
  private interface Table {
    ExportTask task(Path target, boolean replace);
  }

  DataFields(ExportSource source, Runnable changed) {
    arm = source.arm();
    what =
        ExportInput.choice(
            "export.data.what", tables(source), "The table that is written", changed);
    ExportInput.add(panel, "Table", 'T', what);
    panel.add(
        new JLabel(
            "<html>Comma-separated values with units in the headers, and beside it a README.md of"
                + " the same name: which run it is, and what the columns mean.</html>"),
        "skip, growx, wmin 0");
  }

  private static List<Named<Table>> tables(ExportSource source) {
    List<Named<Table>> tables = new ArrayList<>();
    TableNotes series = TableNotes.series(source::origin, source.columns());
    TableNotes events = TableNotes.events(source::origin);
    tables.add(
        new Named<>(
            (to, replace) ->
                Exports.explained(
                    Exports.series(source.history(), source.columns(), to, replace),
                    series,
                    to,
                    replace),
            "daily values"));
    tables.add(
        new Named<>(
            (to, replace) ->
                Exports.explained(
                    Exports.events(source.history(), to, replace), events, to, replace),
            "events"));
    Frame frame = source.frame();
    String day = ", day " + NumberText.of(Math.rint(frame.day() * 100) / 100);
    for (LatticeState lattice : frame.lattices()) {
      for (LatticeRows rows : LatticeRows.values()) {
        TableNotes notes =
            rows == LatticeRows.CELLS
                ? TableNotes.cells(source::origin)
                : TableNotes.sites(source::origin);
        String of = rows == LatticeRows.CELLS ? "cells of " : "sites of ";
        tables.add(
            new Named<>(
                (to, replace) ->
                    Exports.explained(
                        Exports.lattice(frame, lattice, rows, to, replace), notes, to, replace),
                of + lattice.title() + day));
      }
    }
    return tables;
  }

  private Named<Table> chosen() {
    return what.getItemAt(Math.max(0, what.getSelectedIndex()));
  }

  @Override
  public String title() {
    return "Data";
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public String nameEnd() {
    return chosen().text() + " " + arm;
  }

  @Override
  public String ending() {
    return ".csv";
  }

  @Override
  public List<Path> files(Path target) {
    return List.of(target, TableNotes.beside(target));
  }

  @Override
  public String obstacle() {
    return "";
  }

  @Override
  public ExportTask task(Path target, boolean replace) {
    return chosen().value().task(target, replace);
  }
}
