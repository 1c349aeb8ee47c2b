package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage to good files: the loader loads the result or says what is wrong, nothing else. */
class ScenarioFuzzTest {
  private static final int FILES_PER_SEED = 150;
  private static final String[] SNIPPETS = {
    "\t",
    "\n",
    "\n\n  ",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "!!int ",
    "|",
    ">",
    "'",
    "\"",
    "#",
    "%",
    "@",
    "`",
    "---\n",
    "...\n",
    "? ",
    ", ",
    "<<: ",
    "~",
    "null",
    ".nan",
    "-1e308",
    "1e999",
    "9999999999999999999999",
    "0x",
    "²",
    "\u0000",
    "\uFEFF",
    "\u2028",
    "\uD83E\uDDEC",
    "=",
    "years",
    " /h",
    "((",
    "extends: disease/healthy\n",
    "patient:\n",
    "age",
    "/../",
    "\\",
    "\r",
    "1 year"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void damagedFilesAreLoadedOrRefusedWithAPlaceAndAMessage(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> sources = sources();
    ScenarioLoader loader = TestScenarios.loader();
    int refused = 0;
    for (int i = 0; i < FILES_PER_SEED; i++) {
      byte[] damaged = damage(sources.get(random.nextInt(sources.size())), random);
      try {
        LoadedScenario loaded = loader.load("fuzz.yaml", damaged, List.of());
        byte[] resolved = loaded.resolvedYaml().getBytes(StandardCharsets.UTF_8);
        assertThat(loader.load("fuzz.yaml", resolved, List.of()).resolvedYaml())
            .as("seed %d, file %d", seed, i)
            .isEqualTo(loaded.resolvedYaml());
      } catch (UserInputException e) {
        refused++;
        assertThat(e.problems()).as("seed %d, file %d", seed, i).isNotEmpty();
        for (Problem problem : e.problems()) {
          assertThat(problem.place()).startsWith("fuzz.yaml");
          assertThat(problem.message()).isNotBlank().doesNotContain("java.");
        }
      } catch (RuntimeException e) {
        String text = new String(damaged, StandardCharsets.UTF_8);
        throw new AssertionError("seed " + seed + ", file " + i + ":\n" + text, e);
      }
    }
    // Most damage must be noticed; a fuzz whose files all load would test nothing.
    assertThat(refused).isGreaterThan(FILES_PER_SEED / 3);
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (Path file : TestScenarios.shipped()) {
      sources.add(TestScenarios.text(file));
      sources.add(TestScenarios.loader().load(file, List.of()).resolvedYaml());
    }
    return sources;
  }

  private static byte[] damage(String source, SplittableRandom random) {
    StringBuilder text = new StringBuilder(source);
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, SNIPPETS[random.nextInt(SNIPPETS.length)]);
        case 2 -> text.replace(at, end, SNIPPETS[random.nextInt(SNIPPETS.length)]);
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 4 -> text.setCharAt(at, (char) random.nextInt(0x250));
        default -> text.setLength(at);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }
}
