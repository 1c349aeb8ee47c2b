package org.anergy.study.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anergy.base.UserInputException;
import org.anergy.run.CsvTable;
import org.anergy.run.Sha256;
import org.anergy.study.runs.PatientCourse.Harm;
import org.anergy.study.runs.PatientRow;
import org.anergy.study.runs.TraitColumns;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads arms from result directories of cohorts; what their manifests do not vouch for is refused.
 */
public final class ArmReader {
  private static final String PATIENTS = "tables/patients.csv";
  private static final String RELAPSES = "tables/relapses.csv";
  private static final String HARMS = "tables/harms.csv";
  private static final List<String> NOT_ENDPOINTS =
      List.of("patient", "seed", "status", "digest", "message", "replay");

  private final Path directory;
  private final Map<String, String> hashes = new HashMap<>();

  private ArmReader(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads the cohort in {@code directory}.
   *
   * @throws UserInputException if there is no finished cohort, or a file is not the manifest's
   */
  public static Arm read(String name, Path directory) {
    return new ArmReader(directory).read(name);
  }

  private Arm read(String name) {
    JsonNode manifest = manifest();
    manifest
        .path("files")
        .forEach(file -> hashes.put(file.path("path").asString(), file.path("sha256").asString()));
    SortedMap<Long, ArmPatient> patients = patients();
    return new Arm(
        name,
        directory,
        manifest.path("title").asString(),
        manifest.path("seed").asString(),
        manifest.path("scenarioSha256").asString(),
        manifest.path("modelHash").asString(),
        manifest.path("patients").asInt(),
        patients);
  }

  private JsonNode manifest() {
    if (!Files.isDirectory(directory)) {
      throw new UserInputException(directory.toString(), "there is no such directory.");
    }
    Path file = directory.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      throw new UserInputException(
          directory.toString(),
          "no finished cohort: there is no manifest.json. Maybe go on with it: anergy run … --resume");
    }
    JsonNode manifest;
    try {
      manifest = JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new UserInputException(file.toString(), "cannot be read: " + e.getMessage());
    }
    if (!manifest.path("schema").asString("").equals("anergy/manifest/1")) {
      throw new UserInputException(
          file.toString(), "not a manifest of anergy run. Maybe another program's directory?");
    }
    if (!manifest.has("patients")) {
      throw new UserInputException(
          directory.toString(),
          "a run of one patient; arms are cohorts: anergy run SCENARIO --patients N --seed S");
    }
    return manifest;
  }

  private SortedMap<Long, ArmPatient> patients() {
    Map<Long, List<Double>> relapses = new HashMap<>();
    for (Map<String, String> row : table(RELAPSES)) {
      relapses.computeIfAbsent(index(row), p -> new ArrayList<>()).add(number(row, "time_d"));
    }
    Map<Long, List<Harm>> harms = new HashMap<>();
    for (Map<String, String> row : table(HARMS)) {
      Harm harm =
          new Harm(
              number(row, "time_d"), row.getOrDefault("kind", ""), row.getOrDefault("what", ""));
      harms.computeIfAbsent(index(row), p -> new ArrayList<>()).add(harm);
    }
    SortedMap<Long, ArmPatient> patients = new TreeMap<>();
    for (Map<String, String> row : table(PATIENTS)) {
      if (row.getOrDefault("status", "").equals(PatientRow.State.FINISHED.word())) {
        long patient = index(row);
        patients.put(
            patient,
            new ArmPatient(
                patient,
                traits(row),
                endpoints(row),
                relapses.getOrDefault(patient, List.of()),
                harms.getOrDefault(patient, List.of())));
      }
    }
    return patients;
  }

  private static Map<String, String> traits(Map<String, String> row) {
    Map<String, String> traits = new LinkedHashMap<>();
    TraitColumns.names().forEach(name -> traits.put(name, row.getOrDefault(name, "")));
    return traits;
  }

  private Map<String, Double> endpoints(Map<String, String> row) {
    Map<String, Double> endpoints = new LinkedHashMap<>();
    row.forEach(
        (name, text) -> {
          boolean other = NOT_ENDPOINTS.contains(name) || TraitColumns.names().contains(name);
          if (!other && !text.isEmpty()) {
            endpoints.put(name, number(row, name));
          }
        });
    return endpoints;
  }

  private long index(Map<String, String> row) {
    return Math.round(number(row, "patient"));
  }

  private double number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UserInputException(
          directory.toString(),
          "\"" + text + "\" in column " + column + " is not a number. Maybe run the cohort again.");
    }
  }

  /** Returns the rows of a table: column to text. */
  private List<Map<String, String>> table(String name) {
    Path file = directory.resolve(name);
    String sha256 = hashes.get(name);
    if (sha256 == null) {
      throw new UserInputException(
          directory.toString(),
          "the manifest lists no " + name + ": made by an earlier version; run the cohort again.");
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserInputException(file.toString(), "cannot be read: " + e.getMessage());
    }
    if (!HexFormat.of().formatHex(Sha256.create().digest(bytes)).equals(sha256)) {
      throw new UserInputException(
          file.toString(),
          "not the file that the manifest lists: it was changed or is damaged. Maybe restore it, or"
              + " run the cohort again.");
    }
    List<List<String>> rows = CsvTable.parse(new String(bytes, StandardCharsets.UTF_8));
    List<String> header = rows.get(0);
    List<Map<String, String>> table = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < header.size(); c++) {
        cells.put(header.get(c), c < row.size() ? row.get(c) : "");
      }
      table.add(cells);
    }
    return table;
  }
}
