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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.JRootPane;
import javax.swing.RootPaneContainer;
import javax.swing.SwingUtilities;
import org.anergy.base.RefusedException;
import org.anergy.ui.look.Theme;
import org.anergy.ui.session.SessionView;

/** Makes pictures of all views in both themes at one and two pixels a point, for documents. */
public final class Screenshots {
  private static final Dimension SIZE = new Dimension(1280, 800);
  private static final long SETTLE_MILLIS = 1500; // background reading of a view
  private static final double RELAPSE_SEARCH_DAYS = 1500;

  private final Path scenarios;
  private final Path target;
  private final List<Path> results;
  private final Consumer<String> out;

  /**
   * @param scenarios directory of the shipped scenarios
   * @param target where pictures go
   * @param results result directories that are shown too
   * @param out hears what was written
   */
  public Screenshots(Path scenarios, Path target, List<Path> results, Consumer<String> out) {
    this.scenarios = scenarios;
    this.target = target;
    this.results = List.copyOf(results);
    this.out = out;
  }

  /**
   * Makes them all; needs a display.
   *
   * @throws RefusedException if a file cannot be written
   */
  public void make() {
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
    } finally {
      doIt(window::close);
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
    doIt(() -> click(window("intervention"), "intervention.ok"));
    await(() -> session.armCount() == 2);
    double day = session.chosenRun().status().day();
    doIt(() -> session.seekTo(day + 120));
    await(() -> !session.isBusy());
    both(window, "window-arms");
  }

  /** Goes to the third week of the first relapse. */
  private static void toRelapse(SessionView session) {
    doIt(() -> session.seekTo(RELAPSE_SEARCH_DAYS));
    await(() -> !session.isBusy());
    double onset =
        session.chosenRun().history().events(0).stream()
            .filter(event -> event.kind().equals("relapse"))
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
    return java.util.Objects.requireNonNull(dialogOf(name), name);
  }

  private static @org.jspecify.annotations.Nullable Window dialogOf(String name) {
    for (Window window : Window.getWindows()) {
      if (window.isVisible() && name.equals(window.getName())) {
        return window;
      }
    }
    return null;
  }

  private static void click(Container container, String name) {
    for (Component component : container.getComponents()) {
      if (name.equals(component.getName()) && component instanceof AbstractButton button) {
        button.doClick();
      } else if (component instanceof Container inner) {
        click(inner, name);
      }
    }
  }

  private void both(AnergyWindow window, String name) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      doIt(() -> theme.apply(false));
      LockSupport.parkNanos(SETTLE_MILLIS * 1_000_000);
      for (int scale : new int[] {1, 2}) {
        String file =
            name + "-" + theme.name().toLowerCase(Locale.ROOT) + (scale == 1 ? "" : "@2x") + ".png";
        write(ask(() -> picture(window, scale)), target.resolve(file));
      }
    }
    doIt(() -> Theme.LIGHT.apply(false));
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

  private static void await(Supplier<Boolean> what) {
    while (!ask(what)) {
      LockSupport.parkNanos(50_000_000);
    }
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
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.join();
  }
}
