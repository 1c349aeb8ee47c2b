package org.anergy.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anergy.ui.look.Theme;
import org.anergy.ui.start.MemoryPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final List<Rectangle> SCREENS =
      List.of(new Rectangle(0, 0, 1920, 1080), new Rectangle(-800, 0, 800, 600));
  private static final Rectangle USUAL = new Rectangle(240, 80, 1440, 920);

  private final MemoryPreferences store = new MemoryPreferences();
  private final Settings settings = new Settings(store);

  @Test
  void nothingIsRememberedAtFirst() {
    assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
    assertThat(settings.bounds(USUAL, SCREENS)).isEqualTo(USUAL);
    assertThat(settings.maximized()).isFalse();
    assertThat(settings.divider("d", 0.5)).isEqualTo(0.5);
  }

  @Test
  void whatIsKeptIsThereAnotherTime() {
    Rectangle bounds = new Rectangle(10, 20, 1000, 700);
    settings.keep(Theme.DARK);
    settings.keep(bounds);
    settings.keepMaximized(true);
    settings.keepDivider("d", 0.3);
    Settings later = new Settings(store);
    assertThat(later.theme()).isEqualTo(Theme.DARK);
    assertThat(later.bounds(USUAL, SCREENS)).isEqualTo(bounds);
    assertThat(later.maximized()).isTrue();
    assertThat(later.divider("d", 0.5)).isEqualTo(0.3);
  }

  @Test
  void aWindowOfAnotherScreenIsWhereItUsuallyIs() {
    settings.keep(new Rectangle(2500, 20, 1000, 700));
    assertThat(settings.bounds(USUAL, SCREENS)).isEqualTo(USUAL);
  }

  @Test
  void aWindowOfTheSecondScreenStaysThere() {
    Rectangle bounds = new Rectangle(-780, 20, 700, 500);
    settings.keep(bounds);
    assertThat(settings.bounds(USUAL, SCREENS)).isEqualTo(bounds);
  }

  @Test
  void chosenPanelsAreKept() {
    assertThat(settings.panels()).isEmpty();
    settings.keepPanels(Map.of("blood", true, "cytokines", false));
    assertThat(new Settings(store).panels())
        .containsOnly(Map.entry("blood", true), Map.entry("cytokines", false));
  }

  @Test
  void choosersBeginWhereSomethingWasOpened(@TempDir Path scenarios) throws IOException {
    Folders folders = new Folders(settings, scenarios);
    assertThat(folders.toRead()).isEqualTo(scenarios);
    Path other = Files.createDirectories(scenarios.resolve("other"));
    folders.keep(other.resolve("a.yaml"));
    assertThat(folders.toRead()).isEqualTo(other);
    assertThat(folders.ofWriting().folder()).isEqualTo(other);
    folders.ofWriting().keep(scenarios);
    assertThat(folders.ofWriting().folder()).isEqualTo(scenarios);
    Files.delete(other);
    assertThat(folders.toRead()).as("what was opened is gone").isEqualTo(scenarios);
  }

  @Test
  void whatSomebodyElseWroteIsNoReasonToStop() {
    store.put("window", "a,b,c,d");
    store.put("theme", "PINK");
    assertThat(settings.bounds(USUAL, SCREENS)).isEqualTo(USUAL);
    assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
  }
}
