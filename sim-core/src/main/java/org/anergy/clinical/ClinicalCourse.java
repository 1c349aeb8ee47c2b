package org.anergy.clinical;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutcomeSpec;

/**
 * The clinic that watches a patient: score, visits, relapses, remission, lesions and progression by
 * the scenario's definitions. Reads tissue once a day and cannot change it; counts begin with the
 * follow-up.
 */
public final class ClinicalCourse implements Stateful {
  private final OutcomeSpec spec;
  private final Rater rater;
  private final RelapseDetector relapses;
  private final ProgressionDetector progression;
  private final LesionTracker lesions;
  private final List<RunEvent> events = new ArrayList<>();
  private double score;
  private double irreversible;
  private double measured;
  private int relapseCount;
  private int lesionCount;
  private double firstRelapse = Double.NaN;
  private double riseSum;
  private boolean inRelapse;
  private boolean inRemission;
  private double startIrreversible = Double.NaN;

  /**
   * @param spec what counts as relapse, lesion, progression
   * @param geometry tissue of the patient, for its shape
   * @param patientKey key of the patient's draws: the rater's errors
   */
  public ClinicalCourse(OutcomeSpec spec, TissueView geometry, long patientKey) {
    this.spec = spec;
    rater = new Rater(patientKey, spec.visitNoiseSd());
    relapses = new RelapseDetector(spec, rater);
    progression = new ProgressionDetector(spec);
    lesions =
        new LesionTracker(geometry.patches(), geometry.sitesPerSide(), spec.lesionMinimumSites());
  }

  /**
   * Observes the patient; to be called once a day.
   *
   * @param day whole days since the start of the follow-up; negative in the run-in
   * @param tissue the tissue at that time
   */
  public void observe(double day, TissueView tissue) {
    score = FunctionalScore.total(tissue);
    irreversible = FunctionalScore.irreversible(tissue);
    int from = events.size();
    lesions.observe(day, tissue, events);
    for (int i = from; i < events.size(); i++) {
      lesionCount += events.get(i).kind().equals("lesion") && day >= 0 ? 1 : 0;
    }
    if (day < 0) {
      return;
    }
    if (Double.isNaN(startIrreversible)) {
      startIrreversible = irreversible;
    }
    watchRelapses(day);
    if (day % spec.visitIntervalDays() == 0) {
      visit(day);
    }
  }

  private void watchRelapses(double day) {
    boolean confirmed = relapses.observe((long) day, score);
    if (confirmed) {
      relapseCount++;
      double onset = relapses.onset();
      firstRelapse = Double.isNaN(firstRelapse) ? onset : firstRelapse;
      inRelapse = true;
      inRemission = false;
      events.add(
          new RunEvent(
              onset,
              "relapse",
              "",
              relapses.nadir(),
              "points",
              "rise of the measured score, confirmed on day " + Math.round(day)));
    } else if (inRelapse && !relapses.inRelapse()) {
      inRelapse = false;
      riseSum += relapses.nadir();
      events.add(
          new RunEvent(
              day, "relapse-end", "", relapses.nadir(), "points", "highest rise in the relapse"));
    }
    double quietSince = Math.max(0, relapses.lastOnset());
    if (!inRemission && !inRelapse && day - quietSince >= spec.remissionDays()) {
      inRemission = true;
      events.add(
          new RunEvent(
              day,
              "remission",
              "",
              day - quietSince,
              "d",
              "no relapse for " + Math.round(spec.remissionDays()) + " days"));
    }
  }

  private void visit(double day) {
    measured = rater.measure(score, Math.round(day / spec.visitIntervalDays()), 3);
    events.add(new RunEvent(day, "visit", "", measured, "points", "scheduled visit"));
    if (!inRelapse && progression.visit(day, measured)) {
      events.add(
          new RunEvent(day, "progression", "", measured, "points", "confirmed at this visit"));
    }
  }

  /** Returns what happened since the last call, in order of time of detection. */
  public List<RunEvent> drainEvents() {
    List<RunEvent> drained = List.copyOf(events);
    events.clear();
    return drained;
  }

  /** Returns the columns that {@link #sample} fills, in order. */
  public List<SeriesColumn> columns() {
    return List.of(
        new SeriesColumn("score", "points", "clinic", "true EDSS-like score"),
        new SeriesColumn(
            "score_reversible", "points", "clinic", "part of the score that repair can undo"),
        new SeriesColumn(
            "score_irreversible", "points", "clinic", "part of the score that is there for good"),
        new SeriesColumn(
            "lesions_enhancing", "lesions", "tissue", "lesions whose barrier is open now"));
  }

  /** Writes the current values into {@code row} from index {@code from} on. */
  public void sample(double[] row, int from) {
    row[from] = score;
    row[from + 1] = score - irreversible;
    row[from + 2] = irreversible;
    row[from + 3] = lesions.enhancing();
  }

  /** Returns the endpoints of a follow-up of {@code followUpDays}. */
  public List<Endpoint> endpoints(double followUpDays) {
    double years = followUpDays / 365.25;
    boolean active = relapseCount > 0 || lesionCount > 0;
    boolean progressed = !Double.isNaN(progression.firstConfirmed());
    return List.of(
        new Endpoint("relapses", relapseCount, "1", "relapses found in the measured score"),
        new Endpoint("relapse_rate", relapseCount / years, "1/y", "relapses a year of follow-up"),
        new Endpoint("first_relapse", firstRelapse, "d", "day of the first relapse; none if empty"),
        new Endpoint(
            "relapse_rise",
            relapseCount > 0 ? riseSum / relapseCount : Double.NaN,
            "points",
            "mean highest rise of the measured score in relapses"),
        new Endpoint("lesions", lesionCount, "1", "new enhancing lesions"),
        new Endpoint(
            "first_progression",
            progression.firstConfirmed(),
            "d",
            "day on which the first confirmed progression began; none if empty"),
        new Endpoint("score_end", score, "points", "true score at the end"),
        new Endpoint(
            "score_irreversible_end", irreversible, "points", "irreversible part at the end"),
        new Endpoint(
            "irreversible_gain",
            irreversible - (Double.isNaN(startIrreversible) ? 0 : startIrreversible),
            "points",
            "irreversible score gained in the follow-up"),
        new Endpoint(
            "no_evidence_of_disease_activity",
            active || progressed ? 0 : 1,
            "1",
            "1 if no relapse, no new lesion and no confirmed progression"));
  }

  @Override
  public void save(StateSink sink) {
    relapses.save(sink);
    progression.save(sink);
    lesions.save(sink);
    sink.doubles(
        "clinic.state",
        new double[] {
          score,
          irreversible,
          measured,
          relapseCount,
          lesionCount,
          firstRelapse,
          riseSum,
          inRelapse ? 1 : 0,
          inRemission ? 1 : 0,
          startIrreversible
        },
        10);
  }

  @Override
  public void load(StateSource source) {
    relapses.load(source);
    progression.load(source);
    lesions.load(source);
    double[] s = source.doubles("clinic.state");
    score = s[0];
    irreversible = s[1];
    measured = s[2];
    relapseCount = (int) s[3];
    lesionCount = (int) s[4];
    firstRelapse = s[5];
    riseSum = s[6];
    inRelapse = s[7] == 1;
    inRemission = s[8] == 1;
    startIrreversible = s[9];
    events.clear();
  }
}
