package org.anergy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the implementations of the reference workload: every one in turn, each run in a process
 * of its own, several rounds, so that a drift of the machine hits all alike; then medians.
 */
final class Comparison {
  private static final String SEED = "42";
  private static final Map<Integer, Integer> STEPS = Map.of(512, 240, 1024, 60, 4096, 8);

  /** MASON is slower by more than an order of magnitude and gets as much fewer steps. */
  private static final int MASON_SHARE = 10;

  private final Path native_;
  private final int rounds;
  private final List<Integer> sizes;
  private final Map<Case, List<Measurement>> runs = new LinkedHashMap<>();

  /** One line of the table. */
  record Case(String implementation, int size, int threads) {}

  private Comparison(Path native_, int rounds, List<Integer> sizes) {
    this.native_ = native_;
    this.rounds = rounds;
    this.sizes = sizes;
  }

  /**
   * Compares, prints the table and writes it.
   *
   * @param arguments the C++ program (need not exist), the Markdown file to write, rounds, and the
   *     sizes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 3; i < arguments.length; i++) {
      sizes.add(Integer.valueOf(arguments[i]));
    }
    Comparison comparison =
        new Comparison(Path.of(arguments[0]), Integer.parseInt(arguments[2]), sizes);
    MachineFacts facts = MachineFacts.now(comparison.rounds);
    comparison.measure();
    comparison.checkDigests();
    String text = new ComparisonTable(comparison.runs, sizes).markdown(facts);
    Files.writeString(Path.of(arguments[1]), text, StandardCharsets.UTF_8);
    System.out.print(text);
  }

  private void measure() throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      System.err.println("round " + round + " of " + rounds);
      for (Case one : cases()) {
        int steps = STEPS.getOrDefault(one.size, 50);
        if (one.implementation.startsWith("mason")) {
          steps = Math.max(2, steps / MASON_SHARE);
        }
        String line = run(command(one, steps));
        runs.computeIfAbsent(one, c -> new ArrayList<>())
            .add(Measurement.parse(line, one.size, steps));
      }
    }
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int size : sizes) {
      for (int threads : new int[] {1, 2}) {
        if (Files.isExecutable(native_)) {
          cases.add(new Case("C++", size, threads));
        }
        cases.add(new Case("java", size, threads));
      }
      if (size <= 1024) {
        cases.add(new Case("mason-object", size, 1));
        cases.add(new Case("mason-sparse", size, 1));
      }
    }
    return cases;
  }

  private List<String> command(Case one, int steps) {
    List<String> words = new ArrayList<>();
    if (one.implementation.equals("C++")) {
      words.add(native_.toString());
    } else {
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.addAll(List.of("-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path")));
      words.addAll(List.of(LatticeRun.class.getName(), one.implementation));
    }
    words.addAll(
        List.of(
            Integer.toString(one.size),
            Integer.toString(one.threads),
            Integer.toString(steps),
            SEED));
    return words;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new UncheckedIOException(new IOException(command + " ended with " + exit));
    }
    return output;
  }

  /** Java and C++ at one size must agree to the bit, whatever the threads. */
  private void checkDigests() {
    Map<Integer, String> digests = new LinkedHashMap<>();
    runs.forEach(
        (one, results) -> {
          for (Measurement result : results) {
            String first = digests.getOrDefault(one.size, result.digest());
            if (!result.digest().equals("-")) {
              digests.put(one.size, first.equals("-") ? result.digest() : first);
              if (!digests.get(one.size).equals(result.digest())) {
                throw new IllegalStateException(
                    one + " gave digest " + result.digest() + " instead of " + first);
              }
            }
          }
        });
  }
}
