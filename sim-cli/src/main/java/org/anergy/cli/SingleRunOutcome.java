package org.anergy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.run.ResultDirectory;
import org.anergy.run.RunResult;

/**
 * What a run of one patient prints at its end.
 *
 * @param result the run
 * @param directory where its results are
 */
record SingleRunOutcome(RunResult result, ResultDirectory directory) {

  /** Prints endpoints, death, digest and page, as text or as one JSON document. */
  void print(Terminal terminal, boolean json) {
    List<Endpoint> endpoints = result.endpoints();
    String digest = result.digests().get(result.digests().size() - 1).digest();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("directory", directory.path().toString());
      document.put("seed", result.seed());
      document.put("patient", result.patientIndex());
      document.put("finalDigest", digest);
      Map<String, Object> values = new LinkedHashMap<>();
      for (Endpoint endpoint : endpoints) {
        values.put(endpoint.name(), Double.isFinite(endpoint.value()) ? endpoint.value() : null);
      }
      document.put("endpoints", values);
      document.put("report", directory.path().resolve("report.html").toString());
      terminal.out().println(JsonText.of(document));
      return;
    }
    terminal.out().println(directory.path());
    for (Endpoint endpoint : endpoints) {
      terminal.out().println(line(endpoint));
    }
    result.death().ifPresent(death -> terminal.out().println(line(death)));
    terminal.out().println("final digest " + digest);
    terminal.out().println(directory.path().resolve("report.html"));
  }

  private static String line(RunEvent death) {
    String cause = death.where().isEmpty() ? "" : " of " + death.where();
    return "died" + cause + " on day " + ShortNumber.of(death.day());
  }

  private static String line(Endpoint endpoint) {
    String value = ShortNumber.of(endpoint.value());
    String unit = endpoint.unit().equals("1") ? "" : " " + endpoint.unit();
    return String.format(
        Locale.ROOT, "  %-28s %-16s %s", endpoint.name(), value + unit, endpoint.meaning());
  }
}
