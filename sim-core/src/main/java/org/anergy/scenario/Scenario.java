package org.anergy.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anergy.base.ParameterSet;
import org.anergy.therapy.TherapyPlan;
import org.jspecify.annotations.Nullable;

/**
 * A resolved scenario: everything that decides a run, apart from the seed.
 *
 * @param title one line for people
 * @param disease name of the disease profile, for example {@code relapsing-remitting-ms}
 * @param fidelity agents on lattices, or the well-mixed equations
 * @param patient the patient of a single run
 * @param followUpDays simulated time after the run-in, d
 * @param runInDays time before the follow-up in which the healthy patient settles, d
 * @param stepHours time step of tissue and node, h
 * @param space the lattices
 * @param epitopes number of self-epitopes of the target tissue
 * @param fields the cytokines, in a fixed order
 * @param outcome clinical definitions
 * @param parameters values of the model's parameters
 * @param rulesOff names of rules that are switched off (knock-outs)
 * @param therapies what is done to the patient
 * @param changes parameters that change on the way, in order of their days
 * @param well what is in the well, if there is one instead of a patient; null for a patient
 */
public record Scenario(
    String title,
    String disease,
    Fidelity fidelity,
    PatientTraits patient,
    double followUpDays,
    double runInDays,
    double stepHours,
    Space space,
    int epitopes,
    List<FieldSpec> fields,
    OutcomeSpec outcome,
    ParameterSet parameters,
    Set<String> rulesOff,
    TherapyPlan therapies,
    List<ParameterChange> changes,
    @Nullable WellSpec well) {

  /** An untreated patient. */
  public Scenario(
      String title,
      String disease,
      Fidelity fidelity,
      PatientTraits patient,
      double followUpDays,
      double runInDays,
      double stepHours,
      Space space,
      int epitopes,
      List<FieldSpec> fields,
      OutcomeSpec outcome,
      ParameterSet parameters,
      Set<String> rulesOff) {
    this(
        title,
        disease,
        fidelity,
        patient,
        followUpDays,
        runInDays,
        stepHours,
        space,
        epitopes,
        fields,
        outcome,
        parameters,
        rulesOff,
        TherapyPlan.none(),
        List.of(),
        null);
  }

  /** How a patient is simulated. */
  public enum Fidelity {
    /** Cells as agents on lattices. */
    AGENTS,
    /** The well-mixed equations of the same rules and parameters. */
    MEAN_FIELD
  }

  public Scenario {
    fields = List.copyOf(fields);
    changes = List.copyOf(changes);
    rulesOff = Collections.unmodifiableSortedSet(new TreeSet<>(rulesOff));
  }

  /** Returns the same scenario for another patient. */
  public Scenario withPatient(PatientTraits other) {
    return with(other, parameters, therapies);
  }

  /** Returns the same scenario with another treatment. */
  public Scenario withTherapies(TherapyPlan other) {
    return with(patient, parameters, other);
  }

  /**
   * Returns the same scenario with the parameters that are in force after the first {@code many}
   * changes.
   */
  public Scenario afterChanges(int many) {
    Map<String, Double> values = new LinkedHashMap<>(parameters.overrides());
    changes.subList(0, many).forEach(change -> values.putAll(change.values()));
    return with(patient, new ParameterSet(values), therapies);
  }

  private Scenario with(PatientTraits who, ParameterSet values, TherapyPlan plan) {
    return new Scenario(
        title,
        disease,
        fidelity,
        who,
        followUpDays,
        runInDays,
        stepHours,
        space,
        epitopes,
        fields,
        outcome,
        values,
        rulesOff,
        plan,
        changes,
        well);
  }
}
