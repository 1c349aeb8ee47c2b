package org.anergy.ui.results;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.anergy.study.analysis.FactorAxis;
import org.anergy.study.report.ReadableNumber;
import org.jspecify.annotations.Nullable;

/** A study: its runs and points as tables, and any output against any factor. */
final class StudyView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final List<String> NOT_SHOWN = List.of("seed", "digest", "replay");

  private final transient StoredStudy study;
  private final transient RunAgain again;
  private final JComboBox<String> outputs;
  private final JComboBox<String> factors;
  private final ChartCanvas chart =
      new ChartCanvas("results.effect", "An output of the study against a factor");
  private final CellTable runs;
  private final JButton watch = new JButton("Watch again from the start");

  StudyView(StoredStudy study, Consumer<WatchRequest> watching) {
    super(new BorderLayout());
    this.study = study;
    watch.setName("results.watch");
    watch.setMnemonic('W');
    watch.setToolTipText("Simulates the selected run again from the start, in a tab of its own");
    watch.setEnabled(false);
    ResultHeader header =
        new ResultHeader(
            study.manifest().text("title"), facts(), study.manifest().directory(), watch);
    again = new RunAgain(watching, header::say);
    outputs = new JComboBox<>(study.outputs().toArray(String[]::new));
    factors = new JComboBox<>(study.axes().stream().map(FactorAxis::name).toArray(String[]::new));
    runs = new CellTable("results.runs", study.table(), columns(), study.dictionary());
    add(header, BorderLayout.NORTH);
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, effect(), tables());
    split.setResizeWeight(0.5);
    split.setContinuousLayout(true);
    add(split);
    choose();
  }

  /** What was changed and measured comes first, the patient's traits last. */
  private List<String> columns() {
    List<String> all = study.table().columns();
    List<String> columns = new ArrayList<>(List.of(StoredStudy.RUN, StoredStudy.POINT));
    study.axes().forEach(axis -> columns.add(axis.name()));
    columns.add(StoredCohort.STATUS);
    columns.addAll(study.outputs());
    all.stream()
        .filter(column -> !columns.contains(column) && !NOT_SHOWN.contains(column))
        .forEach(columns::add);
    return columns.stream().filter(all::contains).toList();
  }

  private String facts() {
    long failed = study.manifest().json().path("failed").asLong(0);
    return study.table().rows().size()
        + " runs at "
        + study.points().size()
        + " points of "
        + study.axes().size()
        + (study.axes().size() == 1 ? " factor" : " factors")
        + (failed == 0 ? "" : "  ·  " + failed + " broke off")
        + "  ·  seed "
        + study.manifest().text("seed");
  }

  private JPanel effect() {
    JPanel panel =
        new JPanel(new MigLayout("insets 4 14 4 14, fill", "[][][][][grow]", "[][grow]"));
    box(panel, outputs, "results.output", "Output", 'U', "What was measured");
    box(panel, factors, "results.factor", "against", 'G', "What was changed");
    panel.add(new JLabel(), "wrap");
    panel.add(chart, "span, grow, wmin 0, hmin 140");
    int first = Math.max(0, study.outputs().indexOf("lesions"));
    if (outputs.getItemCount() > 0) {
      outputs.setSelectedIndex(first);
    }
    return panel;
  }

  private void box(
      JPanel panel, JComboBox<String> box, String name, String text, char mnemonic, String tip) {
    box.setName(name);
    box.setToolTipText(tip);
    box.setRenderer(
        new DefaultListCellRenderer() {
          private static final long serialVersionUID = 1L;

          @Override
          public Component getListCellRendererComponent(
              JList<?> list, @Nullable Object value, int index, boolean selected, boolean focus) {
            String words = value == null ? "" : ReadableNumber.words(value.toString());
            return super.getListCellRendererComponent(list, words, index, selected, focus);
          }
        });
    box.addActionListener(event -> choose());
    JLabel label = new JLabel(text);
    label.setDisplayedMnemonic(mnemonic);
    label.setLabelFor(box);
    panel.add(label);
    panel.add(box, "gapright 10");
  }

  private void choose() {
    int factor = factors.getSelectedIndex();
    if (outputs.getSelectedItem() instanceof String output && factor >= 0) {
      chart.show(new EffectPlot(study, output, study.axes().get(factor)));
    }
  }

  private JTabbedPane tables() {
    JTabbedPane tabs = new JTabbedPane();
    tabs.setName("results.tables");
    ResultTable points = study.pointTable();
    CellTable means = new CellTable("results.points", points, points.columns(), study.dictionary());
    tabs.addTab(
        "Points",
        filtered(means, points.rows().size(), "points", "Filter, for example: point < 10"));
    tabs.addTab(
        "Runs",
        filtered(runs, study.table().rows().size(), "runs", "Filter, for example: relapses >= 2"));
    tabs.setToolTipTextAt(0, "Means of the outputs at each point of the design");
    tabs.setToolTipTextAt(1, "Every run");
    runs.getSelectionModel()
        .addListSelectionListener(event -> watch.setEnabled(runs.selected() >= 0));
    TableActions.onOpen(runs, this::watchSelected);
    watch.addActionListener(event -> watchSelected());
    return tabs;
  }

  private static JPanel filtered(CellTable table, int all, String noun, String hint) {
    JLabel count = new JLabel(all + " " + noun);
    return TableActions.filtered(
        noun.equals("runs") ? "Runs" : "Means at points",
        table,
        "results.filter." + noun,
        hint,
        count,
        () -> {
          List<Integer> shown = new ArrayList<>(table.shownRows());
          count.setText(shown.size() == all ? all + " " + noun : shown.size() + " of " + all);
        });
  }

  private void watchSelected() {
    int row = runs.selected();
    if (row >= 0) {
      again.run(study, row);
    }
  }
}
