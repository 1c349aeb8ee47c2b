package org.anergy.meanfield;

import java.util.Arrays;
import org.anergy.biology.AntigenParameters;
import org.anergy.biology.RegulationParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.cell.CellKind;
import org.anergy.random.Samplers;

/**
 * APCs of a node without space: they lose peptide and costimulation, and die. The regulatory cells
 * around one are those that it binds and, of the others, a Poisson number.
 */
final class MixedNodeApcs {
  private final MixedBody body;
  private final Contacts contacts;
  private final Draws draws;
  private final double death;
  private final float peptideDecay;
  private final double recovery;
  private final double strip;
  private final double baseFunction;
  private final float step;
  private final float steadyCostimulation;
  private int[] boundRegulatory = new int[64];
  private int[] passing = new int[64];
  private int[] newIndex = new int[64];
  private int activeRegulatory;

  MixedNodeApcs(MixedBody body, Contacts contacts, Settings settings, Draws draws) {
    this.body = body;
    this.contacts = contacts;
    this.draws = draws;
    step = (float) settings.stepHours();
    death = Samplers.probability(1 / (24 * settings.value(AntigenParameters.NODE_LIFE)), step);
    peptideDecay = (float) StrictMath.pow(0.5, step / settings.value(AntigenParameters.HALF_LIFE));
    recovery = settings.value(RegulationParameters.COSTIMULATION_RECOVERY);
    strip = settings.on(Rule.CTLA4) ? settings.value(RegulationParameters.CTLA4) : 0;
    baseFunction = settings.patient().regulatoryFunction();
    steadyCostimulation = (float) settings.value(AntigenParameters.STEADY_COSTIMULATION);
  }

  /** Counts the active regulatory cells beside each APC, before any of them moves. */
  void look() {
    int n = body.nodeApcs.size();
    if (boundRegulatory.length < n) {
      boundRegulatory = new int[2 * n];
      passing = new int[2 * n];
      newIndex = new int[2 * n];
    }
    Arrays.fill(boundRegulatory, 0, n, 0);
    activeRegulatory = 0;
    Cells cells = body.engaged;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.kind[i] == CellKind.REGULATORY && cells.activity[i] > 0.5f) {
        activeRegulatory++;
        if (cells.apc[i] >= 0) {
          boundRegulatory[cells.apc[i]]++;
        }
      }
    }
  }

  void run() {
    Apcs apcs = body.nodeApcs;
    double function = baseFunction * body.acquiredFunction;
    passBy();
    for (int a = 0; a < apcs.size(); a++) {
      apcs.amount[a] *= peptideDecay;
      double ceiling = apcs.kind[a] == CellKind.APC_MATURE ? 1 : steadyCostimulation;
      double loss = strip * function * (boundRegulatory[a] + passing[a]);
      apcs.costimulation[a] =
          (float)
              ((apcs.costimulation[a] + step * recovery * ceiling)
                  / (1 + step * (recovery + loss)));
    }
    die();
  }

  /** Scatters the regulatory cells that stand within reach of an APC that does not bind them. */
  private void passBy() {
    int n = body.nodeApcs.size();
    Arrays.fill(passing, 0, n, 0);
    int hits = draws.poisson(activeRegulatory * contacts.reachShare() * n);
    for (int k = 0; k < hits; k++) {
      int a = draws.below(n);
      int others = activeRegulatory - boundRegulatory[a];
      passing[a] += draws.below(activeRegulatory) < others ? 1 : 0;
    }
  }

  private void die() {
    Apcs apcs = body.nodeApcs;
    int n = apcs.size();
    int dead = draws.binomial(n, death);
    if (dead == 0) {
      return;
    }
    for (int a = 0; a < n; a++) {
      newIndex[a] = a;
    }
    for (int k = 0; k < dead; k++) {
      int a = draws.below(apcs.size());
      int last = apcs.remove(a);
      // The cell that had index `last` now has index a; what had index a is gone.
      for (int old = 0; old < n; old++) {
        if (newIndex[old] == a) {
          newIndex[old] = -1;
        } else if (newIndex[old] == last) {
          newIndex[old] = a;
        }
      }
    }
    Cells cells = body.engaged;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.apc[i] >= 0) {
        cells.apc[i] = newIndex[cells.apc[i]];
        if (cells.apc[i] < 0) {
          cells.timer[i] = 1;
        }
      }
    }
  }
}
