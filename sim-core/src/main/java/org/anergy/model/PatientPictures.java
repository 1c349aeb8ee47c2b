package org.anergy.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.record.LatticePicture;

/** Takes pictures of lattices. */
final class PatientPictures {
  private PatientPictures() {}

  static LatticePicture of(Patch patch, boolean tissue, double day, String reason) {
    byte[] drawn = new byte[patch.lattice().sites()];
    Arrays.fill(drawn, (byte) -1);
    CellStore cells = patch.cells();
    for (int i = 0; i < cells.size(); i++) {
      // T cells are drawn over APCs, later kinds over earlier ones.
      drawn[cells.site[i]] = (byte) Math.max(drawn[cells.site[i]], cells.kind[i]);
    }
    Map<String, float[]> fields = new LinkedHashMap<>();
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
        CellKind.names(),
        tissue ? patch.tissue().integrity.clone() : new float[0],
        fields);
  }
}
