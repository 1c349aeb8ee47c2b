package org.anergy.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.anergy.base.RefusedException;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.AWTUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovieExportTest {
  private static final ExportProgress SILENT = (share, text) -> {};

  @TempDir Path directory;

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }

  @Test
  void aGifHasAllFramesAndTheirTimes() throws IOException {
    Path file = directory.resolve("film.gif");
    TestFilm film = new TestFilm(7, 121, 75);

    Exports.movie(() -> film, MovieFormat.GIF, 30, file, false).run(SILENT);

    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(7);
      int hundredths = 0;
      for (int k = 0; k < 7; k++) {
        assertThat(difference(reader.read(k), film.frame(k))).isLessThan(3);
        hundredths += delay(reader, k);
      }
      assertThat(hundredths).isEqualTo(23); // 7/30 s
    } finally {
      reader.dispose();
    }
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .containsOnlyOnce("NETSCAPE2.0");
    assertThat(files()).containsExactly(file);
  }

  private static int delay(ImageReader reader, int k) throws IOException {
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
    IIOMetadataNode control =
        (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
    return Integer.parseInt(control.getAttribute("delayTime"));
  }

  @Test
  void anMp4HasAllFramesAndAnEvenSize() throws IOException, JCodecException {
    Path file = directory.resolve("film.mp4");
    TestFilm film = new TestFilm(9, 121, 75);

    Exports.movie(() -> film, MovieFormat.MP4, 25, file, false).run(SILENT);

    byte[] head = Files.readAllBytes(file);
    assertThat(new String(head, 4, 4, StandardCharsets.ISO_8859_1)).isEqualTo("ftyp");
    try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile())) {
      FrameGrab grab = FrameGrab.createFrameGrab(channel);
      assertThat(grab.getVideoTrack().getMeta().getTotalFrames()).isEqualTo(9);
      assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isEqualTo(9 / 25.0);
      List<Picture> pictures = new ArrayList<>();
      for (Picture p = grab.getNativeFrame(); p != null; p = grab.getNativeFrame()) {
        BufferedImage decoded = AWTUtil.toBufferedImage(p);
        assertThat(decoded.getWidth()).isEqualTo(122);
        assertThat(decoded.getHeight()).isEqualTo(76);
        assertThat(difference(decoded, film.frame(pictures.size()))).isLessThan(4);
        pictures.add(p);
      }
      assertThat(pictures).hasSize(9);
    }
  }

  @Test
  void anOddSizeGetsItsLastLinesTwice() {
    BufferedImage frame = new TestFilm(1, 5, 7).frame(0);

    BufferedImage even = Mp4Writer.even(frame);

    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 6; x++) {
        assertThat(even.getRGB(x, y)).isEqualTo(frame.getRGB(Math.min(4, x), Math.min(6, y)));
      }
    }
  }

  /** Mean difference of a channel, of 255. */
  private static double difference(BufferedImage a, BufferedImage b) {
    double sum = 0;
    for (int y = 0; y < b.getHeight(); y++) {
      for (int x = 0; x < b.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff));
        }
      }
    }
    return sum / (3.0 * b.getWidth() * b.getHeight());
  }

  static Stream<MovieFormat> formats() {
    return Stream.of(MovieFormat.values());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingIsLeftOfACancelledMovie(MovieFormat format) throws IOException {
    Path file = directory.resolve("film." + format.ending());
    ExportProgress impatient =
        (share, text) -> {
          if (share > 0.4) {
            throw new CancellationException(text);
          }
        };

    assertThatThrownBy(
            () ->
                Exports.movie(() -> new TestFilm(9, 64, 48), format, 25, file, false)
                    .run(impatient))
        .isInstanceOf(CancellationException.class);

    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingIsLeftIfAFrameFails(MovieFormat format) throws IOException {
    Path file = directory.resolve("film." + format.ending());
    Film broken =
        new Film() {
          @Override
          public int frames() {
            return 5;
          }

          @Override
          public BufferedImage frame(int k) {
            if (k == 3) {
              throw new RefusedException("day 3 is not there.");
            }
            return new TestFilm(5, 64, 48).frame(k);
          }
        };

    assertThatThrownBy(() -> Exports.movie(() -> broken, format, 25, file, false).run(SILENT))
        .isInstanceOf(RefusedException.class)
        .hasMessage("day 3 is not there.");

    assertThat(files()).isEmpty();
  }

  /** Remembers that it was closed; its last frame fails. */
  private static final class HeldFilm implements Film {
    private final int frames;
    private int closed;

    HeldFilm(int frames) {
      this.frames = frames;
    }

    @Override
    public int frames() {
      return frames;
    }

    @Override
    public BufferedImage frame(int k) {
      if (k == 8) {
        throw new RefusedException("day 8 is not there.");
      }
      return new TestFilm(1, 64, 48).frame(0);
    }

    @Override
    public void close() {
      closed++;
    }
  }

  @Test
  void aFilmIsClosedHoweverItsExportEnds() throws IOException {
    Path file = directory.resolve("film.gif");
    HeldFilm whole = new HeldFilm(3);
    HeldFilm failing = new HeldFilm(9);
    HeldFilm cancelled = new HeldFilm(5);
    HeldFilm unwritable = new HeldFilm(3);

    Exports.movie(() -> whole, MovieFormat.GIF, 25, file, false).run(SILENT);
    assertThatThrownBy(
            () -> Exports.movie(() -> failing, MovieFormat.GIF, 25, file, true).run(SILENT))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () ->
                Exports.movie(() -> cancelled, MovieFormat.GIF, 25, file, true)
                    .run(
                        (share, text) -> {
                          throw new CancellationException(text);
                        }))
        .isInstanceOf(CancellationException.class);
    Path nowhere = directory.resolve("missing").resolve("film.gif");
    assertThatThrownBy(
            () -> Exports.movie(() -> unwritable, MovieFormat.GIF, 25, nowhere, true).run(SILENT))
        .isInstanceOf(RefusedException.class);

    assertThat(List.of(whole.closed, failing.closed, cancelled.closed)).containsOnly(1);
    assertThat(unwritable.closed).isZero(); // was not made
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFilmOrderCountsItsFrames() {
    assertThat(new FilmOrder(0, 1, 0.1, 1).frames()).isEqualTo(11);
    assertThat(new FilmOrder(3, 3, 7, 1).frames()).isEqualTo(1);
    assertThat(new FilmOrder(-5, 10, 7, 1).frames()).isEqualTo(3);
    assertThat(new FilmOrder(-5, 10, 7, 1).day(2)).isEqualTo(9);
  }
}
