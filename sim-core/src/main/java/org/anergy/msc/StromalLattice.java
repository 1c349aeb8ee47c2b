package org.anergy.msc;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.EffectorParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.Walk;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Guests;
import org.anergy.compartment.Patch;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * Stromal cells on one lattice: each is licensed by the IFNG and TNF at its place, walks along
 * chemokine, secretes and dies. Two factors spread from them, in units of half their effect: one
 * suppresses activation and division and turns cells regulatory, the other supports repair.
 */
public final class StromalLattice implements Guests, Stateful {
  private static final double DIFFUSION = 10; // um2/s; only the range matters where it is steady
  private static final double SECONDS_PER_HOUR = 3600;
  private static final int LICENSE = 256;
  private static final int LOSE = 512;

  private final Patch patch;
  private final Products products;
  private final StromalCells cells;
  private final DiffusionField factor;
  private final DiffusionField trophic;
  private final Walk walk;
  private final double step;
  private final double death;
  private final double overload;
  private final double overloadHalf;
  private final double licensing;
  private final double licensingHalf;
  private final double fading;
  private final double exhaustion;
  private final float
      perCell; // secretion at which halfDensity licensed cells a site have half effect
  private final float trophicPerCell;
  private final float unlicensed;
  private final float il10;
  private final float maximum;
  private final float induction;
  private final float support;
  private boolean apart;
  private long died;
  private int licensed;

  /**
   * @param patch the lattice, which must have IFNG, TNF, CXCL10 and IL10
   * @param products what is given, and how the recipient reacts to it
   * @param settings where parameters come from
   */
  public StromalLattice(Patch patch, Products products, Settings settings) {
    this.patch = patch;
    this.products = products;
    String name = patch.name() + ".msc";
    cells = new StromalCells(name);
    step = settings.stepHours();
    double range = settings.value(ActionParameters.RANGE);
    factor = new DiffusionField(name + ".factor", patch.lattice(), DIFFUSION, range, step);
    trophic = new DiffusionField(name + ".trophic", patch.lattice(), DIFFUSION, range, step);
    walk =
        new Walk(
            patch.lattice(),
            settings.value(MscParameters.MOTILITY),
            step,
            settings.on(Rule.CHEMOTAXIS) ? settings.value(EffectorParameters.CHEMOTAXIS) : 0,
            settings.value(EffectorParameters.HALF_CHEMOKINE));
    death = StrictMath.log(2) / (24 * settings.value(MscParameters.TISSUE_LIFE));
    overload = settings.value(MscParameters.OVERLOAD) / 24;
    overloadHalf = settings.value(MscParameters.OVERLOAD_HALF);
    licensing = settings.value(MscParameters.LICENSING);
    licensingHalf = settings.value(MscParameters.LICENSING_HALF);
    fading = settings.value(MscParameters.FADING) / 24;
    exhaustion = settings.value(MscParameters.EXHAUSTION) / 24;
    double loss = SECONDS_PER_HOUR * DIFFUSION / (range * range);
    perCell = (float) (loss / settings.value(ActionParameters.HALF_DENSITY));
    trophicPerCell = (float) (loss / settings.value(ActionParameters.SUPPORT_HALF));
    unlicensed = (float) settings.value(ActionParameters.UNLICENSED);
    il10 = settings.secretion(ActionParameters.IL10, patch.lattice().siteMicrometers());
    maximum = (float) settings.value(ActionParameters.MAXIMUM);
    induction = (float) settings.value(ActionParameters.INDUCTION);
    support = (float) settings.value(ActionParameters.SUPPORT);
  }

  /** Returns the cells; a view. */
  public StromalCells cells() {
    return cells;
  }

  /** Returns the suppressive factor at each site, in units of half its effect; a view. */
  public float[] factor() {
    return factor.concentration();
  }

  /** Returns the cells that have died here so far. */
  public long died() {
    return died;
  }

  /**
   * Puts the cells behind a membrane: what spreads from them and to them is the same everywhere.
   */
  public void separate() {
    apart = true;
  }

  /** Licenses all cells, as cultures are that meet IFNG before they are given. */
  public void license() {
    for (int i = 0; i < cells.size(); i++) {
      cells.state[i] = StromalCells.LICENSED;
    }
  }

  /** Takes all cells out; they count as died. */
  public void remove() {
    died += cells.size();
    cells.truncate(0);
  }

  /** Puts an unlicensed cell of {@code product} to {@code site}. */
  public void arrive(long id, int site, int product) {
    cells.add(id, site, (byte) product, (float) products.recoveryHours(product));
  }

