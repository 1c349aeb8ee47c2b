package org.anergy.ui.results;

/** Columns of zeros and ones that answer a question. */
final class YesNo {
  private static final String FEMALE = "female";
  private static final String YES = "yes";
  private static final String NO = "no";

  private YesNo() {}

  /** Tells whether the numbers of {@code column} are answers. */
  static boolean isAnswer(String column) {
    return column.equals(FEMALE);
  }

  /** Returns the answer that {@code number} stands for. */
  static String words(double number) {
    return number == 0 ? NO : YES;
  }

  /** Returns the number of a text, of an answer too; NaN if it is neither. */
  static double number(String text) {
    return text.equals(YES) ? 1 : text.equals(NO) ? 0 : ResultTable.number(text);
  }
}
