/** Counter-based random draws and samplers by inversion; uses nothing else of the program. */
@org.jspecify.annotations.NullMarked
package org.anergy.random;
