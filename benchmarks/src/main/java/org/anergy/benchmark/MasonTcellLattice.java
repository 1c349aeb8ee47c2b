package org.anergy.benchmark;

import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import sim.field.grid.DoubleGrid2D;
import sim.field.grid.ObjectGrid2D;
import sim.field.grid.SparseGrid2D;

/**
 * The reference workload as one writes it with MASON 18: a {@link Steppable} a cell, scheduled to
 * repeat, on an {@link ObjectGrid2D} or a {@link SparseGrid2D}, the fields as {@link DoubleGrid2D}
 * with the loop of MASON's HeatBugs.
 *
 * <p>Cells act one after the other in an order shuffled by MASON, so it differs from {@link
 * LatticeRule} in what a cell sees and in the random numbers; only statistics can be compared. A
 * daughter may take any site that is empty at that moment.
 */
final class MasonTcellLattice extends SimState {
  private static final long serialVersionUID = 1L;
  private static final double SECRETION = 0.01;
  private static final double DEATH = 0.001;
  private static final double DIVISION = 0.001;
  private static final double SPREAD = 0.2;
  private static final double KEPT = 0.99;

  private final int size;
  private final int mask;
  private final boolean sparse;
  private final ObjectGrid2D objects;
  private final SparseGrid2D places;
  private final DoubleGrid2D pro;
  private final DoubleGrid2D anti;
  private final DoubleGrid2D next;
  private final CpuClock clock;

  private long updates;
  private long fieldNanos;
  private int population;
  private long deaths;
  private long divisions;
  private double activitySum;

  MasonTcellLattice(int size, long seed, boolean sparse) {
    super(seed);
    this.size = size;
    this.sparse = sparse;
    mask = size - 1;
    int full = sparse ? 1 : size;
    objects = new ObjectGrid2D(full, full);
    places = new SparseGrid2D(size, size);
    pro = new DoubleGrid2D(size, size);
    anti = new DoubleGrid2D(size, size);
    next = new DoubleGrid2D(size, size);
    clock = new CpuClock(1);
  }

  @Override
  public void start() {
    super.start();
    for (int x = 0; x < size; x++) {
      for (int y = 0; y < size; y++) {
        if (random.nextDouble() < 0.2) {
          double part = random.nextDouble();
          int type =
              part < 0.6
                  ? LatticeRule.EFFECTOR
                  : part < 0.8 ? LatticeRule.REGULATORY : LatticeRule.PRESENTING;
          add(new Cell(type, x, y, 0));
        }
      }
    }
    schedule.scheduleRepeating(Schedule.EPOCH, 1, state -> diffuse(), 1);
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      activitySum = 0;
      schedule.step(this);
    }
  }

  private void add(Cell cell) {
    place(cell);
    cell.stop = schedule.scheduleRepeating(cell);
    population++;
  }

  private void place(Cell cell) {
    if (sparse) {
      places.setObjectLocation(cell, cell.x, cell.y);
    } else {
      objects.field[cell.x][cell.y] = cell;
    }
  }

  private void remove(Cell cell) {
    if (sparse) {
      places.remove(cell);
    } else {
      objects.field[cell.x][cell.y] = null;
    }
    population--;
  }

  private boolean isEmpty(int x, int y) {
    return sparse ? places.numObjectsAtLocation(x, y) == 0 : objects.field[x][y] == null;
  }

  private void diffuse() {
    long start = clock.nanos();
    diffuse(pro);
    diffuse(anti);
    fieldNanos += clock.nanos() - start;
  }

  private void diffuse(DoubleGrid2D grid) {
    double[][] from = grid.field;
    double[][] to = next.field;
    for (int x = 0; x < size; x++) {
      double[] left = from[(x - 1) & mask];
      double[] here = from[x];
      double[] right = from[(x + 1) & mask];
      double[] out = to[x];
      for (int y = 0; y < size; y++) {
        double around = left[y] + right[y] + here[(y - 1) & mask] + here[(y + 1) & mask];
        out[y] = KEPT * ((1 - 4 * SPREAD) * here[y] + SPREAD * around);
      }
    }
    grid.field = to;
    next.field = from;
  }

  private static final class Cell implements Steppable {
    private static final long serialVersionUID = 1L;
    private final int type;
    private int x;
    private int y;
    private double activity;
    private Stoppable stop = () -> {};

    Cell(int type, int x, int y, double activity) {
      this.type = type;
      this.x = x;
      this.y = y;
      this.activity = activity;
    }

    @Override
    public void step(SimState state) {
      MasonTcellLattice lattice = (MasonTcellLattice) state;
      lattice.updates++;
      move(lattice);
      double p = lattice.pro.field[x][y];
      double q = lattice.anti.field[x][y];
      if (type == LatticeRule.REGULATORY) {
        lattice.anti.field[x][y] = q + SECRETION;
      } else {
        lattice.pro.field[x][y] = p + (type == LatticeRule.EFFECTOR ? SECRETION : SECRETION / 4);
      }
      activity += 0.1 * (p - q - activity);
      lattice.activitySum += activity;
      if (lattice.random.nextDouble() < DEATH) {
        lattice.remove(this);
        lattice.deaths++;
        stop.stop();
      } else if (lattice.random.nextDouble()
          < DIVISION * (1 + activity / (1 + Math.abs(activity)))) {
        divide(lattice);
      }
    }

    private void move(MasonTcellLattice lattice) {
      int direction = lattice.random.nextInt(8);
      int toX = (x + LatticeRule.dx(direction)) & lattice.mask;
      int toY = (y + LatticeRule.dy(direction)) & lattice.mask;
      if (lattice.isEmpty(toX, toY)) {
        if (!lattice.sparse) {
          lattice.objects.field[x][y] = null;
        }
        x = toX;
        y = toY;
        lattice.place(this);
      }
    }

    private void divide(MasonTcellLattice lattice) {
      lattice.divisions++;
      int direction = lattice.random.nextInt(8);
      int toX = (x + LatticeRule.dx(direction)) & lattice.mask;
      int toY = (y + LatticeRule.dy(direction)) & lattice.mask;
      if (lattice.isEmpty(toX, toY)) {
        lattice.add(new Cell(type, toX, toY, activity));
      }
    }
  }

  long updates() {
    return updates;
  }

  long fieldNanos() {
    return fieldNanos;
  }

  void resetClocks() {
    updates = 0;
    fieldNanos = 0;
  }

  int population() {
    return population;
  }

  long deaths() {
    return deaths;
  }

  /** Returns how many cells wanted to divide, with room or without. */
  long divisions() {
    return divisions;
  }

  /** Returns the mean activity of the cells that acted in the last step. */
  double meanActivity(int cells) {
    return activitySum / cells;
  }
}
