package org.anergy.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anergy.record.SeriesColumn;

/**
 * The text beside an exported table: where it comes from and what its columns mean. A table of
 * comma-separated values has no place for either.
 *
 * @param origin lines about the run, asked for on the thread of the export
 * @param columns lines of a dictionary: name, unit, meaning
 * @param remarks sentences about the table as a whole
 */
public record TableNotes(
    Supplier<List<String>> origin, List<List<String>> columns, List<String> remarks) {
  private static final List<String> TIME =
      List.of("time_d", "d", "time since the start of the follow-up; the run-in is before 0");

  private static final String EMPTY =
      "An empty value means that there is none: something is not there or not defined then, such"
          + " as measures of a comparison before there is anything to compare with.";

  public TableNotes {
    columns = List.copyOf(columns);
    remarks = List.copyOf(remarks);
  }

  /** Returns the place of the text about {@code table}: the same name, ending README.md. */
  public static Path beside(Path table) {
    String name = String.valueOf(table.getFileName());
    int dot = name.lastIndexOf('.');
    return table.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".README.md");
  }

  /** Returns the text about daily values of {@code columns}. */
  public static TableNotes series(Supplier<List<String>> origin, List<SeriesColumn> columns) {
    List<List<String>> lines = new ArrayList<>(List.of(TIME));
    for (SeriesColumn column : columns) {
      lines.add(List.of(column.header(), column.unit(), column.meaning()));
    }
    return new TableNotes(
        origin,
        lines,
        List.of(
            EMPTY,
            "Shares and clonality can miss 0 or 1 by some 1e-14, the rounding of their sums;"
                + " they are written as they were computed."));
  }

  /** Returns the text about events. */
  public static TableNotes events(Supplier<List<String>> origin) {
    return new TableNotes(
        origin,
        List.of(
            TIME,
            List.of("kind", "", "what happened"),
            List.of("where", "", "compartment, patch, drug or cause"),
            List.of("value", "unit", "a number that belongs to the event"),
            List.of("unit", "", "unit of the value"),
            List.of("detail", "", "circumstances")),
        List.of(
            "Sorted by time. A relapse stands at its begin, although it was confirmed later.",
            EMPTY));
  }

  /** Returns the text about the cells of a lattice. */
  static TableNotes cells(Supplier<List<String>> origin) {
    return new TableNotes(
        origin,
        List.of(
            TIME,
            List.of("x, y", "sites", "column and row of the cell's site, from 0"),
            List.of("kind", "", "class of the cell"),
            List.of("id", "", "number of the cell, its own for the whole run"),
            List.of("clone", "", "number of its clone"),
            List.of("signal_h", "h", "signal that it gathered; of a dividing cell IL2, pM"),
            List.of("activity", "0 to 1", "how active it is"),
            List.of("divisions", "", "divisions since it was activated"),
            List.of("timer_h", "h", "time that its present state has left"),
            List.of("cause", "", "why it is in this state"),
            List.of("epitopes", "", "numbers of the epitopes that it shows, from 0")),
        List.of(EMPTY + " Cells without a receptor have no clone."));
  }

  /** Returns the text about the sites of a lattice. */
  static TableNotes sites(Supplier<List<String>> origin) {
    return new TableNotes(
        origin,
        List.of(
            TIME,
            List.of("x, y", "sites", "column and row of the site, from 0"),
            List.of("integrity", "0 to 1", "function left"),
            List.of("reserve", "0 to 1", "capacity left for repair"),
            List.of("debris", "sites", "debris, as tissue of so many sites"),
            List.of("phagocyte", "0 to 1", "activity of phagocytes"),
            List.of("barrier_opening", "0 to 1", "how open the barrier is"),
            List.of("vessel", "0 or 1", "whether there is a vessel"),
            List.of("epitopes_shown", "", "numbers of the epitopes that are shown, from 0"),
            List.of("*_pM", "pM", "concentration of the cytokine")),
        List.of("The lymph node has no tissue and so only columns of cytokines.", EMPTY));
  }

  /**
   * Writes the text.
   *
   * @param table the table that it is about
   * @param replace whether a text that is there may be replaced
   * @throws org.anergy.base.RefusedException if it is there and may not, or cannot be written
   */
  void write(Path table, boolean replace) throws IOException {
    byte[] bytes = text(String.valueOf(table.getFileName())).getBytes(StandardCharsets.UTF_8);
    Path unused = ExportFile.write(beside(table), replace, out -> out.write(bytes));
  }

  private String text(String name) {
    StringBuilder text = new StringBuilder("# " + name + "\n\n");
    origin.get().forEach(line -> text.append("- ").append(line).append('\n'));
    text.append('\n');
    remarks.forEach(remark -> text.append(remark).append('\n'));
    text.append("\n| column | unit | meaning |\n|---|---|---|\n");
    for (List<String> column : columns) {
      text.append("| ");
      text.append(String.join(" | ", column.stream().map(c -> c.replace("|", "\\|")).toList()));
      text.append(" |\n");
    }
    return text.toString();
  }
}
