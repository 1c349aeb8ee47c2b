package org.anergy.study.runs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.run.StepDigest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the journal: one change of the state of one run. As text it is also how a run that
 * ended on another machine comes home.
 */
public final class RunLine {
  private static final JsonMapper JSON = new JsonMapper();

  private RunLine() {}

  /** Returns {@code end} of a run that is called {@code noun} as one line of JSON. */
  public static String text(String noun, WorkerMessage.Ended end) {
    return JSON.writeValueAsString(of(noun, end));
  }

  /**
   * Returns the end that {@link #text} wrote down.
   *
   * @throws IllegalArgumentException if {@code text} is no end of a run
   */
  public static WorkerMessage.Ended ended(String noun, String text) {
    JsonNode line = JSON.readTree(text);
    PatientRow row = row(noun, line);
    if (row == null) {
      throw new IllegalArgumentException("no end of a run: " + text);
    }
    List<String> stack = new ArrayList<>();
    line.path("stack").forEach(frame -> stack.add(frame.asString()));
    return new WorkerMessage.Ended(
        row,
        line.path("seconds").asDouble(),
        stack,
        line.path("host").asString(""),
        line.path("attempt").asInt(1));
  }

  /** Returns the line that says {@code state} of {@code run}. */
  static Map<String, Object> of(String noun, long run, String state) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(noun, run);
    line.put("state", state);
    line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return line;
  }

  /** Returns the line of a run that ended, with all that tables need of it. */
  static Map<String, Object> of(String noun, WorkerMessage.Ended end) {
    PatientRow row = end.row();
    PatientCourse course = row.course();
    Map<String, Object> line = of(noun, row.run(), row.state().word());
    line.put("seconds", Math.round(end.seconds() * 1000) / 1000.0);
    if (!end.host().isEmpty()) {
      line.put("host", end.host());
      line.put("attempt", end.attempt());
    }
    line.put("digest", row.digest());
    line.put("digests", row.digests());
    line.put("traits", row.traits());
    line.put("endpoints", row.endpoints());
    line.put("message", row.message());
    line.put(
        "visits",
        course.visits().stream().map(visit -> List.of(visit.day(), visit.score())).toList());
    line.put("relapses", course.relapseDays());
    line.put(
        "harms", course.harms().stream().map(h -> List.of(h.day(), h.kind(), h.what())).toList());
    if (!course.samples().isEmpty()) {
      line.put("samples", course.samples().stream().map(RunLine::nullable).toList());
    }
    if (!end.stack().isEmpty()) {
      line.put("stack", end.stack());
    }
    return line;
  }

  /** Returns the row that {@code line} holds, or null if its run did not end with it. */
  static @Nullable PatientRow row(String noun, JsonNode line) {
    for (PatientRow.State state : PatientRow.State.values()) {
      if (line.path("state").asString("").equals(state.word())) {
        return new PatientRow(
            line.path(noun).asLong(),
            state,
            line.path("digest").asString(""),
            texts(line.path("traits")),
            texts(line.path("endpoints")),
            line.path("message").asString(""),
            course(line),
            digests(line.path("digests")));
      }
    }
    return null;
  }

  private static List<StepDigest> digests(JsonNode array) {
    List<StepDigest> digests = new ArrayList<>();
    array.forEach(
        entry ->
            digests.add(
                new StepDigest(entry.path("step").asLong(), entry.path("digest").asString())));
    return digests;
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
    List<List<Double>> samples = new ArrayList<>();
    line.path("samples").forEach(sample -> samples.add(numbers(sample)));
    return new PatientCourse(visits, relapses, harms, samples);
  }

  /** A value that does not exist is null in JSON. */
  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(value -> numbers.add(value.isNull() ? Double.NaN : value.asDouble()));
    return numbers;
  }

  private static List<@Nullable Double> nullable(List<Double> sample) {
    List<@Nullable Double> values = new ArrayList<>();
    sample.forEach(value -> values.add(Double.isNaN(value) ? null : value));
    return values;
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
    return texts;
  }
}
