package org.anergy.study.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  @TempDir Path result;

  @BeforeEach
  void layOut() throws Exception {
    Files.createDirectories(result.resolve("tables"));
  }

  private Path file(String name, long seconds) throws Exception {
    Path file = Files.writeString(result.resolve("tables").resolve(name), "x");
    return Files.setLastModifiedTime(file, FileTime.fromMillis(1000 * seconds));
  }

  @Test
  void tablesAreFoundByNameInEitherFormat() throws Exception {
    file("runs.csv", 1);
    file("runs.parquet", 1);
    file("events.csv", 1);
    file("only.parquet", 1);
    file("README.md", 1);
    file("series.csv.part", 1);

    assertThat(TableFile.of(result))
        .extracting(TableFile::name)
        .containsExactly("events", "only", "runs");
  }

  @Test
  void parquetIsReadUnlessTheCsvIsNewer() throws Exception {
    file("older.csv", 2);
    file("older.parquet", 1);
    file("newer.csv", 1);
    file("newer.parquet", 2);
    file("only.parquet", 1);

    assertThat(TableFile.of(result))
        .filteredOn(TableFile::parquetIsCurrent)
        .extracting(TableFile::name)
        .containsExactly("newer", "only");
  }

  @Test
  void noDirectoryAndNoTablesAreTheUsersMistakes() {
    assertThatThrownBy(() -> TableFile.of(result.resolve("typo")))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("typo: there is no such directory");
    assertThatThrownBy(() -> TableFile.of(result))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("holds no tables")
        .hasMessageContaining("Maybe");
  }
}
