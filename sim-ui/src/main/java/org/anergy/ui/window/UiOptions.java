package org.anergy.ui.window;

import java.nio.file.Path;
import org.anergy.ui.look.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What the window begins with.
 *
 * @param what scenario file or result directory to open; null for the gallery
 * @param scenarios directory of the shipped scenarios
 * @param theme theme; null for the one of last time
 */
public record UiOptions(@Nullable Path what, Path scenarios, @Nullable Theme theme) {}
