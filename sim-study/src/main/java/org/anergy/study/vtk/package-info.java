/**
 * Lattices as files of the Visualization Toolkit, which ParaView opens: what every site holds, and
 * the run that is simulated again to see it. May use the model and run packages of sim-core.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.vtk;
