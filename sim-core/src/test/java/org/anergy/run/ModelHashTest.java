package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelHashTest {
  @TempDir Path temporary;

  private static Path classes() throws URISyntaxException {
    URI place = ModelHash.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Path.of(place);
  }

  /** Returns a copy of the module's classes and resources. */
  private Path copy() throws IOException, URISyntaxException {
    Path target = temporary.resolve("copy");
    Path source = classes();
    assumeTrue(Files.isDirectory(source), "tests run on a directory of classes");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(source.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return target;
  }

  @Test
  void aJarOfTheClassesInAnyOrderHasTheSameHash() throws IOException, URISyntaxException {
    Path root = copy();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(Files::isRegularFile).forEach(files::add);
    }
    Collections.shuffle(files, new Random(5));
    Path jar = temporary.resolve("core.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files) {
        out.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    assertThat(ModelHash.of(jar)).isEqualTo(ModelHash.current()).matches("[0-9a-f]{64}");
    assertThat(ModelHash.of(root)).isEqualTo(ModelHash.current());
  }

  @Test
  void changedAddedRemovedAndRenamedPartsOfTheModelChangeTheHash()
      throws IOException, URISyntaxException {
    Path root = copy();
    Set<String> hashes = new HashSet<>();
    hashes.add(ModelHash.of(root));
    Path profile = root.resolve("org/anergy/disease/healthy.yaml");
    String text = Files.readString(profile);
    Files.writeString(profile, text + "#");
    hashes.add(ModelHash.of(root));
    Files.delete(profile);
    hashes.add(ModelHash.of(root));
    Files.writeString(root.resolve("org/anergy/disease/healthier.yaml"), text);
    hashes.add(ModelHash.of(root));
    Path rule = root.resolve("org/anergy/random/Keyed.class");
    Files.write(rule, Files.readAllBytes(rule.resolveSibling("Samplers.class")));
    hashes.add(ModelHash.of(root));
    Files.delete(rule);
    hashes.add(ModelHash.of(root));
    assertThat(hashes).hasSize(6);
  }

  @Test
  void whatOnlyRunsOrShowsTheModelDoesNotCount() throws IOException, URISyntaxException {
    Path root = copy();
    Files.writeString(root.resolve("org/anergy/run/notes.txt"), "no part of the model");
    Files.delete(root.resolve("org/anergy/parallel/PhaseExecutor.class"));
    Files.createDirectories(root.resolve("org/anergy/cli"));
    Files.writeString(root.resolve("org/anergy/cli/text.txt"), "another module");
    assertThat(ModelHash.of(root)).isEqualTo(ModelHash.current());
    assertThat(ModelHash.covers("org/anergy/run/PatientRun.class")).isTrue();
    assertThat(ModelHash.covers("org/anergy/run/PatientRun$Visit.class")).isTrue();
    assertThat(ModelHash.covers("org/anergy/run/PatientRunner.class")).isFalse();
    assertThat(ModelHash.covers("org/other/model/X.class")).isFalse();
  }

  @Test
  void everyPackageOfTheModuleIsEitherCoveredOrNot() throws IOException, URISyntaxException {
    Set<String> packages = new HashSet<>();
    try (Stream<Path> all = Files.list(classes().resolve("org/anergy"))) {
      all.filter(Files::isDirectory).map(p -> p.getFileName().toString()).forEach(packages::add);
    }
    // A new package must be put into one of the two sets of ModelHash.
    Set<String> decided = new HashSet<>(ModelHash.COVERED);
    decided.addAll(ModelHash.COVERED_IN_MEAN_FIELD);
    decided.addAll(ModelHash.NOT_COVERED);
    assertThat(packages).isNotEmpty().isSubsetOf(decided);
    assertThat(ModelHash.COVERED).doesNotContainAnyElementsOf(ModelHash.NOT_COVERED);
  }

  @Test
  void aPlaceWithoutAModelIsRefused() {
    assertThatThrownBy(() -> ModelHash.of(temporary))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds no model");
  }

  @Test
  void commentsDoNotChangeTheHashAndCodeDoes() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assumeTrue(compiler != null, "needs a JDK, not a JRE");
    String plain =
        """
        package org.anergy.field;
        final class Toy {
          static final double RATE = 0.5;
          static final long BIG = 1L << 40;
          double grow(double x) {
            Runnable r = () -> System.out.println("grown");
            try {
              r.run();
            } finally {
              x *= RATE;
            }
            return x;
          }
        }
        """;
    String commented = plain.replace("try {", "\n\n// why\ntry {").replace("return", "\n return");
    String changed = plain.replace("0.5", "0.25");
    String hash = compiled("plain", plain, compiler);
    assertThat(compiled("commented", commented, compiler)).isEqualTo(hash);
    assertThat(compiled("changed", changed, compiler)).isNotEqualTo(hash);
    assertThat(Files.readAllBytes(temporary.resolve("plain/org/anergy/field/Toy.class")))
        .isNotEqualTo(
            Files.readAllBytes(temporary.resolve("commented/org/anergy/field/Toy.class")));
  }

  private String compiled(String name, String source, JavaCompiler compiler) throws IOException {
    Path root = Files.createDirectories(temporary.resolve(name));
    Path file = root.resolve("Toy.java");
    Files.writeString(file, source);
    int status =
        compiler.run(null, null, null, "-g", "-proc:none", "-d", root.toString(), file.toString());
    assertThat(status).isZero();
    return ModelHash.of(root);
  }
}
