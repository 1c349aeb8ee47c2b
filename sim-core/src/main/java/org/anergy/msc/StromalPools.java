package org.anergy.msc;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Settings;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * Stromal cells outside of the lattices, counted by place and product: alive, and dead until a
 * phagocyte has taken them up. Every agent is alive somewhere, dead somewhere, or cleared.
 */
final class StromalPools implements Stateful {
  /** Blood after the first pass through the lung. */
  static final int BLOOD = 0;

  /** Held by the lung. */
  static final int LUNG = 1;

  /** Liver and spleen. */
  static final int ORGANS = 2;

  /** Cerebrospinal fluid. */
  static final int FLUID = 3;

  /** Depot in the first tissue patch. */
  static final int DEPOT = 4;

  static final int PLACES = 5;

  private final int products;
  private final int[] alive; // place by place, product by product
  private final int[] dead; // in lung and in liver and spleen, product by product
  private long infused;
  private long lost; // never arrived, or died in a depot and were cleared there
  private long cleared; // taken up in lung, liver and spleen
  private final double death;
  private final double depotDeath;
  private final double depotExit;
  private final double clearance;
  private final double bloodExit;
  private final double toTissue;
  private final double step;

  StromalPools(int products, Settings settings) {
    this.products = products;
    alive = new int[PLACES * products];
    dead = new int[2 * products];
    step = settings.stepHours();
    death = StrictMath.log(2) / settings.value(MscParameters.VIABLE_LIFE);
    depotDeath = StrictMath.log(2) / (24 * settings.value(MscParameters.TISSUE_LIFE));
    depotExit = settings.value(MscParameters.DEPOT_EXIT) / 24;
    clearance =
        Samplers.probability(
            StrictMath.log(2) / (24 * settings.value(MscParameters.LABEL_LIFE)), step);
    bloodExit = settings.value(MscParameters.BLOOD_EXIT);
    toTissue = bloodExit * settings.value(MscParameters.TISSUE_SHARE);
  }

  int alive(int place, int p) {
    return alive[place * products + p];
  }

  int dead(int place, int p) {
    return dead[(place - LUNG) * products + p];
  }

  long infused() {
    return infused;
  }

  long lost() {
    return lost;
  }

  long cleared() {
    return cleared;
  }

  /** Returns the agents that are anywhere outside of the lattices, dead ones too. */
  long present() {
    long sum = 0;
    for (int n : alive) {
      sum += n;
    }
    for (int n : dead) {
      sum += n;
    }
    return sum;
  }

  /** Notes that {@code n} agents are given. */
  void infuse(int n) {
    infused += n;
  }

  /** Puts {@code n} living agents of {@code p} to {@code place}. */
  void add(int place, int p, int n) {
    alive[place * products + p] += n;
  }

  /** Puts {@code n} dead agents of {@code p} to lung, or liver and spleen. */
  void addDead(int place, int p, int n) {
    dead[(place - LUNG) * products + p] += n;
  }

  /** Notes that {@code n} agents never came to a place that is followed. */
  void lose(int n) {
    lost += n;
  }

  /**
   * Lets a step pass for product {@code p}.
   *
   * @param key key of the step
   * @param attraction mean attraction of target tissue, 1 where it is quiet
   * @param rejection hazard of rejection, 1/h
   * @param entering receives the agents that enter target tissue: from blood, fluid and depot
   * @return the agents that phagocytes took up
   */
  int step(long key, int p, double attraction, double rejection, int[] entering) {
    int taken = clear(key, p, LUNG) + clear(key, p, ORGANS);
    blood(key, p, attraction, rejection, entering);
    die(key, p, LUNG, rejection);
    die(key, p, ORGANS, rejection);
    entering[1] = leave(key, p, FLUID, rejection);
    entering[2] = leave(key, p, DEPOT, rejection);
    return taken;
  }

  private int clear(long key, int p, int place) {
    int taken = draw(key, p, place, dead(place, p), clearance);
    addDead(place, p, -taken);
    cleared += taken;
    return taken;
  }

  private void blood(long key, int p, double attraction, double rejection, int[] entering) {
    double tissue = toTissue * attraction;
    double dying = death + rejection;
    double all = bloodExit + tissue + dying;
    int out = draw(key, p, 8 + BLOOD, alive(BLOOD, p), Samplers.probability(all, step));
    int in = draw(key, p, 16, out, tissue / all);
    int died = draw(key, p, 17, out - in, dying / (all - tissue));
    add(BLOOD, p, -out);
    add(ORGANS, p, out - in - died);
    addDead(ORGANS, p, died);
    entering[0] = in;
  }

  private void die(long key, int p, int place, double rejection) {
    double hazard = death + rejection;
    int died = draw(key, p, 8 + place, alive(place, p), Samplers.probability(hazard, step));
    add(place, p, -died);
    addDead(place, p, died);
  }

  /** Agents of a depot die and are cleared there, or leave for the tissue. */
  private int leave(long key, int p, int place, double rejection) {
    double all = depotDeath + rejection + depotExit;
    int out = draw(key, p, 8 + place, alive(place, p), Samplers.probability(all, step));
    int in = draw(key, p, 24 + place, out, all == 0 ? 0 : depotExit / all);
    add(place, p, -out);
    lost += out - in;
    return in;
  }

  private static int draw(long key, int p, int which, int n, double probability) {
    return n == 0
        ? 0
        : Samplers.binomial(
            n, probability, Keyed.uniform(key, p, Purpose.STROMA + 256 * (1 + which)));
  }

  @Override
  public void save(StateSink sink) {
    sink.ints("msc.alive", alive, alive.length);
    sink.ints("msc.dead", dead, dead.length);
    sink.longs("msc.counted", new long[] {infused, lost, cleared}, 3);
  }

  @Override
  public void load(StateSource source) {
    System.arraycopy(source.ints("msc.alive"), 0, alive, 0, alive.length);
    System.arraycopy(source.ints("msc.dead"), 0, dead, 0, dead.length);
    long[] counted = source.longs("msc.counted");
    infused = counted[0];
    lost = counted[1];
    cleared = counted[2];
  }
}
