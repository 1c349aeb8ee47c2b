package org.anergy.study.verify;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.anergy.base.RefusedException;
import org.anergy.random.Keyed;
import org.anergy.scenario.LoadedScenario;

/**
 * The runs that paired checks compare: from the book of courses where the model is the same, else
 * simulated and entered there, what a stopped run had finished too.
 *
 * <p>Courses of another model are taken over as patients are (see {@link Adoption}): some are run
 * again, and one difference anywhere gives all back.
 */
final class PairedRuns {
  private final PatientCache patients;
  private final String model;
  private final Optional<String> adopt;
  private final Path docs;

  /**
   * @param model hash of the current model
   * @param adopt hash of the model whose courses are taken over, if any
   * @param docs directory of the book
   */
  PairedRuns(PatientCache patients, String model, Optional<String> adopt, Path docs) {
    this.patients = patients;
    this.model = PatientCache.shortHash(model);
    this.adopt = adopt.map(PatientCache::shortHash);
    this.docs = docs;
  }

  /** Which runs are meant. */
  private record Cohort(LoadedScenario scenario, String change, long seed, double until) {
    String hash() {
      return PatientCache.shortHash(scenario.sha256());
    }

    KeptCourse kept(PatientRecord patient, String model) {
      PairedRun run = PairedRun.of(patient.until(until));
      return new KeptCourse(hash(), change, seed, until, run, model, model, 0);
    }
  }

  /**
   * Returns the runs of the patients with {@code indices} among those that {@code seed} draws, cut
   * at day {@code until}, in order.
   *
   * @throws RefusedException if the book is damaged or a course that is to be taken over differs
   */
  List<PairedRun> of(
      LoadedScenario scenario, String change, long seed, int[] indices, double until) {
    Cohort cohort = new Cohort(scenario, change, seed, until);
    CourseBook book = CourseBook.read(docs);
    boolean adopted = adopt.isPresent() && adopt(cohort, book, adopt.get());
    Map<Long, KeptCourse> known = current(cohort, book);
    int[] missing = Arrays.stream(indices).filter(i -> !known.containsKey((long) i)).toArray();
    if (missing.length > 0) {
      try {
        known.putAll(simulate(cohort, missing, book, !adopted));
      } catch (CancellationException e) {
        enter(cohort, patients.finished(scenario, seed, missing), book);
        throw e;
      }
    }
    List<KeptCourse> found = Arrays.stream(indices).mapToObj(i -> known.get((long) i)).toList();
    tellOrigins(found);
    return found.stream().map(KeptCourse::run).toList();
  }

  /** Gives all courses back that were taken over: one difference voids all. */
  void revoke() {
    CourseBook book = CourseBook.read(docs);
    if (book.all().stream().anyMatch(c -> c.adopted() && c.model().equals(model))) {
      book.replaceAll(c -> c.adopted() && c.model().equals(model) ? c.givenBack() : c);
      book.write(docs);
    }
  }

  private Map<Long, KeptCourse> current(Cohort cohort, CourseBook book) {
    Map<Long, KeptCourse> known =
        new TreeMap<>(book.cohort(cohort.hash(), cohort.seed(), cohort.until()));
    known.values().removeIf(course -> !course.model().equals(model));
    return known;
  }

  private Map<Long, KeptCourse> simulate(
      Cohort cohort, int[] indices, CourseBook book, boolean mayAdopt) {
    CachedCohort simulated =
        mayAdopt
            ? patients.cohort(cohort.scenario(), cohort.seed(), indices)
            : patients.simulated(cohort.scenario(), cohort.seed(), indices);
    return enter(cohort, simulated, book);
  }

  private Map<Long, KeptCourse> enter(Cohort cohort, CachedCohort simulated, CourseBook book) {
    List<KeptCourse> courses = simulated.map(patient -> cohort.kept(patient, model));
    if (!courses.isEmpty()) {
      book.put(courses);
      book.write(docs);
    }
    return courses.stream().collect(Collectors.toMap(c -> c.run().patient(), c -> c));
  }

  /** Takes over what the book has of {@code cohort} by model {@code from}; tells whether it did. */
  private boolean adopt(Cohort cohort, CourseBook book, String from) {
    List<KeptCourse> theirs =
        book.cohort(cohort.hash(), cohort.seed(), cohort.until()).values().stream()
            .filter(course -> course.model().equals(from))
            .toList();
    if (theirs.isEmpty()) {
      return !current(cohort, book).isEmpty();
    }
    List<Integer> chosen =
        Adoption.chosen(theirs.size(), Keyed.hash(cohort.seed(), model.hashCode()));
    int[] again = chosen.stream().mapToInt(i -> (int) theirs.get(i).run().patient()).toArray();
    CachedCohort simulated = patients.simulated(cohort.scenario(), cohort.seed(), again);
    for (int k = 0; k < again.length; k++) {
      PairedRun then = theirs.get(chosen.get(k)).run();
      PairedRun now = PairedRun.of(simulated.patient(k).until(cohort.until()));
      if (!then.content().equals(now.content())) {
        revoke();
        throw new RefusedException(
            "patient "
                + then.patient()
                + (cohort.change().isEmpty() ? "" : " with " + cohort.change())
                + " differs from that of model "
                + from
                + ": no course is adopted, and those of other cohorts are given back; without"
                + " --adopt all are simulated anew");
      }
    }
    book.put(theirs.stream().map(c -> c.adoptedBy(model, again.length)).toList());
    enter(cohort, simulated, book);
    return true;
  }

  private void tellOrigins(List<KeptCourse> courses) {
    courses.stream()
        .filter(KeptCourse::adopted)
        .collect(
            Collectors.groupingBy(
                c ->
                    String.format(
                        "model `%s`%s, %d run again by this model: all equal.",
                        c.simulatedBy(),
                        c.change().isEmpty() ? "" : " with " + c.change(),
                        c.runAgain()),
                TreeMap::new,
                Collectors.counting()))
        .forEach((origin, count) -> patients.origin(count + " courses of " + origin));
  }
}
