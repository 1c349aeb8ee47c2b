package org.anergy.ui.window;

import java.awt.Component;
import javax.swing.JOptionPane;

/** What the help menu tells. */
final class HelpDialogs {
  private static final String[][] KEYS = {
    {"space", "play, pause, whatever was clicked last"},
    {".", "one step"},
    {"N", "run to the next event of the kinds chosen beside the button"},
    {"+ −", "faster, slower"},
    {"← →", "a day back or on, with shift 30 days (timeline)"},
    {"Page Up, Page Down", "previous, next event (timeline)"},
    {"Ctrl+Home", "start of the follow-up"},
    {"Enter", "what the space bar does elsewhere: check boxes, buttons, lists"},
    {"I", "intervene from now on"},
    {"F", "fork: another future beside this one"},
    {"1 … 9, 0", "layers of the lattices, colors by clone"},
    {"Ctrl+S, Ctrl+E", "save as a scenario, export"},
    {"Ctrl+T", "text of the scenario that is shown"},
    {"Ctrl+Page Up, Ctrl+Page Down", "previous, next tab"},
    {"Ctrl+W", "close the tab"},
    {"mouse wheel", "zoom (lattices and charts)"},
    {"drag in a lattice", "move it"},
    {"drag in a chart", "show that stretch; with shift, or on the axis of time, move"},
    {"double click a chart", "show the whole run (key 0)"},
    {"click a cell", "inspect and follow it"},
    {"double click a lattice", "show it alone; Esc shows all"},
    {"click a chart", "go to that day"},
  };

  private HelpDialogs() {}

  static void keys(Component parent) {
    StringBuilder html = new StringBuilder("<html><table cellpadding=3>");
    for (String[] key : KEYS) {
      html.append("<tr><td><b>").append(key[0]).append("</b></td><td>").append(key[1]);
      html.append("</td></tr>");
    }
    JOptionPane.showMessageDialog(
        parent, html.append("</table></html>"), "Keys and mouse", JOptionPane.PLAIN_MESSAGE);
  }
}
