package org.anergy.treatment;

import org.anergy.model.PatientSimulation;
import org.anergy.run.PatientRun;

/** Makes patients of tests die, on days on which no hazard would have killed them. */
public final class Deaths {
  private Deaths() {}

  /** The treated patient of {@code run} dies in the step that comes next. */
  public static void inNextStep(PatientRun run, String cause, String detail) {
    PatientSimulation patient = (PatientSimulation) run.simulation();
    patient.treatment().mortality().dies(run.day(), cause, detail);
  }
}
