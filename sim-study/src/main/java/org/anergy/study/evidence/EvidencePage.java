package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.study.verify.VerificationRecord;

/** Writes the stored evidence as Markdown; a pure function of the book. */
final class EvidencePage {
  private static final Map<String, String> PARTS =
      Map.of(
          "first-light", "Untreated disease",
          "hsct", "Autologous transplantation",
          "msc-drugs", "Mesenchymal cells and drugs",
          "later", "Later");

  private EvidencePage() {}

  /** Returns the text of {@code evidence.md}. */
  static String of(EvidenceBook book) {
    List<String> lines = new ArrayList<>();
    lines.add("# Evidence: published figures beside simulated ones");
    lines.add("");
    lines.add(
        "Written by `anergy evidence`; do not edit. Simulated patients do not exist, and a figure");
    lines.add("that comes out is no proof that the model is right. How to read the tables:");
    lines.add("");
    rules(lines);
    lines.add("");
    if (book.stale()) {
      lines.add(
          "> **Stale.** These results do not all belong to the current model, or there are none");
      lines.add("> yet. `anergy evidence` renews them.");
      lines.add("");
    }
    if (!EvidencePicture.rows(book.records()).isEmpty()) {
      lines.add("<picture>");
      lines.add(
          "<source media=\"(prefers-color-scheme: dark)\" srcset=\""
              + EvidenceBook.DARK
              + "\"><img alt=\"Simulated estimates over published intervals\" src=\""
              + EvidenceBook.LIGHT
              + "\">");
      lines.add("</picture>");
      lines.add("");
      lines.add(
          "Every row is stretched so that its published interval is the shaded band; what lies"
              + " farther away ends in an arrow.");
      lines.add("");
    }
    List<String> parts =
        book.records().stream().map(r -> r.figure().part()).distinct().sorted().toList();
    for (String part : parts) {
      List<EvidenceRecord> records =
          book.records().stream().filter(r -> r.figure().part().equals(part)).toList();
      lines.add("## " + PARTS.getOrDefault(part, part));
      lines.add("");
      lines.add("To calibrate against: " + EvidenceScore.of(part, book.records()).text() + ".");
      lines.add("");
      table(lines, records);
      lines.add("");
      notes(lines, records);
    }
    provenance(lines, book.records());
    return String.join("\n", lines).strip() + "\n";
  }

  private static void rules(List<String> lines) {
    lines.add(
        "- *inside*: the estimate lies in the published interval **and** half of its own 95 %"
            + " interval is at most half of the published one.");
    lines.add("- *outside*: it does not, and there are enough patients to tell.");
    lines.add("- *undecided*: too few patients to tell; `--patients N` takes more.");
    lines.add(
        "- *not simulated*: the model has no mechanism for it so far, or nobody to measure; counts"
            + " as not inside.");
    lines.add(
        "- Roles: *calibrate* counts in the score; *order* is judged by rank or sign (inside: as"
            + " published); *report* has no usable interval; *input* is a constant of the"
            + " protocol.");
    lines.add(
        "- Simulated intervals: bootstrap over patients; Wilson for shares; survival after Kaplan"
            + " and Meier, where a death ends the observation. Fewer than six patients get no interval.");
    lines.add(
        "- Outcomes after a transplant are those of patients who had two relapses in two years"
            + " before it; all regimens are given to the same patients and differ in conditioning"
            + " and graft alone.");
    EvidenceSizes sizes = EvidenceSizes.STANDARD;
    lines.add(
        "- Standard sizes: "
            + sizes.untreated()
            + " untreated patients, up to "
            + sizes.patients()
            + " transplanted ones a regimen for "
            + sizes.years()
            + " years, "
            + sizes.counted()
            + " whose blood alone is looked at: about an hour of two cores at 2.5 core-seconds a"
            + " patient-year, more where many are active; `--patients N` scales all of them.");
  }

  private static void table(List<String> lines, List<EvidenceRecord> records) {
    lines.add("| id | what | published | simulated | n | place | role | source | counterpart |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    for (EvidenceRecord record : records) {
      PublishedFigure figure = record.figure();
      lines.add(
          VerificationRecord.row(
              List.of(
                  figure.id(),
                  figure.quantity() + (figure.when().isEmpty() ? "" : ", " + figure.when()),
                  figure.text(),
                  record.simulated(),
                  record.sample(),
                  record.place().word(),
                  figure.role().word(),
                  figure.source(),
                  figure.counterpart())));
    }
  }

  private static void notes(List<String> lines, List<EvidenceRecord> records) {
    Map<String, String> missing = MissingMechanisms.shipped();
    for (EvidenceRecord record : records) {
      PublishedFigure figure = record.figure();
      StringBuilder note = new StringBuilder("- **" + figure.id() + "**: ");
      note.append(figure.population().isEmpty() ? "" : "published in " + figure.population());
      note.append(figure.n().isEmpty() ? "" : " (n = " + figure.n() + ")");
      note.append(figure.population().isEmpty() ? "" : "; ");
      note.append(figure.unit().isEmpty() ? "" : figure.unit() + "; ");
      note.append("read: ").append(figure.read()).append('.');
      if (!record.note().isEmpty()) {
        note.append(" Here: ").append(record.note()).append('.');
      }
      boolean lacks = record.place() == Place.OUTSIDE || record.place() == Place.REPORTED;
      if (lacks && missing.containsKey(figure.id())) {
        note.append(" Missing: ").append(missing.get(figure.id())).append('.');
      } else if (record.place() == Place.OUTSIDE) {
        note.append(" What is missing is not known.");
      }
      lines.add(note.toString());
    }
    lines.add("");
  }

  private static void provenance(List<String> lines, List<EvidenceRecord> records) {
    if (records.stream().allMatch(r -> r.place() == Place.NOT_RUN)) {
      return;
    }
    lines.add("## Where it comes from");
    lines.add("");
    records.stream()
        .filter(r -> r.place() != Place.NOT_RUN)
        .map(r -> "- Model `" + r.modelHash() + "`, " + r.date() + ", `" + r.command() + "`")
        .distinct()
        .forEach(lines::add);
    List<String> origins =
        records.stream().flatMap(r -> r.origins().stream()).distinct().sorted().toList();
    if (!origins.isEmpty()) {
      lines.add("");
      lines.add("Carried over (see docs/decisions.md, \"Patients of an earlier model\"):");
      lines.add("");
      origins.forEach(origin -> lines.add("- " + origin));
    }
  }
}
