package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void cellsWithCommasQuotesAndLineFeedsReadBack() throws IOException {
    List<String> row = List.of("plain", "a,b", "he said \"no\"", "two\nlines", "", "ünï");
    StringBuilder csv = new StringBuilder();
    CsvTable.appendRow(csv, row);
    CsvTable.appendRow(csv, List.of("1", "2", "3", "4", "5", ""));
    assertThat(CsvTable.parse(csv.toString()))
        .containsExactly(row, List.of("1", "2", "3", "4", "5", ""));
  }

  @Test
  void quotesAreDoubledAsRfc4180Says() throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvTable.appendRow(csv, List.of("a\"b", "c"));
    assertThat(csv).hasToString("\"a\"\"b\",c\n");
  }

  @Test
  void randomNumbersOfAllSizesReadBackExactly() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(CsvTable.text(value)) == value).isTrue();
      }
    }
  }

  @Test
  void everydayNumbersArePlain() {
    assertThat(CsvTable.text(0.1)).isEqualTo("0.1");
    assertThat(CsvTable.text(-3)).isEqualTo("-3");
    assertThat(CsvTable.text(1e6)).isEqualTo("1000000");
    assertThat(CsvTable.text(0.30000000000000004)).isEqualTo("0.30000000000000004");
    assertThat(CsvTable.text(Double.NaN)).isEmpty();
    assertThat(CsvTable.text(-0.0)).isEqualTo("0");
    assertThat(CsvTable.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }
}
