package org.anergy.ui.live;

import java.util.List;

/**
 * What the lattices looked like at one step.
 *
 * @param step number of steps done since the start of the run-in
 * @param day time since the start of the follow-up, d; negative in the run-in
 * @param lattices lymph node first, then the patches of tissue; empty for the mean field
 * @param clones the table of clones
 */
public record Frame(long step, double day, List<LatticeState> lattices, ClonesState clones) {}
