package org.anergy.meanfield;

import org.anergy.biology.Expansion;
import org.anergy.biology.Settings;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.lattice.Lattice;

/** Clonal expansion in a node without space, see {@link Expansion}. */
final class MixedBlasts {
  private final MixedBody body;
  private final Draws draws;
  private final Expansion law;
  private final float step;
  private final int capacity;

  MixedBlasts(MixedBody body, Lattice node, Settings settings, Draws draws) {
    this.body = body;
    this.draws = draws;
    law = new Expansion(settings);
    capacity = Patch.SMALL_CAPACITY * node.sites();
    step = (float) settings.stepHours();
  }

  /**
   * Does one step of the first {@code dividing} cells; those after them were activated in this step
   * and begin in the next, as agents do. A daughter dies in a node that is full, as on the lattice.
   */
  void run(int dividing) {
    Cells blasts = body.blasts;
    int room = capacity - body.nodeTCells();
    float il2 = body.nodeConcentration[Cytokine.IL2];
    for (int i = Math.min(dividing, blasts.size()) - 1; i >= 0; i--) {
      blasts.timer[i] -= step;
      blasts.signal[i] = law.remembers(blasts.signal[i], il2);
      if (blasts.timer[i] > 0) {
        continue;
      }
      if (!draws.happens(
          law.goesAhead(blasts.divisions[i], blasts.signal[i], blasts.strength[i]))) {
        body.node.of(Pools.EFFECTOR).add(blasts.clone[i]);
        blasts.remove(i);
        continue;
      }
      blasts.divisions[i]++;
      float parent = blasts.timer[i];
      blasts.timer[i] = parent + law.cycle(draws.uniform());
      if (room-- > 0) {
        int daughter = blasts.copy(i);
        blasts.timer[daughter] = parent + law.cycle(draws.uniform());
      }
    }
  }
}
