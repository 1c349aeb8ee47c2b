package org.anergy.study.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Joins the journals of all parts of a study into that of the whole. */
public final class JournalMerge {
  private static final String SHARD = "shard";
  private static final JsonMapper JSON = new JsonMapper();

  private final List<StoredRuns> parts;

  private JournalMerge(List<StoredRuns> parts) {
    this.parts = parts;
  }

  /**
   * Opens the parts in {@code directories}, in any order.
   *
   * @throws RefusedException if they are not all parts of one study, each once and ended
   */
  public static JournalMerge of(List<Path> directories) {
    SortedMap<Integer, StoredRuns> parts = new TreeMap<>();
    SortedMap<String, String> first = null;
    int count = 0;
    for (Path directory : directories) {
      StoredRuns stored = StoredRuns.open(directory);
      String shard = stored.identity().getOrDefault(SHARD, "");
      if (!shard.matches("\\d+/\\d+")) {
        throw new RefusedException(
            directory + ": is no part of a study; anergy sweep --shard I/N makes them.");
      }
      int slash = shard.indexOf('/');
      count = Integer.parseInt(shard.substring(slash + 1));
      SortedMap<String, String> whole = whole(stored, count);
      if (first != null && !first.equals(whole)) {
        throw new RefusedException(
            directory
                + ": is a part of another study than "
                + directories.get(0)
                + ": "
                + difference(first, whole)
                + ".");
      }
      first = whole;
      if (parts.put(Integer.parseInt(shard.substring(0, slash)), stored) != null) {
        throw new RefusedException(directory + ": part " + shard + " is there twice.");
      }
      if (stored.ended() < stored.runs()) {
        throw new RefusedException(
            directory
                + ": part "
                + shard
                + " has ended "
                + stored.ended()
                + " of its "
                + stored.runs()
                + " runs. Maybe go on with it first: anergy sweep … --shard "
                + shard
                + " --resume -o "
                + ShellWord.quoted(directory.toString()));
      }
    }
    for (int part = 1; part <= count; part++) {
      if (!parts.containsKey(part)) {
        throw new RefusedException("part " + part + "/" + count + " is missing.");
      }
    }
    return new JournalMerge(List.copyOf(parts.values()));
  }

  private static SortedMap<String, String> whole(StoredRuns stored, int count) {
    SortedMap<String, String> identity = new TreeMap<>(stored.identity());
    identity.put(SHARD, "of " + count);
    return identity;
  }

  private static String difference(SortedMap<String, String> a, SortedMap<String, String> b) {
    for (Map.Entry<String, String> entry : a.entrySet()) {
      if (!entry.getValue().equals(b.get(entry.getKey()))) {
        return entry.getKey() + " " + entry.getValue() + " and " + b.get(entry.getKey());
      }
    }
    return "one has more to it";
  }

  /** Returns the number of runs of the whole. */
  public int runs() {
    return parts.stream().mapToInt(StoredRuns::runs).sum();
  }

  /** Returns the directory of part 1. */
  public Path firstDirectory() {
    return parts.get(0).journal().toAbsolutePath().resolveSibling("");
  }

  /** Returns what tells the whole study from others. */
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = new TreeMap<>(parts.get(0).identity());
    identity.remove(SHARD);
    return identity;
  }

  /**
   * Writes the journal of the whole, a line of each part in turn, so that runs stand about in their
   * order.
   */
  public void write(Path file) {
    List<Journal.Lines> readers = new ArrayList<>();
    try (Journal journal = Journal.open(file)) {
      Map<String, Object> head = new LinkedHashMap<>();
      head.put(RunJournal.STUDY, parts.get(0).noun());
      head.putAll(identity());
      head.put(RunJournal.RUNS, runs());
      journal.append(head);
      for (StoredRuns part : parts) {
        Journal.Lines reader = new Journal.Lines(part.journal());
        readers.add(reader);
        reader.next(); // the head
      }
      boolean more = true;
      while (more) {
        more = false;
        for (int k = 0; k < readers.size(); k++) {
          String line = nextEnd(readers.get(k));
          if (line != null) {
            more = true;
            journal.appendLine(inWhole(line, k));
          }
        }
      }
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    } finally {
      readers.forEach(JournalMerge::close);
    }
  }

  /** Starts and interruptions are of no use to the whole. */
  private static @Nullable String nextEnd(Journal.Lines reader) throws IOException {
    String line = reader.next();
    while (line != null && !line.contains("\"digest\"")) {
      line = reader.next();
    }
    return line;
  }

  private String inWhole(String line, int part) {
    JsonNode node = JSON.readTree(line);
    String noun = parts.get(0).noun();
    long run = node.path(noun).asLong();
    ((ObjectNode) node).put(noun, run * parts.size() + part);
    return JSON.writeValueAsString(node);
  }

  private static void close(Journal.Lines reader) {
    try {
      reader.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
