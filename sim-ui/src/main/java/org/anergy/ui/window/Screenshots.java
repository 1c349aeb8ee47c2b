package org.anergy.ui.window;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.JRootPane;
import javax.swing.JTabbedPane;
import javax.swing.RootPaneContainer;
import javax.swing.SwingUtilities;
import org.anergy.base.RefusedException;
import org.anergy.ui.look.Theme;
import org.anergy.ui.measure.EventThreadWatch;
import org.anergy.ui.plan.InterventionKind;
import org.anergy.ui.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of all views in both themes, at the scale of the screen ({@code
 * -Dsun.java2d.uiScale=2}), for documents.
 */
public final class Screenshots {
  private static final Dimension SIZE = new Dimension(1280, 800);
  private static final long ASK_MILLIS = 50;
  private static final long SETTLE_MILLIS = 1500; // background reading of a view
  private static final double RELAPSE_SEARCH_DAYS = 1500;
  private static final double DAYS_AFTER_FORK = 200; // the graft has taken
  private static final int TRANSPLANT = InterventionKind.TRANSPLANT.ordinal();

  private final Path scenarios;
  private final Path target;
  private final List<Path> results;
  private final Consumer<String> out;
  private final BooleanSupplier stop;
  private final EventThreadWatch watch = EventThreadWatch.install();

  /**
   * @param scenarios directory of the shipped scenarios
   * @param target where pictures go
   * @param results result directories that are shown too
   * @param out hears what was written
   * @param stop tells whether to end; asked from the thread that calls {@link #make}
   */
  public Screenshots(
      Path scenarios, Path target, List<Path> results, Consumer<String> out, BooleanSupplier stop) {
    this.scenarios = scenarios;
    this.target = target;
    this.results = List.copyOf(results);
    this.out = out;
    this.stop = stop;
  }

  /**
   * Makes them all; needs a display.
   *
   * @return whether they were all made: false if it was asked to stop
   * @throws RefusedException if a file cannot be written
   */
  public boolean make() {
    Preferences store = Preferences.userRoot().node("org/anergy/screenshots");
    UiOptions options = new UiOptions(null, scenarios, Theme.LIGHT);
    AnergyWindow window =
        ask(
            () -> {
              AnergyWindow made = AnergyWindow.open(options, false, new Settings(store), () -> {});
              made.setSize(SIZE);
              made.validate();
              return made;
            });
    try {
      start(window);
      editor(window);
      session(window);
      for (Path result : results) {
        doIt(() -> window.open(result));
        both(window, "window-" + result.getFileName());
      }
      return true;
    } catch (CancellationException e) {
      return false;
    } finally {
      doIt(window::end);
      forget(store);
    }
  }

  private static void forget(Preferences store) {
    try {
      store.removeNode();
    } catch (BackingStoreException e) {
      throw new IllegalStateException("preferences cannot be removed", e);
    }
  }

  private void start(AnergyWindow window) {
    both(window, "window-start");
  }

  private void editor(AnergyWindow window) {
    doIt(() -> window.edit(scenarios.resolve("ms/escalation.yaml")));
    both(window, "window-editor");
  }

  private void session(AnergyWindow window) {
    doIt(() -> window.open(scenarios.resolve("ms/natural-history.yaml")));
    await(() -> window.shown() instanceof SessionView);
    SessionView session = (SessionView) ask(window::shown);
    toRelapse(session);
    both(window, "window-patient");
    dialog(window, session::intervene, "intervention", "window-intervention");
    dialog(window, session::export, "export", "window-export");
    doIt(session::fork);
    await(() -> dialogOf("intervention") != null);
    doIt(() -> choose(window("intervention"), TRANSPLANT));
    await(() -> click(window("intervention"), "intervention.ok"));
    await(() -> session.armCount() == 2);
    double day = session.chosenRun().status().day();
    doIt(() -> session.seekTo(day + DAYS_AFTER_FORK));
    await(() -> !session.isBusy());
    both(window, "window-arms");
  }

  /** Goes to the third week of the first relapse. */
  private void toRelapse(SessionView session) {
    doIt(() -> session.seekTo(RELAPSE_SEARCH_DAYS));
    await(() -> !session.isBusy());
    double onset =
        session.chosenRun().history().events(0).stream()
            .filter(event -> event.kind().equals("relapse") && event.day() > 0)
            .mapToDouble(event -> event.day())
            .findFirst()
            .orElse(RELAPSE_SEARCH_DAYS / 2);
    doIt(() -> session.seekTo(Math.rint(onset) + 14));
    await(() -> !session.isBusy());
  }

