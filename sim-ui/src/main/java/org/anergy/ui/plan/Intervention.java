package org.anergy.ui.plan;

import java.util.List;

/**
 * Something that a user does to the patient now: it changes nothing that lies before. Immutable.
 */
public sealed interface Intervention
    permits AgentCourse, RegimenCourse, Transplantation, Stopping, ParameterSetting {

  /**
   * Returns the texts {@code path=value}, as after {@code --set}, that turn the scenario of {@code
   * now} into the one with this intervention.
   *
   * @throws org.anergy.base.UserInputException if the scenario's checks refuse it
   * @throws org.anergy.base.RefusedException if there is nothing to be done
   */
  List<String> overrides(Situation now);

  /** Returns what is done in a few words, such as {@code natalizumab from day 1066}. */
  String brief(Situation now);

  /** Returns what is done, as one sentence. */
  String sentence(Situation now);
}
