package org.anergy.marrow;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * Hematopoietic stem cells as agents, each for {@link MarrowParameters#CELLS_PER_AGENT} cells, in a
 * periodic lattice of niches that hold one agent each.
 *
 * <p>A stem cell divides and its daughter claims a free neighboring niche (of eight); a daughter
 * that finds none, or loses the contest for it, commits to differentiation, and so does now and
 * then a stem cell itself, which leaves its niche. In the blood a cell lodges in a free niche, the
 * sooner the more of them are free, or dies. All decisions of a step are made on the niches before
 * it; a niche that several claim goes to the one with the highest keyed priority, whether it is
 * old, new, host or graft.
 */
public final class StemCells implements Stateful {
  /** Origin of cells that never left the patient. */
  public static final byte HOST = 0;

  /** Origin of infused cells and their daughters. */
  public static final byte GRAFT = 1;

  private static final int[] AROUND_X = {-1, 0, 1, -1, 1, -1, 0, 1};
  private static final int[] AROUND_Y = {-1, -1, -1, 0, 0, 1, 1, 1};

  private final Lattice lattice;
  private final double division;
  private final double commitment;
  private final double lodging;
  private final double bloodDeath;
  private final long[] occupant; // identity by niche; meaningful where taken
  private final byte[] taken; // 0 free, 1 taken
  private final byte[] origin;
  private final int[] winner; // best claim on each niche, -1 for none
  private final int[] freeNiches;
  private long[] blood = new long[16];
  private long[] claimId = new long[16];
  private int[] claimNiche = new int[16];
  private byte[] claimOrigin = new byte[16];
  private int claims;
  private int inBlood;
  private int inNiches;
  private long infused;
  private long homed;
  private long died;

  /**
   * @param settings where rates come from
   */
  public StemCells(MarrowSettings settings) {
    int side = (int) settings.value(MarrowParameters.NICHE_SIDE);
    lattice = new Lattice(side, side, 1);
    division = settings.value(MarrowParameters.DIVISION);
    commitment = settings.value(MarrowParameters.COMMITMENT);
    lodging = settings.value(MarrowParameters.LODGING);
    bloodDeath = settings.value(MarrowParameters.BLOOD_DEATH);
    occupant = new long[lattice.sites()];
    taken = new byte[lattice.sites()];
    origin = new byte[lattice.sites()];
    winner = new int[lattice.sites()];
    freeNiches = new int[lattice.sites()];
  }

  /** Fills each niche with the patient's own cell with probability {@code filled} (0–1). */
  public void seed(long patientKey, double filled) {
    for (int s = 0; s < taken.length; s++) {
      if (Keyed.uniform(patientKey, s, Purpose.STEM_NICHE) < filled) {
        settle(s, Keyed.hash(patientKey, s), HOST);
      }
    }
  }

  /** Puts {@code agents} infused cells into the blood; their identities follow from {@code key}. */
  public void infuse(long key, int agents) {
    blood = Arrays.copyOf(blood, Math.max(blood.length, inBlood + agents));
    for (int k = 0; k < agents; k++) {
      blood[inBlood++] = Keyed.hash(key, k);
    }
    infused += agents;
  }

  /** Kills each cell, in niches and in the blood, with probability {@code share} (0–1). */
  public void kill(long stepKey, double share) {
    for (int s = 0; s < taken.length; s++) {
      if (taken[s] == 1 && Keyed.uniform(stepKey, occupant[s], Purpose.STEM_DEATH) < share) {
        leave(s);
      }
    }
    int kept = 0;
    for (int k = 0; k < inBlood; k++) {
      if (Keyed.uniform(stepKey, blood[k], Purpose.STEM_DEATH) < share) {
        died++;
      } else {
        blood[kept++] = blood[k];
      }
    }
    inBlood = kept;
  }

  /**
   * Does one step.
   *
   * @param stepKey key of the step
   * @param days length of the step, d
   * @param stress factor on the rate of division, 1 at rest
   * @return agents that committed to differentiation
   */
  public int step(long stepKey, double days, double stress) {
    claims = 0;
    int free = listFreeNiches();
    int committed = divide(stepKey, days, stress);
    int daughters = claims;
    lodge(stepKey, days, free);
    settleContests(stepKey);
    for (int c = 0; c < daughters; c++) {
      committed += winner[claimNiche[c]] == c ? 0 : 1;
    }
    leaveBlood(stepKey, days, daughters, free);
    committed += commit(stepKey, days);
    for (int c = 0; c < claims; c++) {
      if (winner[claimNiche[c]] == c) {
        settle(claimNiche[c], claimId[c], claimOrigin[c]);
      }
    }
    return committed;
  }

  private int listFreeNiches() {
    int free = 0;
    for (int s = 0; s < taken.length; s++) {
      if (taken[s] == 0) {
        freeNiches[free++] = s;
      }
    }
    return free;
  }

  /** Lets cells divide; returns the number of daughters without a free niche around. */
  private int divide(long stepKey, double days, double stress) {
    double divides = Samplers.probability(division * stress, days);
    int homeless = 0;
    for (int s = 0; s < taken.length; s++) {
      if (taken[s] == 1 && Keyed.uniform(stepKey, occupant[s], Purpose.STEM_DIVISION) < divides) {
        int niche = freeNeighbor(s, Keyed.uniform(stepKey, occupant[s], Purpose.STEM_DAUGHTER));
        if (niche < 0) {
          homeless++;
        } else {
          claim(niche, Keyed.hash(occupant[s], stepKey), origin[s]);
        }
      }
    }
    return homeless;
  }

  /** Returns one of the free neighbors at quantile {@code u}, -1 if there is none. */
  private int freeNeighbor(int niche, double u) {
    int free = 0;
    for (int k = 0; k < AROUND_X.length; k++) {
      free += 1 - taken[lattice.neighbor(niche, AROUND_X[k], AROUND_Y[k])];
    }
    int chosen = (int) (u * free);
    for (int k = 0; k < AROUND_X.length; k++) {
      int neighbor = lattice.neighbor(niche, AROUND_X[k], AROUND_Y[k]);
      if (taken[neighbor] == 0 && chosen-- == 0) {
        return neighbor;
      }
    }
    return -1;
  }

  private double lodgingNow(int free) {
    return lodging * free / taken.length;
  }

  /**
   * Lets cells of the blood claim free niches: one hazard for both fates, then which of the two.
   */
  private void lodge(long stepKey, double days, int free) {
    double rate = lodgingNow(free);
    for (int k = 0; k < inBlood; k++) {
      if (leaves(stepKey, blood[k], rate, days)
          && Keyed.uniform(stepKey, blood[k], Purpose.STEM_NICHE) * (rate + bloodDeath) < rate) {
        int at = (int) (Keyed.uniform(stepKey, blood[k], Purpose.STEM_DAUGHTER) * free);
        claim(freeNiches[at], blood[k], GRAFT);
      }
    }
  }

  private boolean leaves(long stepKey, long id, double rate, double days) {
    return Samplers.strikes(
        rate + bloodDeath, days, Keyed.uniform(stepKey, id, Purpose.STEM_LODGING));
  }

  private void claim(int niche, long id, byte from) {
    if (claims == claimId.length) {
      claimId = Arrays.copyOf(claimId, 2 * claims);
      claimNiche = Arrays.copyOf(claimNiche, 2 * claims);
      claimOrigin = Arrays.copyOf(claimOrigin, 2 * claims);
    }
    claimId[claims] = id;
    claimNiche[claims] = niche;
    claimOrigin[claims++] = from;
  }

  private void settleContests(long stepKey) {
    Arrays.fill(winner, -1);
    for (int c = 0; c < claims; c++) {
      int best = winner[claimNiche[c]];
      if (best < 0 || priority(stepKey, c) > priority(stepKey, best)) {
        winner[claimNiche[c]] = c;
      }
    }
  }

  private long priority(long stepKey, int claim) {
    return Keyed.bits(stepKey, claimId[claim], Purpose.STEM_PRIORITY);
  }

  /** Takes from the blood who lodged or died; who lost a contest stays. */
  private void leaveBlood(long stepKey, double days, int daughters, int free) {
    double rate = lodgingNow(free);
    int claim = daughters;
    int kept = 0;
    for (int k = 0; k < inBlood; k++) {
      long id = blood[k];
      if (claim < claims && claimId[claim] == id) {
        if (winner[claimNiche[claim]] == claim) {
          homed++;
        } else {
          blood[kept++] = id;
        }
        claim++;
      } else if (leaves(stepKey, id, rate, days)) {
        died++;
      } else {
        blood[kept++] = id;
      }
    }
    inBlood = kept;
  }

  /** Lets cells commit and leave their niches, which are free from the next step on. */
  private int commit(long stepKey, double days) {
    double commits = Samplers.probability(commitment, days);
    int committed = 0;
    for (int s = 0; s < taken.length; s++) {
      if (taken[s] == 1 && Keyed.uniform(stepKey, occupant[s], Purpose.STEM_COMMITMENT) < commits) {
        leave(s);
        committed++;
      }
    }
    return committed;
  }

  private void leave(int niche) {
    occupant[niche] = 0;
    origin[niche] = HOST;
    taken[niche] = 0;
    inNiches--;
  }

  private void settle(int niche, long id, byte from) {
    occupant[niche] = id;
    origin[niche] = from;
    taken[niche] = 1;
    inNiches++;
  }

  /** Returns the number of niches. */
  public int niches() {
    return taken.length;
  }

  /** Returns the number of agents in niches. */
  public int inNiches() {
    return inNiches;
  }

  /** Returns the number of agents in niches that come from a graft. */
  public int fromGraft() {
    int found = 0;
    for (int s = 0; s < taken.length; s++) {
      found += taken[s] * origin[s];
    }
    return found;
  }

  /** Returns the number of infused agents in the blood. */
  public int inBlood() {
    return inBlood;
  }

  /** Returns how many agents were infused so far. */
  public long infused() {
    return infused;
  }

  /** Returns how many infused agents found a niche so far. */
  public long homed() {
    return homed;
  }

  /** Returns how many infused agents died in the blood so far. */
  public long died() {
    return died;
  }

  @Override
  public void save(StateSink sink) {
    sink.longs("marrow.stem.id", occupant, occupant.length);
    sink.bytes("marrow.stem.taken", taken, taken.length);
    sink.bytes("marrow.stem.origin", origin, origin.length);
    sink.longs("marrow.stem.blood", blood, inBlood);
    sink.longs("marrow.stem.counts", new long[] {infused, homed, died}, 3);
  }

  @Override
  public void load(StateSource source) {
    int n = taken.length;
    System.arraycopy(source.longs("marrow.stem.id"), 0, occupant, 0, n);
    System.arraycopy(source.bytes("marrow.stem.taken"), 0, taken, 0, n);
    System.arraycopy(source.bytes("marrow.stem.origin"), 0, origin, 0, n);
    blood = source.longs("marrow.stem.blood");
    inBlood = blood.length;
    long[] counts = source.longs("marrow.stem.counts");
    infused = counts[0];
    homed = counts[1];
    died = counts[2];
    inNiches = 0;
    for (byte one : taken) {
      inNiches += one;
    }
  }
}
