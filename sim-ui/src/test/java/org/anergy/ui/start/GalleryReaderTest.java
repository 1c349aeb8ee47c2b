package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.ui.start.GalleryEntry.FactorLevels;
import org.anergy.ui.start.GalleryEntry.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryReaderTest {
  private static final String PATIENT =
      """
      # A patient who is observed. Nothing is done
      # about it.
      schema: anergy/scenario/1
      title: "Observed: one year"
      extends: disease/relapsing-remitting-ms
      followUp: 1 year
      """;

  @TempDir private Path directory;

  @Test
  void theSentenceIsTheFirstOfTheCommentAtTheTop() {
    assertThat(GalleryReader.sentence(PATIENT)).isEqualTo("A patient who is observed.");
    assertThat(GalleryReader.sentence("# Two lines of one\n# sentence: here.\nschema: x\n# no"))
        .isEqualTo("Two lines of one sentence: here.");
  }

  @Test
  void aDotWithinAFileNameEndsNoSentence() {
    assertThat(GalleryReader.sentence("# The patient of natural-history.yaml without space.\n"))
        .isEqualTo("The patient of natural-history.yaml without space.");
  }

  @Test
  void aFileWithoutCommentHasNoSentence() {
    assertThat(GalleryReader.sentence("schema: x\n# later\n")).isEmpty();
  }

  @Test
  void theTitleIsReadWithoutQuotes() {
    assertThat(GalleryReader.title(PATIENT, "otherwise")).isEqualTo("Observed: one year");
    assertThat(GalleryReader.title("schema: x", "otherwise")).isEqualTo("otherwise");
  }

  @Test
  void tagsSayWhatIsDone() throws IOException {
    String treated =
        PATIENT
            + """
            therapies:
              transplant: {hsct: {at: 100 days, conditioning: beam-atg}}
              msc:
                course: {agent: msc-own, dose: 2e6 cells/kg, from: 20 days}
            """;
    assertThat(entry("a.yaml", PATIENT).tags()).containsExactly(Tag.UNTREATED);
    assertThat(entry("b.yaml", treated).tags()).containsExactly(Tag.TRANSPLANT, Tag.MSC);
  }

  @Test
  void aFileWithProblemsIsShownWithItsTitle() throws IOException {
    GalleryEntry broken = entry("c.yaml", PATIENT + "followup: 3\n");
    assertThat(broken.tags()).containsExactly(Tag.BROKEN);
    assertThat(broken.title()).isEqualTo("Observed: one year");
  }

  @Test
  void aStudyHasItsFactors() throws IOException {
    String study =
        """
        schema: anergy/study/1
        title: S
        scenario: x.yaml
        factors:
          age: {path: patient.age, levels: [20 years, 30 years]}
          infections: {path: patient.infections, uniform: {from: 0 /year, to: 8 /year}}
        """;
    GalleryEntry entry = entry("d.yaml", study);
    assertThat(entry.tags()).containsExactly(Tag.STUDY);
    assertThat(entry.factors())
        .containsExactly(new FactorLevels("age", 2), new FactorLevels("infections", 0));
  }

  @Test
  void allWordsOfASearchMustOccurSomewhere() throws IOException {
    GalleryEntry entry = entry("a.yaml", PATIENT);
    assertThat(entry.matches("")).isTrue();
    assertThat(entry.matches("UNTREATED year")).isTrue();
    assertThat(entry.matches("untreated transplant")).isFalse();
  }

  @Test
  void aMissingDirectoryHasNoFiles() throws IOException {
    assertThat(new GalleryReader(directory.resolve("none")).files()).isEmpty();
  }

  @Test
  void theProfilesInsideTheProgramCanBeLoaded() throws IOException {
    GalleryReader reader = new GalleryReader(BuiltInProfiles.write());
    for (Path file : reader.files()) {
      assertThat(reader.entry(file).scenario()).isNotNull();
    }
    assertThat(reader.files()).hasSize(2);
  }

  private GalleryEntry entry(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    GalleryReader reader = new GalleryReader(directory);
    assertThat(reader.files()).contains(file);
    return reader.entry(file);
  }
}
