package org.anergy.repertoire;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * All clonotypes that the thymus has made: lineage, birth date and affinity to each self-epitope.
 * Clones are never removed, so that an index stays an identity.
 */
public final class CloneTable implements Stateful {
  /** Lineage of conventional CD4 T cells. */
  public static final byte CONVENTIONAL = 0;

  /** Lineage of regulatory T cells made in the thymus. */
  public static final byte THYMIC_REGULATORY = 1;

  /** Lineage of CD8 T cells. */
  public static final byte CYTOTOXIC = 2;

  private final int epitopes;
  private int size;
  private byte[] lineage = new byte[256];
  private int[] birthDay = new int[256];
  private long[] id = new long[256];
  private float[] affinity;

  /**
   * @param epitopes number of self-epitopes
   */
  public CloneTable(int epitopes) {
    this.epitopes = epitopes;
    this.affinity = new float[256 * epitopes];
  }

  /** Returns the number of clones ever made. */
  public int size() {
    return size;
  }

  /** Returns the number of self-epitopes. */
  public int epitopes() {
    return epitopes;
  }

  /**
   * Adds a clone.
   *
   * @param cloneId identity by which its draws are keyed
   * @param cloneLineage {@link #CONVENTIONAL}, {@link #THYMIC_REGULATORY} or {@link #CYTOTOXIC}
   * @param day day of its birth since the start of the run-in
   * @param affinities affinity 0–1 to each self-epitope
   * @return the clone's index
   */
  public int add(long cloneId, byte cloneLineage, int day, float[] affinities) {
    if (size == lineage.length) {
      int n = size * 2;
      lineage = Arrays.copyOf(lineage, n);
      birthDay = Arrays.copyOf(birthDay, n);
      id = Arrays.copyOf(id, n);
      affinity = Arrays.copyOf(affinity, n * epitopes);
    }
    lineage[size] = cloneLineage;
    birthDay[size] = day;
    id[size] = cloneId;
    System.arraycopy(affinities, 0, affinity, size * epitopes, epitopes);
    return size++;
  }

  /** Returns the identity of {@code clone}. */
  public long id(int clone) {
    return id[clone];
  }

  /** Returns the lineage of {@code clone}. */
  public byte lineage(int clone) {
    return lineage[clone];
  }

  /** Tells whether the cells of {@code clone} are CD8 T cells. */
  public boolean isCytotoxic(int clone) {
    return lineage[clone] == CYTOTOXIC;
  }

  /** Returns the day of birth of {@code clone} since the start of the run-in. */
  public int birthDay(int clone) {
    return birthDay[clone];
  }

  /** Returns the affinity 0–1 of {@code clone} to self-epitope {@code epitope}. */
  public float affinity(int clone, int epitope) {
    return affinity[clone * epitopes + epitope];
  }

  /** Returns the highest affinity of {@code clone} to the self-epitopes in bit set {@code mask}. */
  public float bestAffinity(int clone, int mask) {
    float best = 0;
    int base = clone * epitopes;
    for (int m = mask & ((1 << epitopes) - 1); m != 0; m &= m - 1) {
      float a = affinity[base + Integer.numberOfTrailingZeros(m)];
      if (a > best) {
        best = a;
      }
    }
    return best;
  }

  @Override
  public void save(StateSink sink) {
    sink.value("clones.size", size);
    sink.longs("clones.id", id, size);
    sink.bytes("clones.lineage", lineage, size);
    sink.ints("clones.birthDay", birthDay, size);
    sink.floats("clones.affinity", affinity, size * epitopes);
  }

  @Override
  public void load(StateSource source) {
    size = (int) source.value("clones.size");
    int n = Math.max(256, size);
    id = Arrays.copyOf(source.longs("clones.id"), n);
    lineage = Arrays.copyOf(source.bytes("clones.lineage"), n);
    birthDay = Arrays.copyOf(source.ints("clones.birthDay"), n);
    affinity = Arrays.copyOf(source.floats("clones.affinity"), n * epitopes);
  }
}
