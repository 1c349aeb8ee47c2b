package org.anergy.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.base.UserInputException;
import org.anergy.study.tables.RowReceiver;
import org.anergy.study.tables.TableDatabase;
import org.anergy.study.tables.TableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTablesTest {
  private static final String RUNS =
      """
      run,point,seed,dose,status,digest,score_end,death_day,message
      0,0,-9223372036854775808,1,finished,11111111111111111111111111111111,4.806396755719687,,
      1,0,9007199254740993,0 mg/kg,finished,2e110000000000000000000000000000,1.5E-7,,"a ""b"", c"
      2,1,1,,failed,,,,
      """;
  private static final String EVENTS =
      "run,time_d,kind,what\n1,-5.25,death,Infinity\n1,3,relapse,\n";

  @TempDir Path result;
  private final DuckDbTables database = new DuckDbTables();

  /** The rows of an answer, the names first. */
  private static final class Rows implements RowReceiver {
    final List<List<Object>> all = new ArrayList<>();

    @Override
    public void columns(List<String> names) {
      all.add(new ArrayList<>(names));
    }

    @Override
    public void row(List<Object> cells) {
      all.add(cells);
    }
  }

  @BeforeEach
  void writeTables() throws Exception {
    Files.createDirectories(result.resolve("tables"));
    table("runs", RUNS);
    table("events", EVENTS);
  }

  private Path table(String name, String text) throws Exception {
    return Files.writeString(result.resolve("tables").resolve(name + ".csv"), text);
  }

  private List<List<Object>> ask(String sql) {
    Rows rows = new Rows();
    database.query(TableFile.of(result), sql, rows);
    return rows.all;
  }

  private String refusal(String sql) {
    UserInputException[] failure = new UserInputException[1];
    assertThatThrownBy(() -> ask(sql))
        .isInstanceOfSatisfying(UserInputException.class, e -> failure[0] = e);
    return failure[0].getMessage();
  }

  @Test
  void serviceIsFound() {
    assertThat(TableDatabase.find()).get().isInstanceOf(DuckDbTables.class);
  }

  @Test
  void cellsHaveTheirTypesAndEveryDigit() {
    assertThat(ask("from runs"))
        .containsExactly(
            List.of(
                "run",
                "point",
                "seed",
                "dose",
                "status",
                "digest",
                "score_end",
                "death_day",
                "message"),
            Arrays.asList(
                0L,
                0L,
                Long.MIN_VALUE,
                "1",
                "finished",
                "1".repeat(32),
                4.806396755719687,
                null,
                null),
            Arrays.asList(
                1L,
                0L,
                9007199254740993L,
                "0 mg/kg",
                "finished",
                "2e11" + "0".repeat(28),
                1.5e-7,
                null,
                "a \"b\", c"),
            Arrays.asList(2L, 1L, 1L, null, "failed", null, null, null, null));
  }

  @Test
  void columnWithoutAnyValueIsStillANumber() {
    assertThat(
            ask(
                "select avg(death_day), count(death_day), typeof(any_value(time_d)) from runs, events"))
        .element(1)
        .isEqualTo(Arrays.asList(null, 0L, "DOUBLE"));
    assertThat(ask("select what from events where what = 'Infinity'")).hasSize(2);
  }

  @Test
  void tablesAreJoinedAndTheOrderOfTheQuestionIsKept() {
    assertThat(
            ask(
                "select r.run, count(kind) n from runs r left join events e using (run)"
                    + " group by all order by run desc"))
        .containsExactly(List.of("run", "n"), List.of(2L, 0L), List.of(1L, 2L), List.of(0L, 0L));
  }

  @Test
  void tableWithoutRowsAnswers() throws Exception {
    table("relapses", "patient,time_d\n");

    assertThat(ask("select count(*), max(time_d) from relapses").get(1))
        .isEqualTo(Arrays.asList(0L, null));
  }

  @Test
  void mistakeIsExplainedWithWhatThereIs() {
    assertThat(refusal("select scoer_end from runs"))
        .startsWith("SQL: Binder Error: Referenced column \"scoer_end\" not found")
        .contains("  events(run, time_d, kind, what)\n  runs(run, point, seed,")
        .doesNotContain("LINE 1");
    assertThat(refusal("selec 1")).contains("syntax error at or near \"selec\"");
    assertThat(refusal("select * from rnus")).contains("rnus").contains("runs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "select * from read_blob('/etc/hosts')",
        "select * from '/etc/passwd'",
        "select * from glob('/etc/*')",
        "select * from read_csv('https://example.org/x.csv')",
        "from query('select * from read_text(''/etc/passwd'')')",
        "select * from sniff_csv('/etc/passwd')",
        "select * from json_execute_serialized_sql(json_serialize_sql("
            + "'select * from read_text(''/etc/passwd'')'))",
        "select getenv('HOME')",
        "select * from enable_logging(storage='file')",
      })
  void nothingElseIsRead(String sql) {
    refusal(sql);
  }

  @Test
  void filesBesideTheTablesAreNotReadEither() throws Exception {
    Path secret = Files.writeString(result.resolve("tables/secret.txt"), "secret");
    Files.createSymbolicLink(result.resolve("link.txt"), secret);

    refusal("select * from read_text('" + secret + "')");
    refusal("select * from read_text('" + result + "/link.txt')");
    refusal("select * from read_text('" + result + "/tables/runs.csv/../secret.txt')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copy runs to '%s/out.csv'",
        "copy runs to '%s/tables/runs.csv'",
        "explain analyze copy runs to '%s/tables/runs.csv'",
        "select 1; copy runs to '%s/tables/runs.csv'",
        "select 1') ; copy runs to '%s/out.csv'; select query('",
        "export database '%s/out'",
        "attach '%s/out.db'",
        "create table t as from runs",
        "insert into runs select * from runs",
        "drop view runs",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "pragma enable_profiling",
        "select * from enable_profiling(save_location='%s/out.json')",
        "checkpoint",
        "",
        "-- nothing",
      })
  void nothingIsWritten(String sql) throws Exception {
    refusal(sql.replace("%s", result.toString()));

    assertThat(result.resolve("tables/runs.csv")).hasContent(RUNS);
    try (Stream<Path> files = Files.walk(result)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void parquetHasTheContentOfTheCsvInItsOrder() throws Exception {
    StringBuilder text = new StringBuilder("run,time_d,effector_tissue,detail\n");
    for (int i = 0; i < 300_000; i++) {
      text.append((i * 7919L) % 300_000).append(',').append(i / 8.0).append(',');
      text.append(i % 5 == 0 ? "" : Integer.toString(i)).append(",\"x, ").append(i).append("\"\n");
    }
    Path csv = table("series", text.toString());
    List<List<Object>> before = ask("from series");
    Path parquet = result.resolve("tables/series.parquet");

    assertThat(database.toParquet(csv, parquet)).isEqualTo(300_000);

    Files.delete(csv);
    assertThat(ask("from series")).isEqualTo(before).hasSize(300_001);
    assertThat(ask("describe series").stream().skip(1).map(row -> row.get(1)))
        .containsExactly("BIGINT", "DOUBLE", "DOUBLE", "VARCHAR");
  }

  @Test
  void newerOfTheTwoFormatsIsAsked() throws Exception {
    Path csv = result.resolve("tables/runs.csv");
    Path parquet = result.resolve("tables/runs.parquet");
    database.toParquet(csv, parquet);
    Files.writeString(csv, "run\n77\n");
    Files.setLastModifiedTime(csv, java.nio.file.attribute.FileTime.fromMillis(1000));
    assertThat(ask("select max(run) from runs").get(1)).isEqualTo(List.of(2L));

    Files.setLastModifiedTime(
        csv,
        java.nio.file.attribute.FileTime.fromMillis(
            Files.getLastModifiedTime(parquet).toMillis() + 1000));
    assertThat(ask("select max(run) from runs").get(1)).isEqualTo(List.of(77L));
  }

  @Test
  void namesOfFilesAndColumnsMayHoldQuotes() throws Exception {
    table("it's \"odd\"", "\"a \"\"b\"\"\",it's\n1,2\n");

    assertThat(ask("select \"a \"\"b\"\"\", \"it's\" from \"it's \"\"odd\"\"\""))
        .containsExactly(List.of("a \"b\"", "it's"), List.of(1.0, 2.0));
  }

  @Test
  void tableWithoutAUsableHeaderIsNamed() throws Exception {
    table("empty", "");

    assertThat(refusal("from runs")).contains("empty.csv:1").contains("names of columns");
  }

  /** An answer that fits nowhere: whoever stops reading it must have its first rows by then. */
  @Test
  @Timeout(60)
  void rowsComeOneByOneHoweverManyThereAre() {
    List<List<Object>> seen = new ArrayList<>();
    RowReceiver threeOnly =
        new RowReceiver() {
          @Override
          public void columns(List<String> names) {
            assertThat(names).containsExactly("i");
          }

          @Override
          public void row(List<Object> cells) {
            seen.add(cells);
            if (seen.size() == 3) {
              throw new IllegalStateException("enough");
            }
          }
        };

    assertThatThrownBy(
            () ->
                database.query(
                    TableFile.of(result), "select i from range(1000000000000) t(i)", threeOnly))
        .hasMessage("enough");
    assertThat(seen).containsExactly(List.of(0L), List.of(1L), List.of(2L));
  }
}
