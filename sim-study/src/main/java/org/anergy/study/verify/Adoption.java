package org.anergy.study.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.random.Keyed;

/**
 * Carries simulated patients over from an earlier model whose changes do not touch them: some are
 * simulated again by the current model, and only if each of these equals the stored one in every
 * event, endpoint and daily value are the others taken over.
 *
 * <p>One difference anywhere voids all cohorts that were taken over before, so that a change that
 * alters the share {@code s} of all patients goes unseen with probability {@code (1 − s)^n} for n
 * patients run again over all cohorts; the page says how many they were.
 */
final class Adoption {
  private static final String NOTE = "adopted.txt";
  private static final int PURPOSE = 7001;
  private static final Pattern ORIGIN = Pattern.compile("of model `([^`]*)`, (\\d+) of them");

  private Adoption() {}

  /** Returns how many of {@code patients} are run again: half the square root, at least two. */
  static int sample(int patients) {
    return Math.min(patients, Math.max(2, (int) Math.ceil(StrictMath.sqrt(patients) / 2)));
  }

  /**
   * Returns which of {@code patients} are run again: others for each model, so that a patient is
   * not passed on from model to model without ever being looked at.
   */
  static List<Integer> chosen(int patients, long key) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int k = 0; chosen.size() < sample(patients); k++) {
      chosen.add((int) (Keyed.uniform(Keyed.hash(key, patients), k, PURPOSE) * patients));
    }
    return List.copyOf(chosen);
  }

  /**
   * Takes the stored patients of {@code from} over into {@code to}. The cost of those that are not
   * run again is left out: it belongs to the other model.
   *
   * @param model hash of the model that simulated them, as far as its directory names it
   * @param key decides who is run again
   * @param simulate simulates the patients of the given files of {@code to}, by the current model
   * @throws PatientDiffersException if one that is run again differs; nothing is taken over
   */
  static void adopt(Path from, Path to, String model, long key, Consumer<List<Path>> simulate) {
    List<Path> stored = patients(from);
    if (stored.isEmpty()) {
      return;
    }
    List<Path> again =
        chosen(stored.size(), key).stream()
            .map(i -> to.resolve(stored.get(i).getFileName()))
            .toList();
    simulate.accept(again);
    for (Path file : again) {
      PatientRecord then = read(from.resolve(file.getFileName()));
      difference(then, read(file))
          .ifPresent(
              what -> {
                throw new PatientDiffersException(
                    "patient "
                        + then.patient()
                        + " differs from that of model "
                        + model
                        + " in "
                        + what
                        + ": no patient is adopted, nor are those of other cohorts that were;"
                        + " without --adopt all are simulated anew");
              });
    }
    String origin =
        String.format(
            "%d patients of model `%s`, %d of them run again by this model: all equal.",
            stored.size(), model, again.size());
    String before = note(from).map(earlier -> " That model's: " + earlier).orElse("");
    copy(stored, to, origin + before);
  }

  private static PatientRecord read(Path file) {
    return PatientRecordFile.read(file)
        .orElseThrow(() -> new RefusedException(file + " is damaged: nothing is adopted"));
  }

  /**
   * Where patients came from.
   *
   * @param model first digits of the hash of the model that simulated them
   * @param again how many were run again
   */
  record Origin(String model, int again) {}

  /** Returns where the patients in {@code directory} came from, if they were taken over. */
  static Optional<Origin> origin(Path directory) {
    return note(directory)
        .map(ORIGIN::matcher)
        .filter(Matcher::find)
        .map(found -> new Origin(found.group(1), Integer.parseInt(found.group(2))));
  }

  /** Returns what the page says of the patients in {@code directory}, if they were taken over. */
  static Optional<String> note(Path directory) {
    Path note = directory.resolve(NOTE);
    try {
      return Files.isRegularFile(note)
          ? Optional.of(Files.readString(note).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(note + ": " + e.getMessage(), e);
    }
  }

  /** Returns the first difference in what both hold of the course; the cost is not part of it. */
  static Optional<String> difference(PatientRecord then, PatientRecord now) {
    if (then.followUpDays() != now.followUpDays()) {
      return Optional.of("the length of the follow-up");
    }
    Optional<String> trait = difference("trait", then.traits(), now.traits());
    if (trait.isPresent()) {
      return trait;
    }
    for (int k = 0; k < Math.max(then.events().size(), now.events().size()); k++) {
      if (k >= then.events().size()
          || k >= now.events().size()
          || !then.events().get(k).equals(now.events().get(k))) {
        return Optional.of("event " + (k + 1));
      }
    }
    for (String column : then.columns()) {
      if (!now.columns().contains(column)
          || !Arrays.equals(then.column(column), now.column(column))) {
        return Optional.of("the daily values of " + column);
      }
    }
    return difference("endpoint", then.endpoints(), now.endpoints());
  }

  /** What the current model knows besides is no difference. */
  private static Optional<String> difference(
      String what, Map<String, Double> then, Map<String, Double> now) {
    return then.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
        .map(entry -> what + " " + entry.getKey())
        .findFirst();
  }

  /** Removes every cohort below {@code model} that was taken over: one difference voids all. */
  static void revoke(Path model) {
    if (!Files.isDirectory(model)) {
      return;
    }
    try (Stream<Path> cohorts = Files.list(model)) {
      for (Path cohort : cohorts.filter(c -> note(c).isPresent()).toList()) {
        for (Path patient : patients(cohort)) {
          Files.delete(patient);
        }
        Files.delete(cohort.resolve(NOTE)); // last, so that a second try finds the rest
      }
    } catch (IOException e) {
      throw new UncheckedIOException(model + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> patients(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".patient")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": " + e.getMessage(), e);
    }
  }

  private static void copy(List<Path> stored, Path to, String note) {
    // First the note: patients without it would pass for simulated ones.
    try {
      Files.writeString(to.resolve(NOTE), note + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(to + ": " + e.getMessage(), e);
    }
    for (Path file : stored) {
      Path target = to.resolve(file.getFileName());
      if (!Files.exists(target)) {
        PatientRecordFile.write(target, read(file).withoutCost());
      }
    }
  }
}
