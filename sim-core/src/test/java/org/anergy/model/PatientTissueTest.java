package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.clinical.TissueView;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;

class PatientTissueTest {
  @Test
  void sameTissueInLargerPatchesIsJudgedByTheSameRegions() {
    TissueView small = tissue(8, 64);
    TissueView large = tissue(2, 128);

    assertThat(large.patches()).isEqualTo(small.patches());
    assertThat(large.sitesPerSide()).isEqualTo(small.sitesPerSide());
    for (int r = 0; r < 8; r++) {
      assertThat(large.weight(r)).isEqualTo(small.weight(r % 4 * 2 + r / 4));
    }
  }

  @Test
  void mostEloquentRegionsLieInDifferentPatches() {
    TissueView view = tissue(4, 128);

    double[] weights = new double[4];
    for (int r = 0; r < view.patches(); r++) {
      weights[r / 4] = Math.max(weights[r / 4], view.weight(r));
    }

    for (int p = 0; p < 4; p++) {
      assertThat(weights[p]).isEqualTo(Eloquence.weight(p, 16));
    }
  }

  @Test
  void latticesAreThePatchesAndKnowTheirRegions() {
    TissueView large = tissue(2, 128);

    assertThat(large.lattices()).isEqualTo(2);
    assertThat(large.latticeSide()).isEqualTo(128);
    for (int l = 0; l < 2; l++) {
      float[] whole = large.latticeIntegrity(l);
      int[] next = new int[8]; // regions hold their sites in the order of the lattice
      for (int s = 0; s < whole.length; s++) {
        int region = large.patchAt(l, s);
        assertThat(large.integrity(region)[next[region]++]).isEqualTo(whole[s]);
      }
    }
  }

  @Test
  void regionsAreNamedByThePatchTheyAreIn() {
    assertThat(tissue(8, 64).name(4)).isEqualTo("tissue 5");
    assertThat(tissue(2, 128).name(3)).isEqualTo("tissue 1, region 4");
    assertThat(tissue(2, 128).name(4)).isEqualTo("tissue 2, region 1");
    assertThat(tissue(3, 96).name(2)).isEqualTo("tissue 3");
  }

  @Test
  void regionsOfAPatchAreItsQuartersRowByRow() {
    TissueView large = tissue(2, 128);

    for (int r = 0; r < 8; r++) {
      float[] region = large.integrity(r);
      assertThat(region).hasSize(64 * 64);
      for (int s = 0; s < region.length; s++) {
        int x = s % 64 + (r % 4 % 2) * 64;
        int y = s / 64 + (r % 4 / 2) * 64;
        assertThat(region[s]).isEqualTo(value(r / 4, y * 128 + x));
      }
    }
  }

  @Test
  void patchOfAnotherSideIsOneRegion() {
    TissueView view = tissue(3, 96);

    assertThat(view.patches()).isEqualTo(3);
    assertThat(view.sitesPerSide()).isEqualTo(96);
    assertThat(view.reserve(2)).hasSize(96 * 96);
    assertThat(view.weight(0) + view.weight(1) + view.weight(2)).isCloseTo(1, within(1e-12));
  }

  private static float value(int patch, int site) {
    return patch * 100_000 + site;
  }

  /** Every site holds a number of its own. */
  private static TissueView tissue(int patches, int side) {
    String yaml =
        """
        schema: anergy/scenario/1
        extends: disease/healthy
        space: {tissuePatches: %d, patchSites: %d, nodeSites: 32}
        """
            .formatted(patches, side);
    byte[] text = yaml.getBytes(StandardCharsets.UTF_8);
    LoadedScenario loaded = BuiltIns.scenarioLoader().load("test.yaml", text, List.of());
    try (PatientSimulation simulation = new PatientSimulation(loaded.scenario(), 1, 0, 1)) {
      Body body = simulation.body();
      for (int p = 0; p < patches; p++) {
        float[] integrity = body.tissue().get(p).tissue().integrity;
        for (int s = 0; s < integrity.length; s++) {
          integrity[s] = value(p, s);
        }
      }
      return simulation.tissue();
    }
  }
}
