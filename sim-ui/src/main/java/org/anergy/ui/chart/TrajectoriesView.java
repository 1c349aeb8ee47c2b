package org.anergy.ui.chart;

import com.formdev.flatlaf.FlatLaf;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.study.report.ReportTheme;
import org.anergy.ui.live.History;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.look.StillLabel;
import org.jspecify.annotations.Nullable;

/**
 * The course of a watched run as charts over one axis of time: score, cells, cytokines, repertoire
 * and whatever else the run writes down. Further runs of the same patient and cohorts can be drawn
 * with it. Event dispatch thread only.
 */
public final class TrajectoriesView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final long REFRESH_NANOS = 190_000_000L;
  private static final int MOST_AT_ONCE = 6;
  private static final double ZOOM_STEP = 1.5;
  private static final double PAN_SHARE = 0.2;

  private final transient TrajectoriesModel model = new TrajectoriesModel();
  private final transient Host host = new Host();
  private final PanelStack stack = new PanelStack();
  private final StillLabel day =
      new StillLabel("day −00,000, 00 h (−00.00 years)", SwingConstants.LEADING);
  private final AxisStrip axis = new AxisStrip(host, stack);
  private final ArmKey armKey = new ArmKey();
  private final JToggleButton follow = new JToggleButton("Follow", true);
  private final JButton whole = new JButton("Whole run");
  private transient ReportTheme theme = ReportTheme.LIGHT;
  private transient DoubleConsumer seek = wanted -> {};
  private transient @Nullable ChartView hovered;
  private double now = Double.NaN;
  private double furthest = Double.NaN;
  private double target = Double.NaN;
  private double hairX = Double.NaN; // pixels from the left of the chart pointed at
  private boolean finished;
  private int shownRugRows = -1;
  private boolean pending;
  private long refreshed = System.nanoTime() - REFRESH_NANOS;

  /** Makes a view that shows nothing yet. */
  public TrajectoriesView() {
    super(new BorderLayout());
    setName("chart");
    JPanel top = new JPanel(new BorderLayout());
    top.add(toolbar());
    top.add(armKey, BorderLayout.SOUTH);
    add(top, BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(stack);
    scroll.setName("chart.scroll");
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    add(scroll, BorderLayout.CENTER);
    add(axis, BorderLayout.SOUTH);
    bindKeys();
    applyTheme(FlatLaf.isLafDark());
  }

  private JPanel toolbar() {
    JPanel bar = new JPanel(new MigLayout("insets 4 8 4 10, gap 6", "[][][]push[]"));
    follow.setName("chart.follow");
    follow.setMnemonic('F');
    follow.setToolTipText("Keep the end of the run in view");
    follow.addActionListener(
        event -> {
          model.window().setFollow(follow.isSelected());
          host.windowChanged();
        });
    whole.setName("chart.whole");
    whole.setMnemonic('W');
    whole.setToolTipText("Show the whole run (key 0, or double click in a chart)");
    whole.addActionListener(event -> showWhole());
    day.setName("chart.day");
    day.setToolTipText("The day of the values beside the charts");
    bar.add(PanelMenu.button(host, this::rebuild));
    bar.add(follow);
    bar.add(whole);
    bar.add(day);
    return bar;
  }

  private void showWhole() {
    model.window().reset();
    host.windowChanged();
  }

  private void bindKeys() {
    key(KeyEvent.VK_0, 0, "whole", this::showWhole);
    key(KeyEvent.VK_PLUS, 0, "in", () -> zoom(1 / ZOOM_STEP));
    key(KeyEvent.VK_EQUALS, 0, "in", () -> zoom(1 / ZOOM_STEP));
    key(KeyEvent.VK_ADD, 0, "in", () -> zoom(1 / ZOOM_STEP));
    key(KeyEvent.VK_MINUS, 0, "out", () -> zoom(ZOOM_STEP));
    key(KeyEvent.VK_SUBTRACT, 0, "out", () -> zoom(ZOOM_STEP));
    key(KeyEvent.VK_LEFT, KeyEvent.ALT_DOWN_MASK, "earlier", () -> pan(-PAN_SHARE));
    key(KeyEvent.VK_RIGHT, KeyEvent.ALT_DOWN_MASK, "later", () -> pan(PAN_SHARE));
  }

  private void key(int code, int modifiers, String name, Runnable action) {
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(code, modifiers), "chart." + name);
    getActionMap()
        .put(
            "chart." + name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }

  private void zoom(double factor) {
    TimeWindow window = model.window();
    boolean inView = now >= window.from() && now <= window.to();
    window.zoom(factor, inView ? now : (window.from() + window.to()) / 2);
    host.windowChanged();
  }

  private void pan(double share) {
    model.window().pan(share * (model.window().to() - model.window().from()));
    host.windowChanged();
  }

  /**
   * Shows how a run stands; copies only what is new of it.
   *
   * @param history values and events of the run; another one than before starts anew
   * @param shownColumns columns that belong to this run
   * @param status how it stands
   */
  public void show(History history, List<SeriesColumn> shownColumns, LiveStatus status) {
    show(history, Feed.of(history), shownColumns, status);
  }

  void show(Object identity, Feed feed, List<SeriesColumn> shownColumns, LiveStatus status) {
    boolean otherRun = model.setFirst(identity, feed);
    boolean otherPanels = model.setColumns(shownColumns);
    now = status.day();
    furthest = status.furthestDay();
    target = status.targetDay();
    finished = status.finished();
    update(otherPanels || otherRun);
  }

  private void update(boolean rebuild) {
    double from = model.window().from();
    double to = model.window().to();
    boolean changed = model.update(finished);
    boolean moved = from != model.window().from() || to != model.window().to();
    boolean rug = model.rugRows() != shownRugRows;
    if (rebuild || rug) {
      rebuild();
    } else if (pending || changed || moved) {
      refreshIfDue();
    } else {
      repaint();
    }
    showDay();
  }

  private void rebuild() {
    shownRugRows = model.rugRows();
    hovered = null; // that chart is gone
    stack.rebuild(host);
    armKey.show(model.arms(), UIManager.getColor("Label.foreground"), getBackground());
    axis.repaint();
    showDay();
  }

  /** Curves of a growing run are drawn anew a few times a second; the rest is left to others. */
  private void refreshIfDue() {
    long time = System.nanoTime();
    pending = time - refreshed < REFRESH_NANOS;
    if (pending) {
      repaint();
    } else {
      refreshed = time;
      showWindow();
      refreshAll();
    }
  }

  /** Draws few charts at once, so that all show one day; of many one an event, which is short. */
  private void refreshAll() {
    List<PanelRow> rows = stack.rows();
    if (rows.size() <= MOST_AT_ONCE) {
      rows.forEach(row -> row.chart().refresh());
    } else {
      refreshFrom(0, rows);
    }
  }

  private void refreshFrom(int row, List<PanelRow> rows) {
    if (row < rows.size()) {
      rows.get(row).chart().refresh();
      SwingUtilities.invokeLater(() -> refreshFrom(row + 1, rows));
    }
  }

  private void refresh() {
    stack.rows().forEach(row -> row.chart().refresh());
    showWindow();
  }

  private void showWindow() {
    axis.repaint();
    follow.setSelected(model.window().follows());
    whole.setEnabled(!model.window().isWhole());
  }

  private void showDay() {
    double hair = host.hair();
    double shown = Double.isNaN(hair) ? now : Math.floor(hair); // values are daily
    day.show(Double.isNaN(shown) ? " " : EventText.day(shown));
    stack.rows().forEach(row -> row.legend().showValues(shown));
  }

  /**
   * Draws another run of the same patient over the first, thin, paler and with marks.
   *
   * @param name what the legend calls it
   * @param history its values
   */
  public void addArm(String name, History history) {
    addArm(name, Feed.of(history));
  }

  void addArm(String name, Feed feed) {
    model.addArm(name, feed);
    update(true);
  }

  /** Sets what the legend calls the first run where there are others. */
  public void nameFirstArm(String name) {
    model.nameFirst(name);
    update(true);
  }

  /**
   * Sets whose visits, relapses and other events are drawn.
   *
   * @param arm index of the run, 0 for the first
   */
  public void markArm(int arm) {
    if (model.mark(arm)) {
      update(true);
    }
  }

  /** Sets what counts as relapse and remission, for explanations. */
  public void define(OutcomeSpec outcome) {
    model.define(outcome);
  }

  /** Draws a cohort behind the runs: its median, dotted, and its middle 50 % and 90 % as bands. */
  public void addBand(CohortBand band) {
    model.addBand(band);
    update(true);
  }

  /** Takes away all further runs and cohorts. */
  public void clearOverlays() {
    model.clearOverlays();
    update(true);
  }

  /** Sets who hears which day a user clicked on, d. */
  public void onSeek(DoubleConsumer listener) {
    seek = listener;
  }

  /** Returns which panels were switched on or off, by their ids; the others are as they come. */
  public Map<String, Boolean> panelChoices() {
    return model.choices();
  }

  /** Switches panels on or off, by their ids; there may be no such panel in this run. */
  public void choosePanels(Map<String, Boolean> panels) {
    panels.forEach(model::choose);
    rebuild();
  }

  /**
   * Returns the charts that are shown as pictures, each with its legend and axis of time. They stay
   * as they are when the run goes on.
   *
   * @param width width of a picture, points
   */
  public List<PanelPicture> pictures(int width) {
    List<PanelSpec> chosen = model.chosen();
    int left = PanelCharts.left(chosen);
    return chosen.stream()
        .map(panel -> model.scene(panel, "", Math.max(50, width - left), theme))
        .map(scene -> PanelPicture.of(scene, left, width))
        .toList();
  }

  /** Takes the colors of the light or the dark theme. */
  public void applyTheme(boolean dark) {
    theme = dark ? ReportTheme.DARK : ReportTheme.LIGHT;
    rebuild();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (stack != null) { // the constructor of the superclass calls this before there is any field
      applyTheme(FlatLaf.isLafDark());
    }
  }

  private final class Host implements ChartHost {
    @Override
    public TrajectoriesModel model() {
      return model;
    }

    @Override
    public ReportTheme theme() {
      return theme;
    }

    @Override
    public double now() {
      return now;
    }

    @Override
    public double furthest() {
      return furthest;
    }

    @Override
    public double target() {
      return target;
    }

    @Override
    public double hair() {
      ChartView view = hovered;
      return view == null ? Double.NaN : view.scale().day(hairX);
    }

    @Override
    public boolean isHovered(ChartView view) {
      return view.equals(hovered);
    }

    @Override
    public void hover(ChartView view, double x) {
      hovered = Double.isNaN(x) ? null : view;
      hairX = x;
      showDay();
      stack.repaint();
    }

    @Override
    public void seek(double wanted) {
      seek.accept(wanted);
    }

    @Override
    public void windowChanged() {
      refresh();
      stack.repaint();
    }
  }
}
