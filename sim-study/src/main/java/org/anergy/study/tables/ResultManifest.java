package org.anergy.study.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anergy.base.UserInputException;
import org.anergy.run.ResultFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifest of a finished result.
 *
 * @param directory the result directory
 * @param json the document; see docs/guide.md
 */
public record ResultManifest(Path directory, JsonNode json) {
  /** Name of the file. */
  public static final String FILE = "manifest.json";

  private static final Pattern DRAWN = Pattern.compile(" --seed -?\\d+ --patient \\d+( |$)");
  private static final String SCHEMA = "anergy/manifest/1";

  /**
   * Reads the manifest in {@code directory}.
   *
   * @throws UserInputException if there is no such directory, no manifest in it, or no good one
   */
  public static ResultManifest read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UserInputException(
          directory.toString(), "there is no such directory. Maybe the name differs.");
    }
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UserInputException(
          directory.toString(),
          "no finished result: there is no manifest.json. Maybe go on with it: --resume -o "
              + directory);
    }
    JsonNode json;
    try {
      json = new JsonMapper().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new UserInputException(file.toString(), "cannot be read: " + e.getMessage());
    }
    if (!json.path("schema").asString("").equals(SCHEMA)) {
      throw new UserInputException(
          file.toString(),
          "is no manifest that this version reads: it must have the schema " + SCHEMA + ".");
    }
    return new ResultManifest(directory, json);
  }

  /**
   * Tells whether the patient was drawn from the population ({@code --patient}): patient 0 may be
   * the scenario's own, too. The command that repeats the run says which.
   */
  public boolean drawn() {
    return DRAWN.matcher(text("reproduce")).find();
  }

  /** Returns the files that the manifest vouches for, in its order. */
  public List<ResultFile> files() {
    List<ResultFile> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      files.add(
          new ResultFile(
              file.path("path").asString(""),
              file.path("bytes").asLong(0),
              file.path("sha256").asString("")));
    }
    return files;
  }

  /** Returns a text of the manifest, or {@code ""}. */
  public String text(String name) {
    return json.path(name).asString("");
  }
}
