package org.anergy.ui.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.anergy.base.UserInputException;
import org.anergy.run.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReaderTest {
  private static final String README = "tables/README.md";
  private static final String DICTIONARY =
      """
      | column | unit | meaning |
      |---|---|---|
      | relapses | 1 | relapses that began |
      | score_end | points | true score at the end |
      | score_points | points | clinic | true score |
      """;

  @TempDir private Path directory;

  private static final List<Integer> ALL = List.of(0, 1, 2, 3);

  /** Writes files and a manifest that vouches for them. */
  private void result(String kind, String... namesAndTexts) throws IOException {
    StringBuilder files = new StringBuilder();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      String name = namesAndTexts[i];
      String text = namesAndTexts[i + 1];
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      byte[] hash = Sha256.create().digest(text.getBytes(StandardCharsets.UTF_8));
      files.append(i == 0 ? "" : ",").append("{\"path\":\"").append(name);
      files.append("\",\"bytes\":1,\"sha256\":\"").append(HexFormat.of().formatHex(hash));
      files.append("\"}");
    }
    Files.writeString(
        directory.resolve("manifest.json"),
        "{\"schema\":\"anergy/manifest/1\",\"title\":\"T\",\"seed\":\"7\",\""
            + kind
            + "\":3,\"files\":["
            + files
            + "]}");
  }

  private StoredCohort cohort() throws IOException {
    result(
        "patients",
        README,
        DICTIONARY,
        "tables/patients.csv",
        """
        patient,status,relapses,first_relapse,score_end,followed_days,death_day,message
        0,finished,1,50,2.5,100,,
        1,finished,0,,3.5,80,80,
        2,failed,,,,,,"out of memory, sorry"
        3,finished,2,10,0.5,100,,
        """,
        "tables/visits.csv",
        "patient,time_d,score_measured_points\n0,-5,9\n0,0,1\n0,90,2\n1,0,3\n",
        "tables/relapses.csv",
        "patient,time_d\n0,50\n3,10\n3,60\n");
    return (StoredCohort) ResultReader.read(directory);
  }

  @Test
  void aCohortHasTheCoursesOfItsPatients() throws IOException {
    StoredCohort cohort = cohort();
    assertThat(cohort.seed()).isEqualTo(7);
    assertThat(cohort.courses()).hasSize(4);
    assertThat(cohort.courses().get(0).days()).containsExactly(0, 90);
    assertThat(cohort.courses().get(0).scores()).containsExactly(1, 2);
    assertThat(cohort.courses().get(3).relapses()).containsExactly(10.0, 60.0);
    assertThat(cohort.courses().get(1).deathDay()).isEqualTo(80);
    assertThat(cohort.followedDays()).isEqualTo(100);
    assertThat(cohort.finished(2)).isFalse();
  }

  @Test
  void scoresOfACohortAreThoseOfItsVisits() throws IOException {
    CohortScores scores = CohortScores.of(cohort());

    assertThat(scores.patients()).hasSize(4);
    assertThat(scores.patients().get(0)).isDeepEqualTo(new double[][] {{0, 90}, {1, 2}});
    assertThat(scores.patients().get(2)).isDeepEqualTo(new double[][] {{}, {}});
    assertThat(CohortScores.read(directory).patients()).hasSize(4);
  }

  @Test
  void survivalLeavesOutThoseWhoBrokeOff() throws IOException {
    StoredCohort cohort = cohort();
    assertThat(cohort.relapseFree(ALL).at(20).estimate()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(cohort.relapseFree(ALL).at(99).estimate()).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void survivalFollowsTheFilterAndCountsThoseAtRisk() throws IOException {
    StoredCohort cohort = cohort();
    assertThat(cohort.relapseFree(List.of(0, 1)).at(99).estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(cohort.atRisk(ALL, 0)).isEqualTo(3);
    assertThat(cohort.atRisk(ALL, 20)).isEqualTo(2);
    assertThat(cohort.atRisk(List.of(1), 80)).isEqualTo(1);
    assertThat(cohort.atRisk(List.of(1), 81)).isZero();
  }

  @Test
  void conditionThatIsNotUnderstoodIsToldAndChoosesAll() throws IOException {
    ResultTable table = cohort().table();
    RowCondition unknown = new RowCondition("relapsed > 3", table);
    assertThat(unknown.problem()).contains("no column \"relapsed\"").contains("Maybe \"relapses\"");
    assertThat(unknown.test(0)).isTrue();
    assertThat(new RowCondition("relapses > many", table).problem()).contains("no number");
    assertThat(new RowCondition("relapses >", table).problem()).contains("missing");
    assertThat(new RowCondition("relapses = no", table).test(1)).isTrue();
    assertThat(new RowCondition("relapses >= 1", table).problem()).isEmpty();
  }

  @Test
  void patientsAreSortedByWhatIsAskedFor() throws IOException {
    StoredCohort cohort = cohort();
    List<Integer> rows = List.of(0, 1, 2, 3);
    assertThat(PatientOrder.INDEX.sorted(List.of(3, 1), cohort)).containsExactly(1, 3);
    assertThat(PatientOrder.RELAPSES.sorted(rows, cohort)).containsExactly(3, 0, 1, 2);
    assertThat(PatientOrder.FINAL_SCORE.sorted(rows, cohort)).containsExactly(1, 0, 3, 2);
  }

  @Test
  void conditionsChooseRows() throws IOException {
    ResultTable table = cohort().table();
    assertThat(new RowCondition("relapses >= 1, score < 1", table).test(3)).isTrue();
    assertThat(new RowCondition("relapses >= 1, score < 1", table).test(0)).isFalse();
    assertThat(new RowCondition("MEMORY", table).test(2)).isTrue();
    assertThat(new RowCondition("relapses < 9", table).test(2)).isFalse();
    assertThat(new RowCondition(" ", table).test(2)).isTrue();
  }

  @Test
  void aStudyHasPointsMeansAndEffects() throws IOException {
    result(
        "runs",
        README,
        DICTIONARY,
        "inputs/points.csv",
        "point,dose,drug\n0,1 mg,a\n1,2 mg,a\n2,2 mg,b\n",
        "tables/runs.csv",
        """
        run,point,replicate,seed,patient,dose,drug,status,digest,score_end,message,replay
        0,0,0,7,0,1 mg,a,finished,x,1,,
        1,0,1,7,1,1 mg,a,finished,x,2,,
        2,1,0,7,0,2 mg,a,finished,x,4,,
        3,1,1,7,1,2 mg,a,failed,,,why,
        4,2,0,7,0,2 mg,b,finished,x,6,,
        """);
    StoredStudy study = (StoredStudy) ResultReader.read(directory);
    assertThat(study.outputs()).containsExactly("score_end");
    assertThat(study.axes().get(0).unit()).isEqualTo("mg");
    assertThat(study.axes().get(1).labels()).containsExactly("a", "b");
    assertThat(study.pointTable().rows().get(0)).containsExactly("0", "1 mg", "a", "1.5");
    assertThat(study.label("score_end")).isEqualTo("score end (points)");
    EffectPlot effect = new EffectPlot(study, "score_end", study.axes().get(0));
    assertThat(effect.means()).hasSize(2);
    assertThat(effect.means().get(1)).containsExactly(2, 5);
  }

  @Test
  void aRunHasItsSeriesAndEvents() throws IOException {
    result(
        "patient",
        README,
        DICTIONARY,
        "tables/series.csv",
        "time_d,score_points\n-1,0\n0,1\n1,2\n",
        "tables/events.csv",
        "time_d,kind,where,value,unit,detail\n-1,relapse,,,,\n1,relapse,,,,\"x, y\"\n",
        "tables/endpoints.csv",
        "name,value,unit,meaning\nrelapses,1,1,relapses\n");
    StoredRun run = (StoredRun) ResultReader.read(directory);
    assertThat(run.series().columns().get(0).name()).isEqualTo("score");
    assertThat(run.series().columns().get(0).group()).isEqualTo("clinic");
    assertThat(run.patient()).isEqualTo(-1);
    Trajectory course = Trajectory.read(directory);
    assertThat(course.days()).containsExactly(0, 1);
    assertThat(course.relapses()).containsExactly(1.0);
  }

  @Test
  void aChangedTableIsRefused() throws IOException {
    cohort();
    Files.writeString(directory.resolve("tables/relapses.csv"), "patient,time_d\n");
    assertThatThrownBy(() -> ResultReader.read(directory))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("relapses.csv")
        .hasMessageContaining("damaged");
  }

  @Test
  void whatIsNoResultSaysSo() {
    assertThatThrownBy(() -> ResultReader.read(directory))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("no manifest.json");
    assertThatThrownBy(() -> ResultReader.read(directory.resolve("none")))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("no such directory");
  }

  @Test
  void anotherKindOfResultSaysSo() throws IOException {
    result("arms");
    assertThatThrownBy(() -> ResultReader.read(directory))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("neither a run, a cohort nor a study");
  }
}
