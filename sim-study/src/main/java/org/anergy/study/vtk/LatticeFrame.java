package org.anergy.study.vtk;

import java.util.List;

/**
 * What one lattice holds at one time.
 *
 * @param lattice name of the lattice, for example {@code tissue-3} or {@code lymph-node}
 * @param step steps since the start of the run-in
 * @param day time since the start of the follow-up, d
 * @param width sites along x
 * @param height sites along y
 * @param siteMicrometers lattice spacing, um
 * @param arrays what every site holds; the same names at every time
 */
record LatticeFrame(
    String lattice,
    long step,
    double day,
    int width,
    int height,
    double siteMicrometers,
    List<SiteArray> arrays) {
  LatticeFrame {
    arrays = List.copyOf(arrays);
  }
}
