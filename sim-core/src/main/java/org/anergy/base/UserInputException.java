package org.anergy.base;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used; carries every problem that was found, not the first alone. */
public final class UserInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * @param problems at least one, in the order in which a reader meets them
   */
  public UserInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** An exception with a single problem. */
  public UserInputException(String place, String message) {
    this(List.of(new Problem(place, message)));
  }

  /** Returns all problems; not modifiable. */
  public List<Problem> problems() {
    return problems;
  }
}
