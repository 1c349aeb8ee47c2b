/**
 * The long checks behind {@code docs/verification.md}: what is measured, on which simulated
 * cohorts, against which threshold. Simulated patients are kept in a cache by model hash, so that
 * checks share them and a stopped verification goes on where it was.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.verify;
