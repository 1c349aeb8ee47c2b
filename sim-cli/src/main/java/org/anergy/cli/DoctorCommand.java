package org.anergy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anergy.base.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the program finds on this machine, and what is missing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check Java, memory, disk and terminal of this machine.")
final class DoctorCommand implements Callable<Integer> {
  private static final long ENOUGH_HEAP = 1L << 30;
  private static final long ENOUGH_DISK = 1L << 30;
  private static final int OLDEST_JAVA = 17;

  private final Terminal terminal;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    long heap = Runtime.getRuntime().maxMemory();
    long disk = Files.getFileStore(here).getUsableSpace();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("version", VersionText.version());
    found.put("java", Runtime.version().toString());
    found.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    found.put("cores", Runtime.getRuntime().availableProcessors());
    found.put("heapMebibytes", heap >> 20);
    found.put("diskFreeMebibytes", disk >> 20);
    found.put("directoryWritable", Files.isWritable(here));
    found.put("terminal", terminal.interactive());
    found.put("colors", terminal.color());
    if (json) {
      terminal.out().println(JsonText.of(found));
    } else {
      found.forEach((name, value) -> terminal.out().printf("%-20s %s%n", name, value));
    }
    String missing = missing(heap, disk, Files.isWritable(here));
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    return ExitCode.GOOD;
  }

  private static String missing(long heap, long disk, boolean writable) {
    StringBuilder text = new StringBuilder();
    if (Runtime.version().feature() < OLDEST_JAVA) {
      text.append("Java ")
          .append(Runtime.version().feature())
          .append(" is too old: 17 is needed. ");
    }
    if (heap < ENOUGH_HEAP) {
      text.append("The heap is ").append(heap >> 20);
      text.append(" MiB, 1024 are needed. Maybe set ANERGY_JAVA_OPTS=-Xmx4g. ");
    }
    if (disk < ENOUGH_DISK) {
      text.append("The disk has ").append(disk >> 20).append(" MiB left, 1024 are needed. ");
    }
    if (!writable) {
      text.append("This directory is not writable. Maybe write elsewhere with -o. ");
    }
    return text.toString().strip();
  }
}
