package org.anergy.meanfield;

import org.anergy.biology.Maintenance;
import org.anergy.biology.Turnover;
import org.anergy.repertoire.CloneTable;

/** Daily births and deaths of resting cells, each lineage by its own law. */
final class MixedTurnover {
  private final CloneTable clones;
  private final Maintenance laws;
  private final Draws draws;

  MixedTurnover(CloneTable clones, Maintenance laws, Draws draws) {
    this.clones = clones;
    this.laws = laws;
    this.draws = draws;
  }

  /** Returns the law of cells of {@code clone}. */
  Turnover law(int clone) {
    return laws.of(clones.isCytotoxic(clone));
  }

  /** Lets cells of pool class {@code cls} divide and die; daughters go to {@code daughters}. */
  void run(CloneList cells, int cls, CloneList daughters) {
    int cytotoxic = cells.countCytotoxic(clones);
    run(cells, cls, daughters, cells.size() - cytotoxic, false);
    run(cells, cls, daughters, cytotoxic, true);
  }

  private void run(CloneList cells, int cls, CloneList daughters, int n, boolean cytotoxic) {
    Turnover law = laws.of(cytotoxic);
    int before = cells.size();
    int dead = draws.binomial(n, law.death(cls));
    int born = draws.binomial(n, law.birth(cls));
    for (int k = 0; k < born; k++) {
      daughters.add(cells.get(any(cells, before, cytotoxic)));
    }
    for (int k = 0; k < dead; k++) {
      cells.take(any(cells, cells.size(), cytotoxic));
    }
  }

  /** Returns one of the first {@code n} cells that are of the lineage, each equally likely. */
  private int any(CloneList cells, int n, boolean cytotoxic) {
    int i = draws.below(n);
    while (clones.isCytotoxic(cells.get(i)) != cytotoxic) {
      i = draws.below(n);
    }
    return i;
  }
}
