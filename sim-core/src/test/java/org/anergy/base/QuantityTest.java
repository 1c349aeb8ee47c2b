package org.anergy.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "24 months, days, 730.5",
    "10 years, days, 3652.5",
    "1 year, months, 12",
    "2 weeks, h, 336",
    "30 min, h, 0.5",
    "90 s, min, 1.5",
    "0.3 /h, /day, 7.2",
    "0.3 1/h, per day, 7.2",
    "7.2 per day, 1/h, 0.3",
    "2 /year, 1/year, 2",
    "1 mm, um, 1000",
    "1 mm2/s, um2/s, 1000000",
    "10 um2/s, um2/min, 600",
    "10 um^2/s, um2/min, 600",
    "10 um²/s, um2/min, 600",
    "5 mg/kg, g/kg, 0.005",
    "2e6 cells/kg, cells/kg, 2000000",
    "1 cells/uL, cells/mL, 1000",
    "40 %, 1, 0.4",
    "40 percent, fraction, 0.4",
    "1 nM, pM, 1000",
    "1 /(pM h), /nM/h, 1000",
    "10 molecules/s, molecules/h, 36000",
    "0.65 molecules/cell/s, molecules/s/cell, 0.65",
    "1.5 points, points, 1.5",
    "60um, um, 60",
    "-3 kg, g, -3000",
    "+.5e1 h, h, 5",
    "2. h, min, 120"
  })
  void quantitiesConvertByTheirUnits(String text, String unit, double expected) {
    double value = Quantity.parse("here", text).in(Unit.of(unit));
    // One rounding in the division at most.
    assertThat(value).isCloseTo(expected, within(Math.ulp(expected)));
  }

  @Test
  void aPicomolarIsOneMoleculeInEachOfFiveSitesOfTwentyMicrometers() {
    // Rule sheet 2.1: a site of (20 um)^3 = 8 pL holds 1 molecule at 0.208 pM.
    double molecules = Quantity.parse("here", "1 pM").in(Unit.of("molecules/um3")) * 8000;
    assertThat(1 / molecules).isCloseTo(0.2076, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.3 /h", "2e6 cells/kg", "60 um", "1.2345678901234567 pM", "3652.5 days"})
  void whatIsWrittenReadsBackAsTheSame(String text) {
    Quantity quantity = Quantity.parse("here", text);
    assertThat(Quantity.parse("here", quantity.toString())).isEqualTo(quantity);
  }

  @Test
  void aQuantityInItsOwnUnitIsExact() {
    assertThat(new Quantity(0.1, Unit.of("um2/min")).in(Unit.of("um2/min"))).isEqualTo(0.1);
    assertThat(new Quantity(0.1, Unit.of("pM")).in(Unit.of("pM"))).isEqualTo(0.1);
  }

  @ParameterizedTest
  @CsvSource({"24 months, kg", "2 cells/kg, 1/kg", "1 /h, h", "3 molecules, cells", "1 points, 1"})
  void differentDimensionsAreNeverConverted(String text, String unit) {
    assertThatThrownBy(() -> Quantity.parse("here", text).in(Unit.of(unit)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 mounths | \"months\"",
        "12 Days | \"days\"",
        "12 hous | \"hour\"",
        "12 kgg | \"kg\"",
        "12 m | \"months\"",
        "1,5 days | \"1.5 days\""
      })
  void wrongUnitsAreAnsweredWithTheNearestRightOne(String line) {
    String[] parts = line.split(" \\| ");
    assertThatThrownBy(() -> Quantity.parse("here", parts[0]))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("here: ")
        .hasMessageContaining("Maybe")
        .hasMessageContaining(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "h",
        "NaN h",
        "inf",
        "-.inf",
        "1e999 h",
        "1 //h",
        "1 h/",
        "1 )",
        "1 h^99",
        "1 h^-10",
        "1 h 3 min",
        "0x1p3 h",
        "1_000 h",
        "1 ((((((h))))))",
        "1 h)",
        "1 h2147483648",
        "1 um222222222222",
        "१ h",
        "1 e h"
      })
  void whatIsNoQuantityIsRefused(String text) {
    assertThatThrownBy(() -> Quantity.parse("here", text)).isInstanceOf(UserInputException.class);
  }

  @Test
  void rangesAreInclusiveAndCheckedAfterConversion() {
    QuantityRule rule = QuantityRule.of("days", 1, 730.5);
    assertThat(rule.read("here", "24 h")).isEqualTo(1);
    assertThat(rule.read("here", "2 years")).isEqualTo(730.5);
    assertThatThrownBy(() -> rule.read("here", "23.9 h")).hasMessageContaining("1 to 730.5 days");
    assertThatThrownBy(() -> rule.read("here", "2.001 years")).hasMessageContaining("out of range");
    assertThatThrownBy(() -> rule.read("here", "7")).hasMessageContaining("Maybe \"7 days\"");
  }

  @Test
  void anUnknownUnitIsAnsweredWithThoseThatWouldDo() {
    assertThatThrownBy(() -> QuantityRule.of("days", 1, 730.5).read("here", "7 wexks"))
        .hasMessageContaining("not a unit. Maybe \"weeks\"; units are s, min, h, days, weeks");
    assertThatThrownBy(() -> QuantityRule.of("1", 0, 1).read("here", "1 apple"))
        .hasMessageContaining("not a unit; a pure number from 0 to 1 is needed");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "3652.5, 3652.5",
    "1e-5, 1e-5",
    "2.5e-7, 2.5e-7",
    "6e6, 6000000",
    "1e7, 1e7",
    "0.1, 0.1",
    "-70, -70",
    "1e308, 1e308"
  })
  void numbersAreWrittenShortly(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
    assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
  }
}
