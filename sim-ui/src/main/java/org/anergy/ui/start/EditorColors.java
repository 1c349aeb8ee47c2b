package org.anergy.ui.start;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import javax.swing.UIManager;
import org.anergy.study.report.ReportTheme;

/** Colors of the editor, light or dark as the window is. */
final class EditorColors {
  private EditorColors() {}

  /** Returns the theme of the reports that goes with the look and feel. */
  static ReportTheme theme() {
    return FlatLaf.isLafDark() ? ReportTheme.DARK : ReportTheme.LIGHT;
  }

  /** Returns the color of what is wrong. */
  static Color problem() {
    return FlatLaf.isLafDark() ? new Color(0xff7b72) : new Color(0xc62828);
  }

  /** Returns the color behind a line with a problem. */
  static Color problemLine() {
    Color color = problem();
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 28);
  }

  /** Returns the color behind a word that was found. */
  static Color found() {
    return FlatLaf.isLafDark() ? new Color(0x7a5c00) : new Color(0xffd54f);
  }

  /** Returns the color of comments and line numbers. */
  static Color muted() {
    return theme().muted();
  }

  /** Returns the color behind text. */
  static Color paper() {
    return UIManager.getColor("TextArea.background");
  }
}
