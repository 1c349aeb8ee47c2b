package org.anergy.ui.export;

import static org.anergy.study.report.ReportTheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.anergy.base.RefusedException;
import org.anergy.model.BuiltIns;
import org.anergy.ui.live.RunSetup;
import org.jfree.chart.ChartFactory;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileExportTest {
  private static final ExportProgress SILENT = (share, text) -> {};

  private static final Path PATIENT = Path.of("..", "scenarios", "ms", "natural-history.yaml");

  @TempDir Path directory;

  private static Picture chart() {
    XYSeries line = new XYSeries("effector T cells");
    for (int day = 0; day < 30; day++) {
      line.add(day, day * day);
    }
    return Picture.of(
        "effectors <of> tissue",
        ChartFactory.createXYLineChart("", "day", "cells", new XYSeriesCollection(line)),
        320,
        200);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }

  @Test
  void aPngHasTheWantedScale() throws IOException {
    Path file = directory.resolve("chart.png");

    Exports.picture(chart(), PictureFormat.PNG, 3, file, false).run(SILENT);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(960);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void anSvgIsAPictureOfThatSize() throws IOException {
    Path file = directory.resolve("drawing.svg");
    Picture drawing =
        Picture.of(
            "a line",
            200,
            100,
            graphics -> {
              graphics.setColor(Color.RED);
              graphics.setStroke(new BasicStroke(2));
              graphics.drawLine(0, 0, 200, 100);
            });

    Exports.picture(drawing, PictureFormat.SVG, 1, file, false).run(SILENT);
    Exports.picture(chart(), PictureFormat.SVG, 1, directory.resolve("chart.svg"), false)
        .run(SILENT);

    assertThat(Files.readString(file)).contains("<svg", "viewBox=\"0 0 200 100\"", "stroke:red");
    assertThat(Files.readString(directory.resolve("chart.svg"))).contains("cells", "&lt;of&gt;");
  }

  @Test
  void aFileIsOnlyReplacedIfTheUserSaysSo() throws IOException {
    Path file = Files.writeString(directory.resolve("chart.png"), "mine");
    ExportTask careful = Exports.picture(chart(), PictureFormat.PNG, 1, file, false);

    assertThatThrownBy(() -> careful.run(SILENT))
        .isInstanceOf(RefusedException.class)
        .hasMessageEndingWith("chart.png exists and was not replaced.");
    assertThat(file).hasContent("mine");

    Exports.picture(chart(), PictureFormat.PNG, 1, file, true).run(SILENT);
    assertThat(ImageIO.read(file.toFile())).isNotNull();
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFailureLeavesNothingAndSaysWhy() throws IOException {
    Path file = directory.resolve("table.csv");

    assertThatThrownBy(
            () ->
                ExportFile.write(
                    file,
                    false,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot be written: No space left on device. Maybe");
    assertThat(files()).isEmpty();

    Path nowhere = directory.resolve("missing").resolve("table.csv");
    assertThatThrownBy(() -> ExportFile.write(nowhere, false, out -> {}))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("there is no such directory")
        .hasMessageNotContaining("space");
    assertThatThrownBy(() -> ExportFile.write(directory, true, out -> {}))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is a directory");
  }

  @Test
  void aTypedNameTakesTheEndingOfTheKind() {
    assertThat(PlaceFields.withEnding("c1.png", ".csv")).isEqualTo("c1.csv");
    assertThat(PlaceFields.withEnding("c1", ".mp4")).isEqualTo("c1.mp4");
    assertThat(PlaceFields.withEnding("patient 1.5", ".csv")).isEqualTo("patient 1.5.csv");
    assertThat(PlaceFields.withEnding("c1.csv", "")).isEqualTo("c1");
  }

  @Test
  void aFooterIsWrittenBelowThePictureAndWraps() throws IOException {
    Footer footer = new Footer(List.of("Untreated patient · seed 7", "word ".repeat(60)), LIGHT);
    Path file = directory.resolve("chart.svg");

    Picture picture = footer.below(chart());
    Exports.picture(picture, PictureFormat.SVG, 1, file, false).run(SILENT);

    assertThat(picture.height()).isEqualTo(200 + footer.height(320)).isGreaterThan(200 + 60);
    assertThat(Files.readString(file)).contains("Untreated patient · seed 7");
  }

  @Test
  void aFailureKeepsTheFileThatWasThere() throws IOException {
    Path file = Files.writeString(directory.resolve("table.csv"), "old");

    assertThatThrownBy(
            () ->
                ExportFile.write(
                    file,
                    true,
                    out -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(RefusedException.class);

    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aPartOfSomebodyElseIsLeftAlone() throws IOException {
    Path file = directory.resolve("table.csv");
    Path theirs = Files.writeString(directory.resolve("table.csv.part"), "theirs");
    Path more = Files.createDirectory(directory.resolve("table.csv.2.part"));

    ExportFile.write(file, false, out -> out.write('1'));
    assertThatThrownBy(
            () ->
                ExportFile.write(
                    file,
                    true,
                    out -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(RefusedException.class);

    assertThat(theirs).hasContent("theirs");
    assertThat(file).hasContent("1");
    assertThat(files()).containsExactlyInAnyOrder(file, theirs, more);
  }

  @Test
  void aFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.writeString(directory.resolve("usual"), "1");
    Path file = directory.resolve("table.csv");
    Assumptions.assumeTrue(Files.getFileStore(usual).supportsFileAttributeView("posix"));

    ExportFile.write(file, false, out -> out.write('1'));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  /** Waits as for a run; returns what films and results throw when they are interrupted. */
  private static CancellationException interrupted(CountDownLatch begun) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new CancellationException("interrupted");
  }

  static Stream<Arguments> tasksThatWait() {
    RunSetup setup = new RunSetup(BuiltIns.scenarioLoader().load(PATIENT, List.of()), 1, -1, 1);
    return Stream.of(
        Arguments.of(
            "film",
            (BiFunction<CountDownLatch, Path, ExportTask>)
                (begun, place) ->
                    Exports.movie(
                        () -> {
                          throw interrupted(begun);
                        },
                        MovieFormat.MP4,
                        10,
                        place,
                        false)),
        Arguments.of(
            "report",
            (BiFunction<CountDownLatch, Path, ExportTask>)
                (begun, place) ->
                    Exports.report(
                        setup,
                        () -> {
                          throw interrupted(begun);
                        },
                        place)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tasksThatWait")
  void aJobThatWaitsForTheRunCanBeCancelled(
      String name, BiFunction<CountDownLatch, Path, ExportTask> waits) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    ExportJob job = new ExportJob(waits.apply(begun, directory.resolve(name)));
    begun.await();

    job.cancel();

    assertThatThrownBy(() -> job.done().get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(CancellationException.class);
    assertThat(job.problem()).isEqualTo("The export was canceled.");
    assertThat(files()).isEmpty();
  }

  @Test
  void aJobThatIsCancelledBeforeItBeginsDoesNotWait() throws Exception {
    for (int k = 0; k < 200; k++) {
      ExportJob job =
          new ExportJob(
              progress -> {
                throw interrupted(new CountDownLatch(1));
              });

      job.cancel();

      assertThatThrownBy(() -> job.done().get(10, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(CancellationException.class);
    }
  }

  @Test
  void aJobTellsHowFarItIsAndWhereTheFileWent() {
    Path file = directory.resolve("film.gif");

    ExportJob job =
        new ExportJob(
            Exports.movie(() -> new TestFilm(4, 40, 30), MovieFormat.GIF, 10, file, false));

    assertThat(job.done().join()).isEqualTo(file).exists();
    assertThat(job.progress()).isEqualTo(1);
    assertThat(job.text()).isEqualTo("Finishing the file");
    assertThat(job.problem()).isEmpty();
  }

  @Test
  void aCancelledJobEndsAtOnceAndLeavesNothing() throws Exception {
    Path file = directory.resolve("film.mp4");
    CountDownLatch begun = new CountDownLatch(1);
    ExportJob job =
        new ExportJob(Exports.movie(() -> new SlowFilm(begun), MovieFormat.MP4, 10, file, false));
    begun.await();

    job.cancel();

    assertThatThrownBy(() -> job.done().join()).hasRootCauseInstanceOf(CancellationException.class);
    assertThat(job.problem()).isEqualTo("The export was canceled.");
    assertThat(files()).isEmpty();
  }

  /** Waits for its second frame until it is interrupted. */
  private record SlowFilm(CountDownLatch begun) implements Film {
    @Override
    public int frames() {
      return 1000;
    }

    @Override
    public BufferedImage frame(int k) {
      if (k == 1) {
        begun.countDown();
        while (!Thread.interrupted()) {
          LockSupport.parkNanos(1_000_000);
        }
      }
      return new TestFilm(1, 40, 30).frame(0);
    }
  }

  @Test
  void aJobSaysInOneSentenceWhatWentWrong() {
    ExportJob job =
        new ExportJob(
            Exports.picture(
                chart(), PictureFormat.PNG, 1, directory.resolve("a").resolve("b.png"), false));

    assertThatThrownBy(() -> job.done().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(RefusedException.class);
    assertThat(job.problem()).contains("there is no such directory");
  }
}
