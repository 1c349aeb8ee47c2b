package org.anergy.record;

/**
 * Something that happened to the patient at a time.
 *
 * @param day time since the start of the follow-up, d (negative in the run-in)
 * @param kind one word: onset, relapse, remission, lesion, progression, infection, visit, death …
 * @param where compartment, patch or region of a patch, what failed or what killed, or empty
 * @param value a number that belongs to the event, NaN if none
 * @param unit unit of {@code value}, empty if none
 * @param detail one sentence with the cause or circumstances, or empty
 */
public record RunEvent(
    double day, String kind, String where, double value, String unit, String detail) {}
