package org.anergy.ui.live;

import java.util.List;
import java.util.Set;
import org.anergy.record.RunEvent;
import org.jspecify.annotations.Nullable;

/** What counts as an event when a run goes on to the next one. */
public enum EventChoice {
  /** Everything but a routine visit. */
  ANY("Any event", "Everything but a routine visit", Set.of()),
  /** Relapses, the first one included. */
  RELAPSES(
      "Relapses", "A relapse, confirmed progression, or death", Set.of("relapse", "progression")),
  /** What a physician would see or be told. */
  CLINIC(
      "What the clinic sees",
      "Relapses and their end, unscheduled visits, progression, complications",
      Set.of(
          "relapse",
          "recovery",
          "remission",
          "progression",
          "visit",
          "engraftment",
          "graft-failure",
          "serious-infection",
          "secondary-autoimmunity",
          "side-effect",
          "toxicity")),
  /** New lesions. */
  LESIONS("New lesions", "A new lesion in any tissue patch", Set.of("lesion", "onset")),
  /** Infections of any kind. */
  INFECTIONS(
      "Infections", "Infections, also serious ones", Set.of("infection", "serious-infection")),
  /** What is done to the patient. */
  TREATMENT(
      "Treatment",
      "Begin and end of therapies, decisions, doses, transplants, changed parameters",
      Set.of(
          "course",
          "decision",
          "dose",
          "cells",
          "collection",
          "infusion",
          "engraftment",
          "graft-failure",
          "parameter"));

  private static final String VISIT = "visit";

  /** What matters most when several things happen in one step; others follow as they come. */
  private static final List<String> WEIGHTY =
      List.of("death", "relapse", "onset", "graft-failure", "progression", "infusion", "course");

  private final String title;
  private final String meaning;
  private final Set<String> kinds; // empty for all

  EventChoice(String title, String meaning, Set<String> kinds) {
    this.title = title;
    this.meaning = meaning;
    this.kinds = kinds;
  }

  /** Returns the name for people. */
  public String title() {
    return title;
  }

  /** Returns what counts, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Tells whether {@code event} counts; death always does, and a routine visit never. */
  public boolean includes(RunEvent event) {
    String kind = event.kind();
    boolean routine = kind.equals(VISIT) && event.detail().isEmpty();
    return !routine && (kind.equals("death") || kinds.isEmpty() || kinds.contains(kind));
  }

  /** Returns what counts most among {@code found}, null if nothing does. */
  @Nullable RunEvent first(List<RunEvent> found) {
    RunEvent best = null;
    for (RunEvent event : found) {
      if (includes(event) && (best == null || weight(event) < weight(best))) {
        best = event;
      }
    }
    return best;
  }

  private static int weight(RunEvent event) {
    int at = WEIGHTY.indexOf(event.kind());
    return at < 0 ? WEIGHTY.size() : at;
  }
}
