package org.anergy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anergy.study.tables.TableFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the tables of a result in SQL. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Answer a question in SQL about the tables of a result, such as",
      "  anergy query results/demo \"select point, avg(relapses) from runs group by point\"",
      "The files of DIR/tables are the tables: runs, events and series of a study; patients, visits,"
          + " relapses and harms of a cohort; series, events and endpoints of a single run."
          + " tables/README.md has their columns and units.",
      "SQL is that of DuckDB, a single SELECT; nothing can be written, and nothing else be read. Of"
          + " a table in CSV and Parquet the newer is taken. The first use fetches DuckDB (80 MB)."
    })
final class QueryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "Result directory.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path directory;

  @Parameters(
      index = "1",
      paramLabel = "SQL",
      description = "The question; \"show tables\" and \"describe runs\" say what can be asked.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private String sql;

  @Option(names = "--csv", description = "Print CSV: numbers read back exactly.")
  private boolean csv;

  @Option(names = "--json", description = "Print one JSON document: an array of rows.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (csv && json) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--csv and --json exclude each other");
    }
    List<TableFile> tables = TableFile.of(directory);
    RowPrinter printer =
        csv
            ? new CsvRowPrinter(terminal.out())
            : json ? new JsonRowPrinter(terminal.out()) : new AlignedRowPrinter(terminal.out());
    OptionalModules.tableDatabase().query(tables, sql, printer);
    printer.end();
    return ExitCode.GOOD;
  }
}
