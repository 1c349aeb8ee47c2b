package org.anergy.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** How a film can be written. */
public enum MovieFormat {
  /** H.264 video in an MP4 file. */
  MP4("mp4"),
  /** An animated picture that repeats for ever; 256 colors a frame. */
  GIF("gif");

  private final String ending;

  MovieFormat(String ending) {
    this.ending = ending;
  }

  /** Returns the ending of file names, without the dot. */
  public String ending() {
    return ending;
  }

  /** Takes frames one after the other. */
  interface Writer extends AutoCloseable {
    void add(BufferedImage frame) throws IOException;

    /** Writes what belongs behind the last frame. */
    void finish() throws IOException;

    /** Lets go of the file, finished or not. */
    @Override
    void close() throws IOException;
  }

  Writer open(Path part, int framesPerSecond) throws IOException {
    return this == MP4
        ? new Mp4Writer(part, framesPerSecond)
        : new GifWriter(part, framesPerSecond);
  }
}
