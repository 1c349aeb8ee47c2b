package org.anergy.base;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a user may have meant: the known name with the smallest edit distance (insert, delete,
 * replace, swap of neighbors; optimal string alignment), ignoring case.
 */
public final class NearestName {
  private static final int MAX_LENGTH = 80;

  private NearestName() {}

  /**
   * Returns the name of {@code known} nearest to {@code wrong}, or empty if none is near: at most
   * one edit for up to three letters, then a third of the letters. The first of equally near ones
   * wins. A name that only begins with {@code wrong} counts as one edit.
   */
  public static Optional<String> of(String wrong, Collection<String> known) {
    if (wrong.isBlank() || wrong.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String lower = wrong.toLowerCase(Locale.ROOT);
    int best = Math.max(1, wrong.length() / 3) + 1;
    Optional<String> nearest = Optional.empty();
    for (String name : known) {
      String candidate = name.toLowerCase(Locale.ROOT);
      int distance = distance(lower, candidate);
      if (lower.length() >= 3 && candidate.startsWith(lower)) {
        distance = Math.min(distance, 1);
      }
      if (distance < best) {
        best = distance;
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  /** Returns {@code Maybe "name".} for the nearest name, or nothing; the end of a message. */
  public static String maybe(String wrong, Collection<String> known) {
    return of(wrong, known).map(name -> " Maybe \"" + name + "\".").orElse("");
  }

  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
