package org.anergy.record;

import java.util.List;
import java.util.Map;

/**
 * What one lattice looked like at one time: enough to draw it.
 *
 * @param title name of the compartment, for example {@code tissue 3} or {@code lymph node}
 * @param day time since the start of the follow-up, d
 * @param reason why it was taken, for example {@code first relapse}
 * @param width sites along x
 * @param height sites along y
 * @param siteMicrometers lattice spacing, um
 * @param cells category of the cell to draw at each site, row by row: index into {@link
 *     #categories}, -1 for none
 * @param categories names of the cell categories
 * @param integrity tissue integrity 0–1 at each site, row by row; empty where there is no tissue
 * @param fields cytokine name to its concentration at each site, row by row, pM
 */
public record LatticePicture(
    String title,
    double day,
    String reason,
    int width,
    int height,
    double siteMicrometers,
    byte[] cells,
    List<String> categories,
    float[] integrity,
    Map<String, float[]> fields) {
  /** Name of the field of stromal cells, in units of half its effect and not in pM. */
  public static final String MSC_FACTOR = "MSC factor";
}
