package org.anergy.ui.session;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import org.anergy.ui.chart.CohortBand;
import org.anergy.ui.chart.Timeline;
import org.anergy.ui.chart.TrajectoriesView;
import org.anergy.ui.lattice.LatticeDesk;
import org.anergy.ui.lattice.LatticeLayers;
import org.anergy.ui.live.EventChoice;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.LiveStatus;
import org.jspecify.annotations.Nullable;

/**
 * A patient who is watched. Asks the runs for what they show some times a second, so that they
 * never wait for it.
 */
public final class SessionView extends JPanel implements AutoCloseable {
  /** The property that tells whether there are interventions that were not saved. */
  public static final String UNSAVED = "unsaved";

  private static final String COHORT = "cohort"; // in the legend
  private static final String SCORE = "score"; // the column that visits look at
  private static final int FRAME_MILLIS = 33;
  private static final int FRAMES_A_CHART = 8; // curves change slowly and cost most

  private final Arms arms;
  private final LatticeLayers layers = new LatticeLayers();
  private final Map<String, ArmView> views = new LinkedHashMap<>(); // by name of the arm
  private List<Arm> drawn = List.of(); // whose curves are drawn
  private @Nullable CohortBand cohort;
  private @Nullable LiveRun planned; // whose plan the timeline shows
  private final JPanel lattices = new JPanel(new GridLayout(1, 0, 6, 0));
  private final LatticeDesk desk = new LatticeDesk(layers, lattices);
  private final TrajectoriesView trajectories = new TrajectoriesView();
  private final Timeline timeline = new Timeline();
  private final JSplitPane split;
  private final SideRoom sideRoom;
  private final Control control;
  private final ControlBar bar;
  private final Timer timer = new Timer(FRAME_MILLIS, e -> refresh());
  private int refreshes;
  private boolean unsaved;
  private final AtomicLong framesShown = new AtomicLong();

  /**
   * @param run whom to watch; closed with the view
   * @param files asks where to save
   * @param latticeShare share of the width that lattices have, 0–1
   */
  public SessionView(LiveRun run, FileChoice files, double latticeShare) {
    super(new BorderLayout());
    arms = new Arms(run);
    control = new Control(this, arms, files);
    bar = new ControlBar(control);
    control.speed(bar.speed());
    split = split(latticeShare);
    sideRoom = new SideRoom(split, desk);
    add(split);
    add(south(), BorderLayout.SOUTH);
    trajectories.onSeek(control::seek);
    timeline.onSeek(control::seek);
    bar.bindKeys(new RunKeys(this, () -> view(arms.chosen()).lattice().component()), control);
    arms.onChange(this::rebuild);
    rebuild();
    timer.start();
  }

