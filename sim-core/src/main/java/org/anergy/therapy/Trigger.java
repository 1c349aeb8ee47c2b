package org.anergy.therapy;

import org.anergy.record.RunEvent;

/**
 * A condition on what the clinic finds: so many events of a kind within some time.
 *
 * @param event kind of the event, such as {@code relapse}
 * @param times how many of them
 * @param withinDays time within which they must begin, d
 * @param on name of a course that must be running when the last is found; empty for any time
 * @param least least value that counts, for a visit the measured score; NaN for any
 */
public record Trigger(String event, int times, double withinDays, String on, double least) {

  /** Tells whether {@code found} is one of these events, whatever is given. */
  public boolean matches(RunEvent found) {
    return found.kind().equals(event) && (Double.isNaN(least) || found.value() >= least);
  }

  /** Returns what is asked for, in words. */
  public String words() {
    return (times == 1 ? event : times + " times " + event + " within " + withinDays + " days")
        + (Double.isNaN(least) ? "" : " of at least " + least)
        + (on.isEmpty() ? "" : " on " + on);
  }
}
