package org.anergy.base;

/**
 * One number of the model: its name, unit, default, allowed range, meaning and source.
 *
 * <p>A parameter is declared once, as a constant of the package that uses it, and listed in the
 * parameter catalog; documentation tables, scenario overrides and the JSON Schema come from there.
 *
 * @param name dotted lower-camel name that scenarios use, for example {@code priming.bindingHazard}
 * @param unit unit of the default, the bounds and every value read by the code; "1" for a pure
 *     number
 * @param value default, in {@code unit}
 * @param low smallest allowed value, in {@code unit}
 * @param high largest allowed value, in {@code unit}
 * @param meaning one sentence: what the number is
 * @param source authors, year and DOI or PMC id, or the words "modelling assumption" and why
 */
public record Parameter(
    String name,
    String unit,
    double value,
    double low,
    double high,
    String meaning,
    String source) {

  public Parameter {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "parameter " + name + ": default " + value + " is outside [" + low + ", " + high + "]");
    }
    if (meaning.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("parameter " + name + " needs a meaning and a source");
    }
  }
}
