package org.anergy.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/** An animated GIF file that is being written; it repeats for ever. */
final class GifWriter implements MovieFormat.Writer {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final FileImageOutputStream out;
  private final ImageWriter writer;
  private final int framesPerSecond;
  private int frames;

  GifWriter(Path part, int framesPerSecond) throws IOException {
    this.framesPerSecond = framesPerSecond;
    writer = ImageIO.getImageWritersByFormatName("gif").next();
    out = new FileImageOutputStream(part.toFile());
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(BufferedImage frame) throws IOException {
    BufferedImage indexed = new ColorTable(frame).indexed(frame);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            // From the image itself the JDK would make one with a palette of its own.
            new ImageTypeSpecifier(indexed.getColorModel(), indexed.getSampleModel()),
            writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(delay(frames)));
    if (frames == 0) {
      child(root, "ApplicationExtensions").appendChild(forEver());
    }
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
    frames++;
  }

  /** Returns hundredths of a second for frame {@code k}; what is lost to rounding comes back. */
  private int delay(int k) {
    return Math.round((k + 1) * 100f / framesPerSecond) - Math.round(k * 100f / framesPerSecond);
  }

  private static IIOMetadataNode forEver() {
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0}); // sub-block 1: repeats, 0 for no end
    return loop;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode added = new IIOMetadataNode(name);
    root.appendChild(added);
    return added;
  }

  @Override
  public void finish() throws IOException {
    writer.endWriteSequence();
  }

  @Override
  public void close() throws IOException {
    writer.dispose();
    out.close();
  }
}
