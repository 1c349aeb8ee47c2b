package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTest {
  private static final long SEED = 5;

  @TempDir Path root;

  @Test
  void courseDiffersInWhateverChanged() {
    PatientRecord then = patient().record(0, Map.of("relapses", 2.0));

    assertThat(Adoption.difference(then, then.withoutCost())).isEmpty();
    assertThat(Adoption.difference(then, patient().record(0, Map.of("relapses", 3.0))))
        .contains("endpoint relapses");
    assertThat(Adoption.difference(then, patient().record(0, Map.of()))).isPresent();
    assertThat(Adoption.difference(then, patient().age(31).record(0, Map.of()))).isPresent();
    assertThat(Adoption.difference(then, patient().events("lesion", 90).record(0, Map.of())))
        .contains("event 3");
    assertThat(Adoption.difference(patient().events("lesion", 90).record(0, Map.of()), then))
        .contains("event 3");
    assertThat(
            Adoption.difference(
                then, patient().score(day -> day < 99 ? 0 : Math.ulp(1f)).record(0, Map.of())))
        .contains("the daily values of score");
    assertThat(Adoption.difference(then, new SyntheticPatient(2).record(0, Map.of()))).isPresent();
  }

  @Test
  void whatTheCurrentModelKnowsBesidesIsNoDifference() {
    PatientRecord then = patient().record(0, Map.of());

    assertThat(Adoption.difference(then, patient().record(0, Map.of("neutropenia", 1.0))))
        .isEmpty();
  }

  @Test
  void aboutHalfTheRootOfACohortIsRunAgain() {
    assertThat(Adoption.chosen(200, SEED)).hasSize(8).doesNotHaveDuplicates();
    assertThat(Adoption.chosen(8, SEED)).hasSize(2);
    assertThat(Adoption.chosen(1, SEED)).containsExactly(0);
    assertThat(Adoption.chosen(200, SEED)).isNotEqualTo(Adoption.chosen(200, SEED + 1));
  }

  @Test
  void takenOverPatientsKeepTheirCourseAndLoseTheirCost() {
    Path from = stored(10);
    Path to = root.resolve("to");

    Adoption.adopt(from, to, "old", SEED, files -> files.forEach(this::simulate));

    List<Integer> again = Adoption.chosen(10, SEED);
    for (int i = 0; i < 10; i++) {
      PatientRecord taken = PatientRecordFile.read(to.resolve(name(i))).orElseThrow();
      assertThat(Adoption.difference(patient(i), taken)).isEmpty();
      assertThat(Double.isNaN(taken.cpuSeconds())).isEqualTo(!again.contains(i));
    }
    assertThat(Adoption.note(to)).hasValueSatisfying(n -> assertThat(n).contains("`old`, 2 of"));
  }

  @Test
  void oneDifferenceRefusesTheCohort() {
    Path from = stored(10);
    Path to = root.resolve("to");

    assertThatThrownBy(
            () ->
                Adoption.adopt(
                    from,
                    to,
                    "old",
                    SEED,
                    files -> files.forEach(f -> PatientRecordFile.write(f, patient(99)))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("in event 3");
    assertThat(Adoption.note(to)).isEmpty();
  }

  /** A change that one cohort shows may be hidden in those that were adopted before it. */
  @Test
  void oneDifferenceVoidsTheCohortsThatWereAdopted() {
    Path model = root.resolve("model");
    Path from = stored(10);
    Adoption.adopt(from, model.resolve("a"), "old", SEED, files -> files.forEach(this::simulate));
    PatientRecordFile.write(model.resolve("own").resolve(name(0)), patient(0));

    Adoption.revoke(model);

    assertThat(Adoption.note(model.resolve("a"))).isEmpty();
    assertThat(model.resolve("a")).isEmptyDirectory();
    assertThat(model.resolve("own").resolve(name(0))).exists();
  }

  @Test
  void damagedPatientIsNotAdopted() throws IOException {
    Path from = stored(2);
    Files.writeString(from.resolve(name(1)), "damaged");

    assertThatThrownBy(
            () ->
                Adoption.adopt(
                    from, root.resolve("to"), "old", SEED, fs -> fs.forEach(this::simulate)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged");
  }

  private Path stored(int patients) {
    Path from = root.resolve("from");
    for (int i = 0; i < patients; i++) {
      PatientRecordFile.write(from.resolve(name(i)), patient(i));
    }
    return from;
  }

  private void simulate(Path file) {
    PatientRecordFile.write(
        file, patient(Integer.parseInt(file.getFileName().toString().substring(0, 6))));
  }

  private static String name(int patient) {
    return String.format("%06d.patient", patient);
  }

  private static PatientRecord patient(int index) {
    return patient().events("lesion", 90 + index).record(index, Map.of());
  }

  private static SyntheticPatient patient() {
    return new SyntheticPatient(1).relapses(40, 80);
  }
}
