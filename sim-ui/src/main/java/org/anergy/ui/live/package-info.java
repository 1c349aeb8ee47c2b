/**
 * A run that is watched: it plays, pauses, goes back and branches on a thread of its own. Knows
 * nothing of any window; what it shows are copies.
 *
 * <p>{@link org.anergy.ui.live.LiveRun} is the engine. It publishes {@link org.anergy.ui.live.Frame
 * frames} (the lattices at a step), the {@link org.anergy.ui.live.History} (daily values and
 * events) and its {@link org.anergy.ui.live.LiveStatus}.
 */
@NullMarked
package org.anergy.ui.live;

import org.jspecify.annotations.NullMarked;
