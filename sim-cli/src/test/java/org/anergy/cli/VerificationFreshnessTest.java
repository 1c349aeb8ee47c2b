package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.run.ModelHash;
import org.anergy.scenario.Scenario;
import org.anergy.study.verify.ModelHashes;
import org.anergy.study.verify.VerificationBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored verification must not claim to be about another model than the present one. */
class VerificationFreshnessTest {
  private static final Path DOCS = Repository.root().resolve("docs");

  @Test
  void storedResultsBelongToThisModelOrSayThatTheyAreStale() {
    VerificationBook book = VerificationBook.read(DOCS);
    ModelHashes hashes =
        new ModelHashes(
            ModelHash.of(Scenario.Fidelity.AGENTS), ModelHash.of(Scenario.Fidelity.MEAN_FIELD));

    assertThat(book.stale() || book.belongsTo(hashes))
        .as("docs/verification.md is about another model: run ./anergy verify --mark-stale")
        .isTrue();
  }

  @Test
  void pageIsMadeFromTheStoredResults(@TempDir Path copy) throws IOException {
    VerificationBook.read(DOCS).write(copy);

    assertThat(Files.readString(DOCS.resolve("verification.md")))
        .isEqualTo(Files.readString(copy.resolve("verification.md")));
  }
}
