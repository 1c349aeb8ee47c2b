package org.anergy.clinical;

import java.util.Arrays;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.RunEvent;

/**
 * Enhancing lesions: connected clusters (eight neighbors, periodic) of sites whose barrier is more
 * than half open. A cluster that touches none of the last observation's is a new lesion; a lesion
 * is gone when nothing of it is left.
 */
final class LesionTracker implements Stateful {
  private static final float OPEN = 0.5f;
  private final int side;
  private final int minimumSites;
  private final int[][] label;
  private final int[] fresh;
  private final int[] found;
  private final int[] stack;
  private double[] birth = new double[64];
  private boolean[] alive = new boolean[64];
  private boolean[] present = new boolean[64];
  private int lesions;
  private int enhancing;
  private int stackOwner;

  LesionTracker(int patches, int side, int minimumSites) {
    this.side = side;
    this.minimumSites = minimumSites;
    label = new int[patches][side * side];
    fresh = new int[side * side];
    found = new int[side * side];
    stack = new int[side * side];
  }

  /** Returns the number of lesions so far. */
  int lesions() {
    return lesions;
  }

  /** Returns the number of lesions that enhance now. */
  int enhancing() {
    return enhancing;
  }

  /** Observes all patches at {@code day} and adds what is new or gone to {@code events}. */
  void observe(double day, TissueView tissue, List<RunEvent> events) {
    Arrays.fill(present, 0, lesions + 1, false);
    for (int p = 0; p < label.length; p++) {
      patch(p, day, tissue.barrierOpening(p), events);
    }
    enhancing = 0;
    for (int id = 1; id <= lesions; id++) {
      if (alive[id] && !present[id]) {
        alive[id] = false;
        events.add(
            new RunEvent(
                day,
                "lesion-gone",
                "",
                day - birth[id],
                "d",
                "lesion " + id + " enhances no more"));
      }
      enhancing += alive[id] ? 1 : 0;
    }
  }

  private void patch(int p, double day, float[] opening, List<RunEvent> events) {
    int[] before = label[p];
    boolean any = false;
    for (int s = 0; s < opening.length; s++) {
      fresh[s] = opening[s] > OPEN ? -1 : 0;
      any |= fresh[s] != 0 || before[s] != 0;
    }
    if (!any) {
      return;
    }
    Arrays.fill(found, 0);
    for (int s = 0; s < fresh.length; s++) {
      if (fresh[s] == -1) {
        int size = flood(s, before);
        int id = stackOwner;
        if (id == 0 && size >= minimumSites) {
          id = newLesion(day, p, size, events);
        }
        if (id > 0) {
          present[id] = true;
          for (int k = 0; k < size; k++) {
            found[stack[k]] = id;
          }
        }
      }
    }
    System.arraycopy(found, 0, before, 0, before.length);
  }

  /** Collects the cluster of {@code start} in the stack; finds the oldest lesion it touches. */
  private int flood(int start, int[] before) {
    int size = 0;
    int next = 0;
    stackOwner = 0;
    stack[size++] = start;
    fresh[start] = 0;
    while (next < size) {
      int s = stack[next++];
      if (before[s] > 0 && (stackOwner == 0 || before[s] < stackOwner)) {
        stackOwner = before[s];
      }
      int x = s % side;
      int y = s / side;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int t = (y + dy + side) % side * side + (x + dx + side) % side;
          if (fresh[t] == -1) {
            fresh[t] = 0;
            stack[size++] = t;
          }
        }
      }
    }
    return size;
  }

  private int newLesion(double day, int patch, int size, List<RunEvent> events) {
    int id = ++lesions;
    if (id + 1 >= birth.length) {
      int n = 2 * birth.length;
      birth = Arrays.copyOf(birth, n);
      alive = Arrays.copyOf(alive, n);
      present = Arrays.copyOf(present, n);
    }
    birth[id] = day;
    alive[id] = true;
    events.add(
        new RunEvent(
            day, "lesion", "tissue " + (patch + 1), size, "sites", "lesion " + id + " enhances"));
    return id;
  }

  @Override
  public void save(StateSink sink) {
    sink.value("lesions.count", lesions);
    sink.doubles("lesions.birth", birth, lesions + 1);
    byte[] flags = new byte[lesions + 1];
    for (int i = 0; i <= lesions; i++) {
      flags[i] = (byte) (alive[i] ? 1 : 0);
    }
    sink.bytes("lesions.alive", flags, flags.length);
    for (int p = 0; p < label.length; p++) {
      sink.ints("lesions.label" + p, label[p], label[p].length);
    }
  }

  @Override
  public void load(StateSource source) {
    lesions = (int) source.value("lesions.count");
    int n = Math.max(64, 2 * (lesions + 1));
    birth = Arrays.copyOf(source.doubles("lesions.birth"), n);
    alive = new boolean[n];
    present = new boolean[n];
    byte[] flags = source.bytes("lesions.alive");
    enhancing = 0;
    for (int i = 0; i < flags.length; i++) {
      alive[i] = flags[i] == 1;
      enhancing += alive[i] ? 1 : 0;
    }
    for (int p = 0; p < label.length; p++) {
      int[] stored = source.ints("lesions.label" + p);
      System.arraycopy(stored, 0, label[p], 0, stored.length);
    }
  }
}
