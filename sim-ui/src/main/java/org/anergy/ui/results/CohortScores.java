package org.anergy.ui.results;

import java.nio.file.Path;
import java.util.List;
import org.anergy.base.UserInputException;

/**
 * Scores of a cohort as its visits saw them.
 *
 * @param name what the cohort is called
 * @param patients for each patient the days of his visits, d since the start of the follow-up,
 *     ascending, and the scores seen there, points
 */
public record CohortScores(String name, List<double[][]> patients) {
  public CohortScores {
    patients = List.copyOf(patients);
  }

  static CohortScores of(StoredCohort cohort) {
    return new CohortScores(
        cohort.manifest().text("title"),
        cohort.courses().stream().map(c -> new double[][] {c.days(), c.scores()}).toList());
  }

  /**
   * Reads those of the cohort in {@code directory}; not on the event dispatch thread.
   *
   * @throws UserInputException if there is no finished cohort
   */
  public static CohortScores read(Path directory) {
    if (ResultReader.read(directory) instanceof StoredCohort cohort) {
      return of(cohort);
    }
    throw new UserInputException(
        directory.toString(),
        "holds no cohort. Maybe choose the directory that anergy run --patients wrote.");
  }
}
