package org.anergy.clinical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutcomeSpec;

/**
 * What the clinic sees of one patient: score, visits, relapses, remissions, lesions, progression.
 *
 * <p>An observer: it reads tissue and changes nothing. The score of the tissue is true; relapses
 * and progression are judged by measured scores only, with the rater's error. Definitions come from
 * {@link OutcomeSpec}; mappings and thresholds stand in {@link FunctionalScore}, {@link Relapses},
 * {@link Lesions} and {@link Progression}. Call {@link #observe} once a simulated day, before
 * {@link #drainEvents}, {@link #sample} and {@link #endpoints}. Not thread-safe.
 *
 * <p>Visits and lesions are events of the day on which they happen. A relapse is known only when it
 * is confirmed, but bears the day of its onset: sort the events of a run by day at its end.
 */
public final class ClinicalCourse implements Stateful {
  private static final double SITE_MICROMETERS = 20;
  private static final double USUAL_DAYS = 30;

  /** Score, or any lesion, beyond which a patient has fallen ill; modelling assumption. */
  private static final double ONSET_POINTS = 0.1;

  private static final List<SeriesColumn> COLUMNS =
      List.of(
          new SeriesColumn("score", "points", "clinic", "true functional score, 0 to 10"),
          new SeriesColumn(
              "score_irreversible", "points", "clinic", "score that complete repair would leave"),
          new SeriesColumn(
              "score_reversible", "points", "clinic", "score that repair can still bring back"),
          new SeriesColumn(
              "score_measured", "points", "clinic", "score that the last visit measured"),
          new SeriesColumn(
              "lesions_enhancing", "lesions", "tissue", "lesions with open barrier now"),
          new SeriesColumn("lesions_total", "lesions", "tissue", "lesions found so far"));

  private final OutcomeSpec spec;
  private final double siteMicrometers;
  private final String[] names; // by region
  private final FunctionalScore score;
  private final Lesions lesions;
  private final Relapses relapses;
  private final Progression progression;
  private final double[] usualPoints;
  private final List<RunEvent> events = new ArrayList<>();
  private double lastDay = Double.NaN;
  private double onsetDay = Double.NaN;
  private double remissionSince = Double.NaN;
  private double total;
  private double irreversible;

  /** A course on sites of 20 µm, the standard spacing. */
  public ClinicalCourse(OutcomeSpec spec, TissueView geometry, long patientKey) {
    this(spec, geometry, patientKey, SITE_MICROMETERS);
  }

  /**
   * @param spec definitions of outcomes
   * @param geometry number, size and weights of patches; the tissue itself is not kept
   * @param patientKey key of the patient's draws, the same in paired arms
   * @param siteMicrometers side of a site, µm
   */
  public ClinicalCourse(
      OutcomeSpec spec, TissueView geometry, long patientKey, double siteMicrometers) {
    this.spec = spec;
    this.siteMicrometers = siteMicrometers;
    names = new String[geometry.patches()];
    Arrays.setAll(names, geometry::name);
    score = new FunctionalScore(geometry);
    lesions = new Lesions(geometry, spec.lesionMinimumSites());
    relapses = new Relapses(spec, new Rater(patientKey, spec.visitNoiseSd()));
    progression = new Progression(spec);
    usualPoints = new double[geometry.patches()];
  }

  /**
   * Looks at the tissue.
   *
   * @param day time since the start of the follow-up, d; later than at the last call
   * @param tissue the tissue now, of the geometry that the constructor saw
   * @throws IllegalArgumentException if time does not go forward
   */
  public void observe(double day, TissueView tissue) {
    if (day <= lastDay) {
      throw new IllegalArgumentException(
          "observed day " + day + " after day " + lastDay + ". Maybe a step was observed twice.");
    }
    score.read(tissue);
    total = score.total();
    irreversible = score.irreversible();
    lesions.observe(day, tissue);
    if (Double.isNaN(onsetDay) && (total >= ONSET_POINTS || lesions.rows().size() > 0)) {
      onsetDay = day;
    }
    Relapses.News news = relapses.observe(day, total);
    if (news == Relapses.News.RELAPSE) {
      relapse(day);
    } else if (news == Relapses.News.RECOVERY) {
      recovery(day);
    }
    unscheduledVisit(day);
    scheduledVisit(day);
    remission(day);
    lesionEvents(day);
    follow(day);
    lastDay = day;
  }

  /** Keeps what each region usually costs, to tell from which one a relapse comes. */
  private void follow(double day) {
    double gain = Double.isNaN(lastDay) ? 1 : -StrictMath.expm1(-(day - lastDay) / USUAL_DAYS);
    for (int p = 0; p < usualPoints.length; p++) {
      usualPoints[p] += gain * (score.points(p) - usualPoints[p]);
    }
  }

  private void relapse(double day) {
    int patch = 0;
    for (int p = 1; p < usualPoints.length; p++) {
      if (score.points(p) - usualPoints[p] > score.points(patch) - usualPoints[patch]) {
        patch = p;
      }
    }
    lesions.symptomatic(patch);
    remissionSince = Double.NaN;
    int row = relapses.rows().size() - 1;
    double rise = relapses.visitScore() - relapses.rows().get(row, Relapses.REFERENCE);
    String detail = text("confirmed on day %.0f, rise of the measured score", day);
    event(relapses.lastOnset(), "relapse", names[patch], rise, "points", detail);
  }

