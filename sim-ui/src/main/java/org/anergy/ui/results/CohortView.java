package org.anergy.ui.results;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.event.ListSelectionEvent;
import net.miginfocom.swing.MigLayout;
import org.anergy.study.report.ReadableNumber;
import org.anergy.study.runs.TraitColumns;

/**
 * A cohort: the courses of its patients, the share that is free of relapses, and a table. A patient
 * who is selected in one place is selected in all.
 */
final class CohortView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final List<String> FIRST =
      List.of(
          StoredCohort.PATIENT,
          StoredCohort.STATUS,
          StoredCohort.RELAPSES,
          StoredCohort.FIRST_RELAPSE,
          StoredCohort.SCORE_END,
          "score_irreversible_end",
          "lesions",
          "death_day");
  private static final List<String> NOT_SHOWN = List.of("seed", "digest", "replay");

  private final transient StoredCohort cohort;
  private final transient RunAgain again;
  private final TrajectoryTiles tiles;
  private final SurvivalPanel survival;
  private final CellTable table;
  private final JComboBox<PatientOrder> order = new JComboBox<>(PatientOrder.values());
  private final JButton watch = new JButton("Watch again from the start");
  private final JLabel shown = new JLabel();
  private transient List<Integer> surviving = List.of(-1); // whose curve is shown; nobody's yet

  CohortView(StoredCohort cohort, Consumer<WatchRequest> watching) {
    super(new BorderLayout());
    this.cohort = cohort;
    watch.setName("results.watch");
    watch.setMnemonic('W');
    watch.setToolTipText(
        "Simulates the selected patient again from the start, in a tab of its own");
    watch.setEnabled(false);
    ResultHeader header =
        new ResultHeader(
            cohort.manifest().text("title"), facts(), cohort.manifest().directory(), watch);
    again = new RunAgain(watching, header::say);
    tiles = new TrajectoryTiles(cohort);
    survival = new SurvivalPanel(cohort);
    table = new CellTable("results.patients", cohort.table(), columns(), cohort.dictionary());
    link();
    add(header, BorderLayout.NORTH);
    JSplitPane upper = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, courses(), survival);
    upper.setResizeWeight(0.6);
    upper.setContinuousLayout(true);
    JSplitPane all = new JSplitPane(JSplitPane.VERTICAL_SPLIT, upper, patients());
    all.setResizeWeight(0.6);
    all.setContinuousLayout(true);
    add(all);
    arrange();
  }

  private String facts() {
    int many = cohort.courses().size();
    long failed = cohort.manifest().json().path("failed").asLong(0);
    long free = 0;
    for (int row = 0; row < many; row++) {
      free += cohort.table().number(row, StoredCohort.RELAPSES) == 0 ? 1 : 0;
    }
    return many
        + (many == 1 ? " patient" : " patients")
        + ", followed for "
        + ReadableNumber.duration(cohort.followedDays())
        + "  ·  "
        + free
        + " without a relapse"
        + (failed == 0 ? "" : "  ·  " + failed + " broke off")
        + "  ·  seed "
        + cohort.manifest().text("seed");
  }

  private List<String> columns() {
    List<String> all = cohort.table().columns();
    List<String> columns = new ArrayList<>(FIRST.stream().filter(all::contains).toList());
    TraitColumns.names().stream().filter(all::contains).forEach(columns::add);
    all.stream()
        .filter(column -> !columns.contains(column) && !NOT_SHOWN.contains(column))
        .forEach(columns::add);
    return columns;
  }

  private void link() {
    tiles.listeners(table::select, row -> watchSelected());
    table
        .getSelectionModel()
        .addListSelectionListener(
            (ListSelectionEvent event) -> {
              if (!event.getValueIsAdjusting()) {
                tiles.select(table.selected());
                watch.setEnabled(table.selected() >= 0);
              }
            });
    TableActions.onOpen(table, this::watchSelected);
    watch.addActionListener(event -> watchSelected());
    order.setName("results.order");
    order.setToolTipText("Order of the courses");
    order.addActionListener(event -> arrange());
  }

  private void watchSelected() {
    int row = table.selected();
    if (row >= 0) {
      again.patient(cohort, cohort.patient(row));
    }
  }

  private void arrange() {
    List<Integer> rows = table.shownRows();
    tiles.show(((PatientOrder) order.getSelectedItem()).sorted(rows, cohort));
    tiles.select(table.selected());
    if (!rows.equals(surviving)) {
      surviving = rows;
      survival.show(rows);
    }
    int all = cohort.courses().size();
    shown.setText(rows.size() == all ? "" : rows.size() + " of " + all + " patients");
  }

  private JPanel courses() {
    JPanel panel = new JPanel(new MigLayout("insets 4 14 4 6, fill", "[][grow][]", "[][grow]"));
    JLabel label = new JLabel("Courses");
    label.setDisplayedMnemonic('C');
    label.setLabelFor(order);
    panel.add(label);
    JLabel scale =
        new JLabel(
            "score 0–" + ReadableNumber.brief(Math.ceil(tiles.highest())) + " points, ▾ relapse");
    scale.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    panel.add(scale, "wmin 0");
    panel.add(order, "wrap");
    JScrollPane scroll = new JScrollPane(tiles);
    scroll.setBorder(javax.swing.BorderFactory.createEmptyBorder());
    panel.add(scroll, "span, grow, hmin 110");
    return panel;
  }

  private JPanel patients() {
    return TableActions.filtered(
        "Patients",
        table,
        "results.filter",
        "Filter, for example: relapses >= 2, age < 30",
        shown,
        this::arrange);
  }
}
