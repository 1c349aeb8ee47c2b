package org.anergy.study.crate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The published sources of a run's parameters, as entities of a crate. */
final class Citations {
  private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s,;)\\]]+");
  private static final Pattern PMC = Pattern.compile("\\bPMC\\d+\\b");

  private Citations() {}

  /**
   * Returns identifier and text of every source: an article's address where the text names exactly
   * one by DOI or PMC number, else an identifier within the crate. Texts of one article are joined.
   */
  static Map<String, String> of(List<String> texts) {
    Map<String, String> entities = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      entities.merge(id(texts.get(i), i), texts.get(i), (one, other) -> one + " | " + other);
    }
    return entities;
  }

  private static String id(String text, int index) {
    List<String> dois = DOI.matcher(text).results().map(MatchResult::group).distinct().toList();
    if (dois.size() == 1) {
      return "https://doi.org/" + dois.get(0).replaceAll("[.:]+$", "");
    }
    List<String> pmcs = PMC.matcher(text).results().map(MatchResult::group).distinct().toList();
    return dois.isEmpty() && pmcs.size() == 1
        ? "https://www.ncbi.nlm.nih.gov/pmc/articles/" + pmcs.get(0) + "/"
        : "#source-" + (index + 1);
  }
}
