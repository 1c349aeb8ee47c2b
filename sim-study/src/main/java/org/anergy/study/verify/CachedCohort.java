package org.anergy.study.verify;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The simulated patients of a cohort, read from the cache one at a time: a cohort of hundreds with
 * their daily series need not fit into memory.
 */
public final class CachedCohort implements Iterable<PatientRecord> {
  private final int size;
  private final IntFunction<PatientRecord> reader;

  private CachedCohort(int size, IntFunction<PatientRecord> reader) {
    this.size = size;
    this.reader = reader;
  }

  CachedCohort(List<Path> files) {
    this(files.size(), index -> read(files.get(index)));
  }

  /** Returns a cohort of patients that are in memory. */
  public static CachedCohort of(List<PatientRecord> patients) {
    return new CachedCohort(patients.size(), patients::get);
  }

  private static PatientRecord read(Path file) {
    return PatientRecordFile.read(file)
        .orElseThrow(() -> new IllegalStateException(file + " vanished during verification"));
  }

  /** Returns the same patients with all that happened from {@code day} on left out. */
  CachedCohort until(double day) {
    return new CachedCohort(size, index -> reader.apply(index).until(day));
  }

  /** Returns the number of patients. */
  public int size() {
    return size;
  }

  /** Returns patient {@code index}. */
  public PatientRecord patient(int index) {
    return reader.apply(index);
  }

  /** Returns what {@code summary} makes of each patient, in order. */
  public <T> List<T> map(Function<PatientRecord, T> summary) {
    return stream().map(summary).toList();
  }

  /** Returns the sum of the follow-ups that were lived, years. */
  public double years() {
    return stream().mapToDouble(PatientRecord::years).sum();
  }

  @Override
  public Iterator<PatientRecord> iterator() {
    return stream().iterator();
  }

  private Stream<PatientRecord> stream() {
    return IntStream.range(0, size).mapToObj(this::patient);
  }
}
