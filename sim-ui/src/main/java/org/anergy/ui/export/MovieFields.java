package org.anergy.ui.export;

import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.anergy.base.NumberText;
import org.anergy.ui.export.ExportInput.Named;

/** Which days, how fast, how large. */
final class MovieFields implements ExportFields {
  private static final int MOST_FRAMES = 20_000;
  private static final int USUAL_RATE = 25;
  private static final int FASTEST_GIF = 50; // browsers show faster ones slowly
  private static final int USUAL_FRAMES = 250; // ten seconds

  private final ExportSource source;
  private final JPanel panel = ExportInput.panel("export.movie");
  private final JComboBox<Named<MovieFormat>> format;
  private final JSpinner from;
  private final JSpinner to;
  private final JSpinner daysPerFrame;
  private final JSpinner rate;
  private final JComboBox<Named<Integer>> scale;
  private final JLabel length = new JLabel(" ");

  MovieFields(ExportSource source, Runnable changed) {
    this.source = source;
    Runnable told =
        () -> {
          tellLength();
          changed.run();
        };
    double first = source.firstDay();
    double last = Math.max(first, source.lastDay());
    format =
        ExportInput.choice(
            "export.movie.format",
            List.of(
                new Named<>(MovieFormat.MP4, "MP4, H.264 video"),
                new Named<>(MovieFormat.GIF, "GIF, repeats, for pages and slides")),
            "The kind of file",
            told);
    from = day("export.movie.from", first, first, last, "Day of the first frame", told);
    to = day("export.movie.to", last, first, last, "Last day that is shown", told);
    double usual = Math.max(0.25, Math.rint((last - first) / USUAL_FRAMES * 4) / 4);
    daysPerFrame =
        ExportInput.number(
            "export.movie.daysPerFrame",
            new SpinnerNumberModel(usual, 0.01, 1000, 0.25),
            "Simulated days from one frame to the next",
            told);
    rate =
        ExportInput.number(
            "export.movie.rate",
            new SpinnerNumberModel(USUAL_RATE, 1, 60, 1),
            "Frames that are shown in a second",
            told);
    Dimension size = source.filmSize();
    scale =
        ExportInput.choice(
            "export.movie.scale",
            Stream.of(1, 2)
                .map(s -> new Named<>(s, size.width * s + " × " + size.height * s + " pixels"))
                .toList(),
            "Pixels of the movie",
            told);
    length.setName("export.movie.length");
    ExportInput.add(panel, "Format", 'F', format);
    ExportInput.add(panel, "From day", 'r', from);
    ExportInput.add(panel, "To day", 'T', to);
    ExportInput.add(panel, "Days a frame", 'D', daysPerFrame);
    ExportInput.add(panel, "Frames a second", 's', rate);
    ExportInput.add(panel, "Size", 'z', scale);
    panel.add(length, "skip");
    tellLength();
  }

  private static JSpinner day(
      String name, double value, double low, double high, String tooltip, Runnable told) {
    JSpinner spinner =
        ExportInput.number(name, new SpinnerNumberModel(value, low, high, 1.0), tooltip, told);
    spinner.setEditor(new JSpinner.NumberEditor(spinner, "0.##"));
    return spinner;
  }

  private int frames() {
    return range() ? order().frames() : 0;
  }

  private boolean range() {
    return ExportInput.value(from) <= ExportInput.value(to);
  }

  private FilmOrder order() {
    return new FilmOrder(
        ExportInput.value(from),
        ExportInput.value(to),
        ExportInput.value(daysPerFrame),
        Math.max(0, scale.getSelectedIndex()) + 1);
  }

  private int framesPerSecond() {
    return (int) ExportInput.value(rate);
  }

  private void tellLength() {
    double seconds = (double) frames() / framesPerSecond();
    length.setText(frames() + " frames, " + NumberText.of(Math.rint(seconds * 10) / 10) + " s");
  }

  private MovieFormat format() {
    return MovieFormat.values()[Math.max(0, format.getSelectedIndex())];
  }

  @Override
  public String title() {
    return "Movie";
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public String nameEnd() {
    return source.arm();
  }

  @Override
  public String ending() {
    return "." + format().ending();
  }

  @Override
  public String obstacle() {
    if (source.frame().lattices().isEmpty()) {
      return "The mean field has no lattices to be shown.";
    }
    if (!range()) {
      return "The last day lies before the first.";
    }
    if (frames() > MOST_FRAMES) {
      return "At most 20,000 frames can be written. Maybe more days a frame.";
    }
    return format() == MovieFormat.GIF && framesPerSecond() > FASTEST_GIF
        ? "A GIF shows at most 50 frames a second."
        : "";
  }

  @Override
  public ExportTask task(Path target, boolean replace) {
    FilmOrder order = order();
    return Exports.movie(() -> source.film(order), format(), framesPerSecond(), target, replace);
  }
}