  /** Lets a step pass: licensing, death, movement, secretion. */
  public void run(StepClock clock) {
    if (cells.size() == 0 && factor.isZero() && trophic.isZero()) {
      return;
    }
    float[] ifng = patch.field(Cytokine.IFNG).concentration();
    float[] tnf = patch.field(Cytokine.TNF).concentration();
    float[] chemokine = patch.field(Cytokine.CXCL10).concentration();
    double everywhere = apart ? mean(ifng) + mean(tnf) : 0;
    int kept = 0;
    for (int i = 0; i < cells.size(); i++) {
      double here = ifng[cells.site[i]] + tnf[cells.site[i]];
      double inflammation = apart ? everywhere : here;
      if (dies(i, inflammation, clock.key())) {
        died++;
        continue;
      }
      license(i, inflammation, clock.key());
      long bits = Keyed.bits(clock.key(), cells.id[i], Purpose.MOVE);
      cells.site[i] = walk.from(cells.site[i], chemokine, bits);
      cells.move(i, kept++);
    }
    cells.truncate(kept);
    spread();
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private boolean dies(int i, double inflammation, long key) {
    double hazard =
        death
            + overload * hill(inflammation, overloadHalf)
            + products.rejectionPerHour(cells.product[i]);
    return Samplers.strikes(hazard, step, Keyed.uniform(key, cells.id[i], Purpose.DEATH));
  }

  private void license(int i, double inflammation, long key) {
    if (cells.recovering[i] > 0) {
      cells.recovering[i] = (float) Math.max(0, cells.recovering[i] - step);
      return;
    }
    double present = hill(inflammation, licensingHalf);
    double u = Keyed.uniform(key, cells.id[i], Purpose.DECISION + LICENSE);
    if (cells.state[i] == StromalCells.UNLICENSED) {
      if (Samplers.strikes(licensing * present, step, u)) {
        cells.state[i] = StromalCells.LICENSED;
      }
    } else if (cells.state[i] == StromalCells.LICENSED) {
      if (Samplers.strikes(exhaustion, step, u)) {
        cells.state[i] = StromalCells.SPENT;
      } else if (Samplers.strikes(
          fading * (1 - present), step, Keyed.uniform(key, cells.id[i], Purpose.DECISION + LOSE))) {
        cells.state[i] = StromalCells.UNLICENSED;
      }
    }
  }

  private static double hill(double x, double half) {
    return x <= 0 ? 0 : x * x / (x * x + half * half);
  }

  private void spread() {
    factor.clearCells();
    trophic.clearCells();
    licensed = 0;
    for (int i = 0; i < cells.size(); i++) {
      float potency = (float) products.potency(cells.product[i]);
      boolean active = cells.state[i] == StromalCells.LICENSED;
      licensed += active ? 1 : 0;
      factor.secrete(cells.site[i], perCell * potency * (active ? 1 : unlicensed));
      trophic.secrete(cells.site[i], trophicPerCell * potency);
    }
    if (apart) {
      factor.mixCells();
      trophic.mixCells();
    }
    factor.solve();
    trophic.solve();
  }

  private static float saturating(float x) {
    return x / (1 + x);
  }

  @Override
  public float suppression(int site) {
    return factor.isZero() ? 0 : maximum * saturating(factor.concentration()[site]);
  }

  @Override
  public float support(int site) {
    return trophic.isZero() ? 0 : support * saturating(trophic.concentration()[site]);
  }

  @Override
  public float induction(int site) {
    return factor.isZero() ? 1 : 1 + induction * saturating(factor.concentration()[site]);
  }

  @Override
  public void secrete() {
    if (licensed == 0) {
      return;
    }
    DiffusionField field = patch.field(Cytokine.IL10);
    float together = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.state[i] == StromalCells.LICENSED) {
        float amount = il10 * (float) products.potency(cells.product[i]);
        if (apart) {
          together += amount;
        } else {
          field.secrete(cells.site[i], amount);
        }
      }
    }
    if (together > 0) {
      everywhere(field, together / patch.lattice().sites());
    }
  }

  private static void everywhere(DiffusionField field, float amount) {
    for (int s = 0; s < field.concentration().length; s++) {
      field.secrete(s, amount);
    }
  }

  @Override
  public boolean busy() {
    return licensed > 0 && il10 > 0;
  }

  @Override
  public void save(StateSink sink) {
    cells.save(sink);
    factor.save(sink);
    trophic.save(sink);
    sink.value(patch.name() + ".msc.died", died);
  }

  @Override
  public void load(StateSource source) {
    cells.load(source);
    factor.load(source);
    trophic.load(source);
    died = source.value(patch.name() + ".msc.died");
    licensed = cells.count(StromalCells.LICENSED);
  }
}
