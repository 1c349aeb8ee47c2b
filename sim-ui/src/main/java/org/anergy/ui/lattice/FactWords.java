package org.anergy.ui.lattice;

import java.util.HashMap;
import java.util.Map;

/** What the lines of the inspector mean. */
final class FactWords {
  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    MEANINGS.put(
        "Where",
        "Compartment, column and row of the site, and its place in µm. Lattices are periodic: the"
            + " neighbors of the last column are in the first one, and so for rows");
    MEANINGS.put("Identity", "The cell keeps it as long as it lives; daughters have their own");
    MEANINGS.put(
        "Clone",
        "Number in the table of clones, which in a fork may be another clone's, and identity, which"
            + " never is");
    MEANINGS.put("Lineage", "What its clone became in the thymus");
    MEANINGS.put(
        "Clone born", "When its clone left the thymus; days since the start of the follow-up");
    MEANINGS.put(
        "Signal",
        "Antigen signal of a T cell of the lymph node, summed over time and fading, in hours of"
            + " full signal. At the threshold of its kind, which rises with age, the cell decides"
            + " and the sum starts anew");
    MEANINGS.put(
        "Activity",
        "0 to 1. Effectors: 1 at each recognition of antigen, then it fades; below 0.5 they may"
            + " leave. Regulatory cells: 1 when triggered, then it fades; they suppress above 0.5."
            + " Dividing cells: 1 if they secrete IL2");
    MEANINGS.put("Divisions done", "Number of divisions since the activation of its ancestor");
    MEANINGS.put(
        "IL2 felt",
        "IL2 that a dividing cell and its mothers felt, averaged over about a day; it adds to the"
            + " number of divisions");
    MEANINGS.put(
        "Timer",
        "Hours until the next division of a dividing cell; of an effector that a regulatory cell"
            + " silenced, hours until it answers to antigen again");
    MEANINGS.put("Activated by", "What set off the activation, its own or that of its ancestor");
    MEANINGS.put("Costimulation", "0 none to 1 full: what lets T cells activate, not go anergic");
    MEANINGS.put("Carries", "Antigen that it presents");
    MEANINGS.put("Cells", "At this site");
    MEANINGS.put("Within one site", "Other cells at its site and at the eight around it");
    MEANINGS.put("Around it", "Cells at this site and at the eight around it");
    MEANINGS.put("Followed", "Since you chose it; days since the start of the follow-up");
    MEANINGS.put("Gone since", "First shown day without it; days since the start of the follow-up");
    MEANINGS.put("Last seen", "Last shown day with it; days since the start of the follow-up");
    MEANINGS.put("There at", "Where it was then");
    MEANINGS.put(
        "Why", "What is shown are the lattices alone, and they do not tell these two apart");
  }

  private FactWords() {}

  /** Returns what line {@code name} means. */
  static String meaning(String name) {
    String known = MEANINGS.get(name);
    return known == null ? SiteText.explanation(name) : known;
  }
}
