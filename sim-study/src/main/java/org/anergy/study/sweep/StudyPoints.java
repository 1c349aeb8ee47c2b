package org.anergy.study.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anergy.study.design.Design;
import org.anergy.study.design.MorrisDesign;
import org.anergy.study.sweep.FactorValues.Levels;

/** The points of a study: for each a value of every factor, as text. */
public interface StudyPoints {
  /** A factor that stays as the scenario has it. */
  String UNCHANGED = "";

  /** Returns the number of points. */
  int size();

  /** Returns the values at {@code point}, from 0, in the order of the factors. */
  List<String> values(int point);

  /** Returns every level with every other; the last factor changes fastest. */
  static StudyPoints grid(List<Factor> factors) {
    List<List<String>> levels = levels(factors);
    return new StudyPoints() {
      @Override
      public int size() {
        return levels.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
      }

      @Override
      public List<String> values(int point) {
        List<String> values = new ArrayList<>();
        int rest = point;
        for (int f = levels.size() - 1; f >= 0; f--) {
          values.add(levels.get(f).get(rest % levels.get(f).size()));
          rest /= levels.get(f).size();
        }
        Collections.reverse(values);
        return values;
      }
    };
  }

  /** Returns the scenario as it is, then each level of one factor after the other. */
  static StudyPoints oneAtATime(List<Factor> factors) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Collections.nCopies(factors.size(), UNCHANGED));
    for (int f = 0; f < factors.size(); f++) {
      for (String level : levels(factors).get(f)) {
        List<String> row = new ArrayList<>(rows.get(0));
        row.set(f, level);
        rows.add(row);
      }
    }
    return rows(rows);
  }

  /** Returns {@code rows} as they are. */
  static StudyPoints rows(List<List<String>> rows) {
    return new StudyPoints() {
      @Override
      public int size() {
        return rows.size();
      }

      @Override
      public List<String> values(int point) {
        return rows.get(point);
      }
    };
  }

  /** Returns the quantiles of {@code design} as values of the factors. */
  static StudyPoints of(Design design, List<Factor> factors) {
    boolean grid = design instanceof MorrisDesign;
    return new StudyPoints() {
      @Override
      public int size() {
        return design.points();
      }

      @Override
      public List<String> values(int point) {
        double[] u = design.point(point);
        List<String> values = new ArrayList<>();
        for (int f = 0; f < u.length; f++) {
          FactorValues of = factors.get(f).values();
          values.add(grid ? of.onGrid(u[f]) : of.at(u[f]));
        }
        return values;
      }
    };
  }

  private static List<List<String>> levels(List<Factor> factors) {
    return factors.stream().map(factor -> ((Levels) factor.values()).texts()).toList();
  }
}
