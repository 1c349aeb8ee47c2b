package org.anergy.marrow;

import java.util.List;
import org.anergy.base.Parameter;

/** The lineages of blood that the marrow makes, with what is known of their normal life. */
public enum Lineage {
  /** Neutrophils. */
  NEUTROPHIL(
      "neutrophil",
      count(4000, "modelling assumption: middle of the normal range, 2,000 to 7,000"),
      days(7, "modelling assumption: a week of division before maturation"),
      days(5.8, "Lahoz-Beneytez 2016 10.1182/blood-2016-03-700336: 5.8 d"),
      days(1.1, "half-life of 19 h, Lahoz-Beneytez 2016 10.1182/blood-2016-03-700336"),
      fastest(2, "G-CSF halves it: 6.4 to 2.9 d, Price 1996 (Blood 88:335)"),
      largest(
          17,
          "modelling assumption: half of all precursors die at rest, Mackey 2003 10.1046/j.1365-2184.2003.00251.x")),
  /** Platelets. */
  PLATELET(
      "platelet",
      count(250_000, "modelling assumption: middle of the normal range, 150,000 to 400,000"),
      days(4, "modelling assumption"),
      days(5, "modelling assumption: megakaryocytes ripen in about five days"),
      days(9, "modelling assumption: platelets live 8 to 10 days and die of age"),
      fastest(1.5, "modelling assumption"),
      largest(5, "modelling assumption")),
  /** Monocytes. */
  MONOCYTE(
      "monocyte",
      count(450, "modelling assumption: middle of the normal range, 200 to 800"),
      days(5, "modelling assumption"),
      days(1.6, "Patel 2017 10.1084/jem.20170355: 1.6 d in the marrow"),
      days(1, "classical monocytes circulate for a day, Patel 2017 10.1084/jem.20170355"),
      fastest(1.5, "modelling assumption"),
      largest(10, "modelling assumption")),
  /** Natural killer cells. */
  NK(
      "nk",
      count(200, "modelling assumption: middle of the normal range, 90 to 600"),
      days(6, "modelling assumption"),
      days(6, "modelling assumption"),
      days(
          14,
          "blood NK cells double in about two weeks, Zhang 2007 10.1111/j.1365-2567.2007.02573.x"),
      fastest(1.5, "modelling assumption"),
      largest(10, "modelling assumption")),
  /** B cells. */
  B_CELL(
      "b",
      count(200, "modelling assumption: middle of the normal range, 100 to 400"),
      days(15, "modelling assumption"),
      days(15, "modelling assumption"),
      days(
          150,
          "modelling assumption: naive B cells turn over slowly, Macallan 2005 10.1182/blood-2004-09-3740"),
      fastest(1, "modelling assumption: B cells return after months, not weeks"),
      largest(1, "modelling assumption: the same"));

  private final String key;
  private final List<Parameter> parameters;

  private record Stated(double value, double low, double high, String source) {}

  Lineage(
      String key,
      Stated normal,
      Stated dividing,
      Stated ripening,
      Stated life,
      Stated speed,
      Stated gain) {
    this.key = key;
    parameters =
        List.of(
            parameter("normal", "cells/uL", normal, "normal count of " + key + " cells in blood"),
            parameter(
                "dividing", "d", dividing, "time of division of " + key + " precursors at rest"),
            parameter(
                "ripening", "d", ripening, "time of maturation of " + key + " precursors at rest"),
            parameter("life", "d", life, "mean life of " + key + " cells in blood"),
            parameter("speed", "1", speed, "fastest maturation, multiple of that at rest"),
            parameter(
                "gain", "1", gain, "largest output of a precursor, multiple of that at rest"));
  }

  private Parameter parameter(String name, String unit, Stated number, String meaning) {
    return new Parameter(
        "lineage." + key + "." + name,
        unit,
        number.value,
        number.low,
        number.high,
        meaning,
        number.source);
  }

  private static Stated count(double value, String source) {
    return new Stated(value, 1, 1e6, source);
  }

  private static Stated days(double value, String source) {
    return new Stated(value, 0.05, 1000, source);
  }

  private static Stated fastest(double value, String source) {
    return new Stated(value, 1, 10, source);
  }

  private static Stated largest(double value, String source) {
    return new Stated(value, 1, 100, source);
  }

  /** Returns the name in tables, for example {@code neutrophil}. */
  public String key() {
    return key;
  }

  /** Normal count in blood, cells/µL. */
  public Parameter normal() {
    return parameters.get(0);
  }

  /** Time of division of precursors at rest, d. */
  public Parameter dividing() {
    return parameters.get(1);
  }

  /** Time of maturation of precursors at rest, d. */
  public Parameter ripening() {
    return parameters.get(2);
  }

  /** Mean life in blood, d. */
  public Parameter life() {
    return parameters.get(3);
  }

  /** Fastest maturation as a multiple of that at rest. */
  public Parameter speed() {
    return parameters.get(4);
  }

  /** Largest output of a precursor as a multiple of that at rest. */
  public Parameter gain() {
    return parameters.get(5);
  }

  /**
   * Returns the stages of life in blood: one for death at random, more for death by age. Eight let
   * the life of platelets vary by a third: modelling assumption.
   */
  int ages() {
    return this == PLATELET ? 8 : 1;
  }

  /** Returns the six parameters of this lineage. */
  public List<Parameter> parameters() {
    return parameters;
  }
}
