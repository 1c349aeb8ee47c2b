package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.anergy.random.Keyed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses copied to where their sources stand add up as a plain loop over sites does. */
class PointResponseTest {
  private static final long KEY = Keyed.hash(20261126, 8);
  private static final int WIDTH = 40;
  private static final int HEIGHT = 32;

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.9, 0.99}) // share of what is passed on: few rows count, or all
  void superpositionIsThePlainSumBitForBit(double average) {
    PointResponse response = new PointResponse(WIDTH, HEIGHT, 1, average, 0.5);
    float[] unit = superposed(response, amounts(1, 0));
    SiteAmounts sources = amounts(30, 1);

    float[] fast = superposed(response, sources);

    float[] plain = new float[WIDTH * HEIGHT];
    for (int k = 0; k < sources.count(); k++) {
      int source = sources.site(k);
      for (int s = 0; s < plain.length; s++) {
        int x = Math.floorMod(s % WIDTH - source % WIDTH, WIDTH);
        int y = Math.floorMod(s / WIDTH - source / WIDTH, HEIGHT);
        plain[s] += sources.values()[source] * unit[y * WIDTH + x];
      }
    }
    assertThat(fast).isEqualTo(plain);
  }

  private static float[] superposed(PointResponse response, SiteAmounts sources) {
    float[] concentration = new float[WIDTH * HEIGHT];
    response.superpose(sources, concentration, new float[WIDTH * HEIGHT]);
    return concentration;
  }

  /** One source of 1 at site 0, or {@code n} anywhere. */
  private static SiteAmounts amounts(int n, int spread) {
    SiteAmounts amounts = new SiteAmounts(WIDTH * HEIGHT);
    for (int k = 0; k < n; k++) {
      double u = Keyed.uniform(KEY, k, 1);
      int site = (int) (spread * u * WIDTH * HEIGHT);
      amounts.add(site, spread == 0 ? 1 : (float) (100 * Keyed.uniform(KEY, k, 2)));
    }
    return amounts;
  }
}
