package org.anergy.study.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The journal of a cohort: which patients started, ended and how; enough to go on from. */
final class CohortJournal implements AutoCloseable {
  private final Journal journal;

  private CohortJournal(Journal journal) {
    this.journal = journal;
  }

  /** Starts the journal of a new cohort in {@code file}. */
  static CohortJournal create(Path file, CohortPlan plan) {
    Journal journal = Journal.open(file);
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("study", "cohort");
    head.put("scenarioSha256", plan.scenarioSha256());
    head.put("modelHash", plan.modelHash());
    head.put("seed", Long.toString(plan.seed()));
    head.put("patients", plan.patients());
    try {
      journal.append(head);
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
    return new CohortJournal(journal);
  }

  /**
   * Opens the journal of a cohort that goes on, adding what ended before to {@code ended}.
   *
   * @throws RefusedException if the directory holds no cohort, or another one
   */
  static CohortJournal resume(Path file, CohortPlan plan, SortedMap<Long, PatientRow> ended) {
    if (!Files.isRegularFile(file)) {
      if (holdsOnlyInputs(file.toAbsolutePath().resolveSibling(""))) {
        return create(file, plan);
      }
      throw new RefusedException(
          file
              + ": there is no cohort to resume. Maybe the directory is another one, or leave out --resume.");
    }
    List<JsonNode> lines = Journal.read(file);
    if (lines.isEmpty()) {
      return create(file, plan);
    }
    JsonNode head = lines.get(0);
    requireSame(file, "scenario", head.path("scenarioSha256"), plan.scenarioSha256());
    requireSame(file, "model", head.path("modelHash"), plan.modelHash());
    requireSame(file, "seed", head.path("seed"), Long.toString(plan.seed()));
    for (JsonNode line : lines.subList(1, lines.size())) {
      PatientRow row = row(line);
      if (row != null && row.patient() < plan.patients()) {
        ended.put(row.patient(), row);
      }
    }
    // A patient that failed gets another chance: memory or disk may have been the reason.
    ended.values().removeIf(row -> row.state() == PatientRow.State.FAILED);
    return new CohortJournal(Journal.open(file));
  }

  /** Tells whether the cohort was killed before it began: its journal comes after its inputs. */
  private static boolean holdsOnlyInputs(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .allMatch(file -> file.startsWith(directory.resolve("inputs")));
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": " + e.getMessage(), e);
    }
  }

  private static void requireSame(Path file, String what, JsonNode before, String now) {
    if (!before.asString("").equals(now)) {
      throw new RefusedException(
          file
              + ": cannot resume: the "
              + what
              + " was "
              + before.asString("unknown")
              + " and is "
              + now
              + " now. Maybe start a new cohort in another directory with -o.");
    }
  }

  void started(long patient) {
    journal.append(line(patient, "started"));
  }

  void interrupted(long patient) {
    journal.append(line(patient, "interrupted"));
  }

  void ended(WorkerMessage.Ended end) {
    PatientRow row = end.row();
    Map<String, Object> line = line(row.patient(), row.state().word());
    line.put("seconds", Math.round(end.seconds() * 1000) / 1000.0);
    line.put("digest", row.digest());
    line.put("traits", row.traits());
    line.put("endpoints", row.endpoints());
    line.put("message", row.message());
    line.put(
        "visits",
        row.course().visits().stream().map(visit -> List.of(visit.day(), visit.score())).toList());
    line.put("relapses", row.course().relapseDays());
    line.put(
        "harms",
        row.course().harms().stream().map(h -> List.of(h.day(), h.kind(), h.what())).toList());
    if (end.failure() != null) {
      line.put(
          "stack", Arrays.stream(end.failure().getStackTrace()).map(Object::toString).toList());
    }
    journal.append(line);
  }

  @Override
  public void close() {
    journal.close();
  }

  private static Map<String, Object> line(long patient, String state) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("patient", patient);
    line.put("state", state);
    line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return line;
  }

  private static @Nullable PatientRow row(JsonNode line) {
    for (PatientRow.State state : PatientRow.State.values()) {
      if (line.path("state").asString("").equals(state.word())) {
        return new PatientRow(
            line.path("patient").asLong(),
            state,
            line.path("digest").asString(""),
            texts(line.path("traits")),
            texts(line.path("endpoints")),
            line.path("message").asString(""),
            course(line));
      }
    }
    return null;
  }

  /** Returns the course; journals of earlier versions have none. */
  private static PatientCourse course(JsonNode line) {
    List<PatientCourse.Visit> visits = new ArrayList<>();
    line.path("visits")
        .forEach(
            visit ->
                visits.add(
                    new PatientCourse.Visit(visit.path(0).asDouble(), visit.path(1).asDouble())));
    List<Double> relapses = new ArrayList<>();
    line.path("relapses").forEach(day -> relapses.add(day.asDouble()));
    List<PatientCourse.Harm> harms = new ArrayList<>();
    line.path("harms")
        .forEach(
            harm ->
                harms.add(
                    new PatientCourse.Harm(
                        harm.path(0).asDouble(),
                        harm.path(1).asString(),
                        harm.path(2).asString())));
    return new PatientCourse(visits, relapses, harms);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
    return texts;
  }
}
