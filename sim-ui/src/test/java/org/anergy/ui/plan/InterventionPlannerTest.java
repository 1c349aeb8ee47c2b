package org.anergy.ui.plan;

import static org.anergy.ui.plan.Scenes.ODD_DAY;
import static org.anergy.ui.plan.Scenes.on;
import static org.anergy.ui.plan.Scenes.patient;
import static org.anergy.ui.plan.Scenes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anergy.base.Parameter;
import org.anergy.base.Quantity;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.run.PatientRun;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ParameterChange;
import org.anergy.scenario.Scenario;
import org.anergy.therapy.Course;
import org.anergy.therapy.Route;
import org.anergy.therapy.Transplant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterventionPlannerTest {
  private static final Transplantation TRANSPLANT =
      new Transplantation("beam-atg", "cyclophosphamide-mobilization", 30, 5e6, 3.7);
  private static final String DRUG =
      "therapies.drug={course: {agent: natalizumab, dose: 300 mg, from: 100 days, every: 28 days}}";
  private static final String STEROIDS =
      "therapies.steroids={course: {regimen: methylprednisolone-pulse, when: {event: relapse},"
          + " atMost: 50}}";

  static Stream<Intervention> everythingThatCanBeGiven() {
    return Stream.of(
        TRANSPLANT,
        new Transplantation("cy-atg", "", 20, 3e6, 0),
        new AgentCourse("natalizumab", quantity("300 mg"), null, 28, Double.NaN),
        new AgentCourse("msc-own", quantity("2e6 cells/kg"), Route.INTRATHECAL, 14, 470.25),
        new AgentCourse("msc-umbilical", quantity("1e6 cells/kg"), Route.INTRAVENOUS, NAN, NAN),
        new RegimenCourse("alemtuzumab-course", 365, Double.NaN),
        new RegimenCourse("cyclophosphamide-mobilization", NAN, NAN),
        new RegimenCourse("cy-atg", NAN, NAN),
        new ParameterSetting(parameter("trigger.bystander"), 0.37));
  }

  private static final double NAN = Double.NaN;

  @ParameterizedTest
  @MethodSource("everythingThatCanBeGiven")
  void nothingOfAnInterventionLiesInThePast(Intervention what) {
    Planned planned = InterventionPlanner.plan(on(ODD_DAY), what);

    Scenario scenario = planned.scenario().scenario();
    assertThat(scenario.therapies().firstDay()).isGreaterThanOrEqualTo(ODD_DAY);
    assertThat(scenario.changes()).allMatch(change -> change.day() >= ODD_DAY);
    assertThat(planned.sentence()).endsWith(".").hasSizeLessThan(120);
  }

  @ParameterizedTest
  @MethodSource("everythingThatCanBeGiven")
  void theMergedTextIsTheScenario(Intervention what) {
    LoadedScenario planned = InterventionPlanner.plan(on(ODD_DAY), what).scenario();

    byte[] file = planned.mergedYaml().getBytes(StandardCharsets.UTF_8);

    assertThat(Scenes.LOADER.load("saved", file, List.of()).sha256()).isEqualTo(planned.sha256());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1 + 0.2, 1.0 / 24, ODD_DAY, 1000.9583333333334, 5e-4})
  void aDayReadsBackAsTheSameNumber(double day) {
    Planned drug =
        InterventionPlanner.plan(
            on(day), new AgentCourse("natalizumab", quantity("300 mg"), null, NAN, NAN));
    Planned change =
        InterventionPlanner.plan(
            on(day), new ParameterSetting(parameter("trigger.bystander"), 0.1 + 0.2));

    assertThat(drug.scenario().scenario().therapies().firstDay()).isEqualTo(day);
    assertThat(change.scenario().scenario().changes())
        .containsExactly(new ParameterChange(day, Map.of("trigger.bystander", 0.1 + 0.2)));
  }

  @Test
  void aTransplantIsInfusedAsSoonAsItsPreparationAllows() {
    Planned planned = InterventionPlanner.plan(on(400), TRANSPLANT);

    Transplant transplant = planned.scenario().scenario().therapies().transplants().get(0);
    assertThat(transplant.day()).isBetween(430.0, 440.0);
    assertThat(planned.scenario().scenario().therapies().firstDay()).isEqualTo(400);
  }

  @Test
  void aTransplantBeyondTheFollowUpIsRefusedWithTheCure() {
    Situation late = on(1090);

    assertThatThrownBy(() -> InterventionPlanner.plan(late, TRANSPLANT))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("lengthen followUp");
  }

  @Test
  void inTheRunInTherapiesWaitForTheFollowUp() {
    Planned planned =
        InterventionPlanner.plan(
            on(-20.5), new AgentCourse("natalizumab", quantity("300 mg"), null, 28, NAN));

    assertThat(planned.scenario().scenario().therapies().firstDay()).isZero();
  }

  @Test
  void changesOfOneDayBecomeOneAndOthersAreKept() {
    LoadedScenario before =
        patient(
            "changes=[{at: 100 days, parameters: {priming.anergy: 0.8}},"
                + " {at: 900 days, parameters: {priming.anergy: 0.7}}]");
    LoadedScenario first =
        InterventionPlanner.plan(
                on(ODD_DAY, before), new ParameterSetting(parameter("trigger.bystander"), 0.4))
            .scenario();
    Situation again = on(ODD_DAY, first);

    Planned planned =
        InterventionPlanner.plan(again, new ParameterSetting(parameter("priming.anergy"), 0.9));

    assertThat(planned.scenario().scenario().changes())
        .containsExactly(
            new ParameterChange(100, Map.of("priming.anergy", 0.8)),
            new ParameterChange(ODD_DAY, Map.of("trigger.bystander", 0.4, "priming.anergy", 0.9)),
            new ParameterChange(900, Map.of("priming.anergy", 0.7)));
    assertThat(again.value(parameter("priming.anergy"))).isEqualTo(0.8);
    assertThat(again.value(parameter("trigger.bystander"))).isEqualTo(0.4);
  }

  @Test
  void everyParameterCanBeSetToItsLimitsInItsUnit() {
    Situation now = on(30.5);
    for (Parameter parameter : now.parameters()) {
      List<ParameterChange> changes =
          InterventionPlanner.plan(now, new ParameterSetting(parameter, parameter.high()))
              .scenario()
              .scenario()
              .changes();
      assertThat(changes.get(0).values())
          .containsExactly(Map.entry(parameter.name(), parameter.high()));
    }
  }

  @Test
  void aCourseThatRunsStopsToday() {
    Situation now = on(200.5, patient(DRUG, STEROIDS));

    Planned planned = InterventionPlanner.plan(now, new Stopping("drug"));

    assertThat(now.stoppable()).containsExactly("steroids", "drug");
    assertThat(course(planned, "drug").until()).isEqualTo(200.5);
    assertThat(course(planned, "steroids").until()).isEqualTo(3 * 365.25);
    assertThat(on(201, planned.scenario()).stoppable()).containsExactly("steroids");
  }

  @Test
  void aCourseThatWaitsIsEndedAsWell() {
    Planned planned =
        InterventionPlanner.plan(on(200.5, patient(DRUG, STEROIDS)), new Stopping("steroids"));

    assertThat(course(planned, "steroids").until()).isEqualTo(200.5);
  }

  @Test
  void whatHasNotBegunIsCalledOffAndTheRestIsAsItWas() {
    LoadedScenario before =
        patient(DRUG, STEROIDS, "therapies.late={hsct: {at: 2 years, conditioning: beam-atg}}");

    Planned planned = InterventionPlanner.plan(on(50, before), new Stopping("drug"));
    Planned both = InterventionPlanner.plan(on(50, planned.scenario()), new Stopping("late"));

    assertThat(both.scenario().scenario().therapies())
        .isEqualTo(patient(STEROIDS).scenario().therapies());
    assertThat(both.sentence()).isEqualTo("late is called off on day 50.");
  }

  @Test
  void theLastTherapyCanBeCalledOffToo() {
    LoadedScenario before = patient(DRUG, "agents.natalizumab.halfLife=20 days");

    Planned planned = InterventionPlanner.plan(on(50, before), new Stopping("drug"));

    assertThat(planned.scenario().scenario().therapies().isEmpty()).isTrue();
  }

  @Test
  void whatIsOverCannotBeStopped() {
    Situation now =
        on(
            200,
            patient(
                "therapies.once={course: {agent: natalizumab, dose: 300 mg, from: 100 days}}",
                "therapies.t={hsct: {at: 210 days, conditioning: beam-atg}}"));

    assertThat(now.stoppable()).isEmpty();
    assertThatThrownBy(() -> InterventionPlanner.plan(now, new Stopping("once")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot be stopped");
  }

  @Test
  void aTransplantThatWasDecidedIsNotCalledOff() {
    LoadedScenario scenario =
        patient("therapies.t={hsct: {when: {event: relapse}, conditioning: beam-atg}}");
    RunEvent decided = event(150, "decision", "t", "starts: relapse");

    assertThat(on(200, scenario).stoppable()).containsExactly("t");
    assertThat(on(200, scenario, decided).stoppable()).isEmpty();
    assertThat(on(150, scenario, decided).stoppable()).isEmpty();
    assertThat(on(149, scenario, decided).stoppable()).containsExactly("t");
    assertThat(on(200, scenario, event(150, "decision", "other", "starts: relapse")).stoppable())
        .containsExactly("t");
    assertThatThrownBy(
            () -> InterventionPlanner.plan(on(200, scenario, decided), new Stopping("t")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("or decided");
  }

  @Test
  void aCourseThatPhysiciansEndedIsNotStoppedAgain() {
    LoadedScenario scenario = patient(DRUG, STEROIDS);
    RunEvent stopped = event(150, "decision", "drug", "stops: replaced by steroids");
    RunEvent started = event(160, "decision", "steroids", "starts: relapse");
    RunEvent ended = event(170, "course", "steroids", "ends");
    LoadedScenario once = with(scenario, "therapies.steroids.course.atMost=1");

    assertThat(on(200, scenario, stopped, started, ended).stoppable()).containsExactly("steroids");
    assertThat(on(200, once, started, ended).stoppable()).containsExactly("drug");
    assertThat(on(170, once, started, ended).stoppable()).containsExactly("steroids", "drug");
  }

  /** The words of the engine's own events are understood. */
  @Test
  void decisionsOfARealRunAreKnown() {
    Scenario scenario =
        with(
                patient("space={tissuePatches: 2, patchSites: 24, nodeSites: 32}"),
                "runIn=1 days",
                "followUp=200 days",
                "therapies.t={hsct: {when: {event: visit}, conditioning: beam-atg}}",
                "therapies.drug={course: {agent: natalizumab, dose: 300 mg, every: 28 days,"
                    + " when: {event: visit}, lasting: 10 days}}")
            .scenario();
    List<RunEvent> events;
    double day;
    try (PatientRun run = new PatientRun(scenario, patient().output(), 1, 0, 1)) {
      while (run.day() < 110) {
        run.advance();
      }
      events = List.copyOf(run.events());
      day = run.day();
    }

    TherapyEvents known = new TherapyEvents(events, day);

    assertThat(known.starts("t")).isEqualTo(1);
    assertThat(known.starts("drug")).isEqualTo(1);
    assertThat(known.isOver("drug")).isTrue();
    assertThat(known.isOver("t")).isFalse();
  }

  private static RunEvent event(double day, String kind, String where, String detail) {
    return new RunEvent(day, kind, where, NAN, "", detail);
  }

  @Test
  void aDoseThatIsTooLargeIsRefused() {
    Intervention most = new AgentCourse("natalizumab", quantity("30000 mg"), null, NAN, NAN);
    Intervention more = new AgentCourse("natalizumab", quantity("30001 mg"), null, NAN, NAN);

    assertThat(InterventionPlanner.plan(on(10), most).overrides()).hasSize(1);
    assertThatThrownBy(() -> InterventionPlanner.plan(on(10), more))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("at most 100 times 300 mg");
  }

  @Test
  void aSentenceTellsDoseRouteAndTimes() {
    Intervention cells =
        new AgentCourse("msc-own", quantity("2e6 cells/kg"), Route.INTRATHECAL, 14, NAN);
    Intervention once = new AgentCourse("natalizumab", quantity("300 mg"), null, NAN, NAN);

    assertThat(cells.sentence(on(ODD_DAY)))
        .isEqualTo(
            "msc-own, 2e6 cells/kg, intrathecal from day 412.04 on, every 14 days until the end of"
                + " the follow-up.");
    assertThat(once.sentence(on(7))).isEqualTo("natalizumab, 300 mg, once on day 7.");
  }

  @Test
  void therapiesAreNumbered() {
    Intervention drug = new AgentCourse("natalizumab", quantity("300 mg"), null, 28, NAN);
    LoadedScenario once = InterventionPlanner.plan(on(10), drug).scenario();

    Planned twice = InterventionPlanner.plan(on(20, once), drug);

    assertThat(twice.scenario().scenario().therapies().courses())
        .extracting(Course::name)
        .containsExactly("natalizumab-1", "natalizumab-2");
  }

  @Test
  void theJournalKeepsTheOrder() {
    Planned planned =
        InterventionPlanner.plan(on(10), new ParameterSetting(parameter("priming.anergy"), 0.5));

    Journal journal = Journal.empty().with(planned, 240).with(planned, 480);

    assertThat(journal.until(300).entries()).hasSize(1);
    assertThat(journal.entries().get(0).overrides()).isEqualTo(planned.overrides());
    assertThatThrownBy(() -> journal.with(planned, 479))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(with(patient(), planned.overrides().get(0)).sha256())
        .isEqualTo(planned.scenario().sha256());
  }

  private static Course course(Planned planned, String name) {
    return planned.scenario().scenario().therapies().courses().stream()
        .filter(course -> course.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Quantity quantity(String text) {
    return Quantity.parse("test", text);
  }

  private static Parameter parameter(String name) {
    return BuiltIns.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
