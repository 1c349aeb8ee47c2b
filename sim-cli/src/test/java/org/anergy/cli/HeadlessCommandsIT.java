package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with its report draws charts, but knows nothing of windows. */
class HeadlessCommandsIT {
  private static final List<String> WINDOWS =
      List.of("java.awt.Window", "java.awt.Component", "javax.swing.JComponent", "org.anergy.ui.");

  @TempDir Path root;

  @Test
  void aRunWithItsReportLoadsNoClassOfAWindow() throws Exception {
    Path scenario = root.resolve("short.yaml");
    Files.writeString(
        scenario,
        """
        schema: anergy/scenario/1
        extends: disease/relapsing-remitting-ms
        runIn: 2 days
        followUp: 3 days
        space: {tissuePatches: 1, patchSites: 16, nodeSites: 16}
        """);
    Path classes = root.resolve("classes.txt");

    ChildProgram program =
        ChildProgram.start(
            root.resolve("log"),
            List.of("-Xlog:class+load:file=" + classes),
            List.of("run", scenario.toString(), "-o", root.resolve("out").toString()));

    assertThat(program.finish()).as(program.printed()).isZero();
    assertThat(root.resolve("out/report.html")).exists();
    assertThat(Files.readString(classes)).contains("org.anergy.cli.RunCommand");
    for (String window : WINDOWS) {
      assertThat(Files.readAllLines(classes).stream().filter(line -> line.contains(" " + window)))
          .isEmpty();
    }
  }
}
