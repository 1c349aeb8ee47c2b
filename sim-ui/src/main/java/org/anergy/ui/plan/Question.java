package org.anergy.ui.plan;

/**
 * How a user is asked what is done to the patient now.
 *
 * @param title what is changed, in a few words
 * @param accept text of the button that does it
 * @param consequence what becomes of futures that are there already; empty if nothing does
 * @param fork whether the new future may be made beside the old one instead
 */
public record Question(String title, String accept, String consequence, Fork fork) {

  /**
   * A second way to do it: beside the old future.
   *
   * @param offered whether there is a button for it
   * @param obstacle why it cannot be done; empty if it can
   */
  public record Fork(boolean offered, String obstacle) {
    /** No second way. */
    public static final Fork NONE = new Fork(false, "");
  }

  /**
   * What the user wants.
   *
   * @param planned what is done
   * @param beside whether the user wants it beside the old future instead
   */
  public record Answer(Planned planned, boolean beside) {}
}
