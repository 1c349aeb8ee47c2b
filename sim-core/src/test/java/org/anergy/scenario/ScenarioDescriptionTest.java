package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScenarioDescriptionTest {

  @Test
  void itSaysPatientTimeSpaceCytokinesAndDefinitionsWithSources() {
    String text = describe("patient: {age: 34 years}", "followUp: 2 years");
    assertThat(text)
        .contains("age: 34 years  (age at the start of the follow-up)")
        .contains("regulatoryFunction: lognormal, median 0.45, sigma 0.3, within 0.25 to 1")
        .contains("sex: 70 % female")
        .contains("follow-up: 730.5 days (2 years)")
        .contains("8 patches of 64 x 64 sites (1.28 mm wide)")
        .contains("IL2: acts over 60 um, diffusion 10 um2/s, in node and tissue  [Thurley 2015")
        .contains("rises by at least 0.5 points for at least 24 h")
        .contains("none: all 3 parameters have their defaults, all rules are on")
        .contains("x.yaml, which extends disease/relapsing-remitting-ms");
  }

  @Test
  void itSaysWhatDiffersFromTheModelsDefaults() {
    String text =
        describe("parameters: {priming.bindingHazard: 1 /h}", "rules: {off: [suppression]}");
    assertThat(text)
        .contains("priming.bindingHazard: 1 /h instead of 0.3 /h  (Hazard of binding.)")
        .contains("[default: modelling assumption]")
        .contains("rules switched off: suppression")
        .doesNotContain("il2.uptake");
  }

  private static String describe(String... lines) {
    return ScenarioDescription.describe(TestScenarios.load(lines), TestScenarios.PARAMETERS);
  }
}
