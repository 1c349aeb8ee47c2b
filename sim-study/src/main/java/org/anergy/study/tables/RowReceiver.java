package org.anergy.study.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a query one by one, so that memory does not grow with their number. */
public interface RowReceiver {
  /** Takes the names of the columns; called once, before any row. */
  void columns(List<String> names);

  /**
   * Takes a row: numbers as {@link Number}, truth as {@link Boolean}, all else as its text, null
   * where there is no value.
   */
  void row(List<@Nullable Object> cells);
}
