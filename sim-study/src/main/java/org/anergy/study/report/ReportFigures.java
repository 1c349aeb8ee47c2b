package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anergy.run.RunResult;

/** All figures of one patient's report, in the order of the page. */
final class ReportFigures {
  /** Groups of columns that have a figure of another kind. */
  private static final Set<String> OWN =
      Set.of("clinic", ReconstitutionFigure.GROUP, CloneFigure.GROUP, DyeFigure.GROUP);

  private ReportFigures() {}

  /** Returns every figure for which the run left data. */
  static List<Figure> of(RunResult result) {
    SeriesTable table = new SeriesTable(result.series());
    Course course = new Course(result.events());
    TimeAxis time = TimeAxis.of(result.series(), course.deathDay());
    List<Figure> figures = new ArrayList<>();
    TrajectoryFigure.of(table, course, time).ifPresent(figures::add);
    RelapseFigure.of(table, course).ifPresent(figures::add);
    ReconstitutionFigure.of(table, course).ifPresent(figures::add);
    CloneFigure.of(table, course).ifPresent(figures::add);
    DyeFigure.of(result.series()).ifPresent(figures::add);
    GroupFigures groups = new GroupFigures(table, course, time);
    for (String group : table.groups()) {
      if (!OWN.contains(group)) {
        groups.figure(group).ifPresent(figures::add);
      }
    }
    figures.addAll(LatticeFigures.of(result.pictures()));
    return figures;
  }
}
