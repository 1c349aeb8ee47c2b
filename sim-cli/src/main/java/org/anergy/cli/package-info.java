/** The commands; the only place that prints and exits. */
@org.jspecify.annotations.NullMarked
package org.anergy.cli;
