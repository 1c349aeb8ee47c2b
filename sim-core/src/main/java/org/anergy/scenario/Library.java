package org.anergy.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anergy.base.Catalog;

/** The profiles that travel inside the program, by the name that {@code extends} uses. */
public final class Library {
  /** Lists the names, because the entries of a jar cannot be listed reliably. */
  private static final String INDEX = "/org/anergy/library.txt";

  private final Catalog<String> resources;

  /** Opens the library. */
  public Library() {
    Map<String, String> byName = new TreeMap<>();
    content(INDEX)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(name -> byName.put(name.strip(), "/org/anergy/" + name.strip() + ".yaml"));
    resources = new Catalog<>("built-in profile", new LinkedHashMap<>(byName));
  }

  /** Returns the names of all profiles, for example {@code disease/relapsing-remitting-ms}. */
  public List<String> names() {
    return resources.names().stream().filter(name -> name.startsWith("disease/")).toList();
  }

  /**
   * Returns the text of profile {@code name}.
   *
   * @param place where the user wrote the name, for the message
   * @throws org.anergy.base.UserInputException with the nearest name if there is no such profile
   */
  public String text(String place, String name) {
    return content(resources.get(place, name));
  }

  private static String content(String resource) {
    try (InputStream in = Library.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