  private void dialog(AnergyWindow window, Runnable opens, String name, String file) {
    SwingUtilities.invokeLater(opens); // a modal dialog returns when it is closed
    await(() -> dialogOf(name) != null);
    both(window, file);
    doIt(() -> window(name).dispose());
  }

  private static Window window(String name) {
    return Objects.requireNonNull(dialogOf(name), name);
  }

  private static @Nullable Window dialogOf(String name) {
    for (Window window : Window.getWindows()) {
      if (window.isVisible() && name.equals(window.getName())) {
        return window;
      }
    }
    return null;
  }

  /** Clicks the button {@code name} if it is enabled; tells whether it was. */
  private static boolean click(Container container, String name) {
    for (Component component : container.getComponents()) {
      if (name.equals(component.getName()) && component instanceof AbstractButton button) {
        if (button.isEnabled()) {
          SwingUtilities.invokeLater(button::doClick); // it may open something modal
        }
        return button.isEnabled();
      }
      if (component instanceof Container inner && click(inner, name)) {
        return true;
      }
    }
    return false;
  }

  private static void choose(Container container, int tab) {
    for (Component component : container.getComponents()) {
      if (component instanceof JTabbedPane tabs) {
        tabs.setSelectedIndex(tab);
      } else if (component instanceof Container inner) {
        choose(inner, tab);
      }
    }
  }

  private void both(AnergyWindow window, String name) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      if (theme == Theme.LIGHT) {
        pause(SETTLE_MILLIS);
        out.accept(
            String.format(
                Locale.ROOT, "%s: longest event until then %s", name, watch.longestEvent()));
      }
      doIt(() -> theme.apply(false));
      pause(SETTLE_MILLIS);
      int scale = ask(() -> scale(window));
      String file =
          name + "-" + theme.name().toLowerCase(Locale.ROOT) + (scale == 1 ? "" : "@2x") + ".png";
      write(ask(() -> picture(window, scale)), target.resolve(file));
    }
    doIt(() -> Theme.LIGHT.apply(false));
    watch.reset();
  }

  /** Text is as wide as the screen's scale makes it, so that no other picture is true. */
  private static int scale(AnergyWindow window) {
    return (int) Math.round(window.getGraphicsConfiguration().getDefaultTransform().getScaleX());
  }

  /** The window, and the dialog over it if there is one. */
  private static BufferedImage picture(AnergyWindow window, int scale) {
    JRootPane root = window.getRootPane();
    BufferedImage image =
        new BufferedImage(
            root.getWidth() * scale, root.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    root.printAll(g);
    for (Window other : Window.getWindows()) {
      if (other.isVisible() && other instanceof JDialog dialog) {
        over(g, root, dialog);
      }
    }
    g.dispose();
    return image;
  }

  private static void over(Graphics2D g, JRootPane root, RootPaneContainer dialog) {
    JRootPane pane = dialog.getRootPane();
    g.setColor(new Color(0, 0, 0, 90));
    g.fillRect(0, 0, root.getWidth(), root.getHeight());
    Point at =
        new Point(
            (root.getWidth() - pane.getWidth()) / 2, (root.getHeight() - pane.getHeight()) / 2);
    g.translate(at.x, at.y);
    pane.printAll(g);
    g.translate(-at.x, -at.y);
  }

  private void write(BufferedImage image, Path file) {
    try {
      Files.createDirectories(target);
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new RefusedException(file + ": cannot be written: " + e.getMessage() + ".");
    }
    out.accept(file.toString());
  }

  private void await(Supplier<Boolean> what) {
    while (!ask(what)) {
      pause(ASK_MILLIS);
    }
  }

  private void pause(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    do {
      if (stop.getAsBoolean()) {
        throw new CancellationException("asked to stop"); // make ends
      }
      LockSupport.parkNanos(ASK_MILLIS * 1_000_000);
    } while (System.nanoTime() < end);
  }

  private static void doIt(Runnable what) {
    boolean unused =
        ask(
            () -> {
              what.run();
              return true;
            });
  }

  private static <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    SwingUtilities.invokeLater(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.join();
  }
}
