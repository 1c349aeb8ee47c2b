package org.anergy.study.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedStudyTest {
  private static final long SEED = -5;
  private static final String STUDY =
      """
      title: "'Odd', \\"title\\": 50 %"
      fixed: [patient.age=33 years]
      factors:
        advantage: {path: parameters.regulation.bindingAdvantage, uniform: {from: 3, to: 8}}
        follow_up: {path: followUp, levels: [30 days, 40 days]}
      design: {kind: latin-hypercube, points: 8}
      replicates: {number: 2, patients: PATIENTS, numbers: independent}
      outputs: [relapses]
      series: {columns: [effector_tissue], every: 7 days}
      """;

  private final BuiltInModel model = new BuiltInModel();

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"scenario", "population"})
  void planMadeFromTextElsewhereHasTheSameRuns(String patients) throws Exception {
    LoadedStudy study = load(patients);
    SweepPlan whole = new SweepPlan(study, model.loader(), hash(study), SEED, 7);
    RunPlan here = whole.shard("2/3");
    ShippedStudy shipped = sent(ShippedStudy.of(study, whole, SEED, "2/3", hash(study)));

    RunPlan there = shipped.plan(model, Files.createDirectory(root.resolve("there")));

    assertThat(there.runs()).isEqualTo(here.runs()).isEqualTo(5);
    assertThat(there.keyColumns()).isEqualTo(here.keyColumns());
    assertThat(there.sampledColumns()).isEqualTo(here.sampledColumns());
    assertThat(there.sampledEveryDays()).isEqualTo(here.sampledEveryDays());
    for (int run = 0; run < here.runs(); run++) {
      assertThat(there.keys(run)).isEqualTo(here.keys(run));
      assertThat(there.task(run)).isEqualTo(here.task(run));
    }
  }

  @Test
  void machineWithAnotherModelIsRefused() {
    LoadedStudy study = load("scenario");
    SweepPlan whole = new SweepPlan(study, model.loader(), "0ddba11", SEED, 7);
    ShippedStudy shipped = ShippedStudy.of(study, whole, SEED, "1/1", "0ddba11");

    assertThatThrownBy(() -> shipped.plan(model, root))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is " + hash(study) + " there and 0ddba11 here");
  }

  private LoadedStudy load(String patients) {
    String head = "schema: anergy/study/1\nscenario: small.yaml\n";
    Path file = TestStudies.write(root, head + STUDY.replace("PATIENTS", patients));
    return new StudyLoader(model.loader(), model).load(file);
  }

  private String hash(LoadedStudy study) {
    return model.modelHash(study.base().scenario().fidelity());
  }

  private static ShippedStudy sent(ShippedStudy study) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(study);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (ShippedStudy) in.readObject();
    }
  }
}
