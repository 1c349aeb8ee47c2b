package org.anergy.study.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.anergy.study.analysis.FactorAxis;
import org.anergy.study.analysis.Sensitivity;
import org.anergy.study.analysis.StudyValues;
import org.anergy.study.sweep.Designs;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.StudyPoints;
import org.anergy.study.sweep.StudySpec;

/** The figures of a study: which factors decide, how outputs follow them, and surfaces. */
final class StudyFigures {
  /** Outputs that have figures of their own; all are in the tables. */
  private static final int MOST_OUTPUTS = 4;

  private static final int MOST_LEVELS = 12;

  private static final int MOST_MAPS = 12;
  private static final Set<StudySpec.Kind> MAPPED =
      Set.of(StudySpec.Kind.GRID, StudySpec.Kind.LIST, StudySpec.Kind.CSV);

  private static final List<String> FAVORITES =
      List.of("relapses", "lesions", "score_end", "score_irreversible_end");

  private final StudySpec spec;
  private final StudyValues values;
  private final List<Sensitivity.Line> lines;
  private final String ranking;
  private final List<FactorAxis> axes;
  private int maps;

  StudyFigures(StudySpec spec, StudyValues values, List<Sensitivity.Line> lines) {
    this.spec = spec;
    this.values = values;
    this.lines = List.copyOf(lines);
    ranking = Sensitivity.ranking(lines);
    StudyPoints points = Designs.points(spec);
    axes =
        IntStream.range(0, spec.factors().size())
            .mapToObj(f -> FactorAxis.of(spec.factors(), f, points))
            .toList();
  }

  /** Returns the outputs that figures show. */
  List<String> shown() {
    List<String> analyzable = values.analyzable();
    List<String> wanted = spec.outputs().isEmpty() ? FAVORITES : spec.outputs();
    List<String> shown = new ArrayList<>(wanted.stream().filter(analyzable::contains).toList());
    if (shown.isEmpty()) {
      shown.addAll(analyzable);
    }
    return shown.subList(0, Math.min(MOST_OUTPUTS, shown.size()));
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    boolean ranked = lines.stream().anyMatch(line -> line.index().equals(ranking));
    if (ranked) {
      figures.add(tornado());
      if (values.analyzable().size() > 1
          && spec.factors().size() > 1
          && !ranking.equals("difference")) {
        figures.add(heatMap());
      }
    }
    for (String output : shown()) {
      if (values.points() > 2 * MOST_LEVELS && !ranking.equals("difference")) {
        figures.add(scatter(output));
      }
      surface(output, figures);
    }
    return figures;
  }

  private List<Sensitivity.Line> of(String output, String index) {
    return lines.stream()
        .filter(line -> line.output().equals(output) && line.index().equals(index))
        .toList();
  }

  private Figure tornado() {
    ToDoubleFunction<TornadoFigure.Bar> size = bar -> Math.abs(bar.value().estimate());
    List<TornadoFigure.Block> blocks = new ArrayList<>();
    for (String output : shown()) {
      List<Sensitivity.Line> second =
          of(output, ranking.equals("total_order") ? "first_order" : "sigma");
      List<TornadoFigure.Bar> bars = new ArrayList<>();
      for (Sensitivity.Line line : of(output, ranking)) {
        double other =
            second.stream()
                .filter(s -> s.factor().equals(line.factor()))
                .mapToDouble(s -> s.value().estimate())
                .findFirst()
                .orElse(Double.NaN);
        bars.add(new TornadoFigure.Bar(line.factor(), line.value(), other));
      }
      bars.sort(Comparator.comparingDouble(size).reversed());
      blocks.add(new TornadoFigure.Block(ReadableNumber.words(output), bars));
    }
    boolean ownScale = ranking.equals("mu_star") || ranking.equals("difference");
    boolean signed = ranking.equals("prcc") || ranking.equals("difference");
    TornadoFigure figure = new TornadoFigure(blocks, signed, ownScale ? Double.NaN : 1);
    return new Figure(
        "factors", "Which factors decide", meaning(), ChartPanels.WIDTH, figure.height(), figure);
  }

  private String meaning() {
    return switch (ranking) {
      case "mu_star" ->
          "Mean absolute elementary effect (bar, with its 95 % interval) and its standard deviation"
              + " (ring), in units of the output for a change over the whole range of the factor"
              + " (Morris 1991, Campolongo 2007). A ring as far out as the bar: the effect depends"
              + " on other factors.";
      case "total_order" ->
          "Share of the variance that would be left if all other factors were known (total order,"
              + " bar) and that the factor explains alone (first order, ring)"
              + (spec.design().kind() == StudySpec.Kind.SALTELLI ? "; 95 % intervals." : ".")
              + " Chance at a point, which replicate noise tells, counts in every total share.";
      case "main_effect" ->
          "Share of the variance of the points between the values of the factor, whatever the"
              + " others are; chance alone gives (values − 1)/(points − 1). Rank correlations would"
              + " depend on the order in"
              + " which names are listed.";
      case "difference" ->
          "What each level changes from the scenario as it is, in units of the output"
              + " (with 95 % bootstrap intervals over replicates, paired, from six on).";
      default ->
          "Partial rank correlation of each factor with the output, the others held (95 % bootstrap"
              + " intervals over points).";
    };
  }

