package org.anergy.study.vtk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One quantity at every site of a lattice.
 *
 * @param name letters, digits and underscores; ends in the unit unless it is a pure number
 * @param unit unit, "1" for a pure number
 * @param meaning one sentence
 * @param type the file format's name of the numbers' type, {@code UInt8} or {@code Float32}
 * @param littleEndian the numbers, row by row; view, do not modify
 */
record SiteArray(String name, String unit, String meaning, String type, byte[] littleEndian) {

  /** Numbers from 0 to 255, such as cells at a site. */
  static SiteArray ofBytes(String name, String unit, String meaning, byte[] values) {
    return new SiteArray(named(name, unit), unit, meaning, "UInt8", values.clone());
  }

  /** Real numbers. */
  static SiteArray ofFloats(String name, String unit, String meaning, float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return new SiteArray(named(name, unit), unit, meaning, "Float32", bytes.array());
  }

  /** As the columns of the tables are named, so that calculators need no quotes. */
  private static String named(String name, String unit) {
    String word = name.replaceAll("[^A-Za-z0-9]+", "_");
    return unit.equals("1") ? word : word + "_" + unit;
  }
}
