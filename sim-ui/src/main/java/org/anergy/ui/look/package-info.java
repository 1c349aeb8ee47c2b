/** How the window looks: theme, icons, sizes that hold in all views. */
@NullMarked
package org.anergy.ui.look;

import org.jspecify.annotations.NullMarked;
