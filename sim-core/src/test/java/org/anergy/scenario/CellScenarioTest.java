package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.therapy.CellProduct;
import org.anergy.therapy.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stromal cells and wells in scenarios: what is read, and what is refused with a cure. */
class CellScenarioTest {
  private static final String HEAD =
      "schema: anergy/scenario/1\nextends: disease/healthy\nfollowUp: 1 year\n";

  private static LoadedScenario load(String text) {
    return BuiltIns.scenarioLoader()
        .load("test", (HEAD + text).getBytes(StandardCharsets.UTF_8), List.of());
  }

  @Test
  void productOfOnesOwnIsYamlAlone() {
    Scenario scenario =
        load("""
                therapies:
                  mine: {course: {agent: my-cells, dose: 3e6 cells/kg, route: local, from: 9 days}}
                agents:
                  my-cells:
                    per: 1e6 cells/kg
                    halfLife: 6 hours
                    cells: {potency: 2, passage: 5, recovery: 12 h, immunogenicity: 0.5}
                    source: mine
                """)
            .scenario();

    assertThat(scenario.therapies().courses().get(0).route()).isEqualTo(Route.LOCAL);
    CellProduct product =
        Objects.requireNonNull(scenario.therapies().agents().get("my-cells")).product();
    assertThat(product).isEqualTo(new CellProduct(1e6, 2, 0.4, 5, 0.9, 0.1, 12, 0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{agent: msc-own, dose: 1e6 cells/kg, route: oral, from: 1 day} | route",
        "{agent: msc-own, dose: 1 g, from: 1 day} | must be at most",
        "{agent: natalizumab, dose: 300 mg, route: local, from: 1 day} | is no product of cells",
        "{regimen: cladribine-course, route: local, from: 1 day} | cells go into a vein",
        "{agent: msc-onw, dose: 1e6 cells/kg, from: 1 day} | Maybe \"msc-own\"",
      })
  void wrongCoursesAreRefused(String course, String cure) {
    assertThatThrownBy(() -> load("therapies: {m: {course: " + course + "}}\n"))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(cure);
  }

  @Test
  void productIsMeasuredInCells() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    therapies: {m: {course: {agent: mine, dose: 1 g, from: 9 days}}}
                    agents: {mine: {per: 1 g, halfLife: 1 day, cells: {potency: 1}, source: mine}}
                    """))
        .hasMessageContaining("must be in cells/kg");
  }

  /** A transplant is neither ended nor does it last. */
  @ParameterizedTest
  @CsvSource({"replaces: [graft]", "stopWhen: {event: relapse; on: graft}"})
  void coursesCannotEndOrWaitForATransplant(String key) {
    String text =
        """
        therapies:
          graft: {hsct: {conditioning: cy-atg, when: {event: relapse}}}
          drug: {course: {agent: natalizumab, dose: 300 mg, when: {event: relapse}, %s}}
        """
            .formatted(key.replace(';', ','));
    assertThatThrownBy(() -> load(text)).hasMessageContaining("not another course");
  }

  @Test
  void wellHasItsDefaults() {
    WellSpec well =
        load("geometry: well\nwell: {stromal: {agent: msc-own, number: 7}}\n").scenario().well();

    assertThat(Objects.requireNonNull(well).tCells()).isEqualTo(1000);
    assertThat(well.contact()).isTrue();
    assertThat(well.primed()).isFalse();
    assertThat(well.stromalUntilDays()).isInfinite();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "well: {tCells: 10} | needs \"geometry: well\"",
        "geometry: dish | geometry",
        "{geometry: well, well: {tCells: 90000}} | holds at most 6144",
        "{geometry: well, well: {tCells: -1}} | out of range",
        "{geometry: well, well: {stromal: {agent: natalizumab, number: 1}}} | is no product of cells",
        "{geometry: well, well: {stromal: {agent: msc-won, number: 1}}} | Maybe \"msc-own\"",
        "{geometry: well, well: {neutralized: [IL6]}} | IL6",
        "{geometry: well, fidelity: mean-field} | needs \"fidelity: agents\"",
        "{geometry: well, therapies: {d: {course: {agent: natalizumab, dose: 300 mg, from: 1 day}}}} | need a body",
      })
  void wrongWellsAreRefused(String keys, String cure) {
    String text = keys.startsWith("{") ? keys.substring(1, keys.length() - 1) : keys;
    assertThatThrownBy(() -> load(lines(text)))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(cure);
  }

  /** Splits at the commas between keys of the file itself. */
  private static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    int depth = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      lines.append(c == ',' && depth == 0 ? '\n' : c);
    }
    return lines.toString().replace("\n ", "\n") + "\n";
  }
}
