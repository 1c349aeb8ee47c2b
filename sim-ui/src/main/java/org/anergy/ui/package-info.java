/**
 * The window: watch a patient, intervene, go back, compare. The only module that uses AWT's screen.
 */
@NullMarked
package org.anergy.ui;

import org.jspecify.annotations.NullMarked;
