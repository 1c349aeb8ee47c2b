package org.anergy.ui.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 256 colors that stand for all colors of a picture: they themselves if there are no more, and
 * otherwise the means of boxes of similar colors that are halved where most pixels differ (median
 * cut, Heckbert 1982, 10.1145/965145.801294).
 */
final class ColorTable {
  private static final int MOST = 256;
  private static final int[] SHIFTS = {16, 8, 0}; // of red, green and blue

  private final Map<Integer, Integer> indices = new HashMap<>(); // color to index
  private final int[] colors = new int[MOST];

  /** Chooses the colors for {@code image}. */
  ColorTable(BufferedImage image) {
    Map<Integer, Integer> pixels = new HashMap<>();
    int[] line = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, line.length, 1, line, 0, line.length);
      for (int x = 0, end; x < line.length; x = end) {
        end = x + 1;
        while (end < line.length && line[end] == line[x]) { // most neighbors are equal
          end++;
        }
        pixels.merge(line[x] & 0xffffff, end - x, Integer::sum);
      }
    }
    List<Entry> entries = new ArrayList<>(pixels.size());
    pixels.forEach((rgb, count) -> entries.add(new Entry(rgb, count)));
    entries.sort(Comparator.comparingInt(Entry::rgb));
    List<Box> boxes = boxes(entries);
    for (int b = 0; b < boxes.size(); b++) {
      colors[b] = boxes.get(b).mean();
      for (Entry entry : boxes.get(b).entries) {
        indices.put(entry.rgb, b);
      }
    }
  }

  private record Entry(int rgb, int pixels) {
    int channel(int shift) {
      return rgb >> shift & 0xff;
    }
  }

  private static List<Box> boxes(List<Entry> entries) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Box(entries));
    while (boxes.size() < MOST) {
      Box worst = boxes.get(0);
      for (Box box : boxes) {
        worst = box.error > worst.error ? box : worst;
      }
      if (worst.entries.size() < 2) {
        break;
      }
      boxes.remove(worst);
      boxes.addAll(worst.halves());
    }
    return boxes;
  }

  /** Colors that one will stand for. */
  private static final class Box {
    private final List<Entry> entries;
    private final int widest; // shift of the channel in which they differ most
    private final double error; // sum of squared differences in that channel

    Box(List<Entry> entries) {
      this.entries = entries;
      int shift = 0;
      double most = -1;
      for (int candidate : SHIFTS) {
        double spread = spread(candidate);
        if (spread > most) {
          most = spread;
          shift = candidate;
        }
      }
      widest = shift;
      error = entries.size() < 2 ? -1 : most;
    }

    private double spread(int shift) {
      double sum = 0;
      double squares = 0;
      double count = 0;
      for (Entry entry : entries) {
        double value = entry.channel(shift);
        sum += value * entry.pixels;
        squares += value * value * entry.pixels;
        count += entry.pixels;
      }
      return squares - sum * sum / count;
    }

    /** Divided at the mean of the widest channel, which lies between its extremes. */
    List<Box> halves() {
      double sum = 0;
      double count = 0;
      for (Entry entry : entries) {
        sum += (double) entry.channel(widest) * entry.pixels;
        count += entry.pixels;
      }
      double mean = sum / count;
      List<Entry> below = new ArrayList<>();
      List<Entry> above = new ArrayList<>();
      for (Entry entry : entries) {
        (entry.channel(widest) < mean ? below : above).add(entry);
      }
      if (below.isEmpty() || above.isEmpty()) { // rounding of the mean
        return List.of(new Box(entries.subList(0, 1)), new Box(entries.subList(1, entries.size())));
      }
      return List.of(new Box(below), new Box(above));
    }

    int mean() {
      int rgb = 0;
      for (int shift : SHIFTS) {
        long sum = 0;
        long count = 0;
        for (Entry entry : entries) {
          sum += (long) entry.channel(shift) * entry.pixels;
          count += entry.pixels;
        }
        rgb |= (int) ((sum + count / 2) / count) << shift;
      }
      return rgb;
    }
  }

  /** Returns {@code image}, for which the table was made, in its colors. */
  BufferedImage indexed(BufferedImage image) {
    IndexColorModel model =
        new IndexColorModel(8, MOST, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage result =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    WritableRaster raster = result.getRaster();
    int[] line = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, line.length, 1, line, 0, line.length);
      for (int x = 0; x < line.length; x++) {
        line[x] = indices.getOrDefault(line[x] & 0xffffff, 0);
      }
      raster.setSamples(0, y, line.length, 1, 0, line);
    }
    return result;
  }
}
