/** Adapters to MASON: its SimState and Schedule drive a run. The only package that knows MASON. */
@org.jspecify.annotations.NullMarked
package org.anergy.mason;
