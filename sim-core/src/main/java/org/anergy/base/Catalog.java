package org.anergy.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Named parts of one kind, such as disease profiles or instruments, in a fixed order; a wrong name
 * is answered with the nearest right one.
 *
 * @param <T> what a name stands for
 */
public final class Catalog<T> {
  private final String kind;
  private final Map<String, T> entries;

  /**
   * @param kind what the entries are, singular, for messages, for example {@code disease profile}
   * @param entries name to entry, in the order in which they are listed
   */
  public Catalog(String kind, Map<String, T> entries) {
    this.kind = kind;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Returns the names in order; not modifiable. */
  public Set<String> names() {
    return entries.keySet();
  }

  /**
   * Returns the entry called {@code name}.
   *
   * @param place where the user wrote the name, for the message
   * @throws UserInputException with the nearest name if there is no such entry
   */
  public T get(String place, String name) {
    T entry = entries.get(name);
    if (entry == null) {
      throw new UserInputException(place, unknown(name));
    }
    return entry;
  }

  /** Returns the message for a name that is not in the catalog. */
  public String unknown(String name) {
    String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return "\""
        + shown
        + "\" is not a "
        + kind
        + "."
        + NearestName.maybe(name, names())
        + " Known: "
        + String.join(", ", names())
        + ".";
  }
}
