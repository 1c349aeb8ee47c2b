package org.anergy.kernel;

import java.lang.reflect.Array;
import org.anergy.base.StateSink;

/**
 * A named column of a state.
 *
 * @param name dotted name
 * @param type what the entries are
 * @param values primitive array of that type; one entry for {@link ColumnType#VALUE}
 */
record StateColumn(String name, ColumnType type, Object values) {
  int length() {
    return Array.getLength(values);
  }

  void copyTo(StateSink sink) {
    switch (type) {
      case VALUE -> sink.value(name, ((long[]) values)[0]);
      case LONGS -> sink.longs(name, (long[]) values, length());
      case INTS -> sink.ints(name, (int[]) values, length());
      case BYTES -> sink.bytes(name, (byte[]) values, length());
      case FLOATS -> sink.floats(name, (float[]) values, length());
      case DOUBLES -> sink.doubles(name, (double[]) values, length());
    }
  }

  /** Returns the raw bits of entry {@code index}. */
  long bits(int index) {
    return switch (type) {
      case VALUE, LONGS -> ((long[]) values)[index];
      case INTS -> ((int[]) values)[index];
      case BYTES -> ((byte[]) values)[index];
      case FLOATS -> Float.floatToRawIntBits(((float[]) values)[index]);
      case DOUBLES -> Double.doubleToRawLongBits(((double[]) values)[index]);
    };
  }

  /** Returns entry {@code index} in words; floating-point numbers with their raw bits. */
  String text(int index) {
    return switch (type) {
      case VALUE, LONGS, INTS, BYTES -> Long.toString(bits(index));
      case FLOATS ->
          String.format("%s (0x%08x)", Float.intBitsToFloat((int) bits(index)), (int) bits(index));
      case DOUBLES ->
          String.format("%s (0x%016x)", Double.longBitsToDouble(bits(index)), bits(index));
    };
  }

  String shape() {
    return type + " of length " + length();
  }
}
