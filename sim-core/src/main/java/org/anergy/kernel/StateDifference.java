package org.anergy.kernel;

/**
 * The first place where two states differ.
 *
 * @param column name of the column
 * @param index index of the entry in it; -1 if the columns differ as a whole: another name, type or
 *     length, or no such column
 * @param expected what the first state has there, in words; floating-point values with raw bits
 * @param actual what the second state has there
 */
public record StateDifference(String column, int index, String expected, String actual) {
  @Override
  public String toString() {
    String place = index < 0 ? column : column + "[" + index + "]";
    return place + ": expected " + expected + ", found " + actual;
  }
}
