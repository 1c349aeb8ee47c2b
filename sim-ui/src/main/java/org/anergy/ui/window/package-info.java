/** The program's window: what is open, the menu, the theme, and what is remembered. */
@NullMarked
package org.anergy.ui.window;

import org.jspecify.annotations.NullMarked;
