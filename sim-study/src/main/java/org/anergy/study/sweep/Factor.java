package org.anergy.study.sweep;

import org.anergy.yaml.Place;

/**
 * What a study changes: one path of the scenario.
 *
 * @param name name of its column, lower-case with underscores
 * @param path dotted path of the scenario, as after {@code --set}
 * @param values what it may be
 * @param place where the study names it, for messages
 */
public record Factor(String name, String path, FactorValues values, Place place) {

  /** Returns the text {@code path=value} for {@code value}. */
  String override(String value) {
    return path + "=" + value;
  }
}
