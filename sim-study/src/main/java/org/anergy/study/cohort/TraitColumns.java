package org.anergy.study.cohort;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.scenario.PatientTraits;

/** A patient's traits as table columns; a new trait appears without a change here. */
public final class TraitColumns {
  private TraitColumns() {}

  /** Returns column name, such as {@code age_years}, to value; yes and no are 1 and 0. */
  public static Map<String, String> of(PatientTraits traits) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (RecordComponent component : PatientTraits.class.getRecordComponents()) {
      columns.put(snakeCase(component.getName()), text(component, traits));
    }
    return columns;
  }

  /** Returns the column names in order. */
  static List<String> names() {
    return Arrays.stream(PatientTraits.class.getRecordComponents())
        .map(component -> snakeCase(component.getName()))
        .toList();
  }

  private static String text(RecordComponent component, PatientTraits traits) {
    try {
      Object value = component.getAccessor().invoke(traits);
      if (value instanceof Boolean yes) {
        return yes ? "1" : "0";
      }
      return DecimalText.of(((Number) value).doubleValue());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("trait " + component.getName() + " cannot be read", e);
    }
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
