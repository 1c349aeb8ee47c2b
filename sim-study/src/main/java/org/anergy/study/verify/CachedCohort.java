package org.anergy.study.verify;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The simulated patients of a cohort, read from the cache one at a time: a cohort of hundreds with
 * their daily series need not fit into memory.
 */
public final class CachedCohort implements Iterable<PatientRecord> {
  private final List<Path> files;

  CachedCohort(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** Returns the number of patients. */
  public int size() {
    return files.size();
  }

  /** Returns patient {@code index}. */
  public PatientRecord patient(int index) {
    return PatientRecordFile.read(files.get(index))
        .orElseThrow(
            () -> new IllegalStateException(files.get(index) + " vanished during verification"));
  }

  /** Returns what {@code summary} makes of each patient, in order. */
  public <T> List<T> map(Function<PatientRecord, T> summary) {
    return stream().map(summary).toList();
  }

  /** Returns the sum of the follow-ups, years. */
  public double years() {
    return stream().mapToDouble(PatientRecord::years).sum();
  }

  @Override
  public Iterator<PatientRecord> iterator() {
    return stream().iterator();
  }

  private Stream<PatientRecord> stream() {
    return IntStream.range(0, files.size()).mapToObj(this::patient);
  }
}
