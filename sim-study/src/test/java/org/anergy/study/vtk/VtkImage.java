package org.anergy.study.vtk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A {@code .vti} file, read strictly by the description of the format and independently of what
 * wrote it: any header of blocks, every length checked.
 */
record VtkImage(
    int width,
    int height,
    double origin,
    double spacing,
    Map<String, double[]> fields,
    Map<String, double[]> cells) {

  static VtkImage read(byte[] file) throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file));
    Element root = xml.getDocumentElement();
    assertThat(root.getAttribute("type")).isEqualTo("ImageData");
    assertThat(root.getAttribute("version")).isEqualTo("1.0");
    assertThat(root.getAttribute("byte_order")).isEqualTo("LittleEndian");
    assertThat(root.getAttribute("header_type")).isEqualTo("UInt64");
    assertThat(root.getAttribute("compressor")).isEqualTo("vtkZLibDataCompressor");
    Element image = only(root, "ImageData");
    Element piece = only(image, "Piece");
    String extent = image.getAttribute("WholeExtent");
    assertThat(piece.getAttribute("Extent")).isEqualTo(extent);
    String[] limits = extent.split(" ");
    assertThat(limits).hasSize(6);
    assertThat(limits[0] + limits[2] + limits[4] + limits[5]).isEqualTo("0000");
    int width = Integer.parseInt(limits[1]);
    int height = Integer.parseInt(limits[3]);
    String[] spacing = image.getAttribute("Spacing").split(" ");
    assertThat(spacing).hasSize(3).containsOnly(spacing[0]);
    return new VtkImage(
        width,
        height,
        Double.parseDouble(image.getAttribute("Origin").split(" ")[0]),
        Double.parseDouble(spacing[0]),
        arrays(only(image, "FieldData"), 1),
        arrays(only(piece, "CellData"), width * height));
  }

  private static Element only(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    assertThat(found.getLength()).as(name).isEqualTo(1);
    return (Element) found.item(0);
  }

  private static Map<String, double[]> arrays(Element parent, int tuples) throws Exception {
    Map<String, double[]> arrays = new LinkedHashMap<>();
    NodeList found = parent.getElementsByTagName("DataArray");
    for (int i = 0; i < found.getLength(); i++) {
      Element array = (Element) found.item(i);
      assertThat(array.getAttribute("format")).isEqualTo("binary");
      String name = array.getAttribute("Name");
      double[] values = values(array.getAttribute("type"), bytes(array.getTextContent()));
      assertThat(values).as(name).hasSize(tuples);
      assertThat(arrays.put(name, values)).as("second array " + name).isNull();
    }
    return arrays;
  }

  private static double[] values(String type, ByteBuffer bytes) throws IOException {
    int size =
        switch (type) {
          case "UInt8" -> 1;
          case "Float32" -> 4;
          case "Float64", "Int64" -> 8;
          default -> throw new IOException("unknown type " + type);
        };
    assertThat(bytes.remaining() % size).isZero();
    double[] values = new double[bytes.remaining() / size];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case "UInt8" -> Byte.toUnsignedInt(bytes.get());
            case "Float32" -> bytes.getFloat();
            case "Float64" -> bytes.getDouble();
            default -> bytes.getLong();
          };
    }
    return values;
  }

  /** Header: blocks, size, size of a last partial block, then the compressed size of each. */
  private static ByteBuffer bytes(String base64) throws DataFormatException {
    int blocks = (int) decoded(base64, 0, 3 * 8).getLong();
    int headerBytes = (3 + blocks) * 8;
    ByteBuffer header = decoded(base64, 0, headerBytes);
    header.getLong();
    int size = (int) header.getLong();
    int last = (int) header.getLong();
    int total = last == 0 ? blocks * size : (blocks - 1) * size + last;
    byte[] target = new byte[total];
    int headerText = encodedLength(headerBytes);
    byte[] body = Base64.getDecoder().decode(base64.substring(headerText));
    int from = 0;
    int to = 0;
    for (int b = 0; b < blocks; b++) {
      int compressed = (int) header.getLong();
      Inflater inflater = new Inflater();
      inflater.setInput(body, from, compressed);
      to += inflater.inflate(target, to, total - to);
      assertThat(inflater.finished()).isTrue();
      assertThat(inflater.getBytesRead()).isEqualTo(compressed);
      inflater.end();
      from += compressed;
    }
    assertThat(from).isEqualTo(body.length);
    assertThat(to).isEqualTo(total);
    return ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer decoded(String base64, int from, int bytes) {
    byte[] text =
        base64.substring(from, from + encodedLength(bytes)).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    return all.slice(0, bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int encodedLength(int bytes) {
    return (bytes + 2) / 3 * 4;
  }
}
