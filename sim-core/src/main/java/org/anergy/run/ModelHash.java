package org.anergy.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.anergy.scenario.Scenario;

/**
 * The hash of the model: SHA-256 over all code and data that can change a number of a run. It is
 * the key of checkpoints and of cached verification and evidence results.
 *
 * <p><b>Covered:</b> class files and resources (disease profiles, drug libraries) of the packages
 * in {@link #COVERED}, with parameter defaults, which are constants of those classes, and what
 * records a run ({@link #COVERED_CLASSES}); each under its name, sorted by name. <b>Not
 * covered:</b> {@link #NOT_COVERED}, all other modules, the JDK, libraries, and the line numbers in
 * class files, so that comments and layout are free to change.
 *
 * <p>The hash is the same from a directory of classes and from a jar, and on every JDK that runs
 * the same class files. Another compiler may make other class files of the same source and then
 * gives another hash: releases name the JDK that built them.
 */
public final class ModelHash {
  /** Packages below {@code org.anergy} whose code or data decides results. */
  static final Set<String> COVERED =
      Set.of(
          "base",
          "biology",
          "cell",
          "clinical",
          "compartment",
          "disease",
          "field",
          "kernel",
          "lattice",
          "marrow",
          "model",
          "msc",
          "random",
          "repertoire",
          "scenario",
          "therapy",
          "treatment",
          "yaml");

  /** Packages that decide only what runs of the mean field give: part of their hash alone. */
  static final Set<String> COVERED_IN_MEAN_FIELD = Set.of("meanfield");

  /** Packages of this module that only run, carry or show results; tests hold them to that. */
  static final Set<String> NOT_COVERED = Set.of("mason", "parallel", "record", "run");

  /** Classes outside of the covered packages that decide what is observed; with nested ones. */
  static final List<String> COVERED_CLASSES = List.of("run/PatientRun", "run/Recording");

  private static final String ROOT = "org/anergy/";

  private ModelHash() {}

  /** Computed once: the class path of a running program does not change. */
  private static final class Holder {
    static final String CURRENT = of(ownLocation());
    static final String MEAN_FIELD = of(ownLocation(), true);
  }

  /** Returns the hash of the running model of agents, 64 hexadecimal digits. */
  public static String current() {
    return Holder.CURRENT;
  }

  /** Returns the hash of what decides runs of {@code fidelity}, 64 hexadecimal digits. */
  public static String of(Scenario.Fidelity fidelity) {
    return fidelity == Scenario.Fidelity.MEAN_FIELD ? Holder.MEAN_FIELD : Holder.CURRENT;
  }

  /**
   * Returns the hash of the model in a directory of classes or in a jar.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalStateException if it holds no model
   */
  static String of(Path location) {
    return of(location, false);
  }

  private static String of(Path location, boolean meanField) {
    try {
      TreeMap<String, byte[]> parts = new TreeMap<>();
      if (Files.isDirectory(location)) {
        addDirectory(location, parts);
      } else {
        addJar(location, parts);
      }
      parts.keySet().removeIf(name -> !covers(name) && !(meanField && coversMeanField(name)));
      if (parts.isEmpty()) {
        throw new IllegalStateException(location + " holds no model");
      }
      return hash(parts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model in " + location, e);
    }
  }

  private static String hash(Map<String, byte[]> parts) {
    MessageDigest whole = Sha256.create();
    parts.forEach(
        (name, content) -> {
          MessageDigest part = Sha256.create();
          if (name.endsWith(".class")) {
            ClassFileDigest.update(part, content);
          } else {
            part.update(content);
          }
          whole.update(name.getBytes(StandardCharsets.UTF_8));
          whole.update((byte) 0);
          whole.update(part.digest());
        });
    return HexFormat.of().formatHex(whole.digest());
  }

  private static void addDirectory(Path root, Map<String, byte[]> parts) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (covers(name) || coversMeanField(name)) {
          parts.put(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static void addJar(Path jar, Map<String, byte[]> parts) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        String name = entry.getName();
        if (!entry.isDirectory() && (covers(name) || coversMeanField(name))) {
          try (InputStream in = file.getInputStream(entry)) {
            parts.put(name, in.readAllBytes());
          }
        }
      }
    }
  }

  /** Tells whether the file {@code name} of a jar or directory of classes is part of the model. */
  static boolean covers(String name) {
    if (COVERED.contains(packageOf(name))) {
      return true;
    }
    return name.startsWith(ROOT)
        && COVERED_CLASSES.stream()
            .map(prefix -> ROOT + prefix)
            .anyMatch(prefix -> name.equals(prefix + ".class") || name.startsWith(prefix + "$"));
  }

  private static boolean coversMeanField(String name) {
    return COVERED_IN_MEAN_FIELD.contains(packageOf(name));
  }

  /** Returns the package below the root that the file belongs to; empty if it decides nothing. */
  private static String packageOf(String name) {
    int slash = name.indexOf('/', ROOT.length());
    return name.startsWith(ROOT) && slash >= 0 && !name.endsWith("/package-info.class")
        ? name.substring(ROOT.length(), slash)
        : "";
  }

  private static Path ownLocation() {
    CodeSource source = ModelHash.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the place of the model's classes is not known");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("odd place of classes: " + source.getLocation(), e);
    }
  }
}
