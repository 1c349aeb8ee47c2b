package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.study.report.Course;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.TimeAxis;
import org.jspecify.annotations.Nullable;

/** What the charts show, without any window: runs, cohorts, panels, and the stretch of time. */
final class TrajectoriesModel {
  /** Steps to which the end of a growing run is rounded up, d, so that axes stand still. */
  private static final double[] END_STEPS = {10, 30, 90, 182.625, 365.25, 730.5, 1826.25};

  private static final double END_STEPS_SHOWN = 8;

  private final TimeWindow window = new TimeWindow();
  private final List<Arm> arms = new ArrayList<>();
  private final List<CohortBand> bands = new ArrayList<>();
  private final Set<String> chosen = new LinkedHashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Boolean> choices = new TreeMap<>();
  private final Set<String> hidden = new HashSet<>();
  private List<PanelSpec> panels = List.of();
  private List<SeriesColumn> columns = List.of();
  private @Nullable Object source;
  private String firstName = "";
  private boolean bandsOrArmsChanged;
  private int marked;
  private OutcomeSpec outcome = OutcomeSpec.standard();

  /**
   * Takes another run in place of the first arm, if it is another; tells whether it was.
   *
   * @param identity what makes the run itself, compared by identity
   * @param feed its values
   */
  boolean setFirst(Object identity, Feed feed) {
    if (identity == source) {
      return false;
    }
    if (source != null) {
      arms.remove(0);
    }
    source = identity;
    arms.add(0, Arm.of(firstName, feed));
    return true;
  }

  /** Sets what the first arm is called beside others. */
  void nameFirst(String name) {
    firstName = name;
    if (source != null) {
      Arm first = arms.get(0);
      arms.set(0, new Arm(name, first.feed(), first.table()));
    }
    bandsOrArmsChanged = true;
  }

  /** Sets the columns that belong to the run; tells whether the panels are others now. */
  boolean setColumns(List<SeriesColumn> shown) {
    if (shown.equals(columns)) {
      return false;
    }
    columns = List.copyOf(shown);
    panels = PanelSpec.of(columns);
    for (PanelSpec panel : panels) {
      if (known.add(panel.id()) && panel.isFirst()) {
        chosen.add(panel.id());
      }
    }
    return true;
  }

  /** Adds a run that is drawn over the first. */
  void addArm(String name, Feed feed) {
    arms.add(Arm.of(name, feed));
    bandsOrArmsChanged = true;
  }

  /** Sets whose events are drawn, by the index of the run; tells whether it is another one. */
  boolean mark(int arm) {
    boolean other = arm != marked;
    marked = arm;
    return other;
  }

  private int marked() {
    return Math.max(0, Math.min(marked, arms.size() - 1));
  }

  /** Returns whose events are drawn, empty if there is one run only. */
  String marksOf() {
    return arms.size() > 1 ? arms.get(marked()).name() : "";
  }

  /** Returns the events that are drawn, in the order in which they were found. */
  List<RunEvent> events() {
    return arms.isEmpty() ? List.of() : arms.get(marked()).table().events();
  }

  /** Returns the events that are drawn, in order of time: relapses are found late. */
  List<RunEvent> sortedEvents() {
    return events().stream().sorted(Comparator.comparingDouble(RunEvent::day)).toList();
  }

  /** Returns what counts as relapse and remission. */
  OutcomeSpec outcome() {
    return outcome;
  }

  /** Sets what counts as relapse and remission. */
  void define(OutcomeSpec definitions) {
    outcome = definitions;
  }

  /** Returns the last day of the run whose events are drawn, d; NaN if there is none. */
  double lastMarkedDay() {
    return arms.isEmpty() ? Double.NaN : arms.get(marked()).table().lastDay();
  }

  /**
   * Returns what {@code panel} is to show.
   *
   * @param lit name of the column that is drawn stronger, empty if none is
   * @param bins number of bins to which curves are thinned
   */
  PanelScene scene(PanelSpec panel, String lit, int bins, ReportTheme theme) {
    return new PanelScene(
        panel, arms(), marked(), bands(), Set.copyOf(hidden), lit, time(), bins, theme);
  }

