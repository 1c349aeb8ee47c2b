package org.anergy.biology;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.field.DiffusionField;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.PatientTraits;
import org.jspecify.annotations.Nullable;

/** Small lattices for tests of the rules, and draws for their states. */
final class TestLattices {
  static final int EPITOPES = 6;

  /** With a diffusion constant of 10 um²/s its field follows its sources within a step of 1 h. */
  static final double SHORT_RANGE = 40;

  /** Here the field is forgotten within a few hours only. */
  static final double LONG_RANGE = 150;

  private TestLattices() {}

  /** A lymph node with all cytokines, none of them there. */
  static Patch node(Lattice lattice) {
    return new Patch("node", lattice, fields("node", lattice, SHORT_RANGE), null);
  }

  /** Intact tissue that shows its first two epitopes, with all cytokines, none of them there. */
  static Patch tissue(String name, Lattice lattice, double chemokineRange) {
    return new Patch(
        name,
        lattice,
        fields(name, lattice, chemokineRange),
        new TissueSites(name, lattice.sites(), 3));
  }

  private static @Nullable DiffusionField[] fields(
      String name, Lattice lattice, double chemokineRange) {
    @Nullable DiffusionField[] fields = new DiffusionField[Cytokine.COUNT];
    for (int c = 0; c < fields.length; c++) {
      double range = c == Cytokine.CXCL10 ? chemokineRange : SHORT_RANGE;
      boolean uptake = c == Cytokine.IL2;
      fields[c] = new DiffusionField(name + "." + c, lattice, 10, range, 1, uptake);
    }
    return fields;
  }

  static Body body(Patch node, Settings settings, Patch... tissue) {
    return new Body(node, List.of(tissue), new CloneTable(EPITOPES), new Infections(settings, 0));
  }

  /** Settings of a typical patient in which some rules are off. */
  static Settings settings(ParameterSet parameters, double stepHours, Rule... off) {
    Set<String> keys = Set.copyOf(Arrays.stream(off).map(Rule::key).toList());
    return new Settings(parameters, keys, PatientTraits.typical(), stepHours, EPITOPES);
  }

  /** A sequence of uniform numbers that depends on its seed only. */
  static final class Draws {
    private final long seed;
    private long drawn;

    Draws(long seed) {
      this.seed = seed;
    }

    double uniform() {
      return Keyed.uniform(seed, drawn++, 0);
    }

    double between(double low, double high) {
      return low + (high - low) * uniform();
    }

    int below(int n) {
      return (int) (n * uniform());
    }

    boolean happens(double probability) {
      return uniform() < probability;
    }
  }
}
