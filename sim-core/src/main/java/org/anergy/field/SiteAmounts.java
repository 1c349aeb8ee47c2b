package org.anergy.field;

import java.util.Arrays;

/**
 * One amount a site with a list of the sites that have one as long as they are few, so that a
 * lattice with few sources costs what its sources cost, and one with many keeps no list.
 */
final class SiteAmounts {
  /** More have no list: their sum is not taken one by one. */
  static final int FEW = 256;

  private final float[] values;
  private final int[] touched = new int[FEW];
  private int count;
  private boolean listed = true;

  SiteAmounts(int sites) {
    values = new float[sites];
  }

  /** Adds an amount; zero adds nothing. */
  void add(int site, float amount) {
    if (amount == 0) {
      return;
    }
    if (listed && values[site] == 0) {
      if (count < FEW) {
        touched[count++] = site;
      } else {
        listed = false;
      }
    }
    values[site] += amount;
  }

  /** Sets all amounts to zero. */
  void clear() {
    if (listed) {
      for (int i = 0; i < count; i++) {
        values[touched[i]] = 0;
      }
    } else {
      Arrays.fill(values, 0);
    }
    count = 0;
    listed = true;
  }

  /** Returns the amounts for reading. */
  float[] values() {
    return values;
  }

  /** Returns the amounts for writing: the list is made anew when it is asked for. */
  float[] open() {
    listed = false;
    return values;
  }

  /**
   * Returns the number of sites that have an amount; of more than {@link #FEW}, any such number.
   */
  int count() {
    if (!listed) {
      count = 0;
      for (int s = 0; s < values.length && count <= FEW; s++) {
        if (values[s] != 0) {
          if (count < FEW) {
            touched[count] = s;
          }
          count++;
        }
      }
      // Values may be written again through the array given out: the list stays provisional.
    }
    return count;
  }

  /** Returns the k-th site that has an amount, as of {@link #count}, if these are few. */
  int site(int k) {
    return touched[k];
  }
}
