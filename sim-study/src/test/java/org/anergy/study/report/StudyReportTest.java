package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anergy.run.ResultDirectory;
import org.anergy.study.analysis.Sensitivity;
import org.anergy.study.analysis.StudyValues;
import org.anergy.study.sweep.Designs;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.FactorValues.Levels;
import org.anergy.study.sweep.StudySpec;
import org.anergy.study.sweep.StudySpec.Kind;
import org.anergy.yaml.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and figures of a study whose outputs follow one of two factors. */
class StudyReportTest {
  private static final int REPLICATES = 10;

  @TempDir Path root;

  private static Factor factor(String name, String... levels) {
    return new Factor(name, "patient." + name, new Levels(List.of(levels)), Place.of("test"));
  }

  private static StudySpec spec() {
    return new StudySpec(
        "Dose <by> age",
        Path.of("none"),
        List.of(),
        List.of(factor("dose", "1 mg", "2 mg", "4 mg"), factor("age", "30 years", "50 years")),
        new StudySpec.DesignSpec(Kind.GRID, 0, 4, 1, 1, List.of()),
        new StudySpec.Replicates(REPLICATES, StudySpec.Patients.SCENARIO, StudySpec.Numbers.COMMON),
        List.of("lesions", "relapses"),
        List.of(),
        1,
        new StudySpec.Budget(100, 1));
  }

  private StudyValues values(StudySpec spec, boolean flat) throws IOException {
    List<String> lines = new ArrayList<>(List.of("run,point,replicate,status,lesions,relapses"));
    int points = Designs.points(spec).size();
    for (int run = 0; run < points * REPLICATES; run++) {
      int point = run / REPLICATES;
      int noise = run % 3;
      int lesions = flat ? 3 : 10 * (point / 2) + noise;
      lines.add(
          run
              + ","
              + point
              + ","
              + run % REPLICATES
              + ",finished,"
              + lesions
              + ","
              + (flat ? 1 : noise));
    }
    Path table = Files.write(root.resolve("runs.csv"), lines);
    return StudyValues.read(table, points, REPLICATES, spec.outputs());
  }

  @Test
  void pageHasFiguresIndicesReplicatesAndEscapesItsTitle() throws IOException {
    StudySpec spec = spec();
    StudyValues values = values(spec, false);
    ResultDirectory directory = ResultDirectory.create(root.resolve("out"));

    new StudyReport(spec, values, Sensitivity.of(spec, values))
        .write(SamplePatient.context(), directory);

    String page = Files.readString(root.resolve("out/report.html"));
    assertThat(page)
        .contains("Dose &lt;by&gt; age")
        .contains("6 points of a grid design over 2 factors, 10 replicates each")
        .contains("figure-factors", "figure-map-lesions-dose-age")
        .contains("How many replicates are enough")
        .contains("1 mg, 2 mg, 4 mg");
    assertThat(root.resolve("out/figures/factors.svg")).isNotEmptyFile();
    assertThat(root.resolve("out/figures/map-lesions-dose-age-dark.png")).isNotEmptyFile();
    assertThat(Files.readString(root.resolve("out/figures/map-lesions-dose-age.svg")))
        .contains("4 mg")
        .contains("50 years");
  }

  @Test
  void aStudyInWhichNothingDiffersSaysSo() throws IOException {
    StudySpec spec = spec();
    StudyValues values = values(spec, true);
    ResultDirectory directory = ResultDirectory.create(root.resolve("out"));

    new StudyReport(spec, values, Sensitivity.of(spec, values))
        .write(SamplePatient.context(), directory);

    assertThat(Files.readString(root.resolve("out/report.html")))
        .contains("No output differs between points");
    assertThat(root.resolve("out/figures")).doesNotExist();
  }
}
