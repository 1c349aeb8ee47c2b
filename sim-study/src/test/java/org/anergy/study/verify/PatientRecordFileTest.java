package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anergy.record.RunEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientRecordFileTest {
  @TempDir Path directory;

  @Test
  void recordReadsBackAsItWasWritten() {
    PatientRecord record = record();
    Path file = directory.resolve("deep/down/1.patient");

    PatientRecordFile.write(file, record);

    assertThat(PatientRecordFile.read(file)).contains(record);
  }

  @Test
  void missingFileIsEmpty() {
    assertThat(PatientRecordFile.read(directory.resolve("none"))).isEmpty();
  }

  @Test
  void fileCutAnywhereIsEmpty() throws IOException {
    Path file = directory.resolve("1.patient");
    PatientRecordFile.write(file, record());
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));

      assertThat(PatientRecordFile.read(file)).as("%d of %d bytes", length, bytes.length).isEmpty();
    }
  }

  @Test
  void flippedBitNeverYieldsAnotherPatient() throws IOException {
    Path file = directory.resolve("1.patient");
    PatientRecordFile.write(file, record());
    byte[] bytes = Files.readAllBytes(file);
    final int gzipHeader = 10;
    int empty = 0;
    for (int i = gzipHeader; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 0x10;
      Files.write(file, flipped);

      // A few bits carry nothing: the padding at the end of the compressed data.
      assertThat(PatientRecordFile.read(file).orElse(record()))
          .as("byte %d", i)
          .isEqualTo(record());
      empty += PatientRecordFile.read(file).isEmpty() ? 1 : 0;
    }
    assertThat(empty).isGreaterThan((int) (0.98 * (bytes.length - gzipHeader)));
  }

  @Test
  void recordCutShortHoldsWhatHappenedBefore() {
    PatientRecord cut = record().until(2);

    assertThat(cut.column("time")).containsExactly(0, 1);
    assertThat(cut.column("effector_tissue")).containsExactly(5, 7.25f);
    assertThat(cut.followUpDays()).isEqualTo(2);
    assertThat(cut.events()).hasSize(1);
    assertThat(record().until(12.5).events()).hasSize(1);
    assertThat(record().until(13).events()).hasSize(2);
    assertThat(cut.endpoints()).isEmpty();
  }

  static PatientRecord record() {
    return new PatientRecord(
        17,
        3652.5,
        "0123456789abcdef0123456789abcdef",
        Map.of("age_years", 30.5),
        Map.of("relapses", 2.0, "first_relapse", Double.NaN),
        List.of(
            new RunEvent(-3, "infection", "", Double.NaN, "", ""),
            new RunEvent(12.5, "relapse", "tissue 3", 1.5, "points", "über")),
        List.of("time", "effector_tissue"),
        new float[][] {{0, 1, 2}, {5, 7.25f, Float.NaN}},
        1.25,
        Map.of("field", 12_345L));
  }
}
