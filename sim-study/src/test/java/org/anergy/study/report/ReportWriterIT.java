package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anergy.run.ResultDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterIT {
  @TempDir static Path temp;
  private static Path run;
  private static String page;

  @BeforeAll
  static void writeReport() throws IOException {
    run = temp.resolve("run");
    ReportWriter.write(
        SamplePatient.result(), SamplePatient.context(), ResultDirectory.create(run));
    page = Files.readString(run.resolve("report.html"));
  }

  @Test
  void pageHasEverySectionOnceAndInOrder() {
    List<String> ids = new ArrayList<>();
    Matcher section = Pattern.compile("<section id=\"([a-z]+)\">").matcher(page);
    while (section.find()) {
      ids.add(section.group(1));
    }
    assertThat(ids)
        .containsExactly(
            "trajectory",
            "cells",
            "cytokines",
            "tissue",
            "repertoire",
            "lattices",
            "events",
            "endpoints",
            "parameters",
            "cite",
            "reproduce",
            "limits");
    assertThat(ids).allSatisfy(id -> assertThat(page).contains("href=\"#" + id + "\""));
  }

  @Test
  void pageFetchesNothing() {
    assertThat(page).contains("default-src 'none'");
    assertThat(page)
        .doesNotContainPattern("(?i)\\bsrc\\s*=")
        .doesNotContainPattern("(?i)<(script|link|iframe|object|embed|img)\\b")
        .doesNotContainPattern("(?i)@import")
        .doesNotContainPattern("(?i)url\\((?!#)")
        .doesNotContainPattern("xlink:href=\"(?!data:|#)");
  }

  @Test
  void textsFromTheScenarioAreEscaped() {
    assertThat(page)
        .contains("<h1>Sample &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; patient</h1>")
        .contains("&lt;b&gt;flu&lt;/b&gt;")
        .doesNotContain("<b>flu")
        .contains("&lt;confirmed&gt;");
  }

  @Test
  void summaryTellsWhatTheEventsSay() {
    // Six remissions, each from day 180 after a relapse to the next relapse or the end:
    // 160 + 540 + 70 + 690 + 520 + 172 = 2,152 days.
    assertThat(page)
        .contains("6 relapses in 10.0 years of follow-up, the first on day 420")
        .contains("First damage on day 401 in tissue 3.")
        .contains("for 5.9 years of the follow-up.")
        .contains("36 new lesions and 21 infections in the follow-up.")
        .contains("Confirmed progression on day 1900 (confirmed after 168 d).");
  }

  @Test
  void overriddenParameterIsHighlightedWithItsDefault() {
    assertThat(page)
        .contains("<tr class=\"changed\"><td><code>injury.hazard</code>")
        .contains("<td class=\"number\">0.4 (0.25)</td>");
    assertThat(page.split("<tr class=\"changed\">", -1)).hasSize(2);
  }

  @Test
  void pageSaysHowToRepeatTheRun() {
    assertThat(page)
        .contains("<pre>anergy run scenarios/ms/natural-history.yaml --seed 42</pre>")
        .contains("ab".repeat(16) + " after step 200")
        .contains("c0ffee00".repeat(8))
        .contains("0123456789abcdef".repeat(4))
        .contains("no medical advice");
  }

  @Test
  void everyRelativeLinkLeadsToAFile() {
    Matcher link = Pattern.compile("href=\"(?!#|https:|data:)([^\"]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      assertThat(run.resolve(link.group(1))).isRegularFile();
      links++;
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void manifestListsEveryFileWithItsHash() throws Exception {
    JsonNode files =
        new JsonMapper().readTree(Files.readString(run.resolve("manifest.json"))).path("files");
    List<String> listed = new ArrayList<>();
    for (JsonNode file : files) {
      String name = file.path("path").asString();
      byte[] bytes = Files.readAllBytes(run.resolve(name));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(file.path("sha256").asString());
      listed.add(name);
    }
    try (Stream<Path> tree = Files.walk(run)) {
      List<String> present =
          tree.filter(Files::isRegularFile)
              .map(path -> run.relativize(path).toString().replace('\\', '/'))
              .filter(name -> !name.equals("manifest.json"))
              .toList();
      assertThat(listed).containsExactlyInAnyOrderElementsOf(present);
    }
    assertThat(listed)
        .contains("figures/trajectory.svg", "figures/trajectory-dark.png", "report.html");
  }

  @Test
  void pageWithoutFiguresSaysWhyAndKeepsItsTables() throws IOException {
    String bare =
        ReportPage.html(
            SamplePatient.result(), SamplePatient.context(), List.of(), "No figures: no <font>");
    assertThat(bare)
        .contains("No figures: no &lt;font&gt;")
        .contains("id=\"endpoints\"")
        .doesNotContain("<svg")
        .doesNotContain("href=\"#trajectory\"");
  }
}
