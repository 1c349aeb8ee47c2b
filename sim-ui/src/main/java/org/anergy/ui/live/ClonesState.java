package org.anergy.ui.live;

import org.anergy.repertoire.CloneTable;

/**
 * A copy of the table of clones.
 *
 * @param id identity of each clone
 * @param lineage {@link CloneTable#CONVENTIONAL}, {@link CloneTable#THYMIC_REGULATORY} or {@link
 *     CloneTable#CYTOTOXIC}
 * @param birthDay day of the run on which it left the thymus, d since the start of the run-in
 * @param affinity affinity for each self-epitope, clone by clone, 0–1
 * @param epitopes number of self-epitopes
 */
public record ClonesState(
    long[] id, byte[] lineage, int[] birthDay, float[] affinity, int epitopes) {

  /** Returns the number of clones. */
  public int size() {
    return id.length;
  }

  /** Returns the affinity of {@code clone} for {@code epitope}, 0–1. */
  public float affinity(int clone, int epitope) {
    return affinity[clone * epitopes + epitope];
  }

  static ClonesState of(CloneTable table) {
    int n = table.size();
    int epitopes = table.epitopes();
    ClonesState copy =
        new ClonesState(new long[n], new byte[n], new int[n], new float[n * epitopes], epitopes);
    for (int c = 0; c < n; c++) {
      copy.id[c] = table.id(c);
      copy.lineage[c] = table.lineage(c);
      copy.birthDay[c] = table.birthDay(c);
      for (int e = 0; e < epitopes; e++) {
        copy.affinity[c * epitopes + e] = table.affinity(c, e);
      }
    }
    return copy;
  }
}
