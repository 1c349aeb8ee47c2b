package org.anergy.study.crate;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.anergy.run.ResultFile;
import org.anergy.study.tables.ResultManifest;
import tools.jackson.databind.JsonNode;

/**
 * The description of a result in JSON-LD: RO-Crate 1.1 and Process Run Crate 0.5.
 *
 * <p>The root data set has the files as parts; a CreateAction says which program made which of them
 * from which; sources of parameters are citations. The only term that RO-Crate 1.1 does not have is
 * {@code sha256} of schema.org, which the context adds.
 *
 * <p>Source: Soiland-Reyes 2022, doi:10.3233/DS-210053; Leo 2024, doi:10.1371/journal.pone.0309210.
 */
final class CrateDocument {
  private static final String CRATE = "https://w3id.org/ro/crate/1.1";
  private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
  private static final String RUN = "#run";
  private static final String PROGRAM = "#anergy";

  private final ResultManifest manifest;
  private final List<ResultFile> files;
  private final List<Map<String, Object>> graph = new ArrayList<>();

  private CrateDocument(ResultManifest manifest, List<ResultFile> files) {
    this.manifest = manifest;
    this.files = files;
  }

  /**
   * Returns the document.
   *
   * @param files all files of the result
   * @param license what others may do with it
   * @param ended when the run ended
   * @param published when the crate was made
   */
  static Map<String, Object> of(
      ResultManifest manifest,
      List<ResultFile> files,
      License license,
      Instant ended,
      Instant published) {
    CrateDocument document = new CrateDocument(manifest, files);
    document.describe(license, ended, published);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", List.of(CRATE + "/context", Map.of("sha256", "http://schema.org/sha256")));
    json.put("@graph", document.graph);
    return json;
  }

  private void describe(License license, Instant ended, Instant published) {
    Map<String, Object> descriptor = entity(RoCrate.FILE, "CreativeWork");
    descriptor.put("conformsTo", reference(CRATE));
    descriptor.put("about", reference("./"));

    Map<String, String> citations =
        Citations.of(
            StreamSupport.stream(manifest.json().path("citations").spliterator(), false)
                .map(JsonNode::asString)
                .toList());
    Map<String, Object> root = entity("./", "Dataset");
    root.put("name", manifest.text("title"));
    root.put(
        "description",
        "Result of a simulation of autoimmune disease by Anergy "
            + manifest.text("version")
            + ", seed "
            + manifest.text("seed")
            + ". To get it again: "
            + manifest.text("reproduce"));
    root.put("datePublished", iso(published));
    root.put("license", reference(license.id()));
    root.put("conformsTo", reference(PROFILE));
    root.put("hasPart", files.stream().map(file -> reference(id(file))).toList());
    root.put("mentions", reference(RUN));
    root.put("citation", citations.keySet().stream().map(CrateDocument::reference).toList());

    Map<String, Object> profile = entity(PROFILE, "CreativeWork");
    profile.put("name", "Process Run Crate");
    profile.put("version", "0.5");
    Map<String, Object> rights = entity(license.id(), "CreativeWork");
    rights.put("name", license.name());
    rights.put("description", "What others may do with this result.");
    action(ended);
    files.forEach(this::file);
    citations.forEach((id, text) -> entity(id, "ScholarlyArticle").put("name", text));
  }

  private void action(Instant ended) {
    Map<String, Object> action = entity(RUN, "CreateAction");
    action.put("name", "Simulation of " + manifest.text("title"));
    List<String> words = new ArrayList<>();
    manifest.json().path("commandLine").forEach(word -> words.add(word.asString("")));
    action.put("description", String.join(" ", words));
    action.put("endTime", iso(ended));
    action.put("actionStatus", reference("http://schema.org/CompletedActionStatus"));
    action.put("instrument", reference(PROGRAM));
    List<Object> object = new ArrayList<>();
    List<Object> result = new ArrayList<>();
    for (ResultFile file : files) {
      (file.path().startsWith("inputs/") ? object : result).add(reference(id(file)));
    }
    for (String fact : List.of("seed", "patient", "scenarioSha256", "modelHash")) {
      if (manifest.json().has(fact)) {
        object.add(reference(value(fact)));
      }
    }
    if (manifest.json().has("finalDigest")) {
      result.add(reference(value("finalDigest")));
    }
    action.put("object", object);
    action.put("result", result);

    Map<String, Object> program = entity(PROGRAM, "SoftwareApplication");
    program.put("name", "Anergy");
    program.put("softwareVersion", manifest.text("version"));
    program.put("identifier", "git:" + manifest.text("commit"));
    program.put("operatingSystem", manifest.text("system"));
    program.put("softwareRequirements", "Java " + manifest.text("java"));
    program.put("license", reference("https://spdx.org/licenses/Apache-2.0"));
  }

  private String value(String fact) {
    Map<String, Object> value = entity("#" + fact, "PropertyValue");
    value.put("name", fact);
    value.put("value", manifest.text(fact));
    return "#" + fact;
  }

  private void file(ResultFile file) {
    Map<String, Object> entity = entity(id(file), "File");
    entity.put("name", file.path());
    entity.put("contentSize", Long.toString(file.bytes()));
    entity.put("encodingFormat", MediaType.of(file.path()));
    entity.put("sha256", file.sha256());
  }

  private Map<String, Object> entity(String id, String type) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("@id", id);
    entity.put("@type", type);
    graph.add(entity);
    return entity;
  }

  private static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  /** Paths are URIs: what they may not hold is percent-encoded. */
  private static String id(ResultFile file) {
    try {
      return new URI(null, null, file.path(), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file.path() + " cannot be a URI", e);
    }
  }

  private static String iso(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
