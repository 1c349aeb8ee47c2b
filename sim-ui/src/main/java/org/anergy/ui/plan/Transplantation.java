package org.anergy.ui.plan;

import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.base.Quantity;
import org.anergy.base.Unit;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;

/**
 * An autologous transplant that is prepared from now on; the infusion follows as soon as
 * mobilization, collection and conditioning allow.
 *
 * @param conditioning name of the regimen before the infusion
 * @param mobilization name of the regimen around the collection, empty for G-CSF alone
 * @param leadDays how long before the infusion the graft is collected, d
 * @param cd34PerKg CD34 cells to be infused, cells/kg
 * @param tCellReduction removal of T cells from the graft, decades (log10); 0 for none
 */
public record Transplantation(
    String conditioning,
    String mobilization,
    double leadDays,
    double cd34PerKg,
    double tCellReduction)
    implements Intervention {
  /** Farther ahead than any preparation may take: 1,000 d of lead and 200 d of a regimen. */
  private static final double FAR = 1500;

  private static final double BEYOND = 400; // follow-up after the infusion that is tried, d

  @Override
  public List<String> overrides(Situation now) {
    return List.of(override(now, infusionDay(now)));
  }

  /**
   * Returns the day of the infusion, d since the start of the follow-up: the earliest for which
   * nothing of the transplant lies before now.
   *
   * @throws org.anergy.base.UserInputException if a regimen is unknown, or a number not allowed
   */
  public double infusionDay(Situation now) {
    double tried = Math.ceil(now.start()) + FAR;
    double followUp = Math.max(now.base().scenario().followUpDays(), tried + BEYOND);
    TherapyPlan plan =
        now.load(List.of("followUp=" + PlanText.exact(followUp), override(now, tried)))
            .scenario()
            .therapies();
    Transplant transplant = now.transplant(plan, name(now));
    double infusion = now.start() + tried - PlanDays.first(plan, transplant);
    while (PlanDays.first(plan, transplant.on(infusion)) < now.start()) {
      infusion = Math.nextUp(infusion);
    }
    return infusion;
  }

  private static String name(Situation now) {
    return now.freeName("transplant");
  }

  private String override(Situation now, double infusion) {
    return "therapies."
        + name(now)
        + "={hsct: {at: "
        + PlanText.exact(infusion)
        + ", conditioning: "
        + conditioning
        + ", collection: {lead: "
        + PlanText.exact(leadDays)
        + (mobilization.isEmpty() ? "" : ", mobilization: " + mobilization)
        + "}, graft: {cd34: "
        + PlanText.shown(new Quantity(cd34PerKg, Unit.of("cells/kg")))
        + ", tCellReduction: "
        + NumberText.of(tCellReduction)
        + "}}}";
  }

  @Override
  public String brief(Situation now) {
    return "transplant after " + conditioning + " on day " + PlanText.shown(infusionDay(now));
  }

  @Override
  public String sentence(Situation now) {
    return "Transplant after "
        + conditioning
        + ": prepared from day "
        + PlanText.shown(now.start())
        + ", infused on day "
        + PlanText.shown(infusionDay(now))
        + ".";
  }
}
