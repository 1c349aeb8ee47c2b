package org.anergy.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lesions on a lattice of four patches: patches are lines on a map, not edges of the tissue. */
class LesionsAcrossPatchesTest {
  private static final int SIDE = 32;
  private static final int PATCH_SIDE = SIDE / 2;

  private final FourPatches tissue = new FourPatches();
  private final Lesions lesions = new Lesions(tissue, 4);

  @Test
  void oneLesionMayLieInTwoPatchesAndCountsWhereItsFirstSiteIs() {
    injure(PATCH_SIDE - 2, PATCH_SIDE, 4);

    assertThat(lesions.rows().size()).isEqualTo(1);
    assertThat(lesions.rows().get(0, Lesions.SITES)).isEqualTo(16);
    assertThat(lesions.rows().get(0, Lesions.PATCH)).isEqualTo(2);
  }

  @Test
  void edgesOfAPatchDoNotTouch() {
    tissue.square(tissue.integrity[0], 0, 4, 2, 0.4f);
    injure(PATCH_SIDE - 2, 4, 2);

    assertThat(lesions.rows().size()).isEqualTo(2);
  }

  @Test
  void edgesOfTheLatticeTouch() {
    injure(SIDE - 2, 4, 4);

    assertThat(lesions.rows().size()).isEqualTo(1);
  }

  private void injure(int x, int y, int size) {
    lesions.observe(0, tissue.healthy());
    tissue.square(tissue.integrity[0], x, y, size, 0.4f);
    lesions.observe(1, tissue);
  }

  /** A lattice whose quarters are four patches; only what lesions look at. */
  private static final class FourPatches implements TissueView {
    final float[][] integrity = new float[1][];
    private final FlatTissue lattice = new FlatTissue(1, SIDE);

    FourPatches() {
      integrity[0] = lattice.integrity[0];
    }

    /** The same tissue before anything happened to it. */
    TissueView healthy() {
      return new FourPatches();
    }

    void square(float[] sites, int x, int y, int size, float value) {
      lattice.square(sites, x, y, size, value);
    }

    @Override
    public int patches() {
      return 4;
    }

    @Override
    public int sitesPerSide() {
      return PATCH_SIDE;
    }

    @Override
    public int lattices() {
      return 1;
    }

    @Override
    public int latticeSide() {
      return SIDE;
    }

    @Override
    public float[] latticeIntegrity(int l) {
      return integrity[l];
    }

    @Override
    public float[] latticeOpening(int l) {
      return lattice.opening[l];
    }

    @Override
    public int patchAt(int l, int site) {
      return site / SIDE / PATCH_SIDE * 2 + site % SIDE / PATCH_SIDE;
    }

    @Override
    public double weight(int patch) {
      return 0.25;
    }

    @Override
    public float[] integrity(int patch) {
      throw new UnsupportedOperationException("lesions look at lattices");
    }

    @Override
    public float[] reserve(int patch) {
      throw new UnsupportedOperationException("lesions do not look at the reserve");
    }

    @Override
    public float[] barrierOpening(int patch) {
      throw new UnsupportedOperationException("lesions look at lattices");
    }
  }
}
