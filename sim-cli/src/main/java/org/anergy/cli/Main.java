package org.anergy.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: finds the command, runs it, and turns its outcome into an exit code. */
@Command(
    name = "anergy",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Simulates autoimmune disease cell by cell. Not for medical decisions.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "anergy test builds everything and runs every check and test, as CI does.",
      "Results go to stdout, progress and messages to stderr.",
      "Exit codes: 0 good, 1 internal error, 2 usage, 3 invalid input, 4 some runs failed,",
      "5 refused, 6 replay differs, 130 interrupted after a clean flush."
    })
public final class Main implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  private Main() {}

  /** Runs the command line {@code args} and ends the process. */
  public static void main(String[] args) {
    StandardOutput output = new StandardOutput();
    Terminal terminal = Terminal.ofProcess(System.getenv(), output);
    Interruption interruption = new Interruption();
    interruption.listen();
    int code = execute(terminal, new BuiltInEngine(), interruption, args);
    terminal.out().flush();
    code = output.exitCode(code, terminal.err());
    terminal.err().flush();
    interruption.done();
    System.exit(code);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  /** Runs one command line and returns its exit code; touches nothing of the process. */
  static int execute(Terminal terminal, Engine engine, Interruption interruption, String... args) {
    String words = "anergy " + String.join(" ", args);
    FailureHandler failures =
        new FailureHandler(terminal.err(), Path.of(System.getProperty("java.io.tmpdir")));
    try {
      CommandLine line = commandLine(terminal, engine, interruption);
      line.setExecutionExceptionHandler((e, command, parsed) -> failures.report(e, words));
      line.setParameterExceptionHandler((e, arguments) -> failures.reportUsage(e));
      return line.execute(args);
    } catch (VirtualMachineError | LinkageError e) {
      return failures.report(e, words);
    }
  }

  /** Returns the command tree; the list of commands stands here and nowhere else. */
  static CommandLine commandLine(Terminal terminal, Engine engine, Interruption interruption) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new RunCommand(terminal, engine, interruption));
    line.addSubcommand(new UiCommand(terminal, interruption));
    line.addSubcommand(new SweepCommand(terminal, engine, interruption));
    line.addSubcommand(new MergeCommand(terminal, engine));
    line.addSubcommand(new ReplayCommand(terminal, engine, interruption));
    line.addSubcommand(new ForkCommand(terminal, engine, interruption));
    line.addSubcommand(new CompareCommand(terminal));
    line.addSubcommand(new QueryCommand(terminal));
    line.addSubcommand(new ExportCommand(terminal, engine, interruption));
    line.addSubcommand(new VerifyCommand(terminal, engine, interruption));
    line.addSubcommand(new EvidenceCommand(terminal, engine, interruption));
    line.addSubcommand(new ValidateCommand(terminal, engine));
    line.addSubcommand(new DescribeCommand(terminal, engine));
    line.addSubcommand(new SchemaCommand(terminal, engine));
    line.addSubcommand(new ListCommand(terminal, engine));
    line.addSubcommand(new DoctorCommand(terminal));
    line.addSubcommand(new CompletionCommand(terminal));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF));
    line.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }
}
