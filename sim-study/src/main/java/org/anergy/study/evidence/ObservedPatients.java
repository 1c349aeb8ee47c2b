package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anergy.study.verify.CachedCohort;
import org.anergy.study.verify.PatientRecord;

/** Patients looked at from a day of each on, read from the cache one at a time. Immutable. */
final class ObservedPatients {
  private final String words;
  private final List<Member> members;

  private ObservedPatients(String words, List<Member> members) {
    this.words = words;
    this.members = List.copyOf(members);
  }

  /** One patient of a cohort, and the day from which it is looked at. */
  private record Member(CachedCohort cohort, int index, double start) {
    Observed read() {
      return new Observed(cohort.patient(index), start);
    }
  }

  /**
   * Nobody so far.
   *
   * @param words what happens to the patients
   */
  static ObservedPatients none(String words) {
    return new ObservedPatients(words, List.of());
  }

  /** Patients that are in memory, all looked at from {@code start} on. */
  static ObservedPatients of(String words, double start, PatientRecord... patients) {
    return none(words).with(CachedCohort.of(List.of(patients)), start);
  }

  /** Returns these and those of {@code cohort}, looked at from {@code start} on. */
  ObservedPatients with(CachedCohort cohort, double start) {
    List<Member> all = new ArrayList<>(members);
    for (int i = 0; i < cohort.size(); i++) {
      all.add(new Member(cohort, i, start));
    }
    return new ObservedPatients(words, all);
  }

  /** Returns these and {@code others}. */
  ObservedPatients and(ObservedPatients others) {
    List<Member> all = new ArrayList<>(members);
    all.addAll(others.members);
    return new ObservedPatients(words + "; " + others.words, all);
  }

  int size() {
    return members.size();
  }

  /** Returns what {@code summary} makes of each patient, in order. */
  <T> List<T> map(Function<Observed, T> summary) {
    return members.stream().map(member -> summary.apply(member.read())).toList();
  }

  /** Tells whether {@code test} holds for one of them. */
  boolean any(Predicate<Observed> test) {
    return members.stream().anyMatch(member -> test.test(member.read()));
  }

  /** Returns how many they are and what happens to them. */
  String sample() {
    return size() + (size() == 1 ? " patient (" : " patients (") + words + ")";
  }
}
