package org.anergy.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anergy.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario or study that the gallery offers.
 *
 * @param file where it lies
 * @param name what its picture is called: folder and file without ending, {@code ms-natalizumab}
 * @param title its title
 * @param sentence one sentence about it
 * @param tags what it is about, in a fixed order
 * @param scenario the scenario; null if it is a study, or cannot be loaded
 * @param factors names of a study's factors, each with the number of its levels, 0 for a range
 */
record GalleryEntry(
    Path file,
    String name,
    String title,
    String sentence,
    List<Tag> tags,
    @Nullable Scenario scenario,
    List<FactorLevels> factors) {

  /** What a scenario is about. */
  enum Tag {
    UNTREATED("untreated"),
    TRANSPLANT("transplant"),
    MSC("MSC"),
    DRUGS("drugs"),
    HEALTHY("healthy"),
    WELL("well"),
    STUDY("cohort study"),
    BROKEN("has problems");

    private final String label;

    Tag(String label) {
      this.label = label;
    }

    /** Returns what people read. */
    String label() {
      return label;
    }
  }

  /** A factor of a study and how many values it takes, 0 for any within a range. */
  record FactorLevels(String name, int levels) {}

  GalleryEntry {
    tags = List.copyOf(tags);
    factors = List.copyOf(factors);
  }

  /** Tells whether every word of {@code query} occurs in what people read of this entry. */
  boolean matches(String query) {
    String all = title + " " + sentence + " " + file.getFileName() + " " + name + " ";
    for (Tag tag : tags) {
      all += tag.label() + " ";
    }
    String text = all.toLowerCase(Locale.ROOT);
    for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
