package org.anergy.marrow;

import org.anergy.base.Parameter;

/** Where the marrow reads its parameters. */
@FunctionalInterface
public interface MarrowSettings {
  /** Returns the value of {@code parameter}, in its own unit. */
  double value(Parameter parameter);
}
