package org.anergy.study.evidence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.anergy.base.RefusedException;
import org.anergy.study.verify.VerificationContext;
import org.anergy.study.verify.VerificationProgress;
import org.anergy.study.verify.VerificationSettings;

/**
 * Simulates the counterparts of published figures one after the other and writes each into the book
 * as soon as it is there. Simulated patients are kept by model hash, so that a stopped run goes on
 * where it was.
 */
public final class EvidenceRunner {
  private final VerificationSettings settings;
  private final EvidenceSizes sizes;
  private final List<PublishedFigure> table;
  private final Function<String, Counterpart> counterparts;
  private final VerificationProgress progress;
  private final Path docs;

  /**
   * @param settings model, cache and jobs
   * @param sizes how many patients
   * @param progress hears how far it is
   * @param docs directory of the book
   */
  public EvidenceRunner(
      VerificationSettings settings,
      EvidenceSizes sizes,
      VerificationProgress progress,
      Path docs) {
    this(settings, sizes, PublishedTable.shipped(), Counterparts::of, progress, docs);
  }

  EvidenceRunner(
      VerificationSettings settings,
      EvidenceSizes sizes,
      List<PublishedFigure> table,
      Function<String, Counterpart> counterparts,
      VerificationProgress progress,
      Path docs) {
    this.settings = settings;
    this.sizes = sizes;
    this.table = List.copyOf(table);
    this.counterparts = counterparts;
    this.progress = progress;
    this.docs = docs;
  }

  /**
   * Runs the figures called {@code ids}, all if empty. One that breaks off is a result, and the
   * others go on.
   *
   * @throws CancellationException if the user stops; the figures that ended are in the book
   */
  public List<EvidenceRecord> run(List<String> ids) {
    List<PublishedFigure> asked =
        table.stream().filter(f -> ids.isEmpty() || ids.contains(f.id())).toList();
    VerificationContext context = new VerificationContext(settings, progress);
    EvidenceCohorts cohorts = new EvidenceCohorts(context, sizes);
    List<EvidenceRecord> records = new ArrayList<>();
    progress.begin(asked.size());
    begin(asked);
    for (PublishedFigure figure : asked) {
      progress.check(figure.id(), records.size());
      EvidenceRecord record = measure(figure, cohorts, context);
      records.add(record);
      EvidenceBook.read(docs).with(record, table, settings.modelHash()).write(docs);
    }
    return records;
  }

  /**
   * From now on the book says what it lacks. What was asked for and belongs to another model is
   * measured anew; what was not asked for stays, and the book is stale.
   */
  private void begin(List<PublishedFigure> asked) {
    EvidenceBook book = EvidenceBook.read(docs);
    for (EvidenceRecord record : book.records()) {
      PublishedFigure figure = record.figure();
      boolean again = asked.stream().anyMatch(f -> f.id().equals(figure.id()));
      if (again && !record.modelHash().equals(hash())) {
        book = book.with(EvidenceRecord.notRun(figure), table, hash());
      }
    }
    book.complete(table, hash()).write(docs);
  }

  private static Simulated nothing() {
    return new Simulated(List.of(), null, "nobody", "", null);
  }

  private String hash() {
    return settings.modelHash();
  }

  private EvidenceRecord measure(
      PublishedFigure figure, EvidenceCohorts cohorts, VerificationContext context) {
    Place place;
    Simulated simulated;
    context.drainOrigins(); // of a figure that broke off
    try {
      simulated = counterparts.apply(figure.id()).of(cohorts);
      place = Place.of(figure, simulated);
    } catch (CancellationException | RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      simulated = nothing().note("broke off: " + e.getMessage());
      place = Place.BROKEN;
    }
    return record(figure, place, simulated, context.drainOrigins());
  }

  private EvidenceRecord record(
      PublishedFigure figure, Place place, Simulated simulated, List<String> origins) {
    String missing = simulated.missing();
    return new EvidenceRecord(
        figure,
        place,
        simulated.values(),
        simulated.sample(),
        missing == null ? simulated.note() : missing,
        "anergy evidence" + sizes.options(),
        hash(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        origins);
  }
}