  /** Adds a cohort that is drawn behind all. */
  void addBand(CohortBand band) {
    bands.add(band);
    bandsOrArmsChanged = true;
  }

  /** Takes away all but the first run. */
  void clearOverlays() {
    bands.clear();
    while (arms.size() > (source == null ? 0 : 1)) {
      arms.remove(arms.size() - 1);
    }
    bandsOrArmsChanged = true;
  }

  /**
   * Copies what is new; tells whether anything is.
   *
   * @param finished whether the first run is over, so that its end is the end of the axis
   */
  boolean update(boolean finished) {
    boolean changed = bandsOrArmsChanged;
    bandsOrArmsChanged = false;
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (Arm arm : arms) {
      changed |= arm.update();
      if (arm.table().size() > 0) {
        first = Math.min(first, arm.table().firstDay());
        last = Math.max(last, arm.table().lastDay());
      }
    }
    for (CohortBand band : bands) {
      if (band.days().length > 0) {
        first = Math.min(first, band.days()[0]);
        last = Math.max(last, band.days()[band.days().length - 1]);
      }
    }
    if (first <= last) {
      window.extend(first, finished ? last : roundedEnd(first, last));
    }
    return changed;
  }

  /** Returns an end of the axis a little later than {@code last} that seldom moves, d. */
  static double roundedEnd(double first, double last) {
    for (double step : END_STEPS) {
      if (last - first <= END_STEPS_SHOWN * step) {
        return Math.ceil(last / step) * step;
      }
    }
    return last;
  }

  /** Returns the stretch of time. */
  TimeWindow window() {
    return window;
  }

  /** Returns the axis of the stretch of time: years if it is long, else days. */
  TimeAxis time() {
    return TimeAxis.between(window.from(), window.to());
  }

  /** Returns the runs, the first one first. */
  List<Arm> arms() {
    return List.copyOf(arms);
  }

  /** Returns the cohorts. */
  List<CohortBand> bands() {
    return List.copyOf(bands);
  }

  /** Returns all panels that there could be. */
  List<PanelSpec> panels() {
    return panels;
  }

  /** Returns the panels that have anything to show so far, and those that are chosen. */
  List<PanelSpec> offered() {
    return panels.stream().filter(panel -> chosen.contains(panel.id()) || !isEmpty(panel)).toList();
  }

  private boolean isEmpty(PanelSpec panel) {
    boolean begun = arms.stream().anyMatch(arm -> arm.table().size() > 0);
    return begun
        && panel.kind() != PanelSpec.Kind.EVENTS
        && panel.columns().stream()
            .noneMatch(column -> arms.stream().anyMatch(arm -> arm.table().has(column.name())));
  }

  /** Returns the panels that are chosen, in order. */
  List<PanelSpec> chosen() {
    return panels.stream().filter(panel -> chosen.contains(panel.id())).toList();
  }

  /** Chooses a panel, or not. */
  void choose(String id, boolean wanted) {
    known.add(id);
    choices.put(id, wanted);
    if (wanted) {
      chosen.add(id);
    } else {
      chosen.remove(id);
    }
  }

  /** Returns which panels were chosen, or not, by their ids. */
  Map<String, Boolean> choices() {
    return Map.copyOf(choices);
  }

  /** Returns the names of columns that are not drawn; may be changed. */
  Set<String> hidden() {
    return hidden;
  }

  /** Returns the number of rows that events take. */
  int rugRows() {
    return new EventRug(new Course(events()), time()).rows();
  }

  /** Returns the events that are drawn, no further than {@code tolerance} days from a day. */
  List<RunEvent> eventsNear(double day, double tolerance) {
    return events().stream().filter(event -> Math.abs(event.day() - day) <= tolerance).toList();
  }
}
