package org.anergy.study.cohort;

import java.util.List;
import org.anergy.run.CsvTable;
import org.anergy.study.runs.CsvCells;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.runs.PatientRow;

/** The courses of a cohort's patients as tables, one row an event, patients in their order. */
public final class CourseTables {
  private CourseTables() {}

  /** Returns {@code visits.csv}: every measured score. */
  public static String visits(List<PatientRow> rows) {
    StringBuilder csv = new StringBuilder("patient,time_d,score_measured_points\n");
    for (PatientRow row : rows) {
      for (PatientCourse.Visit visit : row.course().visits()) {
        csv.append(row.run()).append(',').append(CsvTable.text(visit.day())).append(',');
        csv.append(CsvTable.text(visit.score())).append('\n');
      }
    }
    return csv.toString();
  }

  /** Returns {@code harms.csv}: infections, damage, failures, deaths. */
  public static String harms(List<PatientRow> rows) {
    StringBuilder csv = new StringBuilder("patient,time_d,kind,what\n");
    for (PatientRow row : rows) {
      for (PatientCourse.Harm harm : row.course().harms()) {
        csv.append(row.run()).append(',').append(CsvTable.text(harm.day())).append(',');
        csv.append(harm.kind()).append(',').append(CsvCells.quoted(harm.what())).append('\n');
      }
    }
    return csv.toString();
  }

  /** Returns {@code relapses.csv}: every relapse of the follow-up. */
  public static String relapses(List<PatientRow> rows) {
    StringBuilder csv = new StringBuilder("patient,time_d\n");
    for (PatientRow row : rows) {
      for (double day : row.course().relapseDays()) {
        csv.append(row.run()).append(',').append(CsvTable.text(day)).append('\n');
      }
    }
    return csv.toString();
  }
}
