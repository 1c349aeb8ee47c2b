package org.anergy.field;

import java.util.Arrays;

/**
 * One amount a site with a list of the sites that have one, so that a lattice with few sources
 * costs what its sources cost.
 */
final class SiteAmounts {
  private final float[] values;
  private final int[] touched;
  private int count;
  private boolean listed = true;

  SiteAmounts(int sites) {
    values = new float[sites];
    touched = new int[sites];
  }

  /** Adds an amount; zero adds nothing. */
  void add(int site, float amount) {
    if (amount == 0) {
      return;
    }
    if (listed && values[site] == 0) {
      touched[count++] = site;
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

  /** Returns the number of sites that have an amount. */
  int count() {
    if (!listed) {
      count = 0;
      for (int s = 0; s < values.length; s++) {
        if (values[s] != 0) {
          touched[count++] = s;
        }
      }
      // Values may be written again through the array given out: the list stays provisional.
    }
    return count;
  }

  /** Returns the k-th site that has an amount, as of {@link #count}. */
  int site(int k) {
    return touched[k];
  }
}
