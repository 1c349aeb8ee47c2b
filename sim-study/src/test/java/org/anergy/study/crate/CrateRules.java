package org.anergy.study.crate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What RO-Crate 1.1 requires of a crate, and Process Run Crate 0.5 of a run, rule by rule.
 *
 * <p>Sources: https://w3id.org/ro/crate/1.1 (root data entity, data entities, JSON-LD appendix),
 * https://w3id.org/ro/wfrun/process/0.5 (requirements).
 */
final class CrateRules {
  /** Identifiers of things that stand outside of every crate. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "https://w3id.org/ro/crate/1.1",
          "http://schema.org/CompletedActionStatus",
          "https://spdx.org/licenses/Apache-2.0");

  private final Path directory;
  private final Map<String, JsonNode> entities = new LinkedHashMap<>();

  private CrateRules(Path directory) {
    this.directory = directory;
  }

  /** Checks the crate in {@code directory} and returns its entities by identifier. */
  static Map<String, JsonNode> check(Path directory) throws Exception {
    CrateRules rules = new CrateRules(directory);
    JsonNode document =
        new JsonMapper().readTree(Files.readString(directory.resolve("ro-crate-metadata.json")));
    rules.document(document);
    rules.descriptorAndRoot();
    rules.references();
    rules.files();
    rules.run();
    return rules.entities;
  }

  private void document(JsonNode document) {
    List<String> contexts = new ArrayList<>();
    document.path("@context").forEach(context -> contexts.add(context.asString("")));
    assertThat(contexts).contains("https://w3id.org/ro/crate/1.1/context");
    assertThat(document.path("@graph").isArray()).isTrue();
    for (JsonNode entity : document.path("@graph")) {
      String id = entity.path("@id").asString("");
      assertThat(id).isNotEmpty();
      assertThat(entity.has("@type")).as("type of " + id).isTrue();
      assertThat(entities.put(id, entity)).as("second entity " + id).isNull();
    }
  }

  private void descriptorAndRoot() {
    JsonNode descriptor = entities.get("ro-crate-metadata.json");
    assertThat(descriptor.path("@type").asString("")).isEqualTo("CreativeWork");
    assertThat(reference(descriptor, "about")).isEqualTo("./");
    assertThat(reference(descriptor, "conformsTo")).isEqualTo("https://w3id.org/ro/crate/1.1");
    JsonNode root = entities.get("./");
    assertThat(root.path("@type").asString("")).isEqualTo("Dataset");
    assertThat(root.path("name").asString("")).isNotBlank();
    assertThat(root.path("description").asString("")).isNotBlank();
    assertThat(Instant.parse(root.path("datePublished").asString(""))).isNotNull();
    JsonNode license = entities.get(reference(root, "license"));
    assertThat(license.path("name").asString("")).isNotBlank();
    assertThat(license.path("description").asString("")).isNotBlank();
  }

  /** The graph is flat: a property is a text, a number, or a reference to another entity. */
  private void references() {
    entities.forEach(
        (id, entity) ->
            entity
                .properties()
                .forEach(
                    property -> {
                      JsonNode value = property.getValue();
                      Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
                      for (JsonNode one : values) {
                        if (one.isObject()) {
                          assertThat(one.propertyNames()).as(id).containsExactly("@id");
                          String target = one.path("@id").asString("");
                          assertThat(entities.containsKey(target) || OUTSIDE.contains(target))
                              .as(id + " " + property.getKey() + " → " + target)
                              .isTrue();
                        }
                      }
                    }));
  }

  private void files() throws Exception {
    List<String> parts = references(entities.get("./"), "hasPart");
    for (Map.Entry<String, JsonNode> entry : entities.entrySet()) {
      if (entry.getValue().path("@type").asString("").equals("File")) {
        assertThat(parts).contains(entry.getKey());
        URI id = new URI(entry.getKey());
        assertThat(id.isAbsolute()).isFalse();
        byte[] bytes = Files.readAllBytes(directory.resolve(id.getPath()));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(entry.getValue().path("sha256").asString(""))
            .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(entry.getValue().path("contentSize").asString("")).isEqualTo("" + bytes.length);
        assertThat(entry.getValue().path("encodingFormat").asString("")).contains("/");
      }
    }
    assertThat(parts).isNotEmpty().doesNotHaveDuplicates();
  }

  private void run() {
    JsonNode root = entities.get("./");
    assertThat(references(root, "conformsTo")).contains("https://w3id.org/ro/wfrun/process/0.5");
    JsonNode action = entities.get(reference(root, "mentions"));
    assertThat(action.path("@type").asString("")).isEqualTo("CreateAction");
    JsonNode program = entities.get(reference(action, "instrument"));
    assertThat(program.path("@type").asString("")).isEqualTo("SoftwareApplication");
    assertThat(program.path("softwareVersion").asString("")).isNotBlank();
    assertThat(references(action, "object")).isNotEmpty();
    assertThat(references(action, "result")).isNotEmpty();
    assertThat(Instant.parse(action.path("endTime").asString(""))).isNotNull();
  }

  static String reference(JsonNode entity, String property) {
    return entity.path(property).path("@id").asString("");
  }

  static List<String> references(JsonNode entity, String property) {
    JsonNode value = entity.path(property);
    List<String> ids = new ArrayList<>();
    (value.isArray() ? (Iterable<JsonNode>) value : List.of(value))
        .forEach(one -> ids.add(one.path("@id").asString("")));
    return ids;
  }
}
