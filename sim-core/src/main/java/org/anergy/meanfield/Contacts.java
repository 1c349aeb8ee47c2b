package org.anergy.meanfield;

import java.util.Arrays;
import org.anergy.biology.AntigenParameters;
import org.anergy.biology.Cause;
import org.anergy.biology.PrimingParameters;
import org.anergy.biology.Reach;
import org.anergy.biology.Settings;
import org.anergy.biology.TriggerParameters;
import org.anergy.lattice.Lattice;
import org.anergy.random.Samplers;
import org.anergy.repertoire.CloneTable;

/**
 * Who meets which APC in a node without space, and how strong the signal is. A cell stands in reach
 * of a given APC with probability reach/sites in every step, independently of the step before.
 */
final class Contacts {
  private final MixedBody body;
  private final CloneTable clones;
  private final double reachShare;
  private final int foreign;
  private final float crossAffinity;
  private final float steadyLoad;
  private final double step;
  private double[] cumulated = new double[64];
  private double sum;
  private long patientKey;

  Contacts(MixedBody body, Lattice node, Settings settings) {
    this.body = body;
    this.clones = body.clones;
    int reach = new Reach(node, settings.value(PrimingParameters.REACH)).size();
    reachShare = Math.min(1, (double) reach / node.sites());
    foreign = 1 << settings.epitopes();
    crossAffinity = (float) settings.value(TriggerParameters.CROSS_AFFINITY);
    steadyLoad = (float) settings.value(AntigenParameters.STEADY_LOAD);
    step = settings.stepHours();
  }

  /** Measures the occupancy of all APCs as they are now. */
  void survey(long itsPatientKey) {
    patientKey = itsPatientKey;
    Apcs apcs = body.nodeApcs;
    if (cumulated.length < apcs.size()) {
      cumulated = Arrays.copyOf(cumulated, 2 * apcs.size());
    }
    sum = 0;
    for (int a = 0; a < apcs.size(); a++) {
      sum += occupancy(a);
      cumulated[a] = sum;
    }
  }

  private double occupancy(int a) {
    float amount = body.nodeApcs.amount[a];
    return amount / (amount + 1);
  }

  /** Returns the share of a lattice that is within reach of one site. */
  double reachShare() {
    return reachShare;
  }

  /**
   * Returns the mean number of proposals that a cell gets in a step; each is for an APC drawn by
   * {@link #choose} and stands with the probability {@link #stands}.
   *
   * @param binding hazard of binding at strength 1 within reach, 1/h
   */
  double proposals(double binding) {
    return sum * reachShare * binding * step;
  }

  /** Returns an APC, drawn in proportion to occupancy. */
  int choose(Draws draws) {
    int n = body.nodeApcs.size();
    int at = Arrays.binarySearch(cumulated, 0, n, draws.uniform() * sum);
    return Math.min(n - 1, at < 0 ? -at - 1 : at);
  }

  /** Tells whether a proposal stands: the cell binds within the step. */
  boolean stands(int clone, int apc, double binding, Draws draws) {
    double w = strength(clone, apc);
    double certain = binding * occupancy(apc) * step;
    return certain > 0 && draws.happens(Samplers.probability(binding * w, step) / certain);
  }

  /** Returns the strongest of {@code apc} and the others that stand within reach by chance. */
  int strongest(int clone, int apc, Draws draws) {
    int all = body.nodeApcs.size();
    int best = apc;
    for (int others = draws.poisson((all - 1) * reachShare); others > 0; others--) {
      int other = draws.below(all);
      best = strength(clone, other) > strength(clone, best) ? other : best;
    }
    return best;
  }

  /** Returns the probability that a cell beside {@code apc} binds to it within a step. */
  double bindsBeside(int clone, int apc, double binding) {
    return Samplers.probability(binding * strength(clone, apc), step);
  }

  /** Returns why {@code apc} activates a cell of {@code clone}. */
  byte cause(int clone, int apc) {
    boolean bySelf =
        (body.nodeApcs.epitopes[apc] & foreign) != 0
            && !body.infections.crossReacts(patientKey, clones.id(clone));
    return bySelf ? Cause.BYSTANDER : body.nodeApcs.cause[apc];
  }

  /** Returns affinity times occupancy, 0–1, of {@code clone} with {@code apc}. */
  float strength(int clone, int apc) {
    int mask = body.nodeApcs.epitopes[apc];
    float affinity = clones.bestAffinity(clone, mask);
    float amount = body.nodeApcs.amount[apc];
    if ((mask & foreign) == 0) {
      return affinity * amount / (amount + 1);
    }
    float self = Math.min(amount, steadyLoad);
    float strength = affinity * self / (self + 1);
    if (body.infections.crossReacts(patientKey, clones.id(clone))) {
      strength = Math.max(strength, crossAffinity * amount / (amount + 1));
    }
    return strength;
  }
}
