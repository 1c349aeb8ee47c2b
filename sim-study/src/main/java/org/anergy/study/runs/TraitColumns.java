package org.anergy.study.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.run.CsvTable;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Trait;

/** A patient's traits as table columns. */
public final class TraitColumns {
  private TraitColumns() {}

  /** Returns column name, such as {@code age_years}, to value; the column of sex is 1 if female. */
  public static Map<String, String> of(PatientTraits traits) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Trait trait : Trait.all()) {
      columns.put(name(trait), CsvTable.text(trait.of(traits)));
    }
    return columns;
  }

  /** Returns the column names in order. */
  public static List<String> names() {
    return Trait.all().stream().map(TraitColumns::name).toList();
  }

  private static String name(Trait trait) {
    if (trait == Trait.SEX) {
      return "female";
    }
    String unit = trait.rule().unit().symbol();
    return unit.equals("1") ? trait.column() : trait.column() + "_" + unit.replace("/", "per_");
  }
}
