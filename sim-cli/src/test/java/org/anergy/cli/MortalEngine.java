package org.anergy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.run.RunResult;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;

/** The real model, whose results say that some patients died of an infection on day 1. */
final class MortalEngine extends EngineWrapper {
  private final List<Long> dying;

  MortalEngine(Long... dying) {
    this.dying = List.of(dying);
  }

  @Override
  public PatientSimulator simulator() {
    PatientSimulator real = super.simulator();
    return (scenario, seed, patient, threads, watch) ->
        mortal(real.simulate(scenario, seed, patient, threads, watch));
  }

  @Override
  public RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice) {
    return mortal(super.run(order, watch, notice));
  }

  private RunResult mortal(RunResult result) {
    if (!dying.contains(result.patientIndex())) {
      return result;
    }
    List<RunEvent> events =
        new ArrayList<>(result.events().stream().filter(event -> event.day() < 1).toList());
    events.add(new RunEvent(1, "death", "infection", Double.NaN, "", "bacterial"));
    List<Endpoint> endpoints =
        result.endpoints().stream()
            .map(
                e ->
                    e.name().equals("followed_days") || e.name().equals("death_day")
                        ? new Endpoint(e.name(), 1, e.unit(), e.meaning())
                        : e)
            .toList();
    return new RunResult(
        result.scenario(),
        result.seed(),
        result.patientIndex(),
        result.series(),
        events,
        endpoints,
        result.pictures(),
        result.digests(),
        result.phaseNanos());
  }
}
