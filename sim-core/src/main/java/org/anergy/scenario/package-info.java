/**
 * Scenario files: YAML to validated records.
 *
 * <pre>
 * SourceText → YamlReader → ExtendsChain (merges) → Overrides → Section.check → ScenarioBuilder
 *   bytes        tree with     profile and files       --set       all problems    records
 *                places
 * </pre>
 *
 * <p>{@link org.anergy.scenario.ScenarioFormat} states keys, units and ranges once; the checker,
 * the JSON Schema and the loader use it. Uses {@code yaml}, {@code base} and {@code random}.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.scenario;
