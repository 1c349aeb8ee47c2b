package org.anergy.base;

/**
 * One thing wrong in a user's input, with the place and the cure.
 *
 * @param place {@code file:line:column} as far as known, then the path, such as {@code
 *     scenarios/x.yaml:4:8 patient.age}
 * @param message what is wrong with the value, what is allowed, and "Maybe …" where a guess helps
 */
public record Problem(String place, String message) {
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
