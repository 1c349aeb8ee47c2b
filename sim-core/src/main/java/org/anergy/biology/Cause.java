package org.anergy.biology;

import java.util.List;

/** What set a T cell's activation going; inherited by its daughters. */
public final class Cause {
  /** Not activated yet. */
  public static final byte NONE = 0;

  /** An APC with foreign antigen that the clone cross-reacts with. */
  public static final byte MIMICRY = 1;

  /** An APC with self-antigen that an infection matured. */
  public static final byte BYSTANDER = 2;

  /** An APC that took up debris of damaged tissue. */
  public static final byte DAMAGE = 3;

  /** An APC with self-antigen from quiet tissue. */
  public static final byte STEADY_STATE = 4;

  /** A resident memory cell that reacted to quiet tissue. */
  public static final byte RESIDENT = 5;

  private static final List<String> NAMES =
      List.of(
          "none",
          "cross-reaction with an infection",
          "bystander maturation in an infection",
          "antigen from damaged tissue",
          "antigen from quiet tissue",
          "a resident memory cell");

  private Cause() {}

  /** Returns the causes in words, in the order of the codes. */
  public static List<String> names() {
    return NAMES;
  }
}
