package org.anergy.scenario;

/**
 * A diffusing cytokine: constrained by the range over which it acts, because published diffusion
 * constants disagree up to 70-fold.
 *
 * @param name gene symbol or group, for example {@code IL2}
 * @param rangeMicrometers λ = sqrt(D/loss) without the uptake by cells, um
 * @param diffusionUm2PerS diffusion constant D, um²/s
 * @param inNode present in the lymph node
 * @param inTissue present in the target tissue
 * @param source where the range comes from
 */
public record FieldSpec(
    String name,
    double rangeMicrometers,
    double diffusionUm2PerS,
    boolean inNode,
    boolean inTissue,
    String source) {

  /**
   * @throws IllegalArgumentException if range or diffusion constant is not positive and finite
   */
  public FieldSpec {
    boolean positive = rangeMicrometers > 0 && diffusionUm2PerS > 0;
    if (!positive || !Double.isFinite(rangeMicrometers * diffusionUm2PerS)) {
      throw new IllegalArgumentException(
          "field " + name + " needs a positive range and diffusion constant");
    }
  }
}
