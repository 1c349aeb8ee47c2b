package org.anergy.therapy;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * Levels of all drugs that change rates of the model, each as a multiple of that right after its
 * usual dose: a depot that empties into a fast and a slow pool, all first order and solved exactly
 * over a step. Stopping a drug is nothing but its washout.
 */
public final class DrugLevels implements Stateful {
  private static final int POOLS = 4; // depot and level, of the slow share and of the fast
  private static final double NOTHING = 1e-9;

  private final List<Agent> agents;
  private final double[] pool; // agent by agent

  /**
   * @param all agents that may be given, those without an {@link Action} too
   */
  public DrugLevels(Iterable<Agent> all) {
    List<Agent> acting = new ArrayList<>();
    for (Agent agent : all) {
      if (agent.action().isAny()) {
        acting.add(agent);
      }
    }
    agents = List.copyOf(acting);
    pool = new double[POOLS * agents.size()];
  }

  /** Returns the drugs. */
  public List<Agent> agents() {
    return agents;
  }

  /**
   * Lets time pass.
   *
   * @param days how much of it, d
   */
  public void pass(double days) {
    for (int a = 0; a < agents.size(); a++) {
      Agent agent = agents.get(a);
      int slow = POOLS * a;
      pass(slow, agent.halfLifeDays(), agent.action().absorptionDays(), days);
      pass(slow + 2, agent.action().fastHalfLifeDays(), agent.action().absorptionDays(), days);
    }
  }

  /** Gives a dose at this moment; one of an agent that only kills does nothing here. */
  public void give(Dose dose) {
    int agent = agents.indexOf(dose.agent());
    if (agent < 0) {
      return;
    }
    int slow = POOLS * agent;
    double share = dose.agent().action().fastShare();
    int depot = dose.agent().action().absorptionDays() > 0 ? 0 : 1;
    pool[slow + depot] += dose.relative() * (1 - share);
    pool[slow + 2 + depot] += dose.relative() * share;
  }

  /** The exact solution of depot → level → out over {@code days}. */
  private void pass(int depot, double halfLife, double absorption, double days) {
    double out = StrictMath.log(2) / halfLife;
    double left = StrictMath.exp(-out * days);
    double level = pool[depot + 1] * left;
    if (pool[depot] > 0) {
      double in = StrictMath.log(2) / absorption;
      double waiting = StrictMath.exp(-in * days);
      double apart = out - in;
      double arrived =
          Math.abs(apart) < 1e-9 * out ? in * days * left : in * (waiting - left) / apart;
      level += pool[depot] * arrived;
      pool[depot] *= waiting;
    }
    pool[depot] = pool[depot] < NOTHING ? 0 : pool[depot];
    pool[depot + 1] = level < NOTHING && pool[depot] == 0 ? 0 : level;
  }

  /** Returns the level of drug {@code a} of {@link #agents}. */
  public double level(int a) {
    return pool[POOLS * a + 1] + pool[POOLS * a + 3];
  }

  /** Returns the factor of all drugs together on {@code rate}; exactly 1 without any. */
  public double factor(Rate rate) {
    double product = 1;
    for (int a = 0; a < agents.size(); a++) {
      for (Effect effect : agents.get(a).action().effects()) {
        if (effect.rate() == rate) {
          product *= effect.factor(level(a));
        }
      }
    }
    return product;
  }

  @Override
  public void save(StateSink sink) {
    if (agents.isEmpty()) {
      return;
    }
    sink.doubles("treatment.drugs", pool, pool.length);
  }

  @Override
  public void load(StateSource source) {
    if (agents.isEmpty()) {
      return;
    }
    System.arraycopy(source.doubles("treatment.drugs"), 0, pool, 0, pool.length);
  }
}
