package org.anergy.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anergy.run.ResultDirectory;
import org.anergy.study.crate.License;
import org.anergy.study.crate.RoCrate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a result to other programs, in their formats. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Give a result to other programs.",
      "parquet: every table as tables/NAME.parquet beside its CSV, typed and compressed; with -o as"
          + " NAME.parquet in a new directory. The first use fetches DuckDB (80 MB).",
      "vtk: what the lattices of a run hold, for ParaView, in DIR/vtk or -o: lattices.pvd and a .vti"
          + " file for each lattice and time. The run is simulated again, and every state digest"
          + " that the result has is compared on the way; exit code 6 if one differs.",
      "rocrate: ro-crate-metadata.json, which makes the result a research object (RO-Crate 1.1):"
          + " in DIR itself, with -o in a new copy of it."
    })
final class ExportCommand implements Callable<Integer> {
  /** What a result is exported to. */
  enum Target {
    PARQUET,
    VTK,
    ROCRATE;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Parameters(paramLabel = "DIR", description = "Result directory.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path directory;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Target to;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "New directory for what is exported.")
  private @Nullable Path output;

  @Option(names = "--force", description = "parquet, rocrate: replace what an export left in DIR.")
  private boolean force;

  @CommandLine.ArgGroup(exclusive = false, heading = "Options of vtk:%n")
  private VtkExport.Options vtk = new VtkExport.Options();

  @Option(
      names = "--license",
      paramLabel = "ID",
      description = {
        "rocrate: what others may do with the result, an SPDX identifier such as CC-BY-4.0 or the",
        "address of a text; " + License.STANDARD + " if not given, as the program."
      })
  private @Nullable String license;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  ExportCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    require(to == Target.VTK || !vtk.given(), "--at, --every and --run belong to --to vtk");
    require(to == Target.ROCRATE || license == null, "--license belongs to --to rocrate");
    require(to != Target.VTK || !force, "--force replaces no frames: choose a directory with -o");
    return switch (to) {
      case PARQUET -> {
        List<Path> files = ParquetExport.write(directory, output, force);
        print(Map.of("files", files.stream().map(Path::toString).toList()));
        yield ExitCode.GOOD;
      }
      case VTK ->
          new VtkExport(terminal, engine, interruption, vtk).write(directory, output, this::print);
      case ROCRATE -> crate();
    };
  }

  private int crate() {
    License rights = License.of(license == null ? License.STANDARD : license);
    Map<String, Object> facts = new LinkedHashMap<>();
    int files =
        output == null
            ? RoCrate.add(directory, rights, force)
            : RoCrate.copy(directory, rights, ResultDirectory.create(output));
    facts.put("file", (output == null ? directory : output).resolve(RoCrate.FILE).toString());
    facts.put("filesDescribed", files);
    facts.put("license", rights.id());
    print(facts);
    return ExitCode.GOOD;
  }

  /** Prints paths bare, so that scripts can take them, and other facts with their names. */
  private void print(Map<String, Object> facts) {
    if (json) {
      terminal.out().println(JsonText.of(facts));
      return;
    }
    facts.forEach(
        (name, value) -> {
          if (name.equals("file")) {
            terminal.out().println(value);
          } else if (name.equals("files")) {
            ((List<?>) value).forEach(terminal.out()::println);
          } else {
            terminal.out().println(String.format("  %-30s %s", name, value));
          }
        });
  }

  private void require(boolean good, String message) {
    if (!good) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
