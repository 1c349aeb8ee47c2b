package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.anergy.base.RefusedException;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.kernel.StateComparison;
import org.anergy.kernel.StateSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final RunIdentity IDENTITY =
      new RunIdentity("a1".repeat(32), "0f".repeat(32), Long.MIN_VALUE + 3, 17);

  @TempDir Path directory;

  /** A state of fixed columns: some pack well, some not, some span blocks, some are empty. */
  private record Columns(StateSnapshot snapshot) implements Stateful {
    @Override
    public void save(StateSink sink) {
      snapshot.copyTo(sink);
    }

    @Override
    public void load(StateSource source) {
      throw new UnsupportedOperationException();
    }
  }

  private static StateSnapshot state(int scale) {
    SplittableRandom random = new SplittableRandom(7);
    StateSnapshot state = new StateSnapshot();
    state.value("step", -5);
    state.ints("empty", new int[0], 0);
    state.ints("zeros", new int[scale * 4], scale * 4);
    state.longs("cell.id", random.longs(scale).toArray(), scale);
    state.ints("tissue 3.größe", random.ints(scale).toArray(), scale);
    byte[] bytes = new byte[scale + 3];
    random.nextBytes(bytes);
    state.bytes("flags", bytes, bytes.length);
    float[] floats = new float[scale];
    for (int i = 0; i < scale; i++) {
      floats[i] = (float) Math.sqrt(i);
    }
    floats[0] = Float.intBitsToFloat(0x7fc12345);
    floats[1] = -0f;
    state.floats("field", floats, scale);
    state.doubles("integrity", random.doubles(scale).toArray(), scale);
    return state;
  }

  private Path written(StateSnapshot state) {
    Path file = directory.resolve("step-5.checkpoint");
    CheckpointFile.write(file, IDENTITY, 5, new Columns(state));
    return file;
  }

  @Test
  void everyColumnComesBackBitForBit() {
    for (int scale : new int[] {2, 100, 8192, 8193, 70_000}) {
      Checkpoint read = CheckpointFile.read(written(state(scale)), IDENTITY);
      assertThat(StateComparison.firstDifference(state(scale), read.state())).isEmpty();
      assertThat(read.identity()).isEqualTo(IDENTITY);
      assertThat(read.step()).isEqualTo(5);
    }
  }

  @Test
  void repetitiveColumnsTakeLittleSpace() throws IOException {
    StateSnapshot state = new StateSnapshot();
    state.ints("zeros", new int[1_000_000], 1_000_000);
    assertThat(Files.size(written(state))).isLessThan(40_000);
  }

  @Test
  void noPartIsLeftBehindAndAnOldFileIsReplaced() throws IOException {
    Path file = written(state(10));
    CheckpointFile.write(file, IDENTITY, 6, new Columns(state(20)));
    assertThat(CheckpointFile.read(file).step()).isEqualTo(6);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written(state(8)));
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "one byte longer");
  }

  @Test
  void everyChangedByteIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written(state(8)));
    for (int i = 0; i < whole.length; i++) {
      for (int change : new int[] {1, 0x80, 0xFF}) {
        byte[] damaged = whole.clone();
        damaged[i] ^= (byte) change;
        assertRefused(damaged, "byte " + i + " xor " + change);
      }
    }
  }

  @Test
  void randomDamageIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written(state(8)));
    long seed = 20261123;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 1500; round++) {
      byte[] damaged = whole.clone();
      int changes = 1 + random.nextInt(20);
      for (int i = 0; i < changes; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int from = random.nextInt(damaged.length);
      if (random.nextInt(4) == 0) {
        random.nextBytes(damaged);
        System.arraycopy(whole, 0, damaged, 0, from);
      }
      if (!Arrays.equals(damaged, whole)) {
        assertRefused(damaged, "seed " + seed + " round " + round);
      }
    }
  }

  private void assertRefused(byte[] content, String what) throws IOException {
    Path file = directory.resolve("damaged.checkpoint");
    Files.write(file, content);
    try {
      CheckpointFile.read(file, IDENTITY);
    } catch (RefusedException e) {
      assertThat(e.getMessage()).startsWith(file.toString()).contains("Maybe");
      return;
    }
    throw new AssertionError("accepted: " + what);
  }

  @Test
  void theMessageNamesTheDamagedColumn() throws IOException {
    Path file = written(state(1000));
    byte[] bytes = Files.readAllBytes(file);
    int name = indexOf(bytes, "integrity");
    bytes[name + 2000] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> CheckpointFile.read(file))
        .hasMessageContaining("column integrity does not match its checksum");
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  @Test
  void foreignAndOtherVersionFilesAreTold() throws IOException {
    Path file = written(state(10));
    byte[] bytes = Files.readAllBytes(file);
    bytes[8] = 2;
    Files.write(file, bytes);
    assertThatThrownBy(() -> CheckpointFile.read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("format version 2, this program reads version 1");
    Files.writeString(file, "schema: anergy/scenario/1\n");
    assertThatThrownBy(() -> CheckpointFile.read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not a checkpoint");
    assertThatThrownBy(() -> CheckpointFile.read(directory.resolve("none")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no such checkpoint");
    assertThatThrownBy(() -> CheckpointFile.read(directory))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot read the checkpoint");
  }

  @Test
  void otherModelScenarioSeedAndPatientAreRefusedByName() {
    Path file = written(state(10));
    String other = "b".repeat(64);
    long seed = IDENTITY.seed();
    for (List<Object> wrong :
        List.of(
            List.of("the model", new RunIdentity(other, IDENTITY.scenarioSha256(), seed, 17)),
            List.of("the scenario", new RunIdentity(IDENTITY.modelHash(), other, seed, 17)),
            List.of("the seed", with(0, 17)),
            List.of("the patient", with(seed, 18)))) {
      assertThatThrownBy(() -> CheckpointFile.read(file, (RunIdentity) wrong.get(1)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("another value of " + wrong.get(0))
          .hasMessageContaining("Maybe");
    }
  }

  private static RunIdentity with(long seed, long patient) {
    return new RunIdentity(IDENTITY.modelHash(), IDENTITY.scenarioSha256(), seed, patient);
  }

  @Test
  void anUnwritablePlaceIsRefusedAndTheOldFileStays() throws IOException {
    Path file = written(state(10));
    Files.createDirectory(directory.resolve("step-5.checkpoint.part"));
    assertThatThrownBy(() -> CheckpointFile.write(file, IDENTITY, 6, new Columns(state(20))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot write the checkpoint");
    assertThat(CheckpointFile.read(file).step()).isEqualTo(5);
  }

  @Test
  void aLengthBeyondTheFileIsRefusedBeforeMemoryIsTaken() throws IOException {
    // Right checksums up to a column that claims two thousand million numbers and has none.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    CheckpointOutput output = new CheckpointOutput(bytes, deflater);
    output.header(IDENTITY, 5);
    assertThatThrownBy(() -> output.longs("forged", new long[0], 2_000_000_000))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    deflater.end();
    Path file = directory.resolve("forged.checkpoint");
    Files.write(file, bytes.toByteArray());
    assertThatThrownBy(() -> CheckpointFile.read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("column forged claims 16000000000 bytes");
  }
}
