package org.anergy.model;

import org.anergy.biology.Body;
import org.anergy.clinical.TissueView;
import org.anergy.compartment.Patch;

/**
 * The tissue as instruments see it: regions of the organ. A patch is one region, and a patch whose
 * side is a multiple of {@value #REGION_SITES} sites holds several of that width, row by row: the
 * same tissue is judged alike, however it is cut into patches. Weights are dealt out to the patches
 * in turn, since the most eloquent regions of an organ are not neighbors (modelling assumption).
 */
final class PatientTissue implements TissueView {
  private static final int REGION_SITES = 64;
  private final Body body;
  private final int patchSide;
  private final int side;
  private final int across;

  PatientTissue(Body body, int patchSide) {
    this.body = body;
    this.patchSide = patchSide;
    side = patchSide % REGION_SITES == 0 ? REGION_SITES : patchSide;
    across = patchSide / side;
  }

  @Override
  public int patches() {
    return body.tissue().size() * across * across;
  }

  @Override
  public String name(int region) {
    int within = across * across;
    String patch = "tissue " + (region / within + 1);
    return within == 1 ? patch : patch + ", region " + (region % within + 1);
  }

  @Override
  public int sitesPerSide() {
    return side;
  }

  @Override
  public double weight(int region) {
    int within = across * across;
    int rank = region % within * body.tissue().size() + region / within;
    return Eloquence.weight(rank, patches());
  }

  @Override
  public float[] integrity(int region) {
    return part(patch(region).tissue().integrity, region);
  }

  @Override
  public float[] reserve(int region) {
    return part(patch(region).tissue().reserve, region);
  }

  @Override
  public float[] barrierOpening(int region) {
    return part(patch(region).tissue().opening, region);
  }

  @Override
  public int lattices() {
    return body.tissue().size();
  }

  @Override
  public int latticeSide() {
    return patchSide;
  }

  @Override
  public float[] latticeIntegrity(int lattice) {
    return body.tissue().get(lattice).tissue().integrity;
  }

  @Override
  public float[] latticeOpening(int lattice) {
    return body.tissue().get(lattice).tissue().opening;
  }

  @Override
  public int patchAt(int lattice, int site) {
    int row = site / patchSide / side;
    int column = site % patchSide / side;
    return (lattice * across + row) * across + column;
  }

  private Patch patch(int region) {
    return body.tissue().get(region / (across * across));
  }

  private float[] part(float[] patch, int region) {
    if (across == 1) {
      return patch;
    }
    int within = region % (across * across);
    int corner = within / across * side * patchSide + within % across * side;
    float[] part = new float[side * side];
    for (int row = 0; row < side; row++) {
      System.arraycopy(patch, corner + row * patchSide, part, row * side, side);
    }
    return part;
  }
}
