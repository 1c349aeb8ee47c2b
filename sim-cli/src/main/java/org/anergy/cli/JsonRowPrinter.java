package org.anergy.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints rows as an array of objects, one a line; what JSON has no number for is null. */
final class JsonRowPrinter implements RowPrinter {
  private final PrintStream out;
  private List<String> names = List.of();
  private boolean any;

  JsonRowPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> columns) {
    names = List.copyOf(columns);
    out.print("[");
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      object.put(names.get(i), plain(cells.get(i)));
    }
    out.print((any ? ",\n" : "\n") + JsonText.line(object));
    any = true;
  }

  @Override
  public void end() {
    out.print(any ? "\n]\n" : "]\n");
  }

  private static @Nullable Object plain(@Nullable Object cell) {
    boolean fraction = cell instanceof Double || cell instanceof Float;
    if (!fraction || cell == null) {
      return cell;
    }
    double value = ((Number) cell).doubleValue();
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    if (!Double.isFinite(value)) {
      return null;
    }
    return whole ? (Object) (long) value : (Object) value;
  }
}
