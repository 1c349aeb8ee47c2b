package org.anergy.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of the process, which remembers why it failed: a print stream keeps that to
 * itself, and results that were lost on a full disk would look like success.
 */
final class StandardOutput extends FilterOutputStream {
  private static final String READER_GONE = "Broken pipe";

  private @Nullable IOException failure;

  StandardOutput() {
    this(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
  }

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw noted(e);
    }
  }

  private IOException noted(IOException e) {
    failure = failure == null ? e : failure;
    return e;
  }

  /**
   * Returns the exit code of a command that ended with {@code code}, and says so if its output was
   * lost; a reader who has read enough, as {@code head} does, is no failure.
   */
  int exitCode(int code, PrintStream err) {
    IOException lost = failure;
    if (lost == null || READER_GONE.equals(lost.getMessage())) {
      return code;
    }
    err.println(
        "anergy: cannot write to the standard output: "
            + lost.getMessage()
            + ". Result directories are not concerned. Maybe free some space where the output goes.");
    return code == ExitCode.GOOD ? ExitCode.REFUSED : code;
  }
}
