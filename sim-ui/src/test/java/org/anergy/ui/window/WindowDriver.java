package org.anergy.ui.window;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.AbstractButton;
import org.anergy.ui.look.Theme;
import org.anergy.ui.session.FileChoice;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.Assumptions;

/** Drives the real window with pointer and keys; every call off the event thread fails the test. */
final class WindowDriver implements AutoCloseable {
  private static final Timeout PATIENCE = Timeout.timeout(2, TimeUnit.MINUTES); // of a busy machine

  private final Robot robot;
  private final FrameFixture window;
  private final AnergyWindow frame;
  private final Preferences store;

  private WindowDriver(Robot robot, AnergyWindow frame, Preferences store) {
    this.robot = robot;
    this.frame = frame;
    this.store = store;
    window = new FrameFixture(robot, frame);
  }

  /** Opens the window with nothing remembered; what is written goes to {@code file}. */
  static WindowDriver open(Path scenarios, Path file) {
    Assumptions.assumeTrue(hasDisplay(), "there is no display, or the JDK has no windows");
    FailOnThreadViolationRepaintManager.install();
    Robot robot = BasicRobot.robotWithNewAwtHierarchy();
    robot.settings().delayBetweenEvents(10);
    Preferences store = Preferences.userRoot().node("org/anergy/test" + System.nanoTime());
    FileChoice choice = (parent, title, suggested) -> file;
    AnergyWindow frame =
        GuiActionRunner.execute(
            () ->
                AnergyWindow.open(
                    new UiOptions(null, scenarios, Theme.LIGHT),
                    false,
                    new Settings(store),
                    choice,
                    () -> {}));
    return new WindowDriver(robot, frame, store);
  }

  private static boolean hasDisplay() {
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (AWTError | HeadlessException | LinkageError e) {
      return false;
    }
  }

  FrameFixture window() {
    return window;
  }

  AnergyWindow frame() {
    return frame;
  }

  Robot robot() {
    return robot;
  }

  /** Waits until {@code what} holds on the event thread. */
  void await(String words, java.util.function.BooleanSupplier what) {
    Pause.pause(
        new Condition(words) {
          @Override
          public boolean test() {
            return GuiActionRunner.execute(what::getAsBoolean);
          }
        },
        PATIENCE);
  }

  /**
   * Presses a button in the event in which it is first found enabled: a form that checks its fields
   * again meanwhile, or a dialog that still moves, cannot lose the click. Not for buttons that open
   * something modal.
   */
  void press(String name) {
    AbstractButton button = (AbstractButton) find(name);
    await(
        name + " can be pressed",
        () -> {
          boolean ready = button.isShowing() && button.isEnabled();
          if (ready) {
            button.doClick(0);
          }
          return ready;
        });
  }

  /** Waits until a visible component of this name is there, and returns it. */
  Component find(String name) {
    GenericTypeMatcher<Component> matcher =
        new GenericTypeMatcher<>(Component.class, true) {
          @Override
          protected boolean isMatching(Component component) {
            return name.equals(component.getName());
          }
        };
    Pause.pause(
        new Condition("a component named " + name) {
          @Override
          public boolean test() {
            return !robot.finder().findAll(matcher).isEmpty();
          }
        },
        PATIENCE);
    return robot.finder().find(matcher);
  }

  @Override
  public void close() {
    GuiActionRunner.execute(frame::end); // asks nothing
    robot.cleanUp();
    try {
      store.removeNode();
    } catch (BackingStoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
