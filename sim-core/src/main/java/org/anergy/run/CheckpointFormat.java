package org.anergy.run;

/**
 * The bytes of a checkpoint file, all numbers little-endian.
 *
 * <pre>
 * magic        8 bytes   0x89 ANERGY 0x0A
 * version      u32       1
 * model hash   32 bytes
 * scenario     32 bytes  SHA-256 of the resolved scenario
 * seed         i64
 * patient      i64
 * step         i64
 * CRC32C       u32       of everything from the magic to here
 * column …               any number:
 *   type       u8        code of {@link org.anergy.kernel.ColumnType}
 *   name       u16 + bytes, UTF-8
 *   entries    u32
 *   CRC32C     u32       of the column from its type to here, so that a length can be trusted
 *   block …              of up to 65,536 bytes of content each, the last may be shorter:
 *     stored   u32       bytes that follow; less than the content: deflated (RFC 1951), equal: plain
 *     bytes
 *   CRC32C     u32       of the blocks
 * end          u8        0 where the type of another column would stand
 * SHA-256      32 bytes  of everything before; the file ends here
 * </pre>
 *
 * <p>Another layout gets another version number; files of other versions are refused.
 */
final class CheckpointFormat {
  static final byte[] MAGIC = {(byte) 0x89, 'A', 'N', 'E', 'R', 'G', 'Y', '\n'};
  static final int VERSION = 1;
  static final int HASH_BYTES = 32;
  static final int BLOCK_BYTES = 1 << 16;
  static final int MAX_NAME_BYTES = 0xFFFF;
  static final int END = 0;

  /** The magic and version alone: enough to tell foreign files and other versions. */
  static final int PREFIX_BYTES = MAGIC.length + Integer.BYTES;

  /** Size of everything before the first checksum. */
  static final int HEADER_BYTES = PREFIX_BYTES + 2 * HASH_BYTES + 3 * Long.BYTES;

  /** Deflate cannot shrink by more than 1,032 : 1 (two bits a match of 258 bytes). */
  static final long MAX_SHRINKING = 1032;

  private CheckpointFormat() {}
}
