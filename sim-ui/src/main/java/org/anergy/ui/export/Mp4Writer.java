package org.anergy.ui.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jspecify.annotations.Nullable;

/** An MP4 file that is being written. */
final class Mp4Writer implements MovieFormat.Writer {
  private final FileChannelWrapper channel;
  private final int framesPerSecond;
  private @Nullable VideoTrack track; // its size is that of the first frame

  Mp4Writer(Path part, int framesPerSecond) throws IOException {
    this.framesPerSecond = framesPerSecond;
    channel = NIOUtils.writableChannel(part.toFile());
  }

  @Override
  public void add(BufferedImage frame) throws IOException {
    BufferedImage even = even(frame);
    VideoTrack open = track;
    if (open == null) {
      open = new VideoTrack(channel, framesPerSecond, even.getWidth(), even.getHeight());
      track = open;
    }
    open.add(even);
  }

  /**
   * Returns {@code frame} in even size: colors are stored for squares of two by two pixels, so that
   * an odd size gets its last line twice.
   */
  static BufferedImage even(BufferedImage frame) {
    int width = frame.getWidth() + frame.getWidth() % 2;
    int height = frame.getHeight() + frame.getHeight() % 2;
    if (width == frame.getWidth() && height == frame.getHeight()) {
      return frame;
    }
    BufferedImage larger = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = larger.createGraphics();
    // Drawn up to four times, one pixel off: what is not covered in the end is the doubled line.
    graphics.drawImage(frame, width - frame.getWidth(), height - frame.getHeight(), null);
    graphics.drawImage(frame, width - frame.getWidth(), 0, null);
    graphics.drawImage(frame, 0, height - frame.getHeight(), null);
    graphics.drawImage(frame, 0, 0, null);
    graphics.dispose();
    return larger;
  }

  @Override
  public void finish() throws IOException {
    if (track != null) {
      track.finish();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
