package org.anergy.treatment;

import java.util.List;
import org.anergy.therapy.Target;

/**
 * All T cells of a kind, whatever they recognize, as they are counted in blood. The clones that the
 * model follows one by one are a part of them too small to be counted.
 *
 * <p>Life and division are hazards per day; at rest divisions are at half their rate in an empty
 * niche, as for the clones that are followed, and what is missing comes from the thymus (naive) or
 * from naive cells that met an antigen (memory).
 *
 * <p>Rates of CD4 cells are those of {@code HomeostasisParameters}, with a hundredth of the
 * regulatory cells from the thymus. Naive CD8 cells are slower than naive CD4 cells as 4.2 to 6.5
 * y, memory CD8 cells have a net half-life of 0.7 y (times of Vrisekoop 2008,
 * doi:10.1073/pnas.0709713105). Normal counts and how rates are split into death and division are
 * modelling assumptions.
 */
enum TCellPool {
  CD4_NAIVE("cd4_naive", Target.NAIVE, 400, 0.001, 0.0017, true, 0.5),
  CD4_MEMORY("cd4_memory", Target.MEMORY, 430, 0.0289, 0.0241, false, 0),
  CD8_NAIVE("cd8_naive", Target.NAIVE, 200, 0.00065, 0.0011, true, 0.5),
  CD8_MEMORY("cd8_memory", Target.MEMORY, 300, 0.0245, 0.0218, false, 0.2),
  REGULATORY("cd4_regulatory", Target.REGULATORY, 45, 0.0866, 0.1715, true, 1);

  /** Age of the typical person of these counts, years; modelling assumption. */
  static final double REFERENCE_AGE = 30;

  private final String key;
  private final Target target;
  private final double normal;
  private final double death;
  private final double birth;
  private final boolean thymic;
  private final double ownNiche;

  TCellPool(
      String key,
      Target target,
      double normal,
      double death,
      double birth,
      boolean thymic,
      double ownNiche) {
    this.key = key;
    this.target = target;
    this.normal = normal;
    this.death = death;
    this.birth = birth;
    this.thymic = thymic;
    this.ownNiche = ownNiche;
  }

  static List<TCellPool> all() {
    return List.of(values());
  }

  String key() {
    return key;
  }

  Target target() {
    return target;
  }

  /** Normal count in the blood of a young adult, cells/µL; middle of the usual ranges. */
  double normal() {
    return normal;
  }

  /** Hazard of death, 1/d. */
  double death() {
    return death;
  }

  /** Hazard of division in an empty niche, 1/d. */
  double birth() {
    return birth;
  }

  /** Tells whether the thymus makes them. */
  boolean thymic() {
    return thymic;
  }

  /**
   * Share of what limits divisions that no other pool uses; the rest is shared by all T cells.
   * Regulatory cells live on IL2, memory CD8 cells in part on IL15, naive cells compete for self
   * peptides among themselves; shares are modelling assumptions.
   */
  double ownNiche() {
    return ownNiche;
  }

  boolean isCd4() {
    return this != CD8_NAIVE && this != CD8_MEMORY;
  }

  boolean isMemory() {
    return this == CD4_MEMORY || this == CD8_MEMORY;
  }

  /** Supply that keeps the normal count, cells/µL a day. */
  double supply() {
    return normal * (death - birth / 2);
  }
}
