package org.anergy.study.crate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anergy.base.RefusedException;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultFile;
import org.anergy.study.tables.ResultManifest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes a result directory, or a copy of it, a research object: RO-Crate. */
public final class RoCrate {
  /** Name of the description; fixed by RO-Crate. */
  public static final String FILE = "ro-crate-metadata.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RoCrate() {}

  /**
   * Adds the description to the result itself; no other file is touched.
   *
   * @param replace an older description may be replaced
   * @return number of files that are described
   * @throws RefusedException if there is a description and it may not be replaced
   * @throws org.anergy.base.UserInputException if there is no finished result, or a file is not the
   *     one that its manifest vouches for
   */
  public static int add(Path result, License license, boolean replace) {
    ResultManifest manifest = ResultManifest.read(result);
    if (!replace && Files.exists(result.resolve(FILE))) {
      throw new RefusedException(
          result.resolve(FILE) + " exists; nothing was changed. Maybe replace it with --force.");
    }
    List<ResultFile> files = CrateFiles.of(manifest);
    ResultDirectory.resume(result).write(FILE, text(manifest, files, license));
    return files.size();
  }

  /**
   * Copies what the description names into {@code target} and adds it there, at last.
   *
   * @return number of files that are described
   * @throws org.anergy.base.UserInputException as in {@link #add}
   */
  public static int copy(Path result, License license, ResultDirectory target) {
    ResultManifest manifest = ResultManifest.read(result);
    List<ResultFile> files = CrateFiles.of(manifest);
    for (ResultFile file : files) {
      target.write(file.path(), out -> Files.copy(result.resolve(file.path()), out));
    }
    target.write(FILE, text(manifest, files, license));
    return files.size();
  }

  private static String text(ResultManifest manifest, List<ResultFile> files, License license) {
    try {
      // The manifest is written when all else is done.
      Instant ended =
          Files.getLastModifiedTime(manifest.directory().resolve(ResultManifest.FILE)).toInstant();
      Map<String, Object> document =
          CrateDocument.of(manifest, files, license, ended, Instant.now());
      return JSON.writeValueAsString(document) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
