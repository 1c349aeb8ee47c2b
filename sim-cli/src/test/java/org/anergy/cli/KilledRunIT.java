package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The power cut: a process that is killed again and again, at moments that nobody chose, and goes
 * on with {@code --resume} each time, leaves what an undisturbed one leaves.
 */
class KilledRunIT {
  private static final int PATIENTS = 12;

  @TempDir Path root;

  private final Random random = new Random(2026);

  /** Of 62 days, one checkpoint each; the report follows after the last. */
  @Test
  void aRunThatIsKilledAgainAndAgainEndsWithTheSameDigestAndTables() throws Exception {
    String[] options = {
      "--until", "60 days", "--checkpoint-every", "1 day", "--digest-every", "5 days"
    };
    Path whole = undisturbed(options);
    Path killed = root.resolve("killed");

    kill(() -> Files.exists(killed), options);
    for (int day : new int[] {random.nextInt(2, 20), random.nextInt(20, 60)}) {
      kill(() -> lastCheckpoint(killed) >= 24L * day, options);
      assertFinishedFilesAreWhole(killed, whole);
    }
    kill(() -> Files.exists(killed.resolve("tables")), options);
    assertFinishedFilesAreWhole(killed, whole);
    kill(() -> Files.exists(killed.resolve("figures")), options);
    finish(killed, options);

    assertSameResults(killed, whole);
    assertThat(finalDigest(killed)).matches("[0-9a-f]{32}").isEqualTo(finalDigest(whole));
  }

  /** The journal has a head and two lines for each patient. */
  @Test
  void aCohortThatIsKilledAgainAndAgainEndsWithTheSameTablesAndRepeatsNoFinishedPatient()
      throws Exception {
    String[] options = {"--until", "20 days", "--patients", "" + PATIENTS, "--threads", "2"};
    Path whole = undisturbed(options);
    Path killed = root.resolve("killed");

    kill(() -> Files.exists(killed.resolve("inputs")), options);
    for (int kill = 0; kill < 4; kill++) {
      int more = linesOfJournal(killed) + random.nextInt(1, 8);
      kill(() -> linesOfJournal(killed) >= more, options);
      assertFinishedFilesAreWhole(killed, whole);
    }
    finish(killed, options);

    assertSameResults(killed, whole);
    List<String> journal = Files.readAllLines(killed.resolve("journal.jsonl"));
    for (int patient = 0; patient < PATIENTS; patient++) {
      String finished = "{\"patient\":" + patient + ",\"state\":\"finished\"";
      assertThat(journal)
          .filteredOn(line -> line.startsWith(finished))
          .as("patient %d", patient)
          .hasSize(1);
    }
    assertThat(journal)
        .filteredOn(line -> line.contains("\"started\""))
        .as("beginnings, those in vain included")
        .hasSizeGreaterThan(PATIENTS);
  }

  private Path undisturbed(String... options) throws Exception {
    Path directory = root.resolve("whole");
    finish(directory, options);
    return directory;
  }

  private void finish(Path directory, String... options) throws Exception {
    ChildProgram program = start(directory, options);
    assertThat(program.finish()).as(program.printed()).isZero();
  }

  /** Goes on and dies a few random milliseconds after {@code reached}. */
  private void kill(BooleanSupplier reached, String... options) throws Exception {
    ChildProgram program = start(root.resolve("killed"), options);
    boolean killed = program.killWhen(reached, random.nextInt(40));
    assertThat(killed).as("killed before its end: %s", program.printed()).isTrue();
  }

  private static long lastCheckpoint(Path directory) {
    return filesBelow(directory.resolve("checkpoints")).stream()
        .filter(name -> name.endsWith(".checkpoint"))
        .mapToLong(name -> Long.parseLong(name.replaceAll("\\D", "")))
        .max()
        .orElse(0);
  }

  private static int linesOfJournal(Path directory) {
    try {
      return Files.readAllLines(directory.resolve("journal.jsonl")).size();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChildProgram start(Path directory, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("run"));
    words.add(Repository.root().resolve("scenarios/ms/one-patch.yaml").toString());
    words.addAll(List.of("--set", "runIn=2 days", "--set", "space.patchSites=16"));
    words.addAll(List.of("--set", "space.nodeSites=16", "-o", directory.toString()));
    words.addAll(List.of(options));
    if (Files.exists(directory)) {
      words.add("--resume");
    }
    return ChildProgram.start(root.resolve(directory.getFileName() + ".log"), words);
  }

  /** A file under its own name is whole; the table of patients grows row by row. */
  private static void assertFinishedFilesAreWhole(Path directory, Path whole) throws IOException {
    for (String name : filesBelow(directory)) {
      if (name.endsWith("patients.csv")) {
        assertThat(Files.readString(whole.resolve(name)))
            .startsWith(Files.readString(directory.resolve(name)));
      } else if (name.startsWith("tables/") && !name.endsWith(".part")) {
        assertThat(directory.resolve(name)).hasSameTextualContentAs(whole.resolve(name));
      }
    }
  }

  /** The same files, no rest of an unfinished one, and the same tables byte for byte. */
  private static void assertSameResults(Path directory, Path whole) throws IOException {
    assertThat(filesBelow(directory)).containsExactlyElementsOf(filesBelow(whole));
    int tables = 0;
    for (String name : filesBelow(whole)) {
      if (name.startsWith("tables/") || name.startsWith("inputs/")) {
        assertThat(directory.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
        tables++;
      }
    }
    assertThat(tables).isGreaterThanOrEqualTo(5);
  }

  private static String finalDigest(Path directory) throws IOException {
    String manifest = Files.readString(directory.resolve("manifest.json"));
    return new JsonMapper().readTree(manifest).path("finalDigest").asString("none");
  }

  private static List<String> filesBelow(Path directory) {
    List<String> names = new ArrayList<>();
    try {
      if (Files.exists(directory)) {
        Files.walkFileTree(directory, new Names(directory, names));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.sort(null);
    return names;
  }

  /** Does not mind files that the program removes meanwhile. */
  private static final class Names extends SimpleFileVisitor<Path> {
    private final Path directory;
    private final List<String> names;

    Names(Path directory, List<String> names) {
      this.directory = directory;
      this.names = names;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      names.add(directory.relativize(file).toString().replace('\\', '/'));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
