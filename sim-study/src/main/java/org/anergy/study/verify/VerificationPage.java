package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the stored verification as Markdown; a pure function of the book. */
final class VerificationPage {
  private VerificationPage() {}

  /** Returns the text of {@code verification.md}. */
  static String of(VerificationBook book) {
    List<String> lines = new ArrayList<>();
    lines.add("# Verification");
    lines.add("");
    lines.add(
        "Written by `anergy verify`; do not edit. Each check states its statistic, threshold and");
    lines.add(
        "error rates before it measures. `anergy verify --quick` only shows that the checks work");
    lines.add("and is never written here.");
    lines.add("");
    if (book.stale()) {
      lines.add(
          "> **Stale.** These results do not all belong to the current model, or there are none");
      lines.add("> yet. `anergy verify` renews them.");
      lines.add("");
    }
    lines.add("| check | what should hold | measured | verdict | threshold | sample |");
    lines.add("|---|---|---|---|---|---|");
    for (VerificationRecord record : book.records()) {
      CheckText text = record.text();
      Finding finding = record.finding();
      lines.add(
          VerificationRecord.row(
              List.of(
                  text.id(),
                  text.title(),
                  finding.measured(),
                  finding.verdict().word(),
                  text.threshold(),
                  finding.n())));
    }
    for (VerificationRecord record : book.records()) {
      addSection(lines, record);
    }
    lines.add("");
    lines.add("## Elsewhere");
    lines.add("");
    lines.add(
        "Field spacing and time step of the fields alone (closed forms, halved spacing, isotropy,");
    lines.add("conservation) are in [numerics.md](numerics.md) and in `anergy test`, because they");
    lines.add("need no patients; the same goes for independence of threads, sleeping, checkpoints");
    lines.add("and JDK.");
    return String.join("\n", lines) + "\n";
  }

  private static void addSection(List<String> lines, VerificationRecord record) {
    CheckText text = record.text();
    Finding finding = record.finding();
    lines.add("");
    lines.add("## " + text.id() + ": " + text.title());
    lines.add("");
    lines.add("- Statistic: " + text.statistic());
    lines.add("- Threshold: " + text.threshold());
    lines.add("- False alarms: " + text.falseAlarm());
    lines.add("- Misses: " + text.miss());
    if (finding.verdict() == Verdict.NOT_RUN) {
      lines.add("- Verdict: **not run** for this model; `" + record.command() + "` does it.");
      return;
    }
    lines.add("- Measured: " + finding.measured() + " (" + finding.n() + ")");
    lines.add("- Verdict: **" + finding.verdict().word() + "**");
    lines.add(
        String.format(
            Locale.ROOT,
            "- `%s`, model `%s`, %s, %s, %.0f s",
            record.command(),
            record.modelHash(),
            record.date(),
            record.machine(),
            record.seconds()));
    if (!finding.details().isEmpty()) {
      lines.add("");
      lines.addAll(finding.details());
    }
  }
}
