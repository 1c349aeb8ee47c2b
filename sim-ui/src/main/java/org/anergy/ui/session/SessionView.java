package org.anergy.ui.session;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.Timer;
import org.anergy.ui.chart.Timeline;
import org.anergy.ui.chart.TrajectoriesView;
import org.anergy.ui.lattice.LatticeLayers;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.LiveStatus;

/**
 * A patient who is watched. Asks the runs for what they show some times a second, so that they
 * never wait for it.
 */
public final class SessionView extends JPanel implements AutoCloseable {
  private static final int FRAME_MILLIS = 33;
  private static final int FRAMES_A_CHART = 4;
  private static final double LATTICE_SHARE = 0.56;

  private final Arms arms;
  private final LatticeLayers layers = new LatticeLayers();
  private final List<ArmView> views = new ArrayList<>();
  private final JPanel lattices = new JPanel(new GridLayout(0, 1, 0, 4));
  private final TrajectoriesView trajectories = new TrajectoriesView();
  private final Timeline timeline = new Timeline();
  private final Control control;
  private final ControlBar bar;
  private final Timer timer = new Timer(FRAME_MILLIS, e -> refresh());
  private int refreshes;
  private final AtomicLong framesShown = new AtomicLong();

  /**
   * @param run whom to watch; closed with the view
   * @param files asks where to save
   */
  public SessionView(LiveRun run, FileChoice files) {
    super(new BorderLayout());
    arms = new Arms(run);
    control = new Control(this, arms, files);
    bar = new ControlBar(control);
    control.speed(bar.speed());
    add(split());
    add(south(), BorderLayout.SOUTH);
    trajectories.onSeek(control::seek);
    timeline.onSeek(control::seek);
    bar.bindKeys(this, control);
    arms.onChange(this::rebuild);
    rebuild();
    timer.start();
  }

  private JComponent split() {
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, lattices, trajectories);
    split.setName("session.split");
    split.setResizeWeight(LATTICE_SHARE);
    split.setBorder(null);
    split.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent e) {
            split.removeComponentListener(this); // the first size alone; later the user decides
            split.setDividerLocation(LATTICE_SHARE);
          }
        });
    return split;
  }

  private JComponent south() {
    JPanel south = new JPanel(new BorderLayout());
    south.add(timeline);
    south.add(bar, BorderLayout.SOUTH);
    return south;
  }

  private void rebuild() {
    lattices.removeAll();
    views.forEach(ArmView::end);
    views.clear();
    List<Arm> all = arms.all();
    for (int a = 0; a < all.size(); a++) {
      int index = a;
      ArmView view = new ArmView(all.get(a), layers, all.size() > 1, a == 0);
      view.onChoose(() -> arms.choose(index));
      view.onClose(() -> arms.remove(index));
      view.setChosen(a == arms.chosenIndex());
      views.add(view);
      lattices.add(view);
    }
    control.speed(bar.speed());
    trajectories.clearOverlays();
    trajectories.nameFirstArm(all.size() > 1 ? all.get(0).name() : "");
    all.stream().skip(1).forEach(arm -> trajectories.addArm(arm.name(), arm.run().history()));
    lattices.revalidate();
    lattices.repaint();
    refreshes = 0;
    refresh();
  }

  /** Returns the run of the chosen arm. */
  public LiveRun chosenRun() {
    return arms.chosen().run();
  }

  /** Tells whether any arm is on its way. */
  public boolean isBusy() {
    return arms.isBusy();
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
    for (ArmView view : views) {
      framesShown.addAndGet(view.refresh() ? 1 : 0);
    }
    LiveRun run = arms.chosen().run();
    LiveStatus status = run.status();
    bar.show(status);
    if (refreshes++ % FRAMES_A_CHART == 0) {
      charts(run, status);
    }
  }

  private void charts(LiveRun run, LiveStatus status) {
    LiveRun first = arms.all().get(0).run();
    trajectories.show(first.history(), first.columns(), first.status());
    timeline.show(run.history(), status, run.firstDay(), run.lastDay());
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

  List<ArmView> views() {
    return List.copyOf(views);
  }

  /** Ends all runs; what was not saved is lost. */
  @Override
  public void close() {
    timer.stop();
    views.forEach(ArmView::end);
    arms.close();
  }
}
