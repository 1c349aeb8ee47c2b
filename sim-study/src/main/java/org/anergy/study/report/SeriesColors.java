package org.anergy.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which color stands for what: the same cell class has the same color in every chart and lattice.
 * Names without a class take the colors that are left; a second line of a class is dashed.
 */
public final class SeriesColors {
  private static final int COLORS = 8;
  private static final Map<String, Integer> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put("msc, not licensed", 6);
    CLASSES.put("msc, licensed", 2);
    CLASSES.put("msc, spent", 3);
    CLASSES.put("cd4_memory", 9);
    CLASSES.put("cd8_memory", 2);
    CLASSES.put("regulatory", 0);
    CLASSES.put("tolerogenic", 2);
    CLASSES.put("resident", 3);
    CLASSES.put("effector", 1);
    CLASSES.put("carrying", 8);
    CLASSES.put("immature", 7);
    CLASSES.put("mature", 4);
    CLASSES.put("dividing", 9);
    CLASSES.put("naive", 5);
    CLASSES.put("memory", 6);
    CLASSES.put("anergic", 7);
  }

  private final int[] colors;
  private final int[] repeats;

  private SeriesColors(int[] colors, int[] repeats) {
    this.colors = colors;
    this.repeats = repeats;
  }

  /** Returns the colors of {@code names}, which are shown together. */
  public static SeriesColors of(List<String> names) {
    int[] colors = new int[names.size()];
    int[] repeats = new int[names.size()];
    int[] used = new int[COLORS + 2];
    for (int i = 0; i < names.size(); i++) {
      colors[i] = ofClass(names.get(i));
      if (colors[i] >= 0) {
        repeats[i] = used[colors[i]]++;
      }
    }
    int free = 0;
    for (int i = 0; i < names.size(); i++) {
      if (colors[i] < 0) {
        while (free < COLORS && used[free] > 0) {
          free++;
        }
        colors[i] = free % COLORS;
        repeats[i] = used[colors[i]]++;
      }
    }
    return new SeriesColors(colors, repeats);
  }

  /** Returns the index of the color of name {@code i}. */
  public int color(int i) {
    return colors[i];
  }

  /** Returns how many earlier names have the same color. */
  public int repeat(int i) {
    return repeats[i];
  }

  private static int ofClass(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Integer> entry : CLASSES.entrySet()) {
      if (lower.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return -1;
  }
}
