package org.anergy.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.anergy.base.StateSource;
import org.anergy.kernel.StateSnapshot;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.run.PatientRun;
import org.anergy.run.RunResult;
import org.anergy.ui.live.LiveStatus.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A run on a thread of its own that can be played, stopped, sought through in both directions and
 * branched. All methods may be called from any thread and return at once; what takes time comes as
 * a future. The simulation never waits for those who look: they take the last {@link #frame}, and
 * only then is another made, at most {@value #FRAMES_PER_SECOND} a second.
 *
 * <p>Going back loads the state before the wanted step and simulates the rest again, which gives
 * the same bits. States are kept every {@value Snapshots#DAYS_BETWEEN} d.
 */
public final class LiveRun implements AutoCloseable {
  private static final int FRAMES_PER_SECOND = 30;

  private static final long FRAME_NANOS = 1_000_000_000L / FRAMES_PER_SECOND;
  private static final long BEHIND_NANOS = 2_000_000; // until the other is looked at again

  private final LivePatient patient;
  private final PatientRun run;
  private final Snapshots states;
  private final History history;
  private final FrameMaker frames;
  private final Commands commands = new Commands();
  private final Thread thread;
  private final Pace pace = new Pace();
  private volatile double speed = Double.POSITIVE_INFINITY;
  private volatile Frame frame;
  private volatile boolean frameTaken;
  private volatile LiveStatus status;
  private volatile boolean closed;
  private volatile double dayNow;
  private final Convoy convoy = new Convoy();

  // Of the thread of the simulation alone.
  private Mode mode = Mode.PAUSED;
  private long target = -1;
  private @Nullable EventChoice awaited; // what ends TO_EVENT; nothing does if null
  private @Nullable RunEvent reached; // at which it stopped
  private double furthest;
  private volatile String problem = "";
  private long nextFrame;
  private final List<CompletableFuture<LiveStatus>> waiting = new ArrayList<>();

  /** Starts a run at the beginning of its run-in, paused. */
  public LiveRun(RunSetup setup) {
    this(new LivePatient(setup), null);
  }

  private LiveRun(LivePatient patient, @Nullable Snapshots past) {
    this.patient = patient;
    frames = FrameMaker.of(patient.setup());
    run = patient.run();
    states = past == null ? Snapshots.of(patient) : past;
    history = new History(run.series().columns());
    history.extend(run.series(), run.events());
    furthest = run.day();
    frame = frames.make(run.simulation());
    dayNow = run.day();
    status = statusNow();
    thread = new Thread(this::work, "simulation");
    thread.setDaemon(true);
    thread.start();
  }

  // ---- what is shown ----

  /** Returns what decides the run. */
  public RunSetup setup() {
    return patient.setup();
  }

  /** Returns the last frame, and lets the next be made. */
  public Frame frame() {
    frameTaken = true;
    return frame;
  }

  /** Returns daily values and events. */
  public History history() {
    return history;
  }

  /** Returns the columns of the history that belong to this patient's treatment or body. */
  public List<SeriesColumn> columns() {
    return history.columns().stream().filter(patient::isShown).toList();
  }

  /** Returns the first day of the run-in, d; negative. */
  public double firstDay() {
    return -setup().scenario().runInDays();
  }

  /** Returns the last day of the follow-up, d. */
  public double lastDay() {
    return setup().scenario().followUpDays();
  }

  /** Returns how the run stands. */
  public LiveStatus status() {
    return status;
  }

  /** Returns the day of the last step, d; newer than the status while the run goes on. */
  double dayNow() {
    return dayNow;
  }

  // ---- control ----

  /**
   * Sets the speed of playing.
   *
   * @param daysPerSecond simulated days a second; infinite for as fast as possible
   */
  public void setSpeed(double daysPerSecond) {
    speed = daysPerSecond;
    commands.add(() -> pace.begin(run.day()));
  }

  /** Goes on at the chosen speed. */
  public void play() {
    commands.add(() -> enter(Mode.PLAYING, -1));
  }

  /** Stops after the step that is being done. */
  public void pause() {
    commands.add(() -> enter(Mode.PAUSED, -1));
  }

  /**
   * Plays no further than {@code other} is while both play, so that they show the same day; null
   * ends it.
   */
  public void keepPaceWith(@Nullable LiveRun other) {
    convoy.keepPaceWith(other);
  }

  /** Does one step. */
  public void step() {
    commands.add(
        () -> {
          enter(Mode.PAUSED, -1);
          reached = null;
          advance();
          publish();
        });
  }

  /** Goes on at full speed until something happens that counts; its status says what it was. */
  public void runToNextEvent(EventChoice what) {
    commands.add(
        () -> {
          enter(Mode.TO_EVENT, -1);
          awaited = what;
        });
  }

  /** Goes on at full speed behind {@code leader} until it is told to pause or to go elsewhere. */
  public void follow(LiveRun leader) {
    commands.add(
        () -> {
          enter(Mode.TO_EVENT, -1);
          convoy.follow(leader);
        });
  }

  /**
   * Goes to {@code day} and stops there, forwards or backwards.
   *
   * @param day time since the start of the follow-up, d; the nearest step is taken
   */
  public void seek(double day) {
    commands.add(() -> begin(stepAt(day)));
  }

  private long stepAt(double day) {
    long zero = run.step() - Math.round(run.day() * stepsPerDay());
    return Math.max(0, Math.min(run.totalSteps(), zero + Math.round(day * stepsPerDay())));
  }

  private double stepsPerDay() {
    return 24 / run.simulation().stepHours();
  }

  private void begin(long wanted) {
    if (mode == Mode.PAUSED && wanted == run.step()) {
      return; // it still stands at the event that it has reached
    }
    Map.@Nullable Entry<Long, StateSource> before = null;
    long known = states.stepAtOrBefore(wanted);
    if (wanted < run.step() || known > run.step()) {
      before = states.atOrBefore(wanted);
    }
    if (before != null) {
      run.load(before.getValue());
      dayNow = run.day();
    }
    enter(wanted == run.step() ? Mode.PAUSED : Mode.SEEKING, wanted);
  }

  private void enter(Mode next, long wanted) {
    reached = mode == Mode.PAUSED && next == Mode.PAUSED ? reached : null;
    stand(next, wanted);
  }

  private void stand(Mode next, long wanted) {
    awaited = null;
    convoy.follow(null);
    mode = run.finished() && next != Mode.SEEKING ? Mode.PAUSED : next;
    target = wanted;
    pace.begin(run.day());
    publish();
    if (mode == Mode.PAUSED) {
      waiting.forEach(answer -> answer.complete(status));
      waiting.clear();
    }
  }

  // ---- questions ----

  /** Tells how the run stands when it next pauses, or stands already. */
  public CompletableFuture<LiveStatus> whenPaused() {
    CompletableFuture<LiveStatus> answer = new CompletableFuture<>();
    commands.add(
        () -> {
          if (mode == Mode.PAUSED) {
            answer.complete(status);
          } else {
            waiting.add(answer);
          }
        },
        answer);
    return answer;
  }

  /** Pauses, and tells how the run stands then. */
  public CompletableFuture<LiveStatus> settled() {
    return commands.ask(
        () -> {
          enter(Mode.PAUSED, -1);
          return status;
        });
  }

  /** Returns the digest of the present state, as a run without a window has it. */
  public CompletableFuture<String> digest() {
    return commands.ask(patient::digest);
  }

  /** Returns all that the run has left behind so far. */
  public CompletableFuture<RunResult> result() {
    return commands.ask(patient::result);
  }

  /**
   * Branches the run where it is, and pauses it.
   *
   * @param changed the same patient with another future
   * @param progress hears on the run's thread what share of the past is simulated again, 0–1
   * @param stop asked whether the branch is wanted no longer
   * @return the branch, paused; fails with {@link org.anergy.base.RefusedException} if its past
   *     would be another one, with {@link java.util.concurrent.CancellationException} if stopped
   */
  public CompletableFuture<LiveRun> branch(
      RunSetup changed, DoubleConsumer progress, BooleanSupplier stop) {
    return commands.ask(
        () -> {
          enter(Mode.PAUSED, -1);
          Snapshots own = Snapshots.of(patient);
          boolean done = false;
          try {
            LivePatient next = new Branch(patient, states, changed).make(own, progress, stop);
            done = true;
            return new LiveRun(next, own);
          } finally {
            if (!done) {
              own.close();
            }
          }
        });
  }

  // ---- the thread ----

  private void work() {
    try {
      while (!closed) {
        if (mode == Mode.PAUSED) {
          commands.awaitNext();
        } else if (!commands.runNext()) {
          go();
        }
      }
    } catch (InterruptedException e) {
      closed = true; // asked to end by close
    } catch (RuntimeException | Error e) {
      problem = String.valueOf(e); // shown by whoever looks at the status
    } finally {
      end();
    }
  }

  private void end() {
    mode = Mode.PAUSED;
    status = statusNow();
    String why = problem.isEmpty() ? "the run was closed" : "the run stopped: " + problem;
    commands.end(why);
    waiting.forEach(answer -> answer.completeExceptionally(new IllegalStateException(why)));
    states.close();
    patient.close();
  }

  private void go() throws InterruptedException {
    if (System.nanoTime() >= nextFrame) {
      publish(); // also while it waits
    }
    if (mode != Mode.SEEKING && convoy.mustWait(dayNow)) {
      commands.awaitNext(BEHIND_NANOS);
      return;
    }
    List<RunEvent> events = run.events(); // a view
    int known = events.size();
    advance();
    boolean there = mode == Mode.SEEKING && run.step() >= target;
    reached = awaited == null ? null : awaited.first(events.subList(known, events.size()));
    if (run.finished() || there || reached != null) {
      stand(Mode.PAUSED, -1);
      return;
    }
    if (mode == Mode.PLAYING) {
      long wait = pace.nanosAhead(run.day(), speed);
      if (wait > 0) {
        commands.awaitNext(wait);
      }
    }
  }

  private void advance() {
    if (run.finished()) {
      return;
    }
    if (states.isDue(run.step())) {
      states.put(run.step(), StateSnapshot.of(run));
    }
    run.advance();
    dayNow = run.day();
    furthest = Math.max(furthest, dayNow);
    history.extend(run.series(), run.events());
  }

  /** Tells how the run stands; makes a frame if the last was taken, or nothing follows soon. */
  private void publish() {
    nextFrame = System.nanoTime() + FRAME_NANOS;
    pace.sample(run.day());
    if (frameTaken || mode == Mode.PAUSED) {
      frameTaken = false;
      frame = frames.make(run.simulation());
    }
    status = statusNow();
  }

  private LiveStatus statusNow() {
    double day = run.day();
    double goal = mode == Mode.SEEKING ? day + (target - run.step()) / stepsPerDay() : Double.NaN;
    return new LiveStatus(
        mode,
        run.step(),
        run.totalSteps(),
        day,
        furthest,
        goal,
        mode == Mode.PAUSED ? 0 : pace.daysPerSecond(),
        run.finished(),
        reached,
        problem);
  }

  /** Ends the run; what was not saved is lost. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
