package org.anergy.base;

/** The input is good but the program refuses to act on it: exit code 5. */
public class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is refused, the values, and the cure
   */
  public RefusedException(String message) {
    super(message);
  }
}
