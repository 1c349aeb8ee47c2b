package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenInputsTest {
  private static final Path FOLDER =
      TestScenarios.repository().resolve("sim-core/src/test/resources/broken-inputs");

  /** One line of the table. */
  record Case(String file, String set, String place, List<String> words) {
    static Case of(String line) {
      String[] parts = line.split("\\|", -1);
      return new Case(
          parts[0].strip(),
          parts[1].strip(),
          parts[2].strip(),
          Arrays.stream(parts[3].split(" & ")).map(String::strip).toList());
    }
  }

  static List<Case> cases() throws IOException {
    return Files.readAllLines(FOLDER.resolve("index.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Case::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theMessageNamesPlaceValueAndCure(Case broken, @TempDir Path temporary) throws IOException {
    Path file = FOLDER.resolve(broken.file());
    if (broken.file().equals("@huge")) {
      file = Files.writeString(temporary.resolve("@huge"), "title: x\n".repeat(250_000));
    }
    Path input = file;
    List<String> overrides = broken.set().isEmpty() ? List.of() : List.of(broken.set());
    assertThatThrownBy(() -> TestScenarios.loader().load(input, overrides))
        .isInstanceOf(UserInputException.class)
        .message()
        .contains(broken.place())
        .contains(broken.words())
        .doesNotContain("Exception", "java.lang", "null");
  }

  @Test
  void theTableHoldsAtLeastSixtyCasesAndUsesEveryFile() throws IOException {
    List<Case> cases = cases();
    assertThat(cases.size()).isGreaterThanOrEqualTo(60);
    try (var files = Files.list(FOLDER)) {
      List<String> helpers = List.of("index.txt", "chain", "cycle-b.yaml", "broken-parent.yaml");
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(
              name ->
                  helpers.contains(name) || cases.stream().anyMatch(c -> c.file().equals(name)));
    }
  }

  @Test
  void theFileThatOptionsSpoilIsGoodByItself() {
    assertThat(TestScenarios.loader().load(FOLDER.resolve("good.yaml"), List.of())).isNotNull();
  }
}
