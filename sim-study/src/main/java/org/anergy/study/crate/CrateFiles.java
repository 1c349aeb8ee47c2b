package org.anergy.study.crate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultFile;
import org.anergy.study.tables.ResultManifest;

/** The files that a crate describes. */
final class CrateFiles {
  /** What a run needs and a reader does not. */
  private static final Set<String> LEFT_OUT = Set.of("checkpoints");

  private CrateFiles() {}

  /**
   * Returns the manifest's files as they are now, then the manifest, then what was added since,
   * such as Parquet tables and frames, by name; no checkpoints, parts, hidden files, or other
   * descriptions of the crate.
   *
   * @throws UserInputException with every file that is missing or no longer the manifest's
   */
  static List<ResultFile> of(ResultManifest manifest) {
    ResultDirectory now = ResultDirectory.resume(manifest.directory());
    Map<String, ResultFile> files = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ResultFile recorded : manifest.files()) {
      Path path = manifest.directory().resolve(recorded.path());
      if (!Files.isRegularFile(path)) {
        problems.add(new Problem(path.toString(), "is missing, but the manifest lists it."));
        continue;
      }
      ResultFile file = now.note(recorded.path());
      if (!file.sha256().equals(recorded.sha256())) {
        problems.add(
            new Problem(
                path.toString(),
                "is not the file that the manifest vouches for: its SHA-256 is "
                    + file.sha256()
                    + ", recorded is "
                    + recorded.sha256()
                    + ". Maybe it was edited: put the original back."));
      }
      files.put(file.path(), file);
    }
    if (!problems.isEmpty()) {
      throw new UserInputException(problems);
    }
    files.put(ResultManifest.FILE, now.note(ResultManifest.FILE));
    for (String name : all(manifest.directory())) {
      if (!files.containsKey(name)) {
        files.put(name, now.note(name));
      }
    }
    return List.copyOf(files.values());
  }

  private static List<String> all(Path directory) {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile)
          .map(directory::relativize)
          .filter(CrateFiles::belongs)
          .map(file -> file.toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean belongs(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.getFileName().toString();
    return !name.endsWith(".part")
        && !name.startsWith("ro-crate-")
        && !LEFT_OUT.contains(file.getName(0).toString());
  }
}
