package org.anergy.therapy;

import java.util.ArrayList;
import java.util.List;

/** How cells are given. */
public enum Route {
  /** Into a vein: the lung is met first. */
  INTRAVENOUS("intravenous"),
  /** Into an artery of the diseased organ: its tissue is met first, then the lung. */
  INTRA_ARTERIAL("intra-arterial"),
  /** Into the cerebrospinal fluid: a depot from which cells reach all tissue patches. */
  INTRATHECAL("intrathecal"),
  /** Into the tissue itself: a depot in one patch. */
  LOCAL("local");

  private final String key;

  Route(String key) {
    this.key = key;
  }

  /** Returns the name in scenarios. */
  public String key() {
    return key;
  }

  /** Returns the names of all. */
  public static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Route route : values()) {
      keys.add(route.key);
    }
    return List.copyOf(keys);
  }

  /**
   * Returns the route of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Route of(String key) {
    for (Route route : values()) {
      if (route.key.equals(key)) {
        return route;
      }
    }
    throw new IllegalArgumentException("no route \"" + key + "\"");
  }
}