  private JSplitPane split(double latticeShare) {
    JSplitPane made = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, desk.component(), trajectories);
    made.setName("session.split");
    made.setResizeWeight(latticeShare);
    made.setBorder(null);
    made.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent e) {
            made.removeComponentListener(this); // the first size alone; later the user decides
            made.setDividerLocation(latticeShare);
          }
        });
    return made;
  }

  private JComponent south() {
    JPanel south = new JPanel(new BorderLayout());
    south.add(timeline);
    south.add(bar, BorderLayout.SOUTH);
    return south;
  }

  /** Views of arms stay as long as the arm: zoom, and the cell that is followed. */
  private void rebuild() {
    List<Arm> all = arms.all();
    List<String> names = all.stream().map(Arm::name).toList();
    for (String gone : List.copyOf(views.keySet())) {
      if (!names.contains(gone)) {
        ArmView view = Objects.requireNonNull(views.remove(gone));
        lattices.remove(view);
        view.end();
      }
    }
    for (Arm arm : all) {
      views
          .computeIfAbsent(arm.name(), name -> add(arm))
          .show(arm, all.size() > 1, arm.equals(arms.chosen()));
    }
    desk.choose(view(arms.chosen()).lattice());
    sideRoom.show(all.size());
    control.speed(bar.speed());
    if (!all.equals(drawn)) {
      drawn = all;
      overlay();
    }
    lattices.revalidate();
    lattices.repaint();
    refreshes = 0;
    refresh();
    showUnsaved();
  }

  /** Draws the other arms and the cohort with the curves of the first arm. */
  private void overlay() {
    trajectories.clearOverlays();
    String alone = cohort == null ? "" : "patient";
    trajectories.nameFirstArm(drawn.size() > 1 ? drawn.get(0).name() : alone);
    drawn.stream().skip(1).forEach(arm -> trajectories.addArm(arm.name(), arm.run().history()));
    if (cohort != null) {
      trajectories.addBand(cohort);
    }
  }

  /**
   * Draws scores of other patients behind those of this one, as soon as their quantiles are found.
   *
   * @param visits for each patient days of the follow-up, ascending, and the scores seen there
   */
  public void showCohort(List<double[][]> visits) {
    new SwingWorker<CohortBand, Void>() {
      @Override
      protected CohortBand doInBackground() {
        return CohortBand.ofVisits(COHORT, SCORE, visits);
      }

      @Override
      protected void done() {
        try {
          cohort = get();
          overlay();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          throw new IllegalStateException("the cohort could not be drawn", e);
        }
      }
    }.execute();
  }

  /** Takes the cohort away. */
  public void hideCohort() {
    cohort = null;
    overlay();
  }

  private ArmView add(Arm arm) {
    ArmView view = new ArmView(arm, desk);
    view.onChoose(() -> arms.choose(view.arm()));
    view.onClose(() -> control.end(view.arm()));
    lattices.add(view);
    return view;
  }

  /** Lets the keys that depend on the focus, such as arrows, go to the timeline. */
  @Override
  public boolean requestFocusInWindow() {
    return timeline.requestFocusInWindow();
  }

  /** Returns the run of the chosen arm. */
  public LiveRun chosenRun() {
    return arms.chosen().run();
  }

  /** Tells whether any arm is on its way. */
  public boolean isBusy() {
    return arms.isBusy();
  }

  /** Returns the share of the width that lattices have now, 0–1. */
  public double latticeShare() {
    return (double) sideRoom.divider() / Math.max(1, split.getWidth());
  }

  /** Returns how many arms are shown. */
  public int armCount() {
    return arms.all().size();
  }

  /** Returns how many frames of lattices were shown so far. */
  public long framesShown() {
    return framesShown.get();
  }

  private void refresh() {
    if (!isShowing() && refreshes > 0) {
      return; // in another tab
    }
    for (ArmView view : views.values()) {
      framesShown.addAndGet(view.refresh() ? 1 : 0);
    }
    LiveRun run = arms.chosen().run();
    LiveStatus status = run.status();
    bar.show(status, run.setup().scenario().stepHours(), arms.isBusy(), arms.canPlay());
    if (refreshes++ % FRAMES_A_CHART == 0) {
      charts(run, status);
    }
  }

  private void charts(LiveRun run, LiveStatus status) {
    LiveRun first = arms.all().get(0).run();
    trajectories.define(run.setup().loaded().scenario().outcome());
    trajectories.markArm(arms.all().indexOf(arms.chosen()));
    trajectories.show(first.history(), first.columns(), first.status());
    timeline.show(run.history(), status, run.firstDay(), run.lastDay());
    if (run != planned) {
      planned = run;
      timeline.showPlan(run.setup().scenario());
    }
  }

  /** Returns what counts as an event when the run goes on to the next one. */
  public EventChoice eventChoice() {
    return bar.events().chosen();
  }

  /** Sets what counts as an event. */
  public void chooseEvents(EventChoice choice) {
    bar.events().choose(choice);
  }

  /** Returns which panels of the trajectories the user switched on or off, by their ids. */
  public Map<String, Boolean> panelChoices() {
    return trajectories.panelChoices();
  }

  /** Switches panels of the trajectories on or off, by their ids; others stay as they are. */
  public void choosePanels(Map<String, Boolean> panels) {
    trajectories.choosePanels(panels);
  }

  /** Brings all arms to {@code day} of the follow-up. */
  public void seekTo(double day) {
    control.seek(day);
  }

  /** Plays, or pauses. */
  public void playOrPause() {
    control.playOrPause();
  }

  /** Does one step. */
  public void step() {
    control.step();
  }

  /** Runs to the next event. */
  public void nextEvent() {
    control.nextEvent();
  }

  /** Goes to the start of the follow-up. */
  public void toStart() {
    control.toStart();
  }

  /** Asks for an intervention in the chosen arm. */
  public void intervene() {
    control.intervene();
  }

  /** Asks for another arm. */
  public void fork() {
    control.fork();
  }

  /** Saves the chosen arm as a scenario. */
  public void save() {
    control.save();
  }

  /** Tells whether an arm has interventions that were not saved. */
  public boolean isUnsaved() {
    return control.isUnsaved();
  }

  /**
   * Saves all arms that have interventions that were not saved, asking for each where to.
   *
   * @param then called on the event thread when all were saved, and only then
   */
  public void saveAll(Runnable then) {
    control.saveAll(then);
  }

  /** Tells those who listen to {@value #UNSAVED} whether there are interventions to save. */
  void showUnsaved() {
    boolean before = unsaved;
    unsaved = isUnsaved();
    firePropertyChange(UNSAVED, before, unsaved);
  }

  void tell(String sentence) {
    JOptionPane.showMessageDialog(this, sentence, "Anergy", JOptionPane.INFORMATION_MESSAGE);
  }

  /** Tells whether another arm has room beside those that are shown. */
  public boolean mayFork() {
    return !arms.isFull();
  }

  /** Tells whether any arm can go on, or is on its way. */
  public boolean mayPlay() {
    return arms.canPlay() || arms.isBusy();
  }

  /** Tells whether a cohort is drawn. */
  public boolean hasCohort() {
    return cohort != null;
  }

  /** Exports what is shown. */
  public void export() {
    control.export();
  }

  Arms arms() {
    return arms;
  }

  LatticeLayers layers() {
    return layers;
  }

  TrajectoriesView trajectories() {
    return trajectories;
  }

  ArmView view(Arm arm) {
    return Objects.requireNonNull(views.get(arm.name()));
  }

  /** Ends all runs; what was not saved is lost. */
  @Override
  public void close() {
    timer.stop();
    views.values().forEach(ArmView::end);
    arms.close();
  }
}
