package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationBookTest {
  @TempDir Path docs;

  @Test
  void bookReadsBackAsItWasWritten() {
    VerificationBook book =
        VerificationBook.empty().with(record("N2", "hash")).with(record("N1", "hash"));

    book.write(docs);

    VerificationBook read = VerificationBook.read(docs);
    assertThat(read.records()).isEqualTo(book.records());
    assertThat(read.stale()).isFalse();
    assertThat(read.belongsTo("hash")).isTrue();
  }

  @Test
  void resultsAreSortedByNumberAndReplacedById() {
    VerificationBook book = VerificationBook.empty();
    for (String id : List.of("N10", "N2", "dt", "N10")) {
      book = book.with(record(id, "hash"));
    }

    assertThat(book.records()).extracting(r -> r.text().id()).containsExactly("N2", "N10", "dt");
  }

  @Test
  void resultOfAnotherModelMakesTheBookStale() throws IOException {
    VerificationBook book =
        VerificationBook.empty().with(record("N1", "old")).with(record("N2", "new"));

    book.write(docs);

    assertThat(book.stale()).isTrue();
    assertThat(Files.readString(docs.resolve("verification.md"))).contains("**Stale.**");
  }

  @Test
  void markingFollowsTheModelHash() {
    VerificationBook book = VerificationBook.empty().with(record("N1", "old"));

    assertThat(book.stale()).isFalse();
    assertThat(book.markedFor("new").stale()).isTrue();
    assertThat(book.markedFor("new").markedFor("old").stale()).isFalse();
  }

  @Test
  void emptyBookIsStale() {
    assertThat(VerificationBook.read(docs).stale()).isTrue();
    assertThat(VerificationBook.read(docs).belongsTo("hash")).isFalse();
  }

  @Test
  void pageShowsVerdictThresholdErrorRatesAndCommand() throws IOException {
    VerificationBook.empty().with(record("N1", "hash")).write(docs);

    assertThat(Files.readString(docs.resolve("verification.md")))
        .contains("| N1 | title | 0.5 \\| measured | fail | threshold | 200 patients |")
        .contains("- False alarms: 1 in 100")
        .contains("- Misses: 1 in 20")
        .contains("`anergy verify N1`, model `hash`, 2026-11-23, 2 cores, 12 s")
        .contains("a detail")
        .doesNotContain("Stale");
  }

  @Test
  void damagedBookIsRefused() throws IOException {
    Files.writeString(docs.resolve("verification.json"), "{\"results\": [");

    assertThatThrownBy(() -> VerificationBook.read(docs))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("verification.json is damaged");
  }

  private static VerificationRecord record(String id, String modelHash) {
    return new VerificationRecord(
        new CheckText(id, "title", "statistic", "threshold", "1 in 100", "1 in 20"),
        new Finding(Verdict.FAIL, "0.5 | measured", "200 patients", List.of("a detail")),
        "anergy verify " + id,
        modelHash,
        "2026-11-23",
        "2 cores",
        12);
  }
}
