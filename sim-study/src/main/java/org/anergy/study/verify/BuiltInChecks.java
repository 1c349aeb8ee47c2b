package org.anergy.study.verify;

import java.util.Collection;
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

  /**
   * Returns all checks in the order in which they are run: cheap and telling ones first.
   *
   * @param rules names of the model's rules that can be switched off
   */
  public static List<VerificationCheck> all(Collection<String> rules) {
    return List.of(
        new DetectorErrors(),
        new WellMixedLimit(),
        new CostPerYear(),
        new RelapsingRemitting(),
        new IrregularRelapses(),
        new RegulatoryResponse(),
        new LesionsOutnumberRelapses(),
        new PartialRecovery(),
        new RelapsesGiveWay(),
        new EpitopeSpreading(),
        new PublishedFigures(),
        new HealthyStayHealthy(),
        new RegulatoryDose(),
        new ClinicalOrder(),
        new RepertoireRenewal(),
        new GraftDose(),
        new NaiveCellsWait(),
        new BothAreNeeded(),
        new RegulatoryRecovery(),
        new DeeperAblation(),
        new PairedArms(),
        new RelapsesFromMemory(),
        new EarlyOrLate(),
        new PartsOfRemission(),
        new PoorThymus(),
        new DrugWashout(),
        new EarlyDrug(),
        new StromalWells(),
        new StromalRoutes(),
        new StromalDoses(),
        new KnockOuts(rules),
        new Equivalence("dt", "Half the time step changes nothing", List.of("time.step=30 min")),
        new Equivalence(
            "patch",
            "Patches of twice the side, the same tissue in all, change nothing",
            List.of("space.patchSites=128", "space.tissuePatches=2")));
  }

  /** Returns the checks by id; {@code rules} as in {@link #all}. */
  public static Catalog<VerificationCheck> catalog(Collection<String> rules) {
    Map<String, VerificationCheck> checks = new LinkedHashMap<>();
    for (VerificationCheck check : all(rules)) {
      checks.put(check.text().id(), check);
    }
    return new Catalog<>("verification check", checks);
  }
}
