package org.anergy.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anergy.record.Endpoint;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.scenario.Scenario;

/**
 * Everything that a finished run of one patient leaves behind.
 *
 * @param scenario the resolved scenario
 * @param seed the seed, all 64 bits of it
 * @param patientIndex index of the patient in its cohort, 0 for a single run
 * @param series daily values over time
 * @param events what happened, in order of time
 * @param endpoints numbers that sum up the course
 * @param pictures lattices at chosen times
 * @param digests recorded state digests, the last one of the final state
 * @param phaseNanos name of each phase and its time in nanoseconds, in phase order
 */
public record RunResult(
    Scenario scenario,
    long seed,
    long patientIndex,
    Series series,
    List<RunEvent> events,
    List<Endpoint> endpoints,
    List<LatticePicture> pictures,
    List<StepDigest> digests,
    Map<String, Long> phaseNanos) {

  /** Returns the patient's death: its cause is where, its circumstances are the detail. */
  public Optional<RunEvent> death() {
    return events.stream().filter(event -> event.kind().equals("death")).findFirst();
  }

  /** Returns the follow-up that the patient lived, d: the planned one unless death ended it. */
  public double followedDays() {
    double planned = scenario.followUpDays();
    return death().map(death -> Math.min(planned, death.day())).orElse(planned);
  }
}
