package org.anergy.scenario;

import java.util.List;
import java.util.Set;
import org.anergy.therapy.Agent;
import org.jspecify.annotations.Nullable;

/**
 * A well of a culture plate instead of a patient: T cells that are stimulated, with regulatory or
 * stromal cells among them or behind a membrane.
 *
 * @param tCells T cells at the start
 * @param responding share of them that answers the stimulus, 0–1
 * @param strength how strong it is: affinity times occupancy, 0–1
 * @param costimulation that comes with it, 0–1
 * @param meetsPerHour hazard of meeting a stimulator, 1/h
 * @param regulatory activated regulatory cells that are added
 * @param stromal agent whose cells are added; null for none
 * @param stromalCells how many
 * @param stromalUntilDays when they are taken out again, d; infinite if they stay
 * @param contact whether they are among the T cells, and not behind a membrane
 * @param primed whether they are licensed when they are added
 * @param neutralized cytokines that antibodies take away
 */
public record WellSpec(
    int tCells,
    double responding,
    double strength,
    double costimulation,
    double meetsPerHour,
    int regulatory,
    @Nullable Agent stromal,
    int stromalCells,
    double stromalUntilDays,
    boolean contact,
    boolean primed,
    Set<String> neutralized) {

  /** Cytokines that can be neutralized. */
  static final List<String> CAN_BE_NEUTRALIZED = List.of("IFNG", "TNF", "IL10");

  public WellSpec {
    neutralized = Set.copyOf(neutralized);
  }
}
