package org.anergy.ui.session;

import java.awt.event.ActionListener;
import java.awt.event.KeyEvent;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.look.DayText;
import org.anergy.ui.look.Glyph;
import org.anergy.ui.look.StillLabel;

/** Play, pause, step, next event, speed, and what the run does. */
final class ControlBar extends JPanel {
  private final JButton play;
  private final JComboBox<Speed> speed = new JComboBox<>(Speed.ALL.toArray(Speed[]::new));
  private final StillLabel day = new StillLabel("run-in, −00 y 000 d 00 h", SwingConstants.LEADING);
  private final EventMenu events;
  private final StillLabel state = new StillLabel("", SwingConstants.LEADING);

  /** What the bar controls. */
  interface Controlled {
    /** Goes on, or pauses. */
    void playOrPause();

    /** Does one step. */
    void step();

    /** Goes to the next event of the chosen kind. */
    void nextEvent();

    /** Goes to the start of the follow-up. */
    void toStart();

    /** Plays at another speed. */
    void speed(Speed chosen);

    /** Asks for an intervention. */
    void intervene();

    /** Asks for a second arm. */
    void fork();

    /** Saves the run as a scenario. */
    void save();

    /** Exports what is shown. */
    void export();
  }

  ControlBar(Controlled controlled) {
    super(new MigLayout("insets 6 10 6 10, gap 4", "[][][][][]12[]push[][]push[][][][]"));
    add(
        button(
            "first",
            Glyph.FIRST,
            "Go to the start of the follow-up (Ctrl+Home)",
            controlled::toStart));
    play = button("play", Glyph.PLAY, "Play (space)", controlled::playOrPause);
    add(play);
    add(button("step", Glyph.STEP, "One step (.)", controlled::step));
    add(
        button("nextEvent", Glyph.NEXT_EVENT, "Run to the next event (N)", controlled::nextEvent),
        "split 2, gapright 0");
    events = new EventMenu();
    add(events.component());
    speed.setName("control.speed");
    speed.setSelectedItem(Speed.USUAL);
    speed.setToolTipText("Speed of playing (+ and −)");
    speed.addActionListener(e -> controlled.speed((Speed) speed.getSelectedItem()));
    add(speed);
    day.setName("control.day");
    day.putClientProperty("FlatLaf.styleClass", "h3");
    add(day, "cell 6 0, width pref!"); // it does not follow its text
    state.setName("control.state");
    state.setEnabled(false);
    add(state, "cell 7 0, width 220!");
    add(
        labelled(
            "intervene",
            "Intervene …",
            Glyph.INTERVENE,
            "Treat, or change a parameter, from now on (I)",
            controlled::intervene),
        "cell 9 0");
    add(
        labelled(
            "fork",
            "Fork …",
            Glyph.FORK,
            "Show another future of the same past beside this one (F)",
            controlled::fork),
        "cell 10 0");
    add(
        labelled(
            "save",
            "Save …",
            Glyph.SAVE,
            "Save as a scenario that reproduces this run (Ctrl+S)",
            controlled::save),
        "cell 11 0");
    add(
        labelled(
            "export",
            "Export …",
            Glyph.EXPORT,
            "Pictures, data, movie, report (Ctrl+E)",
            controlled::export),
        "cell 12 0");
  }

  /** Binds the keys of all controls. */
  void bindKeys(RunKeys keys, Controlled controlled) {
    keys.bind(KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0), controlled::playOrPause);
    keys.bind(KeyStroke.getKeyStroke('.'), controlled::step);
    keys.bind(KeyStroke.getKeyStroke(KeyEvent.VK_N, 0), controlled::nextEvent);
    keys.bind(KeyStroke.getKeyStroke(KeyEvent.VK_I, 0), controlled::intervene);
    keys.bind(KeyStroke.getKeyStroke(KeyEvent.VK_F, 0), controlled::fork);
    keys.bind(KeyStroke.getKeyStroke("ctrl HOME"), controlled::toStart);
    keys.bind(KeyStroke.getKeyStroke("ctrl S"), controlled::save);
    keys.bind(KeyStroke.getKeyStroke("ctrl E"), controlled::export);
    keys.bind(KeyStroke.getKeyStroke('+'), () -> faster(1));
    keys.bind(KeyStroke.getKeyStroke('-'), () -> faster(-1));
  }

  private void faster(int by) {
    int next = speed.getSelectedIndex() + by;
    speed.setSelectedIndex(Math.max(0, Math.min(speed.getItemCount() - 1, next)));
  }

  private static JButton button(String name, Icon icon, String tip, Runnable action) {
    JButton button = new JButton(icon);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    return prepared(button, name, tip, action);
  }

  private static JButton labelled(
      String name, String text, Icon icon, String tip, Runnable action) {
    return prepared(new JButton(text, icon), name, tip, action);
  }

  private static JButton prepared(JButton button, String name, String tip, Runnable action) {
    ActionListener listener = e -> action.run();
    button.setName("control." + name);
    button.setToolTipText(tip);
    button.getAccessibleContext().setAccessibleName(tip);
    button.addActionListener(listener);
    button.setFocusable(false); // the space bar plays, whatever was clicked last
    return button;
  }

  /** Returns the choice of what counts as an event. */
  EventMenu events() {
    return events;
  }

  /** Returns the chosen speed. */
  Speed speed() {
    return (Speed) speed.getSelectedItem();
  }

  /**
   * Shows how the chosen run stands.
   *
   * @param stepHours length of its steps, h
   * @param busy whether any arm is on its way
   * @param canPlay whether any can go on
   */
  void show(LiveStatus status, double stepHours, boolean busy, boolean canPlay) {
    play.setIcon(busy ? Glyph.PAUSE : Glyph.PLAY);
    play.setToolTipText(busy ? "Pause (space)" : "Play (space)");
    play.setEnabled(busy || canPlay);
    String clock = DayText.clock(status.day(), stepHours);
    day.show(status.day() < 0 ? "run-in, " + clock : clock);
    state.show(StateText.brief(status));
    state.setToolTipText(StateText.full(status));
  }
}
