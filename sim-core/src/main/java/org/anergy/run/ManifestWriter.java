package org.anergy.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: the identity of a run, its digests, and the hash of every file beside it.
 *
 * <p>Written last: a directory with a manifest holds a complete result. Seeds are text, because
 * many JSON readers keep 53 bits of a number.
 */
final class ManifestWriter {
  static final String FILE = "manifest.json";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ManifestWriter() {}

  /** Writes the manifest of everything that {@code directory} was given so far. */
  static void write(RunResult result, ResultContext context, ResultDirectory directory) {
    directory.write(FILE, JSON.writeValueAsString(document(result, context, directory)) + "\n");
  }

  /** As {@link #write}, for a cohort: its digest is that of the table of patients. */
  static void writeCohort(CohortIdentity cohort, ResultContext context, ResultDirectory directory) {
    Map<String, Object> json = identity(cohort.title(), cohort.seed(), context);
    json.put(cohort.noun(), cohort.runs());
    json.put("failed", cohort.failed());
    json.put("finalDigest", directory.note(cohort.table()).sha256());
    json.put("citations", context.citations());
    json.put("files", directory.files());
    directory.write(FILE, JSON.writeValueAsString(json) + "\n");
  }

  private static Map<String, Object> document(
      RunResult result, ResultContext context, ResultDirectory directory) {
    List<StepDigest> digests = result.digests();
    Map<String, Object> json = identity(result.scenario().title(), result.seed(), context);
    json.put("patient", result.patientIndex());
    json.put("digests", digests);
    json.put("finalDigest", digests.isEmpty() ? "" : digests.get(digests.size() - 1).digest());
    json.put("phaseSeconds", seconds(result.phaseNanos()));
    json.put("citations", context.citations());
    json.put("files", directory.files());
    return json;
  }

  private static Map<String, Object> identity(String title, long seed, ResultContext context) {
    ResultProgram program = context.program();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", "anergy/manifest/1");
    json.put("title", title);
    json.put("version", program.version());
    json.put("commit", program.commit());
    json.put("java", program.java());
    json.put("system", program.system());
    json.put("processors", program.processors());
    json.put("commandLine", context.commandLine());
    json.put("reproduce", context.reproduceCommand());
    json.put("seed", Long.toString(seed));
    json.put("scenarioSha256", context.scenarioSha256());
    json.put("modelHash", context.modelHash());
    return json;
  }

  private static Map<String, Double> seconds(Map<String, Long> nanos) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    nanos.forEach((phase, time) -> seconds.put(phase, time / NANOS_PER_SECOND));
    return seconds;
  }
}
