package org.anergy.ui.plan;

import java.util.Map;
import org.anergy.base.Problem;

/** Puts what the scenario's checks say into the words of the form, which has no keys of a file. */
final class FormWords {
  /** Last part of a place in a scenario: label of the field. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("agent", "Drug or regimen"),
          Map.entry("regimen", "Drug or regimen"),
          Map.entry("dose", "Dose"),
          Map.entry("route", "Route"),
          Map.entry("every", "Every"),
          Map.entry("until", "Until"),
          Map.entry("conditioning", "Conditioning"),
          Map.entry("mobilization", "Mobilization"),
          Map.entry("lead", "Collection before infusion"),
          Map.entry("cd34", "CD34 cells"),
          Map.entry("tCellReduction", "T-cell removal"));

  private FormWords() {}

  /** Returns the label of the field that {@code problem} is about; empty if it is about none. */
  static String label(Problem problem) {
    String place = problem.place();
    String last = place.substring(place.lastIndexOf('.') + 1).strip();
    if (problem.message().startsWith("ends on day ")) {
      return "Until"; // the place is the course
    }
    return LABELS.getOrDefault(
        last, LABELS.containsValue(last) || last.equals("Value") ? last : "");
  }

  /** Returns one sentence about {@code problem}, with the label of its field. */
  static String sentence(Problem problem) {
    String label = label(problem);
    String message =
        problem
            .message()
            .replace(
                "Maybe an earlier \"from\" or a longer followUp.",
                "Days count from the start of the follow-up. Maybe a later day.")
            .replace("Maybe lengthen followUp.", "The follow-up is too short for it.")
            .replace(" Maybe another \"at\".", "")
            .replaceAll(
                "Maybe a later \"at\", a shorter collection.lead[^.]*\\.growthFactorDays\\.",
                "Maybe a shorter \"Collection before infusion\".")
            .replace("\"every\"", "\"Every\"")
            .replace("\"until\"", "\"Until\"")
            .replace("\"from\"", "the begin")
            .replace("followUp", "the follow-up");
    if (label.equals("T-cell removal")) {
      message = message.replaceAll(" Maybe \"[^\"]* %\"\\.", ""); // decades are no share
    }
    return FormInput.sentence(label.isEmpty() ? message : label + ": " + message);
  }
}
