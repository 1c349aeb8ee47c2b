/**
 * What therapies do to a body: agents kill cells in pools and on lattices, grafts return them,
 * marrow, thymus and the pools of T cells recover. Nothing here runs for an untreated patient.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.treatment;
