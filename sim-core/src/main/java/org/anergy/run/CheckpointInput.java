package org.anergy.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.anergy.kernel.ColumnType;
import org.anergy.kernel.StateSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CheckpointOutput} wrote and trusts nothing: every length is checked against
 * what is left of the file before memory is taken for it.
 */
final class CheckpointInput {
  private final InputStream in;
  private final MessageDigest sha = Sha256.create();
  private final CRC32C crc = new CRC32C();
  private final Inflater inflater;
  private final byte[] stored = new byte[CheckpointFormat.BLOCK_BYTES];
  private final byte[] plain = new byte[CheckpointFormat.BLOCK_BYTES];
  private final long size;
  private long left;
  private String part = "the header";

  /**
   * @param in the file from its start
   * @param size length of the file, bytes
   * @param inflater of raw deflate; the caller ends it
   */
  CheckpointInput(InputStream in, long size, Inflater inflater) {
    this.in = in;
    this.size = size;
    this.left = size;
    this.inflater = inflater;
  }

  /** The file is not a whole checkpoint of this version; the message says where it breaks. */
  static final class DamageException extends Exception {
    private static final long serialVersionUID = 1L;

    DamageException(String message) {
      super(message);
    }
  }

  /** Reads the whole file. */
  Checkpoint read() throws IOException, DamageException {
    prefix();
    ByteBuffer header = take(CheckpointFormat.HEADER_BYTES - CheckpointFormat.PREFIX_BYTES);
    byte[] hash = new byte[CheckpointFormat.HASH_BYTES];
    header.get(hash);
    String modelHash = HexFormat.of().formatHex(hash);
    header.get(hash);
    String scenario = HexFormat.of().formatHex(hash);
    RunIdentity identity = new RunIdentity(modelHash, scenario, header.getLong(), header.getLong());
    long step = header.getLong();
    checkCrc();
    StateSnapshot state = new StateSnapshot();
    boolean more = true;
    while (more) {
      more = column(state);
    }
    checkWhole();
    return new Checkpoint(identity, step, state);
  }

  private void prefix() throws IOException, DamageException {
    int magic = CheckpointFormat.MAGIC.length;
    byte[] start = Arrays.copyOf(take((int) Math.min(magic, size)).array(), magic);
    if (!Arrays.equals(start, CheckpointFormat.MAGIC)) {
      throw new DamageException("it is not a checkpoint of anergy");
    }
    int version = take(Integer.BYTES).getInt();
    if (version != CheckpointFormat.VERSION) {
      throw new DamageException(
          "it has format version "
              + Integer.toUnsignedString(version)
              + ", this program reads version "
              + CheckpointFormat.VERSION);
    }
  }

  private boolean column(StateSnapshot state) throws IOException, DamageException {
    part = "column " + (state.size() + 1);
    int code = take(1).get();
    if (code == CheckpointFormat.END) {
      return false;
    }
    String name = text(Short.toUnsignedInt(take(Short.BYTES).getShort()));
    int entries = take(Integer.BYTES).getInt();
    checkCrc();
    part = "column " + name;
    ColumnType type = type(code);
    if (type == null || entries < 0 || state.has(name)) {
      throw new DamageException(part + " has an impossible type, length or name");
    }
    long bytes = (long) entries * type.width();
    if (bytes > left * CheckpointFormat.MAX_SHRINKING) {
      throw new DamageException(
          part + " claims " + bytes + " bytes, more than the rest of the file can hold");
    }
    content(name, type, entries, state);
    return true;
  }

  private static @Nullable ColumnType type(int code) {
    for (ColumnType type : ColumnType.values()) {
      if (type.code() == code) {
        return type;
      }
    }
    return null;
  }

  private void content(String name, ColumnType type, int n, StateSnapshot state)
      throws IOException, DamageException {
    switch (type) {
      case VALUE -> {
        if (n != 1) {
          throw new DamageException(part + " is one value and claims " + n);
        }
        long[] value = longs(1);
        checkCrc();
        state.value(name, value[0]);
      }
      case LONGS -> {
        long[] values = longs(n);
        checkCrc();
        state.longs(name, values, n);
      }
      case INTS -> {
        int[] values = ints(n);
        checkCrc();
        state.ints(name, values, n);
      }
      case BYTES -> {
        byte[] values = bytes(n);
        checkCrc();
        state.bytes(name, values, n);
      }
      case FLOATS -> {
        float[] values = floats(n);
        checkCrc();
        state.floats(name, values, n);
      }
      case DOUBLES -> {
        double[] values = doubles(n);
        checkCrc();
        state.doubles(name, values, n);
      }
    }
  }

