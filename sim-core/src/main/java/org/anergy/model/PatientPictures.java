package org.anergy.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.msc.StromalLattice;
import org.anergy.record.LatticePicture;
import org.jspecify.annotations.Nullable;

/** Takes pictures of lattices. */
final class PatientPictures {
  private static final List<String> STROMAL =
      List.of("MSC, not licensed", "MSC, licensed", "MSC, spent");

  private PatientPictures() {}

  /**
   * @param stroma stromal cells on the lattice; null if no therapy gives any
   */
  static LatticePicture of(
      Patch patch, boolean tissue, double day, String reason, @Nullable StromalLattice stroma) {
    byte[] drawn = new byte[patch.lattice().sites()];
    Arrays.fill(drawn, (byte) -1);
    CellStore cells = patch.cells();
    for (int i = 0; i < cells.size(); i++) {
      // T cells are drawn over APCs, later kinds over earlier ones.
      drawn[cells.site[i]] = (byte) Math.max(drawn[cells.site[i]], cells.kind[i]);
    }
    List<String> categories = new ArrayList<>(CellKind.names());
    Map<String, float[]> fields = new LinkedHashMap<>();
    if (stroma != null) {
      categories.addAll(STROMAL);
      for (int i = 0; i < stroma.cells().size(); i++) {
        int code = CellKind.COUNT + stroma.cells().state(i);
        drawn[stroma.cells().site(i)] = (byte) Math.max(drawn[stroma.cells().site(i)], code);
      }
      fields.put(LatticePicture.MSC_FACTOR, stroma.factor().clone());
    }
    for (int c = 0; c < Cytokine.COUNT; c++) {
      if (patch.has(c)) {
        fields.put(Cytokine.names().get(c), patch.field(c).concentration().clone());
      }
    }
    return new LatticePicture(
        tissue ? patch.name().replace("tissue", "tissue ") : "lymph node",
        day,
        reason,
        patch.lattice().width(),
        patch.lattice().height(),
        patch.lattice().siteMicrometers(),
        drawn,
        categories,
        tissue ? patch.tissue().integrity.clone() : new float[0],
        fields);
  }
}
