package org.anergy.treatment;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * What one learns about a pool by sequencing a blood sample of fixed size on the first day and
 * another on a later one. A clone counts as found if at least one of its cells was drawn: small
 * clones are missed, so that even two samples of one day share only a part of their clones. All
 * measures are of what was drawn, none is corrected for what was not.
 */
final class Sequencing implements Stateful {
  /** The largest clones of the first day that are looked for later. */
  static final int LARGEST = 100;

  private final String name;
  private final int wanted;
  private byte[] found = new byte[0]; // 1: on the first day; by serial number
  private long key; // of today's sample

  /**
   * What a sample shows; NaN where it holds no cell.
   *
   * @param richness clones found
   * @param shannon entropy of their shares, nats
   * @param clonality 1 - entropy over that of as many equal clones
   * @param overlap share of the clones found that were found on the first day
   * @param largest share of the {@link #LARGEST} largest clones of the first day that are found
   */
  record Measures(
      double richness, double shannon, double clonality, double overlap, double largest) {}

  /**
   * @param name prefix of its columns in digests and checkpoints
   * @param wanted cells that are sequenced, all if there are fewer
   */
  Sequencing(String name, int wanted) {
    this.name = name;
    this.wanted = wanted;
  }

  /** Sequences the sample of the first day, whose clones are all those that {@code pool} has. */
  void first(CloneSample pool, long sampleKey) {
    key = Keyed.hash(sampleKey, Purpose.SAMPLE);
    found = new byte[pool.original()];
    double share = share(pool);
    for (int i = 0; i < pool.clones(); i++) {
      found[pool.serial(i)] = (byte) (pool.drawn(i, sampleKey, share) > 0 ? 1 : 0);
    }
  }

  /** Lets another day begin, whose sample has draws of its own. */
  void day(long dayKey) {
    key = dayKey;
  }

  private double share(CloneSample pool) {
    return Math.min(1, (double) wanted / Math.max(1, pool.total()));
  }

  /** Returns what today's sample shows. */
  Measures of(CloneSample pool) {
    double share = share(pool);
    int clones = 0;
    int shared = 0;
    int large = 0;
    double total = 0;
    double weighted = 0; // sum of n ln n
    for (int i = 0; i < pool.clones(); i++) {
      int n = pool.drawn(i, key, share);
      if (n == 0) {
        continue;
      }
      int serial = pool.serial(i);
      clones++;
      total += n;
      weighted += n == 1 ? 0 : n * StrictMath.log(n);
      shared += serial < found.length ? found[serial] : 0;
      large += serial < LARGEST && serial < found.length ? 1 : 0;
    }
    if (total == 0) {
      return new Measures(0, Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double shannon = Math.max(0, StrictMath.log(total) - weighted / total);
    double most = StrictMath.log(clones);
    return new Measures(
        clones,
        shannon,
        clones > 1 ? 1 - shannon / most : Double.NaN,
        (double) shared / clones,
        (double) large / Math.min(LARGEST, found.length));
  }

  @Override
  public void save(StateSink sink) {
    sink.bytes(name + ".found", found, found.length);
    sink.value(name + ".key", key);
  }

  @Override
  public void load(StateSource source) {
    found = source.bytes(name + ".found");
    key = source.value(name + ".key");
  }
}
