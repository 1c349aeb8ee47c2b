package org.anergy.study.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.anergy.base.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The courses on which paired checks stand, one JSON object a line. The file is kept with the
 * results: pairs that take hours are then there on the next machine, and a reader can judge them by
 * a statistic of his own. A run has one line; another model's replaces it.
 */
final class CourseBook {
  /** Name of the file. */
  static final String FILE = "verification-courses.jsonl";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SortedMap<KeptCourse.Key, KeptCourse> courses;

  private CourseBook(SortedMap<KeptCourse.Key, KeptCourse> courses) {
    this.courses = courses;
  }

  /**
   * Reads the book in {@code directory}; a directory without one holds the empty book.
   *
   * @throws RefusedException if a line is damaged
   */
  static CourseBook read(Path directory) {
    Path file = directory.resolve(FILE);
    SortedMap<KeptCourse.Key, KeptCourse> courses = new TreeMap<>();
    if (!Files.exists(file)) {
      return new CourseBook(courses);
    }
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        KeptCourse course = MAPPER.readValue(line, KeptCourse.class);
        if (!course.isComplete()) {
          throw damaged(file, number, "something is missing");
        }
        courses.put(course.key(), course);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw damaged(file, number, e.getOriginalMessage());
    }
    return new CourseBook(courses);
  }

  private static RefusedException damaged(Path file, int line, String why) {
    return new RefusedException(
        file + ":" + line + ": not a course (" + why + "). Maybe restore it from git.");
  }

  /** Writes the book into {@code directory}. */
  void write(Path directory) {
    String text =
        courses.values().stream()
            .map(course -> MAPPER.writeValueAsString(course) + "\n")
            .collect(Collectors.joining());
    WholeFile.replace(directory.resolve(FILE), text);
  }

  /** Returns the courses of a cohort by patient, whatever the model. */
  Map<Long, KeptCourse> cohort(String cohort, long seed, double until) {
    return courses.values().stream()
        .filter(c -> c.cohort().equals(cohort) && c.seed() == seed && c.until() == until)
        .filter(c -> c.reduction() == PairedRun.REDUCTION)
        .collect(Collectors.toMap(c -> c.run().patient(), c -> c, (a, b) -> b, TreeMap::new));
  }

  /** Puts {@code added} in, in place of those of the same runs. */
  void put(Collection<KeptCourse> added) {
    added.forEach(course -> courses.put(course.key(), course));
  }

  /** Changes all courses. */
  void replaceAll(UnaryOperator<KeptCourse> change) {
    courses.replaceAll((key, course) -> change.apply(course));
  }

  /** Returns all courses, in the order of the file. */
  List<KeptCourse> all() {
    return List.copyOf(courses.values());
  }
}