  private long[] longs(int n) throws IOException, DamageException {
    long[] values = new long[n];
    for (int at = 0; at < n; ) {
      ByteBuffer block = block((long) (n - at) * Long.BYTES);
      int count = block.remaining() / Long.BYTES;
      block.asLongBuffer().get(values, at, count);
      at += count;
    }
    return values;
  }

  private int[] ints(int n) throws IOException, DamageException {
    int[] values = new int[n];
    for (int at = 0; at < n; ) {
      ByteBuffer block = block((long) (n - at) * Integer.BYTES);
      int count = block.remaining() / Integer.BYTES;
      block.asIntBuffer().get(values, at, count);
      at += count;
    }
    return values;
  }

  private byte[] bytes(int n) throws IOException, DamageException {
    byte[] values = new byte[n];
    for (int at = 0; at < n; ) {
      ByteBuffer block = block(n - at);
      int count = block.remaining();
      block.get(values, at, count);
      at += count;
    }
    return values;
  }

  private float[] floats(int n) throws IOException, DamageException {
    int[] bits = ints(n);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = Float.intBitsToFloat(bits[i]);
    }
    return values;
  }

  private double[] doubles(int n) throws IOException, DamageException {
    long[] bits = longs(n);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = Double.longBitsToDouble(bits[i]);
    }
    return values;
  }

  /** Returns the next block of a column of which {@code wanted} bytes are still to come. */
  private ByteBuffer block(long wanted) throws IOException, DamageException {
    int length = (int) Math.min(wanted, CheckpointFormat.BLOCK_BYTES);
    int storedLength = take(Integer.BYTES).getInt();
    if (storedLength < 0 || storedLength > length) {
      throw new DamageException(part + " has a block of impossible length");
    }
    if (storedLength == length) {
      fill(plain, length);
    } else {
      fill(stored, storedLength);
      inflate(storedLength, length);
    }
    return ByteBuffer.wrap(plain, 0, length).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private void inflate(int storedLength, int length) throws DamageException {
    inflater.reset();
    inflater.setInput(stored, 0, storedLength);
    try {
      int got = 0;
      int more;
      while (got < length && (more = inflater.inflate(plain, got, length - got)) > 0) {
        got += more;
      }
      if (got == length) {
        return;
      }
    } catch (DataFormatException e) {
      throw new DamageException(part + " cannot be unpacked: " + e.getMessage());
    }
    throw new DamageException(part + " unpacks to too few bytes");
  }

  private String text(int bytes) throws IOException, DamageException {
    return new String(take(bytes).array(), StandardCharsets.UTF_8);
  }

  private void checkCrc() throws IOException, DamageException {
    int computed = (int) crc.getValue();
    if (take(Integer.BYTES).getInt() != computed) {
      throw new DamageException(part + " does not match its checksum");
    }
    crc.reset();
  }

  private void checkWhole() throws IOException, DamageException {
    part = "the final checksum";
    byte[] computed = sha.digest();
    if (!Arrays.equals(take(CheckpointFormat.HASH_BYTES).array(), computed)) {
      throw new DamageException("its content does not match the final checksum");
    }
    if (left > 0) {
      throw new DamageException(left + " bytes follow its end");
    }
  }

  private ByteBuffer take(int length) throws IOException, DamageException {
    requireLeft(length);
    byte[] bytes = new byte[length];
    fill(bytes, length);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void fill(byte[] target, int length) throws IOException, DamageException {
    requireLeft(length);
    if (in.readNBytes(target, 0, length) < length) {
      throw new EOFException("the file became shorter while it was read");
    }
    left -= length;
    crc.update(target, 0, length);
    sha.update(target, 0, length);
  }

  private void requireLeft(int length) throws DamageException {
    if (length > left) {
      throw new DamageException("it ends after " + size + " bytes, within " + part);
    }
  }
}
