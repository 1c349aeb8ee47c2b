package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.therapy.Target;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TherapyScenarioTest {
  private static final String HEAD =
      "schema: anergy/scenario/1\nextends: disease/relapsing-remitting-ms\nfollowUp: 3 years\n";
  private static final String GOOD =
      HEAD + "therapies: {t: {hsct: {at: 1 year, conditioning: cy-atg}}}\n";

  private static LoadedScenario load(String text, String... overrides) {
    return BuiltIns.scenarioLoader()
        .load("x.yaml", text.getBytes(StandardCharsets.UTF_8), List.of(overrides));
  }

  @Test
  void fourLinesAreATransplantWithItsRegimenAndAgents() {
    TherapyPlan plan = load(GOOD).scenario().therapies();

    assertThat(plan.transplants()).hasSize(1);
    assertThat(plan.transplants().get(0).day()).isEqualTo(365.25);
    assertThat(plan.regimens()).containsOnlyKeys("cy-atg");
    assertThat(plan.agents()).containsOnlyKeys("atg-rabbit", "cyclophosphamide");
    assertThat(plan.doses())
        .hasSize(9)
        .isSortedAccordingTo((a, b) -> Double.compare(a.day(), b.day()));
    assertThat(plan.doses().stream().mapToDouble(d -> d.relative()).sum())
        .isCloseTo(200.0 / 200 + 6.0 / 6.5, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void theResolvedFormLoadsToTheSame() {
    LoadedScenario loaded = load(GOOD);
    LoadedScenario again = load(loaded.resolvedYaml());

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(again.sha256()).isEqualTo(loaded.sha256());
  }

  @Test
  void anUntreatedPatientsResolvedFormDoesNotSpeakOfTreatment() {
    assertThat(load(HEAD).resolvedYaml())
        .doesNotContain(
            "therapies:", "agents:", "regimens:", "marrow.", "conditioning.", "lineage.");
  }

  @Test
  void aRegimenOfOnesOwnIsYamlOnly() {
    String own =
        GOOD.replace("cy-atg", "mine")
            + """
            regimens:
              mine: {steps: [{agent: new-drug, dose: 3 Gy, day: -2 days}]}
            agents:
              new-drug:
                {per: 2 Gy, halfLife: 1 h, lymphoid: 1, tissue: 0.5, naive: 2, source: guess}
            """;
    TherapyPlan plan = load(own).scenario().therapies();

    assertThat(plan.doses().get(0).relative()).isEqualTo(1.5);
    assertThat(plan.doses().get(0).day()).isEqualTo(363.25);
    assertThat(plan.agents().get("new-drug").logKill(Target.NAIVE)).isEqualTo(2);
    assertThat(plan.agents().get("new-drug").logKill(Target.STEM)).isZero();
  }

  @Test
  void aPartOfATherapyIsSetFromOutside() {
    Transplant transplant =
        load(GOOD, "therapies.t.hsct.graft.cd34=2e6 cells/kg", "therapies.t.hsct.at=2 years")
            .scenario()
            .therapies()
            .transplants()
            .get(0);

    assertThat(transplant.cd34()).isEqualTo(2e6);
    assertThat(transplant.day()).isEqualTo(730.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapies.t.hsct.conditioning=cy-atgg  | Maybe "cy-atg"
          therapies.t.hsct.at=4 years            | not before the end of the follow-up
          therapies.t.hsct.at=3 days             | before the start of the follow-up
          therapies.t.hsct.at=3 years            | not before the end of the follow-up
          therapies.t.hsct.at=-3 days            | must not be negative
          therapies.t.hsct.graft.cd34=5          | has no unit
          therapies.t.hsct.graft.viability=80    | Maybe "80 %"
          therapies.t.hsct.graft.cd43=1 cells/kg | cd34
          fidelity=mean-field                    | fidelity: agents
          agents.cyclophosphamide.per=200        | has no unit
          agents.cyclophosphamide.per=3 Gy       | does not fit cyclophosphamide
          agents.cyclophosphamide.per=0 mg/kg    | must be above 0
          agents.cyclophosphamide.per=50 %       | has no unit of a dose
          agents.cyclophosphamide.per=1e-9 mg/kg | times the one for which
          parameters.marrow.nicheSide=8          | out of range
          agents.cyclophosphamide.naive=-1       | must not be negative
          """)
  void whatIsWrongIsSaid(String set, String words) {
    assertThatThrownBy(() -> load(GOOD, set))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(words);
  }

  private static final String COURSE =
      HEAD
          + "therapies: {d: {course: {agent: natalizumab, dose: 600 mg, from: 1 year, every: 28"
          + " days, until: 2 years}}}\n";

  @Test
  void aCourseIsItsDoses() {
    TherapyPlan plan = load(COURSE).scenario().therapies();

    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.firstDay()).isEqualTo(365.25);
    assertThat(plan.agents()).containsOnlyKeys("natalizumab");
    assertThat(plan.toxicDoses()).isEmpty();
    assertThat(plan.doses()).hasSize(14); // days 0, 28, … 364 of 365.25
    assertThat(plan.doses()).allSatisfy(dose -> assertThat(dose.relative()).isEqualTo(2));
    assertThat(plan.agents().get("natalizumab").action().effects()).hasSize(1);
  }

  @Test
  void aCourseRepeatsARegimenOrIsGivenOnceOrUntilTheEnd() {
    String twice =
        "{course: {regimen: alemtuzumab-course, from: 1 year, every: 365 days, until: 2.5 years}}";
    TherapyPlan plan =
        load(HEAD
                + "therapies:\n  a: "
                + twice
                + "\n  b: {course: {agent: ocrelizumab, dose: 600 mg, from: 2 years}}\n"
                + "  c: {course: {agent: fingolimod, dose: 0.5 mg, from: 2 years, every: 1 day}}\n")
            .scenario()
            .therapies();

    assertThat(plan.courses()).extracting(c -> c.times()).containsExactly(2, 1, 366);
    assertThat(plan.toxicDoses()).hasSize(2 * 5 + 1);
  }

  private static final String DECIDED =
      """
      therapies:
        first:
          course: {agent: interferon-beta, dose: 44 ug, from: 0 days, every: 2.333 days}
        second:
          course:
            agent: natalizumab
            dose: 300 mg
            every: 28 days
            when: {event: relapse, times: 2, within: 1 year, on: first}
            delay: 30 days
            lasting: 2 years
            replaces: [first]
            stopWhen: {event: visit, score: 6 points}
        pulse:
          course: {regimen: methylprednisolone-pulse, when: {event: relapse}, atMost: 20}
      """;

  @ParameterizedTest
  @ValueSource(strings = {COURSE, HEAD + DECIDED})
  void theResolvedFormOfACourseLoadsToTheSame(String yaml) {
    LoadedScenario loaded = load(yaml);
    LoadedScenario again = load(loaded.resolvedYaml());

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(again.sha256()).isEqualTo(loaded.sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          therapies.d.course.agent=natalizumabb          | Maybe "natalizumab"
          therapies.d.course.dose=3 mg/kg                | does not fit natalizumab
          therapies.d.course.dose=1e9 mg                 | at most 100 times
          therapies.d.course.from=2.5 years              | not after it begins
          therapies.d.course.from=4 years                | not after it begins
          therapies.d.course.every=0.1 days              | out of range
          therapies.d.course.regimen=cy-atg              | only one of them
          therapies.d.hsct={at: 1 year, conditioning: cy-atg} | a name of its own
          agents.natalizumab.effects.tissueEntri={change: -1} | tissueEntry
          agents.natalizumab.effects.tissueEntry.change=-2    | out of range
          agents.natalizumab.naive=2                     | kills T cells or APCs: say with "lymphoid"
          fidelity=mean-field                            | fidelity: agents
          """)
  void whatIsWrongWithACourseIsSaid(String set, String words) {
    assertThatThrownBy(() -> load(COURSE, set))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                              | needs "hsct" or "course"
          {course: {from: 1 year}}                        | needs an "agent" with a "dose"
          {course: {agent: natalizumab, dose: 300 mg}}    | needs "from", the first time
          {course: {agent: natalizumab, dose: 300 mg, from: 1 year, atMost: 3}} | without "when"
          {course: {regimen: cy-atg, when: {event: relapse}}} | must be at least 5 days
          {course: {regimen: cy-atg, delay: 5 days, when: {event: relaps}}} | Maybe "relapse"
          {course: {agent: natalizumab, dose: 300 mg, when: {event: lesion, score: 2 points}}} | visit or a relapse
          {course: {agent: natalizumab, dose: 300 mg, when: {event: lesion, on: e}}} | not another course
          {course: {agent: natalizumab, dose: 300 mg, replaces: [e], when: {event: lesion}}} | not another course
          {course: {agent: natalizumab, from: 1 year}}    | needs a "dose", such as 300 mg
          {course: {regimen: cy-atg, dose: 1 g, from: 1 year}} | the regimen states its doses
          {course: {regimen: cy-agt, from: 1 year}}       | Maybe "cy-atg"
          {course: {agent: natalizumab, dose: 300 mg, from: 1 year, until: 2 years}} | without "every"
          {course: {regimen: cy-atg, from: 1 day}}        | outside of the follow-up
          {hsct: {conditioning: cy-atg}}                  | needs "at", the time of the infusion
          {hsct: {conditioning: cy-atg, at: 1 year, when: {event: relapse}}} | only one of them
          {hsct: {conditioning: cy-atg, at: 1 year, delay: 60 days}} | changes nothing without "when"
          {hsct: {conditioning: cy-atg, when: {event: relapse}, delay: 5 days}} | must be at least 35 days
          {hsct: {conditioning: cy-atg, when: {event: relapse, on: x}}} | not another course
          {hsct: {conditioning: cy-atg, when: {event: relapse}, replaces: [x]}} | not another course
          """)
  void whatIsMissingOfATherapyIsSaid(String therapy, String words) {
    assertThatThrownBy(() -> load(HEAD + "therapies: {d: " + therapy + "}\n"))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(words);
  }

  @Test
  void whatWouldChangeNothingIsRefused() {
    assertThatThrownBy(() -> load(HEAD, "parameters.marrow.seeding=0.2"))
        .hasMessageContaining("changes nothing without therapies");
    assertThatThrownBy(() -> load(HEAD + "regimens: {mine: {steps: []}}\n"))
        .hasMessageContaining("changes nothing without therapies");
  }

  @Test
  void anEmptyBlockTakesTherapiesOff() {
    assertThat(load(GOOD, "therapies={}").scenario()).isEqualTo(load(HEAD).scenario());
  }

  @Test
  void aTherapyKeepsItsName() {
    LoadedScenario resolved = load(load(GOOD).resolvedYaml(), "therapies.t.hsct.at=2 years");

    assertThat(resolved.scenario().therapies().transplants())
        .singleElement()
        .satisfies(t -> assertThat(t.name()).isEqualTo("t"))
        .satisfies(t -> assertThat(t.day()).isEqualTo(730.5));
    assertThat(load(load(GOOD.replace("{t:", "{\"null\":")).resolvedYaml()).scenario())
        .isEqualTo(load(GOOD.replace("{t:", "{\"null\":")).scenario());
  }

  @Test
  void infusionsNeedAMonthBetweenThem() {
    String two = GOOD.replace("}}}", "}}, u: {hsct: {at: 380 days, conditioning: none}}}");

    assertThatThrownBy(() -> load(two)).hasMessageContaining("at least 31 days are needed");
    assertThat(load(two, "therapies.u.hsct.at=2 years").scenario().therapies().transplants())
        .hasSize(2);
  }

  @Test
  void aRegimenThatNobodyUsesMustMakeSense() {
    String own = "regimens: {cy-atgg: {steps: [{agent: nobody, dose: 1 mg/m2, day: -1 days}]}}\n";
    assertThatThrownBy(() -> load(GOOD + own)).hasMessageContaining("is not an agent");
  }

  @Test
  void anUnknownAgentIsNamed() {
    String own =
        GOOD.replace("cy-atg", "mine")
            + "regimens: {mine: {steps: [{agent: melfalan, dose: 1 mg/m2, day: -1 days}]}}\n";
    assertThatThrownBy(() -> load(own)).hasMessageContaining("Maybe \"melphalan\"");
  }
}
