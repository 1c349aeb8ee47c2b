package org.anergy.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Digests a class file without its line numbers (Java Virtual Machine Specification, chapter 4), so
 * that comments and layout of the source do not count as changes of the model.
 */
final class ClassFileDigest {
  private static final String LINES = "LineNumberTable";
  private static final String CODE = "Code";
  private static final int MAGIC = 0xCAFEBABE;
  private static final int EXCEPTION_ENTRY_BYTES = 8;

  private final byte[] bytes;
  private final ByteBuffer in;
  private final MessageDigest digest;
  private final String[] texts;
  // Everything from here to the position has not been digested yet.
  private int pending;

  private ClassFileDigest(byte[] classFile, MessageDigest digest) {
    bytes = classFile;
    in = ByteBuffer.wrap(classFile);
    this.digest = digest;
    if (in.getInt() != MAGIC) {
      throw new IllegalArgumentException("not a class file");
    }
    skip(4);
    texts = constants();
  }

  /**
   * Adds {@code classFile} to {@code digest}.
   *
   * @throws IllegalArgumentException if it is not a class file
   */
  static void update(MessageDigest digest, byte[] classFile) {
    new ClassFileDigest(classFile, digest).body();
  }

  private void body() {
    skip(6);
    skip(2 * u2());
    members();
    members();
    attributes();
    digest.update(bytes, pending, in.limit() - pending);
  }

  /** Reads the constant pool and returns its texts, empty where a constant is none. */
  private String[] constants() {
    int count = u2();
    String[] found = new String[count];
    Arrays.fill(found, "");
    for (int i = 1; i < count; i++) {
      int tag = in.get();
      switch (tag) {
        case 1 -> {
          byte[] utf = new byte[u2()];
          in.get(utf);
          found[i] = new String(utf, StandardCharsets.UTF_8);
        }
        case 7, 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          i++; // long and double take two places
        }
        default -> throw new IllegalArgumentException("unknown kind of constant " + tag);
      }
    }
    return found;
  }

  private void members() {
    int count = u2();
    for (int i = 0; i < count; i++) {
      skip(6);
      attributes();
    }
  }

  private void attributes() {
    int count = u2();
    for (int i = 0; i < count; i++) {
      int start = in.position();
      String name = texts[u2()];
      int length = in.getInt();
      if (name.equals(LINES)) {
        leaveOut(start, in.position() + length);
      } else if (name.equals(CODE)) {
        // Its length counts the line numbers.
        leaveOut(start, in.position());
        code();
      } else {
        skip(length);
      }
    }
  }

  private void leaveOut(int from, int to) {
    digest.update(bytes, pending, from - pending);
    in.position(to);
    pending = to;
  }

  private void code() {
    skip(4);
    skip(in.getInt());
    skip(EXCEPTION_ENTRY_BYTES * u2());
    attributes();
  }

  private int u2() {
    return Short.toUnsignedInt(in.getShort());
  }

  private void skip(int count) {
    in.position(in.position() + count);
  }
}
