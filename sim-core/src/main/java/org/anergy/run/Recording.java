package org.anergy.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;

/**
 * What a run has written down so far: series, events, pictures and digests. Part of a checkpoint,
 * so that a resumed run leaves the same tables; no part of the digest.
 */
final class Recording implements Stateful {
  private static final String FIELD = "\u001f";
  private static final String RECORD = "\u001e";
  private final List<SeriesColumn> columns;
  private Series series;
  private final List<RunEvent> events = new ArrayList<>();
  private final List<LatticePicture> pictures = new ArrayList<>();
  private final List<StepDigest> digests = new ArrayList<>();

  Recording(List<SeriesColumn> columns) {
    this.columns = List.copyOf(columns);
    series = new Series(columns);
  }

  Series series() {
    return series;
  }

  List<RunEvent> events() {
    return events;
  }

  List<LatticePicture> pictures() {
    return pictures;
  }

  List<StepDigest> digests() {
    return digests;
  }

  @Override
  public void save(StateSink sink) {
    int width = columns.size() + 1;
    double[] all = new double[series.size() * width];
    for (int r = 0; r < series.size(); r++) {
      System.arraycopy(series.row(r), 0, all, r * width, width);
    }
    sink.doubles("recording.series", all, all.length);
    text(sink, "recording.events", eventText());
    StringBuilder steps = new StringBuilder();
    for (StepDigest digest : digests) {
      steps.append(digest.step()).append(FIELD).append(digest.digest()).append(RECORD);
    }
    text(sink, "recording.digests", steps.toString());
    savePictures(sink);
  }

  private String eventText() {
    StringBuilder out = new StringBuilder();
    for (RunEvent e : events) {
      out.append(Double.doubleToRawLongBits(e.day())).append(FIELD);
      out.append(e.kind()).append(FIELD).append(e.where()).append(FIELD);
      out.append(Double.doubleToRawLongBits(e.value())).append(FIELD);
      out.append(e.unit()).append(FIELD).append(e.detail()).append(RECORD);
    }
    return out.toString();
  }

  private void savePictures(StateSink sink) {
    sink.value("recording.pictures", pictures.size());
    for (int i = 0; i < pictures.size(); i++) {
      LatticePicture p = pictures.get(i);
      String prefix = "recording.picture" + i;
      text(
          sink,
          prefix + ".head",
          String.join(
              FIELD,
              p.title(),
              Long.toString(Double.doubleToRawLongBits(p.day())),
              p.reason(),
              Integer.toString(p.width()),
              Integer.toString(p.height()),
              Double.toString(p.siteMicrometers()),
              String.join(RECORD, p.categories()),
              String.join(RECORD, p.fields().keySet())));
      sink.bytes(prefix + ".cells", p.cells(), p.cells().length);
      sink.floats(prefix + ".integrity", p.integrity(), p.integrity().length);
      for (Map.Entry<String, float[]> field : p.fields().entrySet()) {
        sink.floats(prefix + "." + field.getKey(), field.getValue(), field.getValue().length);
      }
    }
  }

  private static void text(StateSink sink, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.bytes(name, bytes, bytes.length);
  }

  private static String text(StateSource source, String name) {
    return new String(source.bytes(name), StandardCharsets.UTF_8);
  }

  private static String[] split(String text, String by) {
    return text.split(by, -1);
  }

  @Override
  public void load(StateSource source) {
    series = new Series(columns);
    int width = columns.size() + 1;
    double[] all = source.doubles("recording.series");
    for (int from = 0; from < all.length; from += width) {
      series.add(Arrays.copyOfRange(all, from, from + width));
    }
    loadEvents(text(source, "recording.events"));
    digests.clear();
    for (String line : split(text(source, "recording.digests"), RECORD)) {
      if (!line.isEmpty()) {
        String[] part = split(line, FIELD);
        digests.add(new StepDigest(Long.parseLong(part[0]), part[1]));
      }
    }
    pictures.clear();
    int n = (int) source.value("recording.pictures");
    for (int i = 0; i < n; i++) {
      pictures.add(loadPicture(source, "recording.picture" + i));
    }
  }

  private void loadEvents(String text) {
    events.clear();
    for (String line : split(text, RECORD)) {
      if (!line.isEmpty()) {
        String[] part = split(line, FIELD);
        events.add(
            new RunEvent(
                Double.longBitsToDouble(Long.parseLong(part[0])),
                part[1],
                part[2],
                Double.longBitsToDouble(Long.parseLong(part[3])),
                part[4],
                part[5]));
      }
    }
  }

  private static LatticePicture loadPicture(StateSource source, String prefix) {
    String[] head = split(text(source, prefix + ".head"), FIELD);
    Map<String, float[]> fields = new LinkedHashMap<>();
    for (String name : split(head[7], RECORD)) {
      fields.put(name, source.floats(prefix + "." + name));
    }
    return new LatticePicture(
        head[0],
        Double.longBitsToDouble(Long.parseLong(head[1])),
        head[2],
        Integer.parseInt(head[3]),
        Integer.parseInt(head[4]),
        Double.parseDouble(head[5]),
        source.bytes(prefix + ".cells"),
        List.of(split(head[6], RECORD)),
        source.floats(prefix + ".integrity"),
        fields);
  }
}
