package org.anergy.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The symbols that may stand in a unit, in the order in which messages list them. */
final class UnitSymbols {
  private static final Dimension TIME = new Dimension(1, 0, 0, 0, 0, 0, 0);
  private static final Dimension LENGTH = new Dimension(0, 1, 0, 0, 0, 0, 0);
  private static final Dimension VOLUME = new Dimension(0, 3, 0, 0, 0, 0, 0);
  private static final Dimension MASS = new Dimension(0, 0, 1, 0, 0, 0, 0);
  private static final Dimension CELLS = new Dimension(0, 0, 0, 1, 0, 0, 0);
  private static final Dimension MOLECULES = new Dimension(0, 0, 0, 0, 1, 0, 0);
  private static final Dimension POINTS = new Dimension(0, 0, 0, 0, 0, 1, 0);
  private static final Dimension SITES = new Dimension(0, 0, 0, 0, 0, 0, 1);

  /** Energy over mass; 1 Gy is 1 m2/s2. */
  private static final Dimension ABSORBED = LENGTH.times(LENGTH, 1).times(TIME, -2);

  private static final Dimension MOLAR = MOLECULES.times(VOLUME, -1);

  /** Molecules in one um3 at 1 mM: 6.02214076e23 /mol over 1e15 um3/L over 1e3. */
  private static final double AVOGADRO = 602214.076;

  private static final double HOUR = 3600;
  private static final double DAY = 24 * HOUR;

  private static final Map<String, Unit> BY_SYMBOL = table();

  /** Not in the table, because "m" alone is ambiguous: only its square is read, m2. */
  static final Unit METER = new Unit("m", LENGTH, 1e6, 1);

  private UnitSymbols() {}

  static Map<String, Unit> all() {
    return BY_SYMBOL;
  }

  /** The symbols that a message offers for {@code dimension}: one for each unit, no synonyms. */
  static List<String> offered(Dimension dimension) {
    return BY_SYMBOL.entrySet().stream()
        .filter(e -> e.getValue().dimension().equals(dimension))
        .filter(e -> e.getValue().symbol().equals(e.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Unit> table() {
    Map<String, Unit> table = new LinkedHashMap<>();
    add(table, TIME, 1, 1, "s", "sec", "second", "seconds");
    add(table, TIME, 60, 1, "min", "minute", "minutes");
    add(table, TIME, HOUR, 1, "h", "hr", "hour", "hours");
    add(table, TIME, DAY, 1, "days", "day", "d");
    add(table, TIME, 7 * DAY, 1, "weeks", "week", "wk");
    add(table, TIME, 30.4375 * DAY, 1, "months", "month");
    add(table, TIME, 365.25 * DAY, 1, "years", "year", "yr", "y");
    add(table, LENGTH, 1, 1000, "nm");
    add(table, LENGTH, 1, 1, "um", "\u00b5m", "\u03bcm", "micrometer", "micrometers");
    add(table, LENGTH, 1000, 1, "mm");
    add(table, LENGTH, 10_000, 1, "cm");
    add(table, VOLUME, 1000, 1, "pL");
    add(table, VOLUME, 1e6, 1, "nL");
    add(table, VOLUME, 1e9, 1, "uL", "\u00b5L", "\u03bcL");
    add(table, VOLUME, 1e12, 1, "mL", "ml");
    add(table, VOLUME, 1e15, 1, "L", "l");
    add(table, MASS, 1, 1, "kg");
    add(table, MASS, 1, 1e3, "g");
    add(table, MASS, 1, 1e6, "mg");
    add(table, MASS, 1, 1e9, "ug");
    add(table, MASS, 1, 1e12, "ng");
    add(table, MASS, 1, 1e15, "pg");
    add(table, ABSORBED, 1e12, 1, "Gy");
    add(table, MOLAR, AVOGADRO, 1e9, "pM");
    add(table, MOLAR, AVOGADRO, 1e6, "nM");
    add(table, MOLAR, AVOGADRO, 1e3, "uM");
    add(table, MOLAR, AVOGADRO, 1, "mM");
    add(table, CELLS, 1, 1, "cells", "cell");
    add(table, MOLECULES, 1, 1, "molecules", "molecule");
    add(table, POINTS, 1, 1, "points", "point");
    add(table, SITES, 1, 1, "sites", "site");
    add(table, Dimension.NONE, 1, 1, "1", "fraction", "fold");
    add(table, Dimension.NONE, 1, 100, "%", "percent");
    return Collections.unmodifiableMap(table);
  }

  private static void add(
      Map<String, Unit> table, Dimension dimension, double up, double down, String... names) {
    Unit unit = new Unit(names[0], dimension, up, down);
    for (String name : names) {
      table.put(name, unit);
    }
  }
}
