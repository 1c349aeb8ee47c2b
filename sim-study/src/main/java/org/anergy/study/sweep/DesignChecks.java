package org.anergy.study.sweep;

import java.util.List;
import org.anergy.base.Quantity;
import org.anergy.base.UserInputException;
import org.anergy.study.sweep.FactorValues.Levels;
import org.anergy.study.sweep.StudySpec.DesignSpec;
import org.anergy.study.sweep.StudySpec.Kind;
import org.anergy.yaml.Problems;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;

/** What must hold between the design, the factors and the budget of a study. */
final class DesignChecks {
  private static final String DESIGN = "design";

  private final YamlNode.Keys root;
  private final Problems problems;

  DesignChecks(YamlNode.Keys root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  void check(StudySpec spec) {
    DesignSpec design = spec.design();
    YamlNode.Keys keys = Values.section(root, DESIGN);
    needed(design.kind()).forEach(key -> require(keys, design.kind(), key));
    for (String key : List.of("points", "trajectories", "levels", "resamples", "rows", "file")) {
      if (Values.has(keys, key) && !meant(design.kind()).contains(key)) {
        problems.add(
            keys.keyPlace(key),
            DESIGN + "." + key,
            "means nothing to " + design.kind().key() + ". Maybe remove it.");
      }
    }
    if (design.kind() == Kind.MORRIS && design.levels() % 2 == 1) {
      problems.add(
          keys.keyPlace("levels"),
          "design.levels",
          "must be even, but is " + design.levels() + ".");
    }
    spec.factors().forEach(factor -> checkValues(factor, design.kind()));
    if (design.kind() == Kind.MORRIS) {
      spec.factors().forEach(factor -> checkGrid(factor, design.levels()));
    }
    if (problems.isEmpty()) {
      checkBudget(spec);
    }
  }

  private static List<String> needed(Kind kind) {
    return switch (kind) {
      case GRID, ONE_AT_A_TIME -> List.of();
      case LIST -> List.of("rows");
      case CSV -> List.of("file");
      case RANDOM, LATIN_HYPERCUBE, SOBOL, SALTELLI, EFAST -> List.of("points");
      case MORRIS -> List.of("trajectories");
    };
  }

  private static List<String> meant(Kind kind) {
    return switch (kind) {
      case MORRIS -> List.of("trajectories", "levels");
      case EFAST -> List.of("points", "resamples");
      default -> needed(kind);
    };
  }

  private void require(YamlNode.Keys keys, Kind kind, String key) {
    if (!Values.has(keys, key)) {
      problems.add(keys.place(), DESIGN + "." + key, "is missing; " + kind.key() + " needs it.");
    }
  }

  private void checkValues(Factor factor, Kind kind) {
    boolean rows = kind == Kind.LIST || kind == Kind.CSV;
    boolean none = factor.values() instanceof Levels levels && levels.texts().equals(List.of(""));
    if (rows && !none) {
      problems.add(
          factor.place(),
          factor.name(),
          "takes its values from the rows of the design. Maybe remove its own.");
    } else if (!rows && none) {
      problems.add(
          factor.place(), factor.name(), "has no values. Maybe levels: [a, b], or uniform.");
    } else if ((kind == Kind.GRID || kind == Kind.ONE_AT_A_TIME)
        && !(factor.values() instanceof Levels)) {
      problems.add(
          factor.place(), factor.name(), "needs levels: " + kind.key() + " takes them one by one.");
    }
  }

  /** Effects of levels that a grid meets unevenly would look like interactions. */
  private void checkGrid(Factor factor, int grid) {
    if (!(factor.values() instanceof Levels levels) || levels.texts().size() < 2) {
      return;
    }
    int steps = levels.texts().size() - 1;
    if ((grid - 1) % steps != 0) {
      problems.add(
          factor.place(),
          factor.name(),
          "has "
              + levels.texts().size()
              + " levels, which do not fit the "
              + grid
              + " of the design. Maybe use 2 or "
              + grid
              + ", or a uniform distribution.");
    } else if (steps > 1 && levels.texts().stream().anyMatch(text -> !isNumber(text))) {
      problems.add(
          factor.place(),
          factor.name(),
          "has names, whose order means nothing; morris needs numbers, or two names.");
    }
  }

  private static boolean isNumber(String text) {
    try {
      Quantity.parse("", text);
      return true;
    } catch (UserInputException e) {
      return false;
    }
  }

  private void checkBudget(StudySpec spec) {
    long runs;
    try {
      runs = Math.multiplyExact(Designs.size(spec), (long) spec.replicates().number());
    } catch (ArithmeticException e) {
      runs = Long.MAX_VALUE;
    }
    if (runs <= spec.budget().runs()) {
      try {
        Designs.points(spec);
      } catch (IllegalArgumentException e) {
        problems.add(Values.section(root, DESIGN).place(), DESIGN, String.valueOf(e.getMessage()));
      }
    } else {
      problems.add(
          Values.section(root, DESIGN).place(),
          DESIGN,
          "makes "
              + (runs == Long.MAX_VALUE ? "too many" : runs)
              + " runs, but budget.runs allows "
              + spec.budget().runs()
              + ". Maybe raise it, at most to "
              + StudyFormat.MOST_RUNS
              + ".");
    }
  }
}
