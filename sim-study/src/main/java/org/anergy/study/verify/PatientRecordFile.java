package org.anergy.study.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anergy.record.RunEvent;

/**
 * One cached patient in a file: gzip (whose checksum finds damage) over big-endian binary. Written
 * to a {@code .part} file and renamed, so a file is whole or not there.
 */
final class PatientRecordFile {
  private static final long MAGIC = 0x414E455247593031L; // "ANERGY01"
  private static final int MAX_ITEMS = 10_000_000;

  private PatientRecordFile() {}

  /** Writes {@code record} to {@code file}, replacing what is there. */
  static void write(Path file, PatientRecord record) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (DataOutputStream out =
          new DataOutputStream(
              new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part))))) {
        write(out, record);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Reads {@code file}; empty if it is not there or damaged, so that the patient is run again. */
  static Optional<PatientRecord> read(Path file) {
    try (DataInputStream in =
        new DataInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      PatientRecord record = read(in);
      // The checksum is compared only when the end is reached.
      return in.read() == -1 ? Optional.of(record) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static void write(DataOutputStream out, PatientRecord record) throws IOException {
    out.writeLong(MAGIC);
    out.writeLong(record.patient());
    out.writeDouble(record.followUpDays());
    out.writeUTF(record.digest());
    writeDoubles(out, record.traits());
    writeDoubles(out, record.endpoints());
    out.writeInt(record.events().size());
    for (RunEvent event : record.events()) {
      out.writeDouble(event.day());
      out.writeUTF(event.kind());
      out.writeUTF(event.where());
      out.writeDouble(event.value());
      out.writeUTF(event.unit());
      out.writeUTF(event.detail());
    }
    out.writeInt(record.columns().size());
    for (String column : record.columns()) {
      out.writeUTF(column);
    }
    for (float[] column : record.series()) {
      ByteBuffer bytes = ByteBuffer.allocate(4 * column.length);
      bytes.asFloatBuffer().put(column);
      out.writeInt(column.length);
      out.write(bytes.array());
    }
    out.writeDouble(record.cpuSeconds());
    out.writeInt(record.phaseNanos().size());
    for (Map.Entry<String, Long> phase : record.phaseNanos().entrySet()) {
      out.writeUTF(phase.getKey());
      out.writeLong(phase.getValue());
    }
  }

  private static PatientRecord read(DataInputStream in) throws IOException {
    if (in.readLong() != MAGIC) {
      throw new IOException("not a cached patient");
    }
    long patient = in.readLong();
    double followUpDays = in.readDouble();
    String digest = in.readUTF();
    Map<String, Double> traits = readDoubles(in);
    Map<String, Double> endpoints = readDoubles(in);
    List<RunEvent> events = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      events.add(
          new RunEvent(
              in.readDouble(),
              in.readUTF(),
              in.readUTF(),
              in.readDouble(),
              in.readUTF(),
              in.readUTF()));
    }
    List<String> columns = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      columns.add(in.readUTF());
    }
    float[][] series = new float[columns.size()][];
    for (int c = 0; c < series.length; c++) {
      series[c] = new float[count(in)];
      byte[] bytes = new byte[4 * series[c].length];
      in.readFully(bytes);
      ByteBuffer.wrap(bytes).asFloatBuffer().get(series[c]);
    }
    double cpuSeconds = in.readDouble();
    Map<String, Long> phases = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      phases.put(in.readUTF(), in.readLong());
    }
    return new PatientRecord(
        patient,
        followUpDays,
        digest,
        traits,
        endpoints,
        events,
        columns,
        series,
        cpuSeconds,
        phases);
  }

  private static void writeDoubles(DataOutputStream out, Map<String, Double> values)
      throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<String, Double> value : values.entrySet()) {
      out.writeUTF(value.getKey());
      out.writeDouble(value.getValue());
    }
  }

  private static Map<String, Double> readDoubles(DataInputStream in) throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      values.put(in.readUTF(), in.readDouble());
    }
    return values;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_ITEMS) {
      throw new IOException("damaged: " + count + " items");
    }
    return count;
  }
}
