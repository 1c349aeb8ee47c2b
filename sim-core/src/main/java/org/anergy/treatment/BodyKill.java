package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Commit;
import org.anergy.compartment.Exits;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.therapy.Exposure;
import org.anergy.therapy.Site;
import org.anergy.therapy.Target;

/** Kills T cells in pools, by clone, and on lattices, one by one, and the APCs of lattices. */
final class BodyKill {
  private static final Target[] OF_CLASS = {
    Target.NAIVE,
    Target.MEMORY,
    Target.DIVIDING,
    Target.MEMORY, // anergic
    Target.REGULATORY,
    Target.REGULATORY
  };

  private final Body body;
  private final List<Commit> commits = new ArrayList<>();
  private final double[] shares = new double[Target.values().length];
  private final double tissueApcs;
  private long killed;

  /**
   * @param body whose cells are killed
   * @param tissueApcs decades of APCs killed in tissue, relative to those killed in the node
   */
  BodyKill(Body body, double tissueApcs) {
    this.body = body;
    this.tissueApcs = tissueApcs;
    for (int p = 0; p < body.patches(); p++) {
      commits.add(new Commit(body.patch(p)));
    }
  }

  /** Kills what the running step of {@code exposure} kills. */
  void run(StepClock clock, Exposure exposure) {
    set(exposure, Site.BLOOD);
    pools(body.blood(), clock, 0);
    set(exposure, Site.LYMPHOID);
    pools(body.lymphoid(), clock, 4096);
    lattice(0, clock);
    set(exposure, Site.TISSUE);
    int apc = Target.APC.ordinal();
    shares[apc] = 1 - StrictMath.pow(1 - shares[apc], tissueApcs);
    for (int p = 1; p < body.patches(); p++) {
      lattice(p, clock);
    }
  }

  /** Returns the T cells killed so far, all clones and places together. */
  long killed() {
    return killed;
  }

  void setKilled(long count) {
    killed = count;
  }

  private void set(Exposure exposure, Site site) {
    for (Target target : Target.all()) {
      shares[target.ordinal()] = target.dependsOnSite() ? exposure.killed(target, site) : 0;
    }
  }

  private void pools(Pools pools, StepClock clock, int offset) {
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      double share = shares[OF_CLASS[cls].ordinal()];
      if (share == 0) {
        continue;
      }
      for (int word = 0; word < pools.words(); word++) {
        for (long some = pools.occupied(cls, word); some != 0; some &= some - 1) {
          int clone = Long.SIZE * word + Long.numberOfTrailingZeros(some);
          int purpose = Purpose.CONDITIONING + 256 * cls + offset;
          double u = Keyed.uniform(clock.key(), body.clones().id(clone), purpose);
          int dead = Samplers.binomial(pools.counts(cls)[clone], share, u);
          pools.add(cls, clone, -dead);
          killed += dead;
        }
      }
    }
  }

  private void lattice(int p, StepClock clock) {
    Patch patch = body.patch(p);
    CellStore cells = patch.cells();
    boolean any = false;
    leaving(p, clock);
    for (int i = 0; i < cells.size(); i++) {
      double share = share(cells.kind[i]);
      if (share > 0 && Keyed.uniform(clock.key(), cells.id[i], Purpose.CONDITIONING) < share) {
        cells.fate[i] = CellStore.DIE;
        killed += CellKind.isLarge(cells.kind[i]) ? 0 : 1;
        any = true;
      }
    }
    if (any) {
      commits.get(p).run(clock.key());
    }
  }

  /** Cells that left the lattice in the last step have not arrived yet: they are met here. */
  private void leaving(int p, StepClock clock) {
    Exits exits = body.patch(p).exits();
    for (int i = exits.size() - 1; i >= 0; i--) {
      double share = share(exits.kind(i));
      long id = Keyed.hash(1 + p, i);
      if (share > 0 && Keyed.uniform(clock.key(), id, Purpose.CONDITIONING + 256) < share) {
        killed += CellKind.isLarge(exits.kind(i)) ? 0 : 1;
        exits.remove(i);
      }
    }
  }

  /** The share of cells of {@code kind} that dies, CD4 cells like CD8 cells. */
  private double share(byte kind) {
    return switch (kind) {
      case CellKind.NAIVE -> shares[Target.NAIVE.ordinal()];
      case CellKind.MEMORY, CellKind.RESIDENT, CellKind.ANERGIC -> shares[Target.MEMORY.ordinal()];
      case CellKind.BLAST, CellKind.EFFECTOR -> shares[Target.DIVIDING.ordinal()];
      case CellKind.REGULATORY -> shares[Target.REGULATORY.ordinal()];
      default -> shares[Target.APC.ordinal()];
    };
  }
}
