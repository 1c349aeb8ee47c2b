/**
 * Where work in the window begins: the gallery of scenarios, recent files, and the editor of a
 * scenario's text with its problems at their lines.
 */
@NullMarked
package org.anergy.ui.start;

import org.jspecify.annotations.NullMarked;
