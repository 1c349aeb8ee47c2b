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
        VerificationBook.empty()
            .with(record("N2", "hash"), model("hash"))
            .with(record("N1", "hash"), model("hash"));

    book.write(docs);

    VerificationBook read = VerificationBook.read(docs);
    assertThat(read.records()).isEqualTo(book.records());
    assertThat(read.stale()).isFalse();
    assertThat(read.belongsTo(model("hash"))).isTrue();
  }

  @Test
  void resultsAreSortedByNumberAndReplacedById() {
    VerificationBook book = VerificationBook.empty();
    for (String id : List.of("N10", "N2", "dt", "N10")) {
      book = book.with(record(id, "hash"), model("hash"));
    }

    assertThat(book.records()).extracting(r -> r.text().id()).containsExactly("N2", "N10", "dt");
  }

  @Test
  void resultOfAnotherModelMakesTheBookStale() throws IOException {
    VerificationBook book =
        VerificationBook.empty()
            .with(record("N1", "old"), model("old"))
            .with(record("N2", "new"), model("new"));

    book.write(docs);

    assertThat(book.stale()).isTrue();
    assertThat(Files.readString(docs.resolve("verification.md"))).contains("**Stale.**");
  }

  @Test
  void markingFollowsTheModelHash() {
    VerificationBook book = VerificationBook.empty().with(record("N1", "old"), model("old"));

    assertThat(book.stale()).isFalse();
    assertThat(book.markedFor(model("new")).stale()).isTrue();
    assertThat(book.markedFor(model("new")).markedFor(model("old")).stale()).isFalse();
  }

  @Test
  void changedMeanFieldMakesOnlyItsOwnResultStale() {
    ModelHashes before = new ModelHashes("agents", "mean field");
    ModelHashes after = new ModelHashes("agents", "other mean field");
    VerificationBook book = VerificationBook.empty().with(record("N1", "agents"), before);

    assertThat(book.markedFor(after).stale()).isFalse();
    assertThat(book.with(record("mean-field", "mean field"), before).stale()).isFalse();
    assertThat(book.with(record("mean-field", "mean field"), before).markedFor(after).stale())
        .isTrue();
  }

  @Test
  void emptyBookIsStale() {
    assertThat(VerificationBook.read(docs).stale()).isTrue();
    assertThat(VerificationBook.read(docs).belongsTo(model("hash"))).isFalse();
  }

  @Test
  void pageShowsVerdictThresholdErrorRatesAndCommand() throws IOException {
    VerificationBook.empty().with(record("N1", "hash"), model("hash")).write(docs);

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

  private static ModelHashes model(String hash) {
    return new ModelHashes(hash, hash);
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
