package org.anergy.ui.chart;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.anergy.record.RunEvent;
import org.anergy.scenario.Scenario;
import org.anergy.study.report.ReportTheme;
import org.anergy.ui.live.History;
import org.anergy.ui.live.LiveStatus;
import org.jspecify.annotations.Nullable;

/**
 * A bar over run-in and follow-up with a knob at the present day: drag it or use the keyboard to go
 * to another day. While it is dragged the day is only shown; the run is asked to go there when the
 * knob rests. Event dispatch thread only.
 */
public final class Timeline extends JComponent implements Accessible {
  private static final long serialVersionUID = 1L;
  private static final int REST_MILLIS = 250;
  private static final int NEAR = 5; // pixels
  private static final int KNOB = 8; // half its width, pixels
  private static final double LONG_STEP = 30; // d

  private final transient TimelineModel model = new TimelineModel();
  private final Timer rest = new Timer(REST_MILLIS, event -> ask());
  private transient DoubleConsumer seek = day -> {};
  private transient @Nullable Object source;
  private int knownEvents;
  private double wanted = Double.NaN; // day of the knob while a user moves it
  private boolean dragging;

  /** Makes a timeline without days. */
  public Timeline() {
    setName("timeline");
    setFocusable(true);
    setToolTipText(""); // texts come from getToolTipText
    rest.setRepeats(false);
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addFocusListener(new Repaint());
    bindKeys();
  }

  private void bindKeys() {
    key(KeyEvent.VK_LEFT, 0, "dayBefore", day -> day - 1);
    key(KeyEvent.VK_RIGHT, 0, "dayAfter", day -> day + 1);
    key(KeyEvent.VK_LEFT, InputEvent.SHIFT_DOWN_MASK, "monthBefore", day -> day - LONG_STEP);
    key(KeyEvent.VK_RIGHT, InputEvent.SHIFT_DOWN_MASK, "monthAfter", day -> day + LONG_STEP);
    key(KeyEvent.VK_HOME, 0, "begin", day -> model.firstDay());
    key(KeyEvent.VK_END, 0, "end", day -> model.furthest());
    key(KeyEvent.VK_PAGE_UP, 0, "eventBefore", model::previousEvent);
    key(KeyEvent.VK_PAGE_DOWN, 0, "eventAfter", model::nextEvent);
  }

