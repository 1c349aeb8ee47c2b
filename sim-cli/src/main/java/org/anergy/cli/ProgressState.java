package org.anergy.cli;

/**
 * How far the work is.
 *
 * @param fraction part that is done, 0–1
 * @param text a few words, such as {@code 17 of 200 patients, 1 failed}
 */
record ProgressState(double fraction, String text) {}
