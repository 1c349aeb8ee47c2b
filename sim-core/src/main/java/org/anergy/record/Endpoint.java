package org.anergy.record;

/**
 * One number that sums up a patient's course.
 *
 * @param name lower-case with underscores, for example {@code relapses}
 * @param value the number; NaN if it does not exist for this patient
 * @param unit unit, "1" for a pure number
 * @param meaning one sentence with the definition
 */
public record Endpoint(String name, double value, String unit, String meaning) {}
