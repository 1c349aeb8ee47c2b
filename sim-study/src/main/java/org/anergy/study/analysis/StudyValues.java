package org.anergy.study.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.CsvRows;

/** The outputs of a study, read from its table of runs: for each a number a point and replicate. */
public final class StudyValues {
  private final int points;
  private final int replicates;
  private final Map<String, double[][]> outputs;
  private final int failed;

  private StudyValues(int points, int replicates, Map<String, double[][]> outputs, int failed) {
    this.points = points;
    this.replicates = replicates;
    this.outputs = outputs;
    this.failed = failed;
  }

  /**
   * Reads {@code table}.
   *
   * @param points number of points of the study
   * @param replicates runs a point
   * @param names outputs to read, in order
   * @throws RefusedException if it is no table of such a study
   */
  public static StudyValues read(Path table, int points, int replicates, List<String> names) {
    Map<String, double[][]> outputs = new LinkedHashMap<>();
    for (String name : names) {
      double[][] values = new double[points][replicates];
      Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
      outputs.put(name, values);
    }
    int failed = 0;
    try (BufferedReader lines = Files.newBufferedReader(table)) {
      String first = lines.readLine();
      List<String> header = first == null ? List.of() : CsvRows.of(first).get(0).cells();
      int point = column(table, header, "point");
      int replicate = column(table, header, "replicate");
      int status = column(table, header, "status");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = CsvRows.of(line).get(0).cells();
        if (!cells.get(status).equals("finished")) {
          failed++;
          continue;
        }
        int p = Integer.parseInt(cells.get(point));
        int r = Integer.parseInt(cells.get(replicate));
        outputs.forEach(
            (name, values) -> {
              String text = cells.get(column(table, header, name));
              values[p][r] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(table + ": " + e.getMessage(), e);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new RefusedException(table + ": is no table of runs of this study: " + e.getMessage());
    }
    return new StudyValues(points, replicates, outputs, failed);
  }

  private static int column(Path table, List<String> header, String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new RefusedException(table + ": has no column \"" + name + "\".");
    }
    return column;
  }

  /** Returns the number of points. */
  public int points() {
    return points;
  }

  /** Returns the number of replicates of a point. */
  public int replicates() {
    return replicates;
  }

  /** Returns the number of runs that failed. */
  public int failed() {
    return failed;
  }

  /** Returns the names of the outputs, in order. */
  public List<String> outputs() {
    return List.copyOf(outputs.keySet());
  }

  /**
   * Returns point by replicate of {@code output}, NaN where there is none; a view, do not modify.
   */
  public double[][] of(String output) {
    double[][] values = outputs.get(output);
    if (values == null) {
      throw new IllegalArgumentException("no output " + output + " among " + outputs.keySet());
    }
    return values;
  }

  /** Returns the mean of each point over its replicates that have a value; NaN without one. */
  public double[] means(String output) {
    return Arrays.stream(of(output))
        .mapToDouble(
            row -> Arrays.stream(row).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN))
        .toArray();
  }

  /** Returns the replicates of the point where {@code output} varies most. */
  public double[] mostVariable(String output) {
    double[] most = new double[replicates];
    double largest = -1;
    for (double[] row : of(output)) {
      double[] known = Arrays.stream(row).filter(Double::isFinite).toArray();
      double mean = Arrays.stream(known).average().orElse(0);
      double variance = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      if (variance > largest) {
        largest = variance;
        most = row;
      }
    }
    return most.clone();
  }

  /** Returns the share of all runs that have a value of {@code output}. */
  public double known(String output) {
    long known =
        Arrays.stream(of(output))
            .flatMapToDouble(Arrays::stream)
            .filter(v -> !Double.isNaN(v))
            .count();
    return known / ((double) points * replicates);
  }

  /** Returns the outputs that differ between runs and that nearly all runs have. */
  public List<String> analyzable() {
    List<String> names = new ArrayList<>();
    for (String name : outputs.keySet()) {
      double[] means = means(name);
      double[] finite = Arrays.stream(means).filter(Double::isFinite).toArray();
      boolean varies = finite.length > 1 && Arrays.stream(finite).distinct().count() > 1;
      if (varies && known(name) >= Sensitivity.KNOWN) {
        names.add(name);
      }
    }
    return names;
  }
}
