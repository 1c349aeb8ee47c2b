package org.anergy.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;

/** Collects everything wrong in one input, so that the user sees all of it at once. */
public final class Problems {
  private static final int MAX_SHOWN = 50;

  private final List<String> files = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(int file, Place place, String path, String message) {}

  /** Fixes the order of files in the report: problems of the file named first come first. */
  public void name(String file) {
    if (!files.contains(file)) {
      files.add(file);
    }
  }

  public void add(Place place, String path, String message) {
    name(place.file());
    entries.add(new Entry(files.indexOf(place.file()), place, path, message));
  }

  /** Takes over the messages of {@code exception} for the value at {@code place}. */
  public void add(Place place, String path, UserInputException exception) {
    exception.problems().forEach(problem -> add(place, path, problem.message()));
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Throws what was collected, in the order in which a reader meets it; nothing if all is well. */
  public void throwIfAny() {
    if (entries.isEmpty()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    entries.stream()
        .sorted(
            Comparator.comparingInt(Entry::file)
                .thenComparingInt(e -> e.place().line())
                .thenComparingInt(e -> e.place().column()))
        .limit(MAX_SHOWN)
        .forEach(e -> problems.add(new Problem(e.place().at(e.path()), e.message())));
    if (entries.size() > MAX_SHOWN) {
      String more = (entries.size() - MAX_SHOWN) + " more problems are not shown.";
      problems.add(new Problem(files.get(0), more));
    }
    throw new UserInputException(problems);
  }
}
