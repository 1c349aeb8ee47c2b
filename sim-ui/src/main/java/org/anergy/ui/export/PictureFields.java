package org.anergy.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.anergy.ui.export.ExportInput.Named;
import org.jspecify.annotations.Nullable;

/** Which picture, in which format, how large. */
final class PictureFields implements ExportFields {
  private static final int LARGEST_SCALE = 4;
  private static final int USUAL_SCALE = 2; // sharp on today's screens and in print

  private final JPanel panel = ExportInput.panel("export.picture");
  private final JComboBox<Named<Picture>> what;
  private final JComboBox<Named<PictureFormat>> format;
  private final JComboBox<Named<Integer>> scale;
  private boolean filling;

  PictureFields(List<Picture> pictures, Runnable changed) {
    what =
        ExportInput.choice(
            "export.picture.what",
            pictures.stream().map(picture -> new Named<>(picture, picture.name())).toList(),
            "The picture that is written",
            () -> {
              fillScales();
              changed.run();
            });
    format =
        ExportInput.choice(
            "export.picture.format",
            Stream.of(PictureFormat.values()).map(PictureFields::named).toList(),
            "PNG for slides and the web, SVG for print and for editing",
            () -> {
              fillScales();
              changed.run();
            });
    scale =
        ExportInput.choice(
            "export.picture.scale",
            List.of(),
            "Pixels of the file",
            () -> {
              if (!filling) {
                changed.run();
              }
            });
    ExportInput.add(panel, "Picture", 'P', what);
    ExportInput.add(panel, "Format", 'F', format);
    ExportInput.add(panel, "Size", 'S', scale);
    fillScales();
  }

  private static Named<PictureFormat> named(PictureFormat format) {
    String meaning = format == PictureFormat.PNG ? "pixels" : "sharp at any size";
    return new Named<>(format, format.ending().toUpperCase(Locale.ROOT) + ", " + meaning);
  }

  private void fillScales() {
    Picture picture = picture();
    if (picture == null) {
      return;
    }
    filling = true;
    int chosen = scale.getSelectedIndex() < 0 ? USUAL_SCALE - 1 : scale.getSelectedIndex();
    scale.removeAllItems();
    IntStream.rangeClosed(1, LARGEST_SCALE)
        .forEach(
            s ->
                scale.addItem(
                    new Named<>(
                        s, picture.width() * s + " × " + picture.height() * s + " pixels")));
    scale.setSelectedIndex(chosen);
    scale.setEnabled(format() == PictureFormat.PNG);
    filling = false;
  }

  private @Nullable Picture picture() {
    Named<Picture> item = what.getItemAt(what.getSelectedIndex());
    return item == null ? null : item.value();
  }

  private PictureFormat format() {
    return PictureFormat.values()[Math.max(0, format.getSelectedIndex())];
  }

  @Override
  public String title() {
    return "Picture";
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public String nameEnd() {
    Picture picture = picture();
    return picture == null ? "" : picture.name();
  }

  @Override
  public String ending() {
    return "." + format().ending();
  }

  @Override
  public String obstacle() {
    return picture() == null ? "No picture is shown." : "";
  }

  @Override
  public ExportTask task(Path target, boolean replace) {
    Picture picture = picture();
    if (picture == null) {
      throw new IllegalStateException("there is no picture");
    }
    int factor = Math.max(0, scale.getSelectedIndex()) + 1;
    return Exports.picture(picture, format(), factor, target, replace);
  }
}
