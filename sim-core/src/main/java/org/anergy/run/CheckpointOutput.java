package org.anergy.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import org.anergy.base.StateSink;
import org.anergy.kernel.ColumnType;

/**
 * Writes the columns of a state as {@link CheckpointFormat} says, in blocks, so that it needs no
 * copy of the state. Failures of the stream come as {@link UncheckedIOException}.
 */
final class CheckpointOutput implements StateSink {
  private final OutputStream out;
  private final MessageDigest sha = Sha256.create();
  private final CRC32C crc = new CRC32C();
  private final Deflater deflater;
  private final byte[] blockBytes = new byte[CheckpointFormat.BLOCK_BYTES];
  private final ByteBuffer block = littleEndian(blockBytes);
  private final byte[] smallBytes = new byte[CheckpointFormat.HEADER_BYTES];
  private final ByteBuffer small = littleEndian(smallBytes);
  private final byte[] deflated = new byte[CheckpointFormat.BLOCK_BYTES];

  /**
   * @param out where to write; not closed
   * @param deflater of raw deflate; the caller ends it
   */
  CheckpointOutput(OutputStream out, Deflater deflater) {
    this.out = out;
    this.deflater = deflater;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  void header(RunIdentity identity, long step) {
    small.put(CheckpointFormat.MAGIC).putInt(CheckpointFormat.VERSION);
    small.put(HexFormat.of().parseHex(identity.modelHash()));
    small.put(HexFormat.of().parseHex(identity.scenarioSha256()));
    small.putLong(identity.seed()).putLong(identity.patientIndex()).putLong(step);
    flushSmall();
    writeCrc();
  }

  /** Writes the end of the columns and the SHA-256 of all bytes so far. */
  void finish() throws IOException {
    small.put((byte) CheckpointFormat.END);
    flushSmall();
    out.write(sha.digest());
  }

  @Override
  public void value(String name, long value) {
    begin(name, ColumnType.VALUE, 1);
    room().putLong(value);
    end();
  }

  @Override
  public void longs(String name, long[] values, int length) {
    begin(name, ColumnType.LONGS, length);
    for (int i = 0; i < length; i++) {
      room().putLong(values[i]);
    }
    end();
  }

  @Override
  public void ints(String name, int[] values, int length) {
    begin(name, ColumnType.INTS, length);
    for (int i = 0; i < length; i++) {
      room().putInt(values[i]);
    }
    end();
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    begin(name, ColumnType.BYTES, length);
    int from = 0;
    while (from < length) {
      int count = Math.min(length - from, room().remaining());
      block.put(values, from, count);
      from += count;
    }
    end();
  }

  @Override
  public void floats(String name, float[] values, int length) {
    begin(name, ColumnType.FLOATS, length);
    for (int i = 0; i < length; i++) {
      room().putInt(Float.floatToRawIntBits(values[i]));
    }
    end();
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    begin(name, ColumnType.DOUBLES, length);
    for (int i = 0; i < length; i++) {
      room().putLong(Double.doubleToRawLongBits(values[i]));
    }
    end();
  }

  private void begin(String name, ColumnType type, int length) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    if (nameBytes.length > CheckpointFormat.MAX_NAME_BYTES) {
      throw new IllegalArgumentException("name of a column is too long: " + name);
    }
    small.put((byte) type.code()).putShort((short) nameBytes.length);
    flushSmall();
    write(nameBytes, nameBytes.length);
    small.putInt(length);
    flushSmall();
    writeCrc();
  }

  /** Returns the block, emptied if it was full; every width divides its size. */
  private ByteBuffer room() {
    if (!block.hasRemaining()) {
      flushBlock();
    }
    return block;
  }

  private void end() {
    if (block.position() > 0) {
      flushBlock();
    }
    writeCrc();
  }

  private void flushBlock() {
    int plain = block.position();
    deflater.reset();
    deflater.setInput(blockBytes, 0, plain);
    deflater.finish();
    int stored = deflater.deflate(deflated, 0, plain);
    // Not finished: it did not fit into fewer bytes than the plain content has.
    boolean smaller = deflater.finished() && stored < plain;
    small.putInt(smaller ? stored : plain);
    flushSmall();
    write(smaller ? deflated : blockBytes, smaller ? stored : plain);
    block.clear();
  }

  private void flushSmall() {
    int length = small.position();
    small.clear();
    write(smallBytes, length);
  }

  private void writeCrc() {
    small.putInt((int) crc.getValue());
    flushSmall();
    crc.reset();
  }

  private void write(byte[] bytes, int length) {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    crc.update(bytes, 0, length);
    sha.update(bytes, 0, length);
  }
}
