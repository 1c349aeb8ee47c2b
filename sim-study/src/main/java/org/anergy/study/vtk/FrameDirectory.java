package org.anergy.study.vtk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.run.CsvTable;
import org.anergy.run.ResultDirectory;

/**
 * The directory of frames: {@code NAME_0000.vti} of every lattice and time, {@code lattices.pvd}
 * that lists them all with their times in days, and {@code README.md} with the arrays. The
 * collection is written last: with it the directory is complete. Frames are written as they come.
 */
final class FrameDirectory {
  /** Name of the collection. */
  static final String COLLECTION = "lattices.pvd";

  /** Gap on the right of each image, as a share of its width: the lattices lie side by side. */
  private static final double GAP = 0.25;

  private final ResultDirectory directory;
  private final StringBuilder entries = new StringBuilder();
  private final Map<String, SiteArray> arrays = new LinkedHashMap<>();
  private final List<Double> days = new ArrayList<>();

  FrameDirectory(ResultDirectory directory) {
    this.directory = directory;
  }

  /** Writes what all lattices hold at one time. */
  void add(List<LatticeFrame> frames) {
    double origin = 0;
    for (int part = 0; part < frames.size(); part++) {
      LatticeFrame frame = frames.get(part);
      String name = frame.lattice() + String.format(Locale.ROOT, "_%04d.vti", days.size());
      double left = origin;
      directory.write(name, out -> ImageFile.write(frame, left, out));
      entries
          .append("    <DataSet timestep=\"" + CsvTable.text(frame.day()) + "\" group=\"\"")
          .append(" part=\"" + part + "\" name=\"" + frame.lattice() + "\"")
          .append(" file=\"" + name + "\"/>\n");
      origin += frame.width() * frame.siteMicrometers() * (1 + GAP);
      for (SiteArray array : frame.arrays()) {
        arrays.putIfAbsent(array.name(), array);
      }
    }
    days.add(frames.get(0).day());
  }

  /** Returns the times of the frames so far, d. */
  List<Double> days() {
    return List.copyOf(days);
  }

  /**
   * Writes the list of arrays and the collection.
   *
   * @param origin one sentence: which run this is and what is known about its identity
   */
  void finish(String origin) {
    directory.write("README.md", dictionary(origin));
    directory.write(
        COLLECTION,
        "<?xml version=\"1.0\"?>\n"
            + "<VTKFile type=\"Collection\" version=\"1.0\" byte_order=\"LittleEndian\">\n"
            + "  <Collection>\n"
            + entries
            + "  </Collection>\n</VTKFile>\n");
  }

  private String dictionary(String origin) {
    StringBuilder text = new StringBuilder(2048);
    text.append("# Lattices for ParaView\n\n")
        .append(origin)
        .append("\n\nOpen `" + COLLECTION + "`: all lattices side by side, with time in days from")
        .append(" the start of the follow-up (negative in the run-in). A block of it, or the files")
        .append(" of one name, are a single lattice. Lengths are in um; a site is a cell of the")
        .append(" image. Not every lattice has every array.\n\n")
        .append("| array | unit | meaning |\n|---|---|---|\n");
    for (SiteArray array : arrays.values()) {
      text.append("| " + array.name() + " | " + array.unit() + " | " + array.meaning() + " |\n");
    }
    return text.toString();
  }
}
