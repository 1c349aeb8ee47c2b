package org.anergy.ui.plan;

import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ParameterChange;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.Dose;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;

/** Turns interventions into scenarios, and sees to it that their past is the same. */
public final class InterventionPlanner {
  private InterventionPlanner() {}

  /**
   * Returns the scenario of {@code now} with {@code what} from the present day on. Takes some tens
   * of milliseconds: not for the event dispatch thread.
   *
   * @throws org.anergy.base.UserInputException with everything that the scenario's checks find
   * @throws RefusedException if there is nothing to do, or something of it would lie in the past
   */
  public static Planned plan(Situation now, Intervention what) {
    List<String> overrides = what.overrides(now);
    LoadedScenario changed = now.load(overrides);
    requireSamePast(now.base().scenario(), changed.scenario(), now.day());
    return new Planned(changed, overrides, what.sentence(now), what.brief(now), now.day());
  }

  private static void requireSamePast(Scenario before, Scenario after, double day) {
    boolean same =
        doses(before, day).equals(doses(after, day))
            && transplants(before, day).equals(transplants(after, day))
            && changes(before, day).equals(changes(after, day));
    if (!same) {
      throw new RefusedException(
          "Something of it would lie before day "
              + PlanText.shown(day)
              + ". Maybe let it begin later.");
    }
  }

  static List<Dose> doses(Scenario scenario, double day) {
    return scenario.therapies().doses().stream().filter(dose -> dose.day() < day).toList();
  }

  private static List<Transplant> transplants(Scenario scenario, double day) {
    TherapyPlan plan = scenario.therapies();
    return plan.transplants().stream()
        .filter(transplant -> PlanDays.first(plan, transplant) < day)
        .toList();
  }

  private static List<ParameterChange> changes(Scenario scenario, double day) {
    return scenario.changes().stream().filter(change -> change.day() < day).toList();
  }
}
