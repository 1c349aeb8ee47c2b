package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RowPrinterTest {
  private static String print(
      Function<PrintStream, RowPrinter> kind, List<String> names, List<List<Object>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowPrinter printer = kind.apply(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    printer.columns(names);
    rows.forEach(printer::row);
    printer.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static final List<String> NAMES = List.of("run", "score", "note");
  private static final List<Object> FIRST = Arrays.asList(7L, 0.1 + 0.2, "a, \"b\"");
  private static final List<Object> SECOND = Arrays.asList(1_000L, null, null);

  @Test
  void tableForPeopleIsAlignedAndRounded() {
    assertThat(print(AlignedRowPrinter::new, NAMES, List.of(FIRST, SECOND)))
        .isEqualTo(
            """
             run  score  note
            ----  -----  ------
               7    0.3  a, "b"
            1000
            """);
  }

  @Test
  void tableWithoutRowsHasItsHeader() {
    assertThat(print(AlignedRowPrinter::new, NAMES, List.of()))
        .isEqualTo("run  score  note\n---  -----  ----\n");
  }

  @Test
  void wideCellsAndLineFeedsAfterTheFirstRowsLoseNothing() {
    List<List<Object>> rows = new ArrayList<>(Collections.nCopies(1001, List.of(1L, 2.0, "x")));
    rows.add(List.of(123_456L, 1e20, "two\nlines"));

    List<String> lines = print(AlignedRowPrinter::new, NAMES, rows).lines().toList();

    assertThat(lines).hasSize(1004);
    assertThat(lines.get(1003)).contains("123456").contains("two lines");
  }

  @Test
  void csvKeepsEveryDigitAndQuotes() {
    assertThat(print(CsvRowPrinter::new, NAMES, List.of(FIRST, SECOND)))
        .isEqualTo("run,score,note\n7,0.30000000000000004,\"a, \"\"b\"\"\"\n1000,,\n");
  }

  @Test
  void jsonIsOneDocument() {
    List<Object> odd =
        Arrays.asList(
            new BigInteger("170141183460469231731687303715884105727"),
            Double.POSITIVE_INFINITY,
            true);

    String text = print(JsonRowPrinter::new, NAMES, List.of(FIRST, SECOND, odd));

    assertThat(new JsonMapper().readTree(text))
        .hasToString(
            "[{\"run\":7,\"score\":0.30000000000000004,\"note\":\"a, \\\"b\\\"\"},"
                + "{\"run\":1000,\"score\":null,\"note\":null},"
                + "{\"run\":170141183460469231731687303715884105727,\"score\":null,\"note\":true}]");
    assertThat(print(JsonRowPrinter::new, NAMES, List.of())).isEqualTo("[]\n");
  }
}
