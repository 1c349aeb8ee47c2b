package org.anergy.study.verify;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;

/** Runs checks one after the other and writes each result into the book as soon as it is there. */
public final class VerificationRunner {
  private final VerificationSettings settings;
  private final VerificationProgress progress;
  private final @Nullable Path docs;

  /**
   * @param docs directory of the book; none to write nothing, as a smoke run must
   */
  public VerificationRunner(
      VerificationSettings settings, VerificationProgress progress, @Nullable Path docs) {
    if (settings.quick() && docs != null) {
      throw new IllegalArgumentException("a smoke run is no evidence and must not be stored");
    }
    this.settings = settings;
    this.progress = progress;
    this.docs = docs;
  }

  /** Runs {@code checks}, which are all that there are. */
  public List<VerificationRecord> run(List<VerificationCheck> checks) {
    return run(checks, checks);
  }

  /**
   * Runs {@code checks} of {@code all}. A check that breaks off is a result, and the others go on.
   *
   * @throws CancellationException if the user stops; the checks that ended are in the book
   */
  public List<VerificationRecord> run(List<VerificationCheck> checks, List<VerificationCheck> all) {
    VerificationContext context = new VerificationContext(settings, progress, docs);
    List<VerificationRecord> records = new ArrayList<>();
    progress.begin(checks.size());
    if (docs != null) {
      begin(checks, all, docs);
    }
    for (VerificationCheck check : checks) {
      progress.check(check.text().id(), records.size());
      VerificationRecord record = measure(check, context);
      records.add(record);
      if (docs != null) {
        VerificationBook.read(docs).with(record, settings.hashes()).write(docs);
      }
    }
    return records;
  }

  /**
   * From now on the book says what it lacks: a run that is cut short, or was asked for a part, must
   * not look complete. What was asked for and belongs to another model is measured anew; what was
   * not asked for stays, and the book is stale.
   */
  private void begin(List<VerificationCheck> checks, List<VerificationCheck> all, Path directory) {
    VerificationBook book = VerificationBook.read(directory);
    for (VerificationCheck check : all) {
      CheckText text = check.text();
      String hash = settings.hashes().of(text.id());
      boolean asked = checks.stream().anyMatch(c -> c.text().id().equals(text.id()));
      boolean known =
          book.records().stream()
              .anyMatch(
                  r -> r.text().id().equals(text.id()) && (!asked || r.modelHash().equals(hash)));
      if (!known) {
        Finding nothing = new Finding(Verdict.NOT_RUN, "nothing", "nobody");
        book = book.with(record(text, nothing, 0), settings.hashes());
      }
    }
    book.write(directory);
  }

  private VerificationRecord measure(VerificationCheck check, VerificationContext context) {
    long start = System.nanoTime();
    Finding finding;
    try {
      context.drainOrigins(); // of a check that broke off
      Finding found = weighed(check.run(context));
      finding = withOrigins(found, context.drainOrigins());
    } catch (CancellationException | RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      finding = new Finding(Verdict.BROKEN, "broke off: " + e.getMessage(), "none");
    }
    return record(check.text(), finding, Math.round((System.nanoTime() - start) * 1e-8) / 10.0);
  }

  /**
   * The error rates of a check hold for its stated sample: far fewer patients or years cannot pass
   * it, though they can fail it.
   */
  private Finding weighed(Finding finding) {
    return finding.verdict() == Verdict.PASS && settings.samples().tooSmall()
        ? new Finding(Verdict.UNDECIDED, finding.measured(), finding.n(), finding.details())
        : finding;
  }

  /** The page says which patients another model simulated. */
  private static Finding withOrigins(Finding finding, List<String> origins) {
    if (origins.isEmpty()) {
      return finding;
    }
    List<String> details = new ArrayList<>(finding.details());
    if (!details.isEmpty()) {
      details.add("");
    }
    details.add("Carried over (see docs/decisions.md, \"Patients of an earlier model\"):");
    details.add("");
    origins.forEach(origin -> details.add("- " + origin));
    return new Finding(finding.verdict(), finding.measured(), finding.n(), details);
  }

  private VerificationRecord record(CheckText text, Finding finding, double seconds) {
    return new VerificationRecord(
        text,
        finding,
        "anergy verify " + text.id() + settings.samples().options(),
        settings.hashes().of(text.id()),
        LocalDate.now(ZoneOffset.UTC).toString(),
        machine(),
        seconds);
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", JDK "
        + Runtime.version().feature();
  }
}
