package org.anergy.ui.export;

import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A report has nothing to choose but its place. */
final class ReportFields implements ExportFields {
  private final ExportSource source;
  private final JPanel panel = ExportInput.panel("export.report");

  ReportFields(ExportSource source) {
    this.source = source;
    JLabel text =
        new JLabel(
            "<html>A new folder as <i>anergy run</i> leaves it: report.html with all figures, the"
                + " tables, the scenario, and the command that repeats the run. It holds what was"
                + " simulated so far; the command ends there too, unless something of the scenario"
                + " comes later.</html>");
    panel.add(text, "span 2, growx, wmin 0");
  }

  @Override
  public String title() {
    return "Report";
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public String nameEnd() {
    return "report " + source.arm();
  }

  @Override
  public String ending() {
    return "";
  }

  @Override
  public String obstacle() {
    return "";
  }

  /** A directory with something in it is never replaced. */
  @Override
  public ExportTask task(Path target, boolean replace) {
    return Exports.report(source.setup(), source::result, target);
  }
}
