package org.anergy.ui.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.Map;
import javax.swing.UIManager;

/** Light, dark, or what the system has. */
public enum Theme {
  /** Dark ink on light ground. */
  LIGHT,
  /** Light ink on dark ground. */
  DARK,
  /** What the desktop is set to; light where it does not tell. */
  SYSTEM;

  private static final int ARC = 8;

  /**
   * Puts the theme into force for all windows; on the event thread.
   *
   * @param systemIsDark what the desktop is set to
   */
  public void apply(boolean systemIsDark) {
    FlatLaf.setGlobalExtraDefaults(Map.of("@accentColor", "#1f77b4"));
    if (this == DARK || this == SYSTEM && systemIsDark) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    UIManager.put("Component.arc", ARC);
    UIManager.put("Button.arc", ARC);
    UIManager.put("TextComponent.arc", ARC);
    UIManager.put("ScrollBar.showButtons", false);
    UIManager.put("ScrollBar.width", 12);
    UIManager.put("SplitPane.dividerSize", 6);
    UIManager.put("TabbedPane.showTabSeparators", true);
    FlatLaf.updateUI();
  }

  /** Tells whether the theme in force is dark. */
  public static boolean isDark() {
    return FlatLaf.isLafDark();
  }
}
