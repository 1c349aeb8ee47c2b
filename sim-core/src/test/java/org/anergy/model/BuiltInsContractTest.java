package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.base.UserInputException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInsContractTest {
  static List<Parameter> parameters() {
    return BuiltIns.parameters();
  }

  static Set<String> rules() {
    return BuiltIns.ruleNames();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void everyParameterCanBeOverriddenInItsOwnUnitWithinItsRange(Parameter parameter) {
    double other = parameter.value() == parameter.low() ? parameter.high() : parameter.low();
    LoadedScenario loaded = load(parameter.name() + ": " + text(other, parameter.unit()));
    assertThat(loaded.scenario().parameters().value(parameter)).isEqualTo(other);
    assertThat(ScenarioDescription.describe(loaded, BuiltIns.parameters()))
        .contains(parameter.name() + ": ")
        .contains(parameter.source());
    assertThatThrownBy(
            () -> load(parameter.name() + ": " + text(2 * parameter.high() + 1, parameter.unit())))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("out of range");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleCanBeSwitchedOff(String rule) {
    String yaml =
        "schema: anergy/scenario/1\nextends: disease/healthy\nrules: {off: [" + rule + "]}";
    assertThat(loadText(yaml).scenario().rulesOff()).containsExactly(rule);
  }

  @Test
  void parameterNamesAreUnique() {
    assertThat(parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
  }

  @Test
  void aCytokineThatRulesNeedMustBeThere() {
    String head = "schema: anergy/scenario/1\n";
    assertThatThrownBy(
            () ->
                loadText(
                    head
                        + "disease: x\n"
                        + "fields: {IL2: {range: 60 um, diffusion: 10 um2/s, in: [node]}}"))
        .hasMessageContaining("fields.IL2.in: rules need IL2 in the tissue. Maybe add \"tissue\".")
        .hasMessageContaining("fields.TNF: is missing, but rules need it");
    assertThatThrownBy(
            () ->
                loadText(
                    head
                        + "extends: disease/healthy\n"
                        + "fields: {IL20: {range: 60 um, diffusion: 10 um2/s, in: [node]}}"))
        .hasMessageContaining("fields.IL20: no rule of the model makes or reads \"IL20\"")
        .hasMessageContaining("Maybe \"IL2\"");
  }

  private static String text(double value, String unit) {
    return NumberText.of(value) + (unit.equals("1") ? "" : " " + unit);
  }

  /** A treated person, because some parameters matter to no other. */
  private static LoadedScenario load(String line) {
    return loadText(
        "schema: anergy/scenario/1\nextends: disease/healthy\n"
            + "therapies: {t: {hsct: {at: 1 year, conditioning: cy-atg}}}\nparameters:\n  "
            + line
            + "\n");
  }

  private static LoadedScenario loadText(String yaml) {
    return BuiltIns.scenarioLoader()
        .load("x.yaml", yaml.getBytes(StandardCharsets.UTF_8), List.of());
  }
}
