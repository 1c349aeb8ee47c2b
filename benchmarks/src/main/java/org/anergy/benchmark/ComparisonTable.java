package org.anergy.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.benchmark.Comparison.Case;

/** The result of a {@link Comparison} as a Markdown page. */
final class ComparisonTable {
  private static final Map<String, String> NAMES =
      Map.of(
          "C++", "C++17, -O3 -march=native",
          "java", "Anergy (Java)",
          "mason-object", "MASON 18, ObjectGrid2D",
          "mason-sparse", "MASON 18, SparseGrid2D");

  private final Map<Case, List<Measurement>> runs;
  private final List<Integer> sizes;

  ComparisonTable(Map<Case, List<Measurement>> runs, List<Integer> sizes) {
    this.runs = runs;
    this.sizes = sizes;
  }

  String markdown(MachineFacts facts) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Speed

        Written by `benchmarks/run`; do not edit. `benchmarks/run jmh` measures the model itself:
        `ModelStepBenchmark` (a step of the patient and each of its phases), `FieldSolverBenchmark`,
        `DrawBenchmark`, `TcellLatticeBenchmark`.

        The reference workload `tcell-lattice-v1`: a torus of N × N sites, a fifth of them filled
        with cells that move, secrete, sense, die and divide, and two diffusing fields. The rule
        stands in `LatticeRule.java`. Java and C++ run the same synchronous rule by the same
        algorithm and end in the same digest, checked in every run. MASON runs it the idiomatic
        way, one `Steppable` a cell in shuffled order, with fields in double precision.

        Million a second, medians (lowest–highest), implementations interleaved. One thread:
        processor time of that thread, so that other programs on the machine count little; MASON's
        garbage collector runs in other threads and is not counted. Two threads: wall time, which
        other programs spoil.

        | | N | threads | cells | field sites | cells, fields included |
        |---|---:|---:|---:|---:|---:|
        """);
    runs.forEach((one, results) -> text.append(line(one, results)));
    text.append('\n');
    sizes.forEach(size -> text.append(ratios(size)));
    text.append("\nMemory beside the fields: 14.5 bytes a site in Java and C++ (id, activity, ");
    text.append("bitmaps), 72 bytes a cell at this density.\n");
    return text.append('\n').append(facts.markdown()).toString();
  }

  private static String line(Case one, List<Measurement> results) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %s |%n",
        NAMES.get(one.implementation()),
        one.size(),
        one.threads(),
        figure(
            Measurement.median(results, Measurement::cells),
            Measurement.range(results, Measurement::cells)),
        figure(
            Measurement.median(results, Measurement::sites),
            Measurement.range(results, Measurement::sites)),
        figure(
            Measurement.median(results, Measurement::total),
            Measurement.range(results, Measurement::total)));
  }

  private static String figure(double median, double[] range) {
    String format = median >= 100 ? "%.0f (%.0f–%.0f)" : "%.1f (%.1f–%.1f)";
    return String.format(Locale.ROOT, format, median, range[0], range[1]);
  }

  private String ratios(int size) {
    StringBuilder text = new StringBuilder("- N = " + size + ", fields included:");
    add(text, " Java / C++, one thread", "java", 1, "C++", 1, size);
    add(text, "; Java / MASON ObjectGrid2D", "java", 1, "mason-object", 1, size);
    add(text, "; Java / MASON SparseGrid2D", "java", 1, "mason-sparse", 1, size);
    return text.append('\n').toString();
  }

  private void add(
      StringBuilder text,
      String label,
      String top,
      int topThreads,
      String bottom,
      int threads,
      int size) {
    List<Measurement> above = runs.get(new Case(top, size, topThreads));
    List<Measurement> below = runs.get(new Case(bottom, size, threads));
    if (above != null && below != null) {
      double ratio =
          Measurement.median(above, Measurement::total)
              / Measurement.median(below, Measurement::total);
      text.append(String.format(Locale.ROOT, "%s %.2f", label, ratio));
    }
  }
}
