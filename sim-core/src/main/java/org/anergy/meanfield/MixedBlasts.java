package org.anergy.meanfield;

import org.anergy.biology.Expansion;
import org.anergy.biology.Settings;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;

/** Clonal expansion in a node without space, see {@link Expansion}. */
final class MixedBlasts {
  private final MixedBody body;
  private final Draws draws;
  private final Expansion law;
  private final float step;

  MixedBlasts(MixedBody body, Settings settings, Draws draws) {
    this.body = body;
    this.draws = draws;
    law = new Expansion(settings);
    step = (float) settings.stepHours();
  }

  void run() {
    Cells blasts = body.blasts;
    double il2 = body.nodeConcentration[Cytokine.IL2];
    for (int i = blasts.size() - 1; i >= 0; i--) {
      blasts.timer[i] -= step;
      if (blasts.timer[i] > 0) {
        continue;
      }
      if (blasts.divisions[i] >= law.maximum()
          || !draws.happens(law.goesAhead(il2, blasts.strength[i]))) {
        body.node.of(Pools.EFFECTOR).add(blasts.clone[i]);
        blasts.remove(i);
        continue;
      }
      blasts.divisions[i]++;
      int daughter = blasts.copy(i);
      blasts.timer[i] += law.cycle(draws.uniform());
      blasts.timer[daughter] += law.cycle(draws.uniform());
    }
  }
}
