package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  @Test
  void anUnknownProfileIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> new Library().text("here", "disease/helthy"))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("here: \"disease/helthy\" is not a built-in profile.")
        .hasMessageContaining("Maybe \"disease/healthy\".");
  }

  @Test
  void profilesAreFoundInsideAJar(@TempDir Path folder) throws Exception {
    Path classes =
        Path.of(Library.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("core.jar");
    pack(classes, jar);
    URL[] onlyTheJar = {jar.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(onlyTheJar, ClassLoader.getPlatformClassLoader())) {
      Class<?> library = loader.loadClass(Library.class.getName());
      Object inJar = library.getConstructor().newInstance();
      Object names = library.getMethod("names").invoke(inJar);
      Object text =
          library
              .getMethod("text", String.class, String.class)
              .invoke(inJar, "here", "disease/healthy");
      assertThat(names).isEqualTo(new Library().names());
      assertThat(text).isEqualTo(new Library().text("here", "disease/healthy"));
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : all) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }
}
