package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.marrow.Lineage;
import org.anergy.marrow.Marrow;
import org.anergy.record.RunEvent;

/**
 * Watches a graft take: neutrophils are back on the first of three days with at least 500/µL,
 * platelets on the first of three with at least 20,000/µL (there are no transfusions here), if they
 * were below at all. The graft has failed if neutrophils are not back by day 28 (EBMT: primary
 * graft failure).
 */
final class Engraftment implements Stateful {
  private static final double NEUTROPHILS = 500;
  private static final double PLATELETS = 20_000;
  private static final int IN_A_ROW = 3;
  private static final double FAILED_AFTER = 28;
  private static final long NONE = Long.MIN_VALUE;

  private long infusionDay = NONE;
  private int neutrophilDays;
  private int plateletDays;
  private boolean neutrophilsFell;
  private boolean plateletsFell;
  private boolean failed;

  /** A graft was infused on {@code day}. */
  void start(double day) {
    infusionDay = Math.round(day);
    neutrophilDays = 0;
    plateletDays = 0;
    neutrophilsFell = false;
    plateletsFell = false;
    failed = false;
  }

  /** Tells whether neutrophils are back since the last infusion; false before the first. */
  boolean neutrophilsAreBack() {
    return neutrophilDays >= IN_A_ROW;
  }

  /** Looks at the counts of {@code day}. */
  List<RunEvent> day(double day, Marrow marrow) {
    List<RunEvent> events = new ArrayList<>();
    if (infusionDay == NONE) {
      return events;
    }
    long since = Math.round(day) - infusionDay;
    boolean neutrophils = marrow.count(Lineage.NEUTROPHIL) >= NEUTROPHILS;
    boolean platelets = marrow.count(Lineage.PLATELET) >= PLATELETS;
    // Counts fall for days after the last dose: what never fell cannot come back.
    neutrophilsFell |= !neutrophils;
    plateletsFell |= !platelets;
    if (neutrophilsFell && neutrophilDays < IN_A_ROW) {
      neutrophilDays = neutrophils ? neutrophilDays + 1 : 0;
      if (neutrophilDays == IN_A_ROW) {
        events.add(back(day, since, "neutrophils", "at least 500/uL"));
      }
    }
    if (plateletsFell && plateletDays < IN_A_ROW) {
      plateletDays = platelets ? plateletDays + 1 : 0;
      if (plateletDays == IN_A_ROW) {
        events.add(back(day, since, "platelets", "at least 20,000/uL"));
      }
    }
    boolean late = since >= FAILED_AFTER + IN_A_ROW - 1; // three days from day 28 on have passed
    if (!failed && late && neutrophilsFell && neutrophilDays < IN_A_ROW) {
      failed = true;
      events.add(
          new RunEvent(
              day,
              "graft-failure",
              "",
              since,
              "d",
              "neutrophils not back by day 28 after infusion"));
    }
    return events;
  }

  private static RunEvent back(double day, long since, String where, String detail) {
    int earlier = IN_A_ROW - 1;
    return new RunEvent(
        day - earlier,
        "engraftment",
        where,
        since - earlier,
        "d",
        detail + "; days after the infusion");
  }

  @Override
  public void save(StateSink sink) {
    sink.longs(
        "treatment.engraftment",
        new long[] {
          infusionDay,
          neutrophilDays,
          plateletDays,
          failed ? 1 : 0,
          neutrophilsFell ? 1 : 0,
          plateletsFell ? 1 : 0
        },
        6);
  }

  @Override
  public void load(StateSource source) {
    long[] stored = source.longs("treatment.engraftment");
    infusionDay = stored[0];
    neutrophilDays = (int) stored[1];
    plateletDays = (int) stored[2];
    failed = stored[3] == 1;
    neutrophilsFell = stored[4] == 1;
    plateletsFell = stored[5] == 1;
  }
}
