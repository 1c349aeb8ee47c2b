package org.anergy.ui.results;

import java.awt.BorderLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import net.miginfocom.swing.MigLayout;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.Course;
import org.anergy.study.report.LinePlots;
import org.anergy.study.report.PanelPlan;
import org.anergy.study.report.ScorePlot;
import org.anergy.study.report.SeriesTable;
import org.anergy.study.report.TimeAxis;

/** One run: its daily values, what happened, and what was measured. */
final class RunView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final String CLINIC = "clinic";
  private static final int MOST_CURVES = 8;

  private final transient StoredRun run;
  private final transient SeriesTable series;
  private final transient List<PanelPlan> plans;
  private final JComboBox<String> shown = new JComboBox<>();
  private final ChartCanvas chart = new ChartCanvas("results.trajectory", "Values over time");

  RunView(StoredRun run, Consumer<WatchRequest> watching) {
    super(new BorderLayout());
    this.run = run;
    series = new SeriesTable(run.series());
    plans =
        run.series().columns().stream()
            .map(SeriesColumn::group)
            .distinct()
            .filter(group -> !group.equals(CLINIC))
            .flatMap(group -> PanelPlan.of(group(group)).stream())
            .toList();
    JButton watch = new JButton("Watch again from the start");
    watch.setName("results.watch");
    watch.setMnemonic('W');
    watch.setToolTipText("Simulates the run again from the start, in a tab of its own");
    ResultHeader header =
        new ResultHeader(run.manifest().text("title"), facts(), run.manifest().directory(), watch);
    RunAgain again = new RunAgain(watching, header::say);
    watch.addActionListener(event -> again.patient(run, run.patient()));
    add(header, BorderLayout.NORTH);
    JSplitPane lower = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, events(), endpoints());
    lower.setResizeWeight(0.5);
    lower.setContinuousLayout(true);
    JSplitPane all = new JSplitPane(JSplitPane.VERTICAL_SPLIT, trajectory(), lower);
    all.setResizeWeight(0.55);
    all.setContinuousLayout(true);
    add(all);
    choose();
  }

  private List<SeriesColumn> group(String group) {
    return run.series().columns().stream().filter(c -> c.group().equals(group)).toList();
  }

  private String facts() {
    long relapses =
        run.events().stream().filter(e -> e.kind().equals("relapse") && e.day() >= 0).count();
    boolean clinic = !group(CLINIC).isEmpty();
    return (run.patient() < 0 ? "the scenario's own patient" : "patient " + run.patient())
        + (clinic ? "  ·  " + relapses + (relapses == 1 ? " relapse" : " relapses") : "")
        + "  ·  seed "
        + run.manifest().text("seed")
        + "  ·  version "
        + run.manifest().text("version");
  }

  private JPanel trajectory() {
    JPanel panel = new JPanel(new MigLayout("insets 4 14 4 14, fill", "[][][grow]", "[][grow]"));
    JLabel label = new JLabel("Show");
    label.setDisplayedMnemonic('S');
    label.setLabelFor(shown);
    shown.setName("results.shown");
    shown.setToolTipText("What the chart shows");
    if (!group(CLINIC).isEmpty()) {
      shown.addItem("Score");
    }
    plans.forEach(plan -> shown.addItem(plan.heading()));
    shown.addActionListener(event -> choose());
    panel.add(label);
    panel.add(shown, "wrap");
    panel.add(chart, "span, grow, wmin 0, hmin 140");
    return panel;
  }

  private void choose() {
    if (run.series().size() < 2 || shown.getSelectedIndex() < 0) {
      return;
    }
    double first = run.series().row(0)[0];
    double last = run.series().row(run.series().size() - 1)[0];
    TimeAxis time = TimeAxis.between(first, last);
    int plan = shown.getSelectedIndex() - (group(CLINIC).isEmpty() ? 0 : 1);
    if (plan < 0) {
      ScorePlot score = new ScorePlot(series, new Course(run.events()), time);
      chart.show(score::plot);
      return;
    }
    List<SeriesColumn> columns = plans.get(plan).columns();
    List<SeriesColumn> few = columns.subList(0, Math.min(MOST_CURVES, columns.size()));
    chart.show(theme -> LinePlots.linear(series, few, time, theme));
  }

  private JPanel events() {
    JLabel count = new JLabel();
    int all = run.eventTable().rows().size();
    count.setText(all + " events");
    CellTable table =
        new CellTable(
            "results.events", run.eventTable(), run.eventTable().columns(), ColumnDictionary.NONE);
    return TableActions.filtered(
        "Events",
        table,
        "results.filter.events",
        "Filter, for example: relapse",
        count,
        () -> {
          int left = table.shownRows().size();
          count.setText(left == all ? all + " events" : left + " of " + all);
        });
  }

  private JPanel endpoints() {
    int all = run.endpoints().rows().size();
    JLabel count = new JLabel(all + " endpoints");
    CellTable table =
        new CellTable(
            "results.endpoints", run.endpoints(), run.endpoints().columns(), ColumnDictionary.NONE);
    return TableActions.filtered(
        "Endpoints",
        table,
        "results.filter.endpoints",
        "Filter, for example: score",
        count,
        () -> {
          int left = table.shownRows().size();
          count.setText(left == all ? all + " endpoints" : left + " of " + all);
        });
  }
}
