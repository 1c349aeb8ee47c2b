package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.run.ModelHash;
import org.anergy.scenario.Scenario;
import org.anergy.study.evidence.EvidenceBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored evidence must not claim to be about another model than the present one. */
class EvidenceFreshnessTest {
  private static final Path DOCS = Repository.root().resolve("docs");

  @Test
  void storedResultsBelongToThisModelOrSayThatTheyAreStale() {
    EvidenceBook book = EvidenceBook.read(DOCS);

    assertThat(book.stale() || book.belongsTo(ModelHash.of(Scenario.Fidelity.AGENTS)))
        .as("docs/evidence.md is about another model: run ./anergy evidence --mark-stale")
        .isTrue();
  }

  @Test
  void pageIsMadeFromTheStoredResults(@TempDir Path copy) throws IOException {
    EvidenceBook.read(DOCS).write(copy);

    assertThat(Files.readString(DOCS.resolve("evidence.md")))
        .isEqualTo(Files.readString(copy.resolve("evidence.md")));
  }
}
