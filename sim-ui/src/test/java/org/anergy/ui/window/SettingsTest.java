package org.anergy.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.anergy.ui.look.Theme;
import org.anergy.ui.start.MemoryPreferences;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Rectangle SCREEN = new Rectangle(0, 0, 1920, 1080);
  private static final Rectangle USUAL = new Rectangle(240, 80, 1440, 920);

  private final MemoryPreferences store = new MemoryPreferences();
  private final Settings settings = new Settings(store);

  @Test
  void nothingIsRememberedAtFirst() {
    assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
    assertThat(settings.bounds(USUAL, SCREEN)).isEqualTo(USUAL);
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
    assertThat(later.bounds(USUAL, SCREEN)).isEqualTo(bounds);
    assertThat(later.maximized()).isTrue();
    assertThat(later.divider("d", 0.5)).isEqualTo(0.3);
  }

  @Test
  void aWindowOfAnotherScreenIsWhereItUsuallyIs() {
    settings.keep(new Rectangle(2500, 20, 1000, 700));
    assertThat(settings.bounds(USUAL, SCREEN)).isEqualTo(USUAL);
  }

  @Test
  void whatSomebodyElseWroteIsNoReasonToStop() {
    store.put("window", "a,b,c,d");
    store.put("theme", "PINK");
    assertThat(settings.bounds(USUAL, SCREEN)).isEqualTo(USUAL);
    assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
  }
}
