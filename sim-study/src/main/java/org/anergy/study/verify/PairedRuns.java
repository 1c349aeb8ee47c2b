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

    KeptCourse kept(PatientRecord patient, String model, Adoption.Origin origin) {
      PairedRun run = PairedRun.of(patient.until(until));
      String by = origin.model();
      return new KeptCourse(
          hash(), change, seed, until, run, PairedRun.REDUCTION, model, by, by, origin.again());
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
    adopt.ifPresent(from -> adopt(cohort, from));
    Map<Long, KeptCourse> known = current(cohort, CourseBook.read(docs));
    int[] missing = Arrays.stream(indices).filter(i -> !known.containsKey((long) i)).toArray();
    if (missing.length > 0) {
      try {
        known.putAll(enter(cohort, simulate(cohort, missing)));
      } catch (CancellationException e) {
        enter(cohort, patients.finished(scenario, seed, missing));
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

  /** Patients are taken over only where the book cannot: it knows nothing of that model. */
  private CachedCohort simulate(Cohort cohort, int[] indices) {
    boolean bookKnows =
        adopt.isPresent()
            && CourseBook.read(docs).all().stream()
                .anyMatch(c -> c.model().equals(adopt.get()) || c.takenFrom().equals(adopt.get()));
    return bookKnows
        ? patients.simulated(cohort.scenario(), cohort.seed(), indices)
        : patients.cohort(cohort.scenario(), cohort.seed(), indices);
  }

  /** The book is read anew: another program may have written it during hours of simulation. */
  private Map<Long, KeptCourse> enter(Cohort cohort, CachedCohort simulated) {
    Adoption.Origin origin =
        patients
            .adoptedFrom(cohort.scenario(), cohort.seed())
            .orElse(new Adoption.Origin(model, 0));
    List<KeptCourse> courses = simulated.map(patient -> cohort.kept(patient, model, origin));
    put(courses);
    return courses.stream().collect(Collectors.toMap(c -> c.run().patient(), c -> c));
  }

  private void put(List<KeptCourse> courses) {
    if (!courses.isEmpty()) {
      CourseBook book = CourseBook.read(docs);
      book.put(courses);
      book.write(docs);
    }
  }

  /** Takes over what the book has of {@code cohort} by model {@code from}. */
  private void adopt(Cohort cohort, String from) {
    if (from.equals(model)) {
      throw new RefusedException("--adopt " + from + " is the current model itself");
    }
    List<KeptCourse> theirs =
        CourseBook.read(docs).cohort(cohort.hash(), cohort.seed(), cohort.until()).values().stream()
            .filter(course -> course.model().equals(from))
            .toList();
    if (theirs.isEmpty()) {
      return;
    }
    List<Integer> chosen =
        Adoption.chosen(theirs.size(), Keyed.hash(cohort.seed(), model.hashCode()));
    int[] again = chosen.stream().mapToInt(i -> (int) theirs.get(i).run().patient()).toArray();
    CachedCohort simulated = patients.again(cohort.scenario(), cohort.seed(), again);
    for (int k = 0; k < again.length; k++) {
      PairedRun then = theirs.get(chosen.get(k)).run();
      PairedRun now = PairedRun.of(simulated.patient(k).until(cohort.until()));
      if (!then.content().equals(now.content())) {
        revoke();
        patients.revoke();
        throw new PatientDiffersException(
            "patient "
                + then.patient()
                + (cohort.change().isEmpty() ? "" : " with " + cohort.change())
                + " differs from that of model "
                + from
                + ": nothing is adopted, and what was is given back; without --adopt all are"
                + " simulated anew");
      }
    }
    put(theirs.stream().map(c -> c.adoptedBy(model, again.length)).toList());
    put(simulated.map(p -> cohort.kept(p, model, new Adoption.Origin(model, 0))));
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
