package org.anergy.study.verify;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.Catalog;

/** The only list of checks. */
public final class BuiltInChecks {
  /** Letters by letter, numbers by size: N2 before N10. */
  static final Comparator<String> ORDER =
      Comparator.comparing((String id) -> id.replaceAll("[0-9]", ""))
          .thenComparing(id -> id.replaceAll("[^0-9]", "").length())
          .thenComparing(Comparator.naturalOrder());

  private BuiltInChecks() {}

  /** Returns all checks in the order in which they are run and shown. */
  public static List<VerificationCheck> all() {
    return List.of();
  }

  /** Returns the checks by id. */
  public static Catalog<VerificationCheck> catalog() {
    Map<String, VerificationCheck> checks = new LinkedHashMap<>();
    for (VerificationCheck check : all()) {
      checks.put(check.text().id(), check);
    }
    return new Catalog<>("verification check", checks);
  }
}
