package org.anergy.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** The one track of an MP4 file. */
final class VideoTrack {
  /** Finer than the encoder's own 20 to 24: letters and single cells must stay sharp. */
  private static final int QUANTIZER = 16;

  private final MP4Muxer muxer;
  private final H264Encoder encoder = new H264Encoder(new FixedQuantizer());
  private final int framesPerSecond;
  private final MuxerTrack track;
  private final Size size;
  private final Picture planes;
  private final ByteBuffer buffer;
  private int frames;

  VideoTrack(SeekableByteChannel channel, int framesPerSecond, int width, int height)
      throws IOException {
    this.framesPerSecond = framesPerSecond;
    size = new Size(width, height);
    planes = Picture.create(width, height, ColorSpace.YUV420J);
    buffer = ByteBuffer.allocate(encoder.estimateBufferSize(planes) * 2);
    muxer = MP4Muxer.createMP4MuxerToChannel(channel);
    track =
        muxer.addVideoTrack(
            Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(size, ColorSpace.YUV420));
  }

  /** The same fineness for the whole film. */
  private static final class FixedQuantizer implements RateControl {
    @Override
    public int startPicture(Size size, int maxSize, SliceType type) {
      return QUANTIZER;
    }

    @Override
    public int initialQpDelta() {
      return 0;
    }

    @Override
    public int accept(int bits) {
      return 0;
    }
  }

  /** Appends {@code frame}, which has the size of the track. */
  void add(BufferedImage frame) throws IOException {
    StudioColors.fill(frame, planes);
    buffer.clear();
    EncodedFrame encoded = encoder.encodeFrame(planes, buffer);
    Packet.FrameType type = encoded.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER;
    // The muxer keeps what it is given until the next frame.
    ByteBuffer data = ByteBuffer.allocate(encoded.getData().remaining());
    data.put(encoded.getData());
    data.flip();
    track.addFrame(Packet.createPacket(data, frames, framesPerSecond, 1, frames, type, null));
    frames++;
  }

  void finish() throws IOException {
    muxer.finish();
  }
}