  private void key(int code, int modifiers, String name, DoubleUnaryOperator to) {
    getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(code, modifiers), name);
    getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                move(to.applyAsDouble(shownDay()));
                rest.restart();
              }
            });
  }

  /**
   * Shows how a run stands; takes only new events of it.
   *
   * @param history events of the run; another one than before starts anew
   * @param status how it stands
   * @param firstDay begin of the run-in, d
   * @param lastDay end of the follow-up, d
   */
  public void show(History history, LiveStatus status, double firstDay, double lastDay) {
    show(history, Feed.of(history), status, firstDay, lastDay);
  }

  void show(Object identity, Feed feed, LiveStatus status, double firstDay, double lastDay) {
    if (identity != source) {
      source = identity;
      knownEvents = 0;
      model.clear();
    }
    int rows = model.rows();
    model.setEnds(firstDay, lastDay);
    model.setDays(status.day(), status.furthestDay(), status.targetDay());
    List<RunEvent> found = feed.events(knownEvents);
    knownEvents += found.size();
    model.add(found);
    if (rows != model.rows()) {
      revalidate();
    }
    if (!dragging && !rest.isRunning()) {
      wanted = status.targetDay(); // the knob waits where the user put it
    }
    repaint();
  }

  /** Sets what the run that is shown plans; call after it was first shown. */
  public void showPlan(Scenario scenario) {
    int rows = model.rows();
    model.setPlan(TimelinePlan.of(scenario));
    if (rows != model.rows()) {
      revalidate();
    }
    repaint();
  }

  /** Sets who hears to which day the user wants to go, d. */
  public void onSeek(DoubleConsumer listener) {
    seek = listener;
  }

  /** Returns the day at which the knob is, d. */
  public double shownDay() {
    return Double.isNaN(wanted) ? model.now() : wanted;
  }

  private void move(double day) {
    double before = shownDay();
    wanted = model.clamp(day);
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, wanted);
    repaint();
  }

  private void ask() {
    rest.stop();
    if (!Double.isNaN(wanted)) {
      seek.accept(wanted);
    }
  }

  private TimeScale scale() {
    return new TimeScale(
        model.firstDay(),
        model.lastDay(),
        TimelinePainter.SIDE,
        Math.max(TimelinePainter.SIDE + 1, getWidth() - TimelinePainter.SIDE));
  }

  private TimelinePainter painter() {
    ReportTheme theme = FlatLaf.isLafDark() ? ReportTheme.DARK : ReportTheme.LIGHT;
    java.awt.Container parent = getParent();
    java.awt.Color back = parent == null ? theme.paper() : parent.getBackground();
    return new TimelinePainter(model, theme, back, scale());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      painter().paint(g, shownDay(), isFocusOwner());
    } finally {
      g.dispose();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet()
        ? super.getPreferredSize()
        : new Dimension(600, TimelinePainter.HEIGHT + model.rows() * TimelinePainter.ROW);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(120, getPreferredSize().height);
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    TimelineBars.Bar bar = painter().barAt(event.getX(), event.getY());
    if (bar != null) {
      return EventText.of(bar);
    }
    TimeScale scale = scale();
    double day = scale.day(event.getX());
    String special = TimelinePainter.isTrack(event.getY()) ? special(scale, event.getX()) : "";
    if (!special.isEmpty()) {
      return special;
    }
    List<RunEvent> events = model.near(day, NEAR * scale.daysPerPixel());
    if (!events.isEmpty()) {
      return EventText.tooltip(events);
    }
    String part = day < 0 ? ", run-in" : "";
    return EventText.day(day) + part + (day > model.furthest() ? ", not simulated yet" : "");
  }

  /** Says what the knob and the lines on the track are; empty where there are none. */
  private String special(TimeScale scale, int x) {
    if (Math.abs(scale.x(shownDay()) - x) <= KNOB) {
      return (Double.isNaN(model.target()) ? "Present day: " : "Going to: ")
          + EventText.day(shownDay())
          + ". Drag it to go to another day.";
    }
    if (!Double.isNaN(model.target()) && Math.abs(scale.x(model.now()) - x) <= NEAR) {
      return "The run is here now: " + EventText.day(model.now());
    }
    boolean start = model.firstDay() < 0 && Math.abs(scale.x(0) - x) <= NEAR;
    return start ? "Start of the follow-up; the run-in lies before it" : "";
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleTimeline();
    }
    return accessibleContext;
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mousePressed(MouseEvent event) {
      if (SwingUtilities.isLeftMouseButton(event)) {
        requestFocusInWindow();
        dragging = true;
        move(Math.rint(scale().day(event.getX())));
      }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (dragging) {
        move(Math.rint(scale().day(event.getX())));
        rest.restart();
      }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      if (dragging) {
        dragging = false;
        ask();
      }
    }
  }

  private final class Repaint implements FocusListener {
    @Override
    public void focusGained(FocusEvent event) {
      repaint();
    }

    @Override
    public void focusLost(FocusEvent event) {
      repaint();
    }
  }

  /** A slider whose value is the present day. */
  private final class AccessibleTimeline extends AccessibleJComponent implements AccessibleValue {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAccessibleName() {
      return "Timeline, " + EventText.day(shownDay());
    }

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.SLIDER;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
      AccessibleStateSet states = super.getAccessibleStateSet();
      states.add(AccessibleState.HORIZONTAL);
      return states;
    }

    @Override
    public AccessibleValue getAccessibleValue() {
      return this;
    }

    @Override
    public Number getCurrentAccessibleValue() {
      return shownDay();
    }

    @Override
    public boolean setCurrentAccessibleValue(Number value) {
      move(value.doubleValue());
      ask();
      return true;
    }

    @Override
    public Number getMinimumAccessibleValue() {
      return model.firstDay();
    }

    @Override
    public Number getMaximumAccessibleValue() {
      return model.lastDay();
    }
  }
}
