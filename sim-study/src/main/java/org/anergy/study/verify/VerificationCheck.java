package org.anergy.study.verify;

/**
 * One long check. Further checks are one class and one line in {@link BuiltInChecks}.
 *
 * <p>A check keeps no state; whatever takes long goes through the context, which remembers it.
 */
public interface VerificationCheck {
  /** Returns what the check is, in words. */
  CheckText text();

  /**
   * Measures.
   *
   * @throws java.util.concurrent.CancellationException if the user stops the verification
   */
  Finding run(VerificationContext context);
}
