package org.anergy.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anergy.base.Parameter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of scenario files, draft-07 because editors complete from that one.
 *
 * <p>It comes from the same key model that checks files. A schema sees one file at a time: it knows
 * keys, types, units and signs, but not ranges of values with units, what {@code extends} brings
 * in, or how values fit together; {@link ScenarioLoader} checks those.
 */
public final class ScenarioSchema {
  private ScenarioSchema() {}

  /**
   * Returns the schema as JSON text.
   *
   * @param parameters the model's parameters, which editors offer with default, meaning and source
   * @param ruleNames the model's rules, which editors offer under {@code rules.off}
   */
  public static String generate(List<Parameter> parameters, Collection<String> ruleNames) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Anergy scenario");
    schema.putAll(ScenarioFormat.root(parameters, new TreeSet<>(ruleNames)).schema());
    schema.put("required", List.of("schema"));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
        + "\n";
  }
}
