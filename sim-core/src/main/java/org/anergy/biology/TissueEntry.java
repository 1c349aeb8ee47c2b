package org.anergy.biology;

import java.util.Arrays;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;

/**
 * Where activated cells enter target tissue: every vessel site attracts with weight {@code 1 +
 * c·C/(C + K) + o·opening}; quiet tissue has weight 1 everywhere.
 */
public final class TissueEntry {
  private final Body body;
  private final double chemokine;
  private final double half;
  private final double opening;
  private final int[][] vessels;
  private final double[][] cumulated;
  private final double[] total;
  private final int[] openingSeen; // version of the openings in the last survey
  private final boolean[] chemokineSeen; // whether there was any in the last survey
  private double sum;
  private int vesselCount;
  private int chosenPatch;
  private int chosenSite;

  /**
   * @param body whose tissue it is
   * @param settings parameters and switched-off rules
   */
  public TissueEntry(Body body, Settings settings) {
    this.body = body;
    chemokine =
        settings.on(Rule.CHEMOKINE_ENTRY) ? settings.value(EffectorParameters.ENTRY_CHEMOKINE) : 0;
    half = settings.value(EffectorParameters.HALF_CHEMOKINE);
    opening = settings.on(Rule.BARRIER) ? settings.value(EffectorParameters.ENTRY_OPENING) : 0;
    int n = body.tissue().size();
    vessels = new int[n][];
    cumulated = new double[n][];
    total = new double[n];
    openingSeen = new int[n];
    Arrays.fill(openingSeen, -1);
    chemokineSeen = new boolean[n];
    for (int p = 0; p < n; p++) {
      vessels[p] = vesselSites(body.tissue().get(p).tissue());
      cumulated[p] = new double[vessels[p].length];
      vesselCount += vessels[p].length;
    }
  }

  private static int[] vesselSites(TissueSites tissue) {
    int[] found = new int[tissue.vessel.length];
    int n = 0;
    for (int s = 0; s < found.length; s++) {
      if (tissue.vessel[s] == 1) {
        found[n++] = s;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** Measures the attraction of every vessel as it is now. */
  public void survey() {
    sum = 0;
    for (int p = 0; p < vessels.length; p++) {
      Patch patch = body.tissue().get(p);
      if (changed(p, patch)) {
        survey(p, patch);
      }
      sum += total[p];
    }
  }

  /** Without chemokine, now and in the last survey, only the openings could change a weight. */
  private boolean changed(int p, Patch patch) {
    boolean hadChemokine = chemokineSeen[p];
    int sawOpening = openingSeen[p];
    chemokineSeen[p] = !patch.field(Cytokine.CXCL10).isZero();
    openingSeen[p] = patch.tissue().openingVersion();
    return hadChemokine || chemokineSeen[p] || sawOpening != openingSeen[p];
  }

  private void survey(int p, Patch patch) {
    float[] c = patch.field(Cytokine.CXCL10).concentration();
    float[] open = patch.tissue().opening;
    double running = 0;
    for (int v = 0; v < vessels[p].length; v++) {
      int site = vessels[p][v];
      running += 1 + chemokine * c[site] / (c[site] + half) + opening * open[site];
      cumulated[p][v] = running;
    }
    total[p] = running;
  }

  /** Returns the mean weight of a vessel; 1 in quiet tissue, 0 where there are no vessels. */
  public double meanAttraction() {
    return vesselCount == 0 ? 0 : sum / vesselCount;
  }

  /** Chooses the vessel at quantile {@code u} of the weights. */
  public void choose(double u) {
    double at = u * sum;
    int p = 0;
    while (p < total.length - 1 && at >= total[p]) {
      at -= total[p++];
    }
    int v = Arrays.binarySearch(cumulated[p], at);
    v = Math.min(vessels[p].length - 1, v < 0 ? -v - 1 : v);
    chosenPatch = p;
    chosenSite = vessels[p][v];
  }

  /** Returns the tissue of the chosen vessel. */
  public Patch patch() {
    return body.tissue().get(chosenPatch);
  }

  /** Returns the site of the chosen vessel. */
  public int site() {
    return chosenSite;
  }
}
