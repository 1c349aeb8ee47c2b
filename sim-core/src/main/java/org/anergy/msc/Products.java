package org.anergy.msc;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Settings;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.therapy.Agent;
import org.anergy.therapy.CellProduct;

/**
 * The products that a patient may be given, in the order of their names: the potency of this
 * patient's donor, and how the patient has become sensitized to it.
 */
public final class Products implements Stateful {
  private static final int REFERENCE_PASSAGE = 3;
  private static final double NEGLIGIBLE = 1e-6;

  private final List<String> names = new ArrayList<>();
  private final List<CellProduct> products = new ArrayList<>();
  private final double[] potency;
  private final double[] sensitization; // 0–1
  private final double gain;
  private final double loss;
  private final double rejection;

  /**
   * @param agents all that may be given; those without cells do not count
   * @param settings where parameters come from
   * @param patientKey key of the patient's draws
   */
  public Products(Iterable<Agent> agents, Settings settings, long patientKey) {
    List<Agent> sorted = new ArrayList<>();
    for (Agent agent : agents) {
      if (agent.product() != null) {
        sorted.add(agent);
      }
    }
    sorted.sort((a, b) -> a.name().compareTo(b.name()));
    potency = new double[sorted.size()];
    sensitization = new double[sorted.size()];
    gain = settings.value(MscParameters.SENSITIZATION);
    loss = StrictMath.log(2) / settings.value(MscParameters.FORGETTING);
    rejection = settings.value(MscParameters.REJECTION) / 24;
    double perPassage = settings.value(MscParameters.PASSAGE);
    for (Agent agent : sorted) {
      CellProduct product = agent.product();
      if (product == null) {
        continue;
      }
      int older = Math.max(0, product.passage() - REFERENCE_PASSAGE);
      double aged = product.potency() * StrictMath.exp(-perPassage * older);
      potency[products.size()] =
          Samplers.lognormal(
              aged,
              product.potencySpread(),
              Keyed.uniform(patientKey, agent.name().hashCode(), Purpose.STROMA));
      names.add(agent.name());
      products.add(product);
    }
  }

  /** Returns the number of products. */
  public int size() {
    return products.size();
  }

  /** Returns the name of product {@code p}. */
  public String name(int p) {
    return names.get(p);
  }

  /** Returns product {@code p}. */
  public CellProduct get(int p) {
    return products.get(p);
  }

  /** Returns what a licensed cell of {@code p} does, relative to the reference. */
  public double potency(int p) {
    return potency[p];
  }

  /** Returns how long a cell of {@code p} takes to recover from thawing, h. */
  public double recoveryHours(int p) {
    return products.get(p).recoveryHours();
  }

  /** Returns the hazard by which the recipient rejects a cell of {@code p}, 1/h. */
  public double rejectionPerHour(int p) {
    return rejection * products.get(p).immunogenicity() * sensitization[p];
  }

  /** Returns how far the recipient is sensitized to {@code p}, 0–1. */
  public double sensitization(int p) {
    return sensitization[p];
  }

  /** Tells whether anybody remembers a product. */
  boolean remembered() {
    for (double s : sensitization) {
      if (s > NEGLIGIBLE) {
        return true;
      }
    }
    return false;
  }

  /** Lets {@code days} pass; {@code present} tells which products are in the body. */
  void pass(double days, boolean[] present) {
    for (int p = 0; p < sensitization.length; p++) {
      double in = present[p] ? gain * products.get(p).immunogenicity() : 0;
      double limit = in / (in + loss);
      double left = StrictMath.exp(-(in + loss) * days);
      sensitization[p] = limit + (sensitization[p] - limit) * left;
    }
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("msc.sensitization", sensitization, sensitization.length);
  }

  @Override
  public void load(StateSource source) {
    double[] stored = source.doubles("msc.sensitization");
    System.arraycopy(stored, 0, sensitization, 0, sensitization.length);
  }
}
