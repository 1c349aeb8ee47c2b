package org.anergy.scenario;

import java.util.List;

/**
 * A scenario file after loading: the records, and what is needed to say where they came from.
 *
 * @param scenario the resolved scenario
 * @param population the people from whom a cohort is drawn
 * @param output what a run writes down
 * @param sourceText the user's file as it was read
 * @param chain the files that were merged, from the user's file to the profile that extends nothing
 * @param mergedYaml the scenario with what it extends and the overrides in one text, before
 *     defaults: what is changed in it changes what it would in the user's file
 * @param resolvedYaml the scenario with every default written out; loads back to an equal one
 * @param sha256 SHA-256 of {@code resolvedYaml} in UTF-8, 64 hexadecimal digits: two scenarios with
 *     the same hash simulate the same, whatever their files look like
 */
public record LoadedScenario(
    Scenario scenario,
    PopulationSpec population,
    OutputSpec output,
    String sourceText,
    List<String> chain,
    String mergedYaml,
    String resolvedYaml,
    String sha256) {

  public LoadedScenario {
    chain = List.copyOf(chain);
  }

  /** Returns the scenario of patient {@code patientIndex} in a cohort drawn with {@code seed}. */
  public Scenario patient(long seed, long patientIndex) {
    return scenario.withPatient(population.draw(scenario.patient(), seed, patientIndex));
  }
}
