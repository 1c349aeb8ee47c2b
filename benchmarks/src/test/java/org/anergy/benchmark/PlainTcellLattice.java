package org.anergy.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.anergy.random.Keyed;
import org.jspecify.annotations.Nullable;

/** {@link LatticeRule} written down for reading: the oracle of the fast implementations. */
final class PlainTcellLattice {
  private static final class Cell {
    final long id;
    float activity;

    Cell(long id, float activity) {
      this.id = id;
      this.activity = activity;
    }
  }

  private record Proposal(Cell cell, int fromX, int fromY) {}

  private final int size;
  private final long seed;
  private @Nullable Cell[][] cells;
  private float[][] pro;
  private float[][] anti;
  private long step;

  long cellSteps;
  long deaths;
  long divisions;
  long births;
  long birthsLostToMovers;

  PlainTcellLattice(int size, long seed) {
    this.size = size;
    this.seed = seed;
    cells = new Cell[size][size];
    pro = new float[size][size];
    anti = new float[size][size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        long founder = LatticeRule.founder(seed, y * size + x);
        cells[y][x] = founder == -1 ? null : new Cell(founder, 0);
      }
    }
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      advance();
    }
  }

  private void advance() {
    long key = Keyed.stepKey(Keyed.patientKey(seed, 0), step);
    List<Proposal>[][] moves = lists();
    List<Proposal>[][] daughters = lists();
    @Nullable Cell[][] next = new Cell[size][size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        Cell cell = cells[y][x];
        if (cell == null) {
          continue;
        }
        cellSteps++;
        long draw = Keyed.bits(key, cell.id, LatticeRule.CHOICE);
        float p = pro[y][x];
        float q = anti[y][x];
        pro[y][x] += LatticeRule.proSecretion(LatticeRule.type(cell.id));
        anti[y][x] += LatticeRule.antiSecretion(LatticeRule.type(cell.id));
        cell.activity += LatticeRule.RELAXATION * (p - q - cell.activity);
        if (LatticeRule.dies(draw)) {
          deaths++;
          continue;
        }
        next[y][x] = cell;
        propose(moves, cell, x, y, LatticeRule.moveDirection(draw));
        if (LatticeRule.divides(draw, cell.activity)) {
          divisions++;
          propose(daughters, cell, x, y, LatticeRule.birthDirection(draw));
        }
      }
    }
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (!moves[y][x].isEmpty()) {
          Proposal mover = first(moves[y][x], key);
          next[y][x] = mover.cell;
          next[mover.fromY][mover.fromX] = null;
          birthsLostToMovers += daughters[y][x].isEmpty() ? 0 : 1;
        } else if (!daughters[y][x].isEmpty()) {
          Cell mother = first(daughters[y][x], key).cell;
          next[y][x] = new Cell(LatticeRule.daughter(key, mother.id), mother.activity);
          births++;
        }
      }
    }
    cells = next;
    pro = diffused(pro);
    anti = diffused(anti);
    step++;
  }

  private void propose(List<Proposal>[][] proposals, Cell cell, int x, int y, int direction) {
    int toX = Math.floorMod(x + LatticeRule.dx(direction), size);
    int toY = Math.floorMod(y + LatticeRule.dy(direction), size);
    if (cells[toY][toX] == null) {
      proposals[toY][toX].add(new Proposal(cell, x, y));
    }
  }

  private static Proposal first(List<Proposal> proposals, long key) {
    Proposal best = proposals.get(0);
    for (Proposal other : proposals) {
      if (priority(other, key) > priority(best, key)) {
        best = other;
      }
    }
    return best;
  }

  private static long priority(Proposal proposal, long key) {
    return Keyed.bits(key, proposal.cell.id, LatticeRule.CONFLICT);
  }

  private float[][] diffused(float[][] u) {
    float[][] out = new float[size][size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float northSouth = u[Math.floorMod(y - 1, size)][x] + u[(y + 1) % size][x];
        float westEast = u[y][Math.floorMod(x - 1, size)] + u[y][(x + 1) % size];
        out[y][x] =
            LatticeRule.KEPT
                * (LatticeRule.CENTER * u[y][x] + LatticeRule.SPREAD * (northSouth + westEast));
      }
    }
    return out;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private List<Proposal>[][] lists() {
    List<Proposal>[][] lists = new List[size][size];
    for (List<Proposal>[] row : lists) {
      for (int x = 0; x < size; x++) {
        row[x] = new ArrayList<>(2);
      }
    }
    return lists;
  }

  int population() {
    int count = 0;
    for (@Nullable Cell[] row : cells) {
      for (Cell cell : row) {
        count += cell == null ? 0 : 1;
      }
    }
    return count;
  }

  double meanActivity() {
    double sum = 0;
    for (@Nullable Cell[] row : cells) {
      for (Cell cell : row) {
        sum += cell == null ? 0 : cell.activity;
      }
    }
    return sum / population();
  }

  long digest() {
    long h = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        Cell cell = cells[y][x];
        if (cell != null) {
          h = LatticeRule.addCell(h, y * size + x, cell.id, cell.activity);
        }
        h = LatticeRule.addFields(h, pro[y][x], anti[y][x]);
      }
    }
    return h;
  }
}
