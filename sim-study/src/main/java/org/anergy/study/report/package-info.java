/**
 * Reports for people: charts, pictures of the lattices and a self-contained page. Draws headless;
 * uses records of runs only, never the model's state.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.report;
