/**
 * A patient who is watched: arms side by side, trajectories, timeline, control and interventions.
 */
@NullMarked
package org.anergy.ui.session;

import org.jspecify.annotations.NullMarked;