  private void recovery(double day) {
    Rows rows = relapses.rows();
    int row = rows.size() - 1;
    double rise = rows.get(row, Relapses.WORST) - rows.get(row, Relapses.REFERENCE);
    event(
        day,
        "recovery",
        "",
        rows.get(row, Relapses.DURATION),
        "d",
        text("relapse over; worst measured rise %.2f points", rise));
  }

  private void unscheduledVisit(double day) {
    if (relapses.visitDay() == day) {
      event(day, "visit", "", relapses.visitScore(), "points", "unscheduled");
    }
  }

  private void scheduledVisit(double day) {
    double interval = spec.visitIntervalDays();
    long number = (long) Math.floor(day / interval);
    if (!Double.isNaN(lastDay) && number == (long) Math.floor(lastDay / interval)) {
      return;
    }
    relapses.scheduledVisit(day, total, number);
    double measured = relapses.visitScore();
    event(day, "visit", "", measured, "points", "");
    if (!relapses.relapsing() && !relapses.symptomatic() && progression.visit(day, measured)) {
      double start = progression.day(progression.count() - 1);
      event(day, "progression", "", measured, "points", text("confirmed since day %.0f", start));
    }
  }

  private void remission(double day) {
    if (!relapses.relapsing()
        && Double.isNaN(remissionSince)
        && day - relapses.lastOnset() >= spec.remissionDays()) {
      remissionSince = day;
      event(day, "remission", "", day - relapses.lastOnset(), "d", "time since the last relapse");
    }
  }

  private void lesionEvents(double day) {
    Rows rows = lesions.rows();
    for (int row = lesions.firstNew(); row < rows.size(); row++) {
      String detail = text("lesion %d", row + 1);
      event(day, "lesion", patchOf(row), diameter(row), "um", detail);
    }
    for (int i = 0; i < lesions.endedCount(); i++) {
      int row = lesions.ended(i);
      boolean silent = rows.get(row, Lesions.SYMPTOMATIC) == 0;
      String detail =
          text(
              "lesion %d, largest diameter %.0f um, clinically %s",
              row + 1, diameter(row), silent ? "silent" : "visible");
      event(day, "lesion-faded", patchOf(row), lesions.enhancedDays(row), "d", detail);
    }
  }

  /** Diameter of a disk of the same area, µm. */
  private double diameter(int row) {
    return 2 * siteMicrometers * Math.sqrt(lesions.rows().get(row, Lesions.SITES) / Math.PI);
  }

  private String patchOf(int row) {
    return names[(int) lesions.rows().get(row, Lesions.PATCH)];
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private void event(
      double day, String kind, String where, double value, String unit, String detail) {
    events.add(new RunEvent(day, kind, where, value, unit, detail));
  }

  /** Returns the events since the last call, by day; a relapse bears its onset (class comment). */
  public List<RunEvent> drainEvents() {
    if (events.isEmpty()) {
      return List.of();
    }
    List<RunEvent> drained = new ArrayList<>(events);
    drained.sort(Comparator.comparingDouble(RunEvent::day));
    events.clear();
    return drained;
  }

  /** Returns the columns that {@link #sample} fills, in order. */
  public List<SeriesColumn> columns() {
    return COLUMNS;
  }

  /** Writes the present values of {@link #columns} into {@code row} from index {@code from}. */
  public void sample(double[] row, int from) {
    row[from] = total;
    row[from + 1] = irreversible;
    row[from + 2] = total - irreversible;
    row[from + 3] = relapses.visitScore();
    row[from + 4] = lesions.enhancing();
    row[from + 5] = lesions.rows().size();
  }

  /**
   * Returns what sums up the course.
   *
   * @param followUpDays length of the follow-up, d; what happened before day 0 does not count
   */
  public List<Endpoint> endpoints(double followUpDays) {
    return endpoints(followUpDays, Double.NaN);
  }

  /**
   * Returns what sums up the course of a patient who may have died: rates, counts and years are
   * those of the time lived. Death is the end of observation (censoring) and the failure of none of
   * the other endpoints: whoever dies free of relapses counts as free of relapses for the time
   * lived, and a year that was not lived to its end has no NEDA (no evidence of disease activity),
   * neither 1 nor 0. A trial that calls death a failure has to add it.
   *
   * @param followUpDays planned length of the follow-up, d
   * @param deathDay day of death, d; NaN if alive at the end
   */
  public List<Endpoint> endpoints(double followUpDays, double deathDay) {
    double lived = Double.isNaN(deathDay) ? followUpDays : Math.min(followUpDays, deathDay);
    return new CourseEndpoints(lesions, relapses, progression, lived)
        .list(onsetDay, deathDay, total, irreversible);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if events wait to be drained: a checkpoint would lose them
   */
  @Override
  public void save(StateSink sink) {
    if (!events.isEmpty()) {
      throw new IllegalStateException(
          events.size() + " clinical events were not drained. Maybe save before the day's end.");
    }
    double[] now = {lastDay, onsetDay, remissionSince, total, irreversible};
    sink.doubles("clinic.course", now, now.length);
    sink.doubles("clinic.usual", usualPoints, usualPoints.length);
    lesions.save(sink);
    relapses.save(sink);
    progression.save(sink);
  }

  @Override
  public void load(StateSource source) {
    double[] now = source.doubles("clinic.course");
    lastDay = now[0];
    onsetDay = now[1];
    remissionSince = now[2];
    total = now[3];
    irreversible = now[4];
    System.arraycopy(source.doubles("clinic.usual"), 0, usualPoints, 0, usualPoints.length);
    lesions.load(source);
    relapses.load(source);
    progression.load(source);
    events.clear();
  }
}