  private Figure heatMap() {
    List<String> outputs = values.analyzable();
    List<String> factors = spec.factors().stream().map(Factor::name).toList();
    double[][] cells = new double[outputs.size()][factors.size()];
    double[][] shades = new double[outputs.size()][factors.size()];
    for (int o = 0; o < outputs.size(); o++) {
      Arrays.fill(cells[o], Double.NaN);
      double most = ranking.equals("mu_star") ? 0 : 1;
      for (Sensitivity.Line line : of(outputs.get(o), ranking)) {
        double value = line.value().estimate();
        cells[o][factors.indexOf(line.factor())] = value;
        most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
      }
      for (int f = 0; f < factors.size(); f++) {
        shades[o][f] = most == 0 ? 0 : Math.abs(cells[o][f]) / most;
      }
    }
    HeatMap map =
        new HeatMap(
            factors,
            outputs.stream().map(ReadableNumber::words).toList(),
            cells,
            shades,
            "factor",
            "output");
    return new Figure(
        "influence",
        "Influence on all outputs",
        ranking.equals("mu_star")
            ? "Mean absolute elementary effects; each row is colored on a scale of its own."
            : "The index that ranks factors; colored by its size from 0 to 1.",
        ChartPanels.WIDTH,
        map.height(),
        map);
  }

  private Figure scatter(String output) {
    ScatterFigure figure = new ScatterFigure(axes, values.means(output));
    return new Figure(
        "scatter-" + output,
        ReadableNumber.words(output) + " against each factor",
        "A dot is a point of the design, "
            + (values.replicates() > 1
                ? "the mean of its " + values.replicates() + " replicates"
                : "one run")
            + "; the line joins means of neighboring points.",
        ChartPanels.WIDTH,
        figure.height(),
        figure);
  }

  /** Adds maps of the output over each pair of factors that have few values each. */
  private void surface(String output, List<Figure> figures) {
    if (!MAPPED.contains(spec.design().kind())) {
      return; // its points fill no table of two factors
    }
    for (int a = 0; a < axes.size(); a++) {
      for (int b = a + 1; b < axes.size(); b++) {
        double[] rows = levels(axes.get(a));
        double[] columns = levels(axes.get(b));
        boolean few = rows.length <= MOST_LEVELS && columns.length <= MOST_LEVELS;
        if (few && rows.length > 1 && columns.length > 1 && maps < MOST_MAPS) {
          figures.add(surface(output, axes.get(a), rows, axes.get(b), columns));
          maps++;
        }
      }
    }
  }

  private static double[] levels(FactorAxis axis) {
    return Arrays.stream(axis.values()).filter(Double::isFinite).distinct().sorted().toArray();
  }

  private Figure surface(
      String output, FactorAxis down, double[] rows, FactorAxis across, double[] columns) {
    double[] y = values.means(output);
    double[][] sums = new double[rows.length][columns.length];
    int[][] counts = new int[rows.length][columns.length];
    for (int p = 0; p < y.length; p++) {
      int r = Arrays.binarySearch(rows, down.values()[p]);
      int c = Arrays.binarySearch(columns, across.values()[p]);
      if (r >= 0 && c >= 0 && Double.isFinite(y[p])) {
        sums[r][c] += y[p];
        counts[r][c]++;
      }
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        sums[r][c] = counts[r][c] == 0 ? Double.NaN : sums[r][c] / counts[r][c];
        least = Math.min(least, Double.isNaN(sums[r][c]) ? least : sums[r][c]);
        most = Math.max(most, Double.isNaN(sums[r][c]) ? most : sums[r][c]);
      }
    }
    double[][] shades = new double[rows.length][columns.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        shades[r][c] = most > least ? (sums[r][c] - least) / (most - least) : 0;
      }
    }
    HeatMap map =
        new HeatMap(
            Arrays.stream(columns).mapToObj(across::label).toList(),
            Arrays.stream(rows).mapToObj(down::label).toList(),
            sums,
            shades,
            across.name(),
            down.name());
    String name = ReadableNumber.words(output);
    return new Figure(
        "map-" + output + "-" + down.name() + "-" + across.name(),
        name + " by " + down.name() + " and " + across.name(),
        "Means over all runs with these values"
            + (axes.size() > 2 ? ", whatever the other factors are" : "")
            + "; the darker, the more.",
        ChartPanels.WIDTH,
        map.height(),
        map);
  }
}
