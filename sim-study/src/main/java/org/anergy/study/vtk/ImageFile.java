package org.anergy.study.vtk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.anergy.run.CsvTable;

/**
 * A frame as a {@code .vti} file: XML ImageData of the Visualization Toolkit, version 1.0.
 *
 * <p>A site is a cell of the image, a square with an edge of one lattice spacing in um. Numbers are
 * little endian, compressed by zlib in one block and written in base64 within their elements, so
 * that the file is well-formed XML: a header of four UInt64 (blocks, bytes of a block, bytes of a
 * last partial block, compressed bytes), encoded by itself, then the block. The field data say the
 * day, under the name {@code TimeValue} that readers know, and the step.
 *
 * <p>Source: The VTK User's Guide, 11th edition, Kitware 2010, "VTK File Formats".
 */
final class ImageFile {
  private static final int HEADER_NUMBERS = 4;

  private ImageFile() {}

  /**
   * Writes {@code frame}.
   *
   * @param originMicrometers where the lattice begins along x, um
   */
  static void write(LatticeFrame frame, double originMicrometers, OutputStream out)
      throws IOException {
    String extent = "0 " + frame.width() + " 0 " + frame.height() + " 0 0";
    String spacing = CsvTable.text(frame.siteMicrometers());
    StringBuilder text = new StringBuilder(1 << 16);
    text.append("<?xml version=\"1.0\"?>\n")
        .append("<VTKFile type=\"ImageData\" version=\"1.0\" byte_order=\"LittleEndian\"")
        .append(" header_type=\"UInt64\" compressor=\"vtkZLibDataCompressor\">\n")
        .append("  <ImageData WholeExtent=\"" + extent + "\"")
        .append(" Origin=\"" + CsvTable.text(originMicrometers) + " 0 0\"")
        .append(" Spacing=\"" + spacing + " " + spacing + " " + spacing + "\">\n")
        .append("    <FieldData>\n");
    ByteBuffer day = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    field(text, "TimeValue", "Float64", day.putDouble(frame.day()).array());
    ByteBuffer step = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    field(text, "step", "Int64", step.putLong(frame.step()).array());
    text.append("    </FieldData>\n")
        .append("    <Piece Extent=\"" + extent + "\">\n      <PointData/>\n      <CellData>\n");
    for (SiteArray array : frame.arrays()) {
      text.append("        <DataArray type=\"" + array.type() + "\" Name=\"" + array.name() + "\"")
          .append(" format=\"binary\">" + encoded(array.littleEndian()) + "</DataArray>\n");
    }
    text.append("      </CellData>\n    </Piece>\n  </ImageData>\n</VTKFile>\n");
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static void field(StringBuilder text, String name, String type, byte[] littleEndian) {
    text.append("      <DataArray type=\"" + type + "\" Name=\"" + name + "\"")
        .append(" NumberOfTuples=\"1\" format=\"binary\">")
        .append(encoded(littleEndian) + "</DataArray>\n");
  }

  private static String encoded(byte[] bytes) {
    byte[] block = compressed(bytes);
    byte[] header =
        ByteBuffer.allocate(HEADER_NUMBERS * Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(1)
            .putLong(bytes.length)
            .putLong(0)
            .putLong(block.length)
            .array();
    Base64.Encoder base64 = Base64.getEncoder();
    return base64.encodeToString(header) + base64.encodeToString(block);
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(target)) {
      zlib.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory refuses to be written to", e);
    }
    return target.toByteArray();
  }
}
