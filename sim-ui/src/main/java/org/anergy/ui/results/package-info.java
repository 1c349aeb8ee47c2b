/**
 * Views of what the command line left behind: a run, a cohort or a study in its result directory.
 * Reads with the readers of sim-study; never writes.
 */
@NullMarked
package org.anergy.ui.results;

import org.jspecify.annotations.NullMarked;
