package org.anergy.study.sweep;

import java.nio.file.Path;
import java.util.List;

/**
 * A study file after loading.
 *
 * @param title one line for people
 * @param scenario the scenario file that all runs start from
 * @param fixed texts {@code path=value} that hold in all runs
 * @param factors what the study changes, in the order of the columns
 * @param design how the values are combined
 * @param replicates what is repeated at each point
 * @param outputs names of the endpoints in the table of runs; all if empty
 * @param series columns of the daily series that are kept; none if empty
 * @param seriesEveryDays time between kept rows, d
 * @param budget what it may take
 */
public record StudySpec(
    String title,
    Path scenario,
    List<String> fixed,
    List<Factor> factors,
    DesignSpec design,
    Replicates replicates,
    List<String> outputs,
    List<String> series,
    double seriesEveryDays,
    Budget budget) {

  public StudySpec {
    fixed = List.copyOf(fixed);
    factors = List.copyOf(factors);
    outputs = List.copyOf(outputs);
    series = List.copyOf(series);
  }

  /**
   * What is repeated at each point.
   *
   * @param number runs a point
   * @param patients who is simulated
   * @param numbers whether all points share their draws
   */
  public record Replicates(int number, Patients patients, Numbers numbers) {}

  /** Whom the replicates of a point simulate. */
  public enum Patients {
    /** The scenario's patient, each time with other draws. */
    SCENARIO,
    /** Patients drawn from the scenario's population. */
    POPULATION
  }

  /** How draws of one point relate to those of another. */
  public enum Numbers {
    /** Replicate r is the same patient with the same draws at every point: paired. */
    COMMON,
    /** Every run has its own. */
    INDEPENDENT
  }

  /**
   * What a study may take.
   *
   * @param runs most runs; a design that needs more is refused
   * @param hours wall time of a session, h, after which it stops as if interrupted
   */
  public record Budget(int runs, double hours) {}

  /**
   * How values of factors are combined.
   *
   * @param kind which design
   * @param points number of points: of Latin hypercube, random and Sobol; base samples of Saltelli;
   *     trajectories of Morris; samples a factor of eFAST
   * @param levels levels of Morris
   * @param resamples resamplings of eFAST
   * @param seed seed of the design, apart from that of the runs
   * @param rows values of list and CSV, in the order of the factors
   */
  public record DesignSpec(
      Kind kind, int points, int levels, int resamples, long seed, List<List<String>> rows) {
    public DesignSpec {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Designs. */
  public enum Kind {
    /** Every level of each factor with every level of the others. */
    GRID,
    /** The scenario as it is, then each level of one factor after the other. */
    ONE_AT_A_TIME,
    /** Rows that the study states. */
    LIST,
    /** Rows of a CSV file. */
    CSV,
    /** Independent random points. */
    RANDOM,
    /** A maximin Latin hypercube. */
    LATIN_HYPERCUBE,
    /** A Sobol sequence. */
    SOBOL,
    /** Saltelli's matrices, for Sobol indices. */
    SALTELLI,
    /** Morris trajectories, for elementary effects. */
    MORRIS,
    /** Extended Fourier amplitudes. */
    EFAST;

    /** Returns the name in study files. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
