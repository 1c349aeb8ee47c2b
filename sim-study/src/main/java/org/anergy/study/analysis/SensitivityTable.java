package org.anergy.study.analysis;

import java.util.List;
import org.anergy.run.CsvTable;
import org.anergy.study.runs.CsvCells;

/** {@code tables/sensitivity.csv}: one index a line. */
public final class SensitivityTable {
  private SensitivityTable() {}

  /** Returns the table. */
  public static String csv(List<Sensitivity.Line> lines) {
    StringBuilder csv =
        new StringBuilder("output,factor,index,estimate,low_95,high_95,p,left_out\n");
    for (Sensitivity.Line line : lines) {
      csv.append(
          CsvCells.line(
              List.of(
                  line.output(),
                  line.factor(),
                  line.index(),
                  CsvTable.text(line.value().estimate()),
                  CsvTable.text(line.value().low()),
                  CsvTable.text(line.value().high()),
                  CsvTable.text(line.p()),
                  Integer.toString(line.leftOut()))));
    }
    return csv.toString();
  }
}
