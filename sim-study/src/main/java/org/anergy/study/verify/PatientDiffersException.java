package org.anergy.study.verify;

import org.anergy.base.RefusedException;

/** A patient that was run again is not what another model made of it: nothing is taken over. */
final class PatientDiffersException extends RefusedException {
  private static final long serialVersionUID = 1;

  PatientDiffersException(String message) {
    super(message);
  }
}
