package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessRunnerTest {
  private static final long DAYS = 60;
  private static final RunIdentity IDENTITY = new RunIdentity("c".repeat(64), "d".repeat(64), 1, 0);

  @TempDir Path root;
  private Path directory;
  private final List<String> notices = new ArrayList<>();
  private final List<RunProgress> progress = new ArrayList<>();
  private final RunListener listener =
      new RunListener() {
        @Override
        public void progress(RunProgress now) {
          progress.add(now);
        }

        @Override
        public void notice(String sentence) {
          notices.add(sentence);
        }
      };

  @BeforeEach
  void chooseDirectory() {
    directory = root.resolve("checkpoints");
  }

  /** Stands for the end of the process: nothing catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A run that dies in a step, or halfway through the writing of a checkpoint. */
  private static final class MortalRun extends DiceRun {
    private int stepsToLive;
    private int savesToLive;

    MortalRun(int stepsToLive, int savesToLive) {
      super(DAYS);
      this.stepsToLive = stepsToLive;
      this.savesToLive = savesToLive;
    }

    @Override
    public void advance() {
      if (stepsToLive-- == 0) {
        throw new Killed();
      }
      super.advance();
    }

    @Override
    public void save(StateSink sink) {
      if (!(sink instanceof CheckpointOutput)) {
        super.save(sink);
        return;
      }
      if (savesToLive-- <= 0) {
        sink.value("step", step());
        sink.ints("half", new int[30_000], 30_000);
        throw new Killed();
      }
      super.save(sink);
    }
  }

  private HeadlessRunner runner(double everyDays, long digestEvery) {
    return new HeadlessRunner(
        new RunSettings(everyDays, digestEvery),
        new CheckpointDirectory(directory, IDENTITY),
        listener,
        () -> false);
  }

  private static RunResult undisturbed(long digestEvery) {
    HeadlessRunner runner =
        new HeadlessRunner(new RunSettings(0, digestEvery), null, RunListener.NONE, () -> false);
    return runner.run(new DiceRun(DAYS)).result().orElseThrow();
  }

  private static void assertSame(RunResult actual, RunResult expected) {
    assertThat(actual.digests()).isEqualTo(expected.digests());
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(rows(actual)).isEqualTo(rows(expected));
  }

  private static List<List<Double>> rows(RunResult result) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < result.series().size(); i++) {
      rows.add(List.of(result.series().row(i)[0], result.series().row(i)[1]));
    }
    return rows;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(directory)) {
      return list.sorted().toList();
    }
  }

  @Test
  void aRunKilledAnywhereAnyNumberOfTimesLeavesTheSameResult() throws IOException {
    RunResult expected = undisturbed(7);
    assertThat(expected.events()).isNotEmpty();
    assertThat(expected.digests()).hasSize(35);
    int kills = 0;
    int damaged = 0;
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      directory = root.resolve("run" + seed);
      RunOutcome outcome = null;
      for (int life = 0; outcome == null; life++) {
        int steps = life > 20 ? Integer.MAX_VALUE : random.nextInt(120);
        int saves = life > 20 || random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(6);
        MortalRun run = new MortalRun(steps, saves);
        try {
          outcome = life == 0 ? runner(5, 7).run(run) : runner(5, 7).resume(run);
        } catch (Killed e) {
          kills++;
          damaged += damage(random);
        }
      }
      assertSame(outcome.result().orElseThrow(), expected);
    }
    // Otherwise the test would not show what its name says.
    assertThat(kills).isGreaterThan(60);
    assertThat(damaged).isGreaterThan(8);
    assertThat(notices).anyMatch(notice -> notice.contains("cannot be used"));
  }

  /** Cuts unfinished files at any length and, sometimes, the newest of two finished ones. */
  private int damage(SplittableRandom random) throws IOException {
    List<Path> whole = new ArrayList<>();
    int cut = 0;
    for (Path file : files()) {
      if (file.toString().endsWith(".part")) {
        cut += cut(file, random);
      } else {
        whole.add(file);
      }
    }
    if (whole.size() == 2 && random.nextInt(4) == 0) {
      cut += cut(whole.get(1), random);
    }
    return cut;
  }

  private static int cut(Path file, SplittableRandom random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
    return 1;
  }

  @Test
  void anInterruptedRunStopsAfterItsStepAndGoesOnFromThere() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HeadlessRunner interrupted =
        new HeadlessRunner(
            new RunSettings(0, 7),
            new CheckpointDirectory(directory, IDENTITY),
            listener,
            () -> asked.getAndIncrement() == 33);
    RunOutcome outcome = interrupted.run(new DiceRun(DAYS));
    assertThat(outcome.interrupted()).isTrue();
    assertThat(outcome.step()).isEqualTo(33);
    assertThat(outcome.checkpoint()).contains(directory.resolve("step-000000000033.checkpoint"));
    assertThat(files()).hasSize(1);

    RunOutcome resumed = runner(0, 7).resume(new DiceRun(DAYS));
    assertThat(resumed.interrupted()).isFalse();
    assertSame(resumed.result().orElseThrow(), undisturbed(7));
  }

  @Test
  void withoutADirectoryAnInterruptedRunLeavesNoCheckpoint() {
    HeadlessRunner runner = new HeadlessRunner(new RunSettings(5, 0), null, listener, () -> true);
    RunOutcome outcome = runner.run(new DiceRun(DAYS));
    assertThat(outcome.interrupted()).isTrue();
    assertThat(outcome.checkpoint()).isEmpty();
  }

  @Test
  void checkpointsFollowSimulatedTimeAndTheLastTwoAreKept() throws IOException {
    List<Path> seen = new ArrayList<>();
    Path foreign = directory.resolve("notes.txt");
    Files.createDirectories(directory);
    Files.writeString(foreign, "mine");
    DiceRun run =
        new DiceRun(DAYS) {
          @Override
          public void advance() {
            super.advance();
            try {
              files().stream().filter(file -> !seen.contains(file)).forEach(seen::add);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        };
    runner(12.5, 0).run(run);
    // Run-in from day -10: multiples of 12.5 days are 0, 12.5, 25, 37.5 d; 50 d is the end.
    assertThat(seen.stream().map(file -> file.getFileName().toString()))
        .containsExactly(
            "notes.txt",
            "step-000000000040.checkpoint",
            "step-000000000090.checkpoint",
            "step-000000000140.checkpoint",
            "step-000000000190.checkpoint");
    assertThat(files().stream().map(file -> file.getFileName().toString()))
        .containsExactly(
            "notes.txt", "step-000000000140.checkpoint", "step-000000000190.checkpoint");
  }

  @Test
  void aDamagedNewestCheckpointIsReportedAndThePreviousUsed() throws IOException {
    runner(12.5, 7).run(new DiceRun(DAYS));
    Path newest = files().get(1);
    Files.write(newest, new byte[] {1, 2, 3});
    DiceRun run = new DiceRun(DAYS);
    RunOutcome outcome = runner(12.5, 7).resume(run);
    assertThat(notices).singleElement().asString().contains(newest.toString());
    assertSame(outcome.result().orElseThrow(), undisturbed(7));
  }

  @Test
  void withAllCheckpointsDamagedResumingIsRefusedAndEachIsNamed() throws IOException {
    runner(12.5, 0).run(new DiceRun(DAYS));
    for (Path file : files()) {
      Files.write(file, new byte[100]);
    }
    assertThatThrownBy(() -> runner(12.5, 0).resume(new DiceRun(DAYS)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(files().get(0).toString())
        .hasMessageContaining(files().get(1).toString());
  }

  @Test
  void aCheckpointOfAnotherRunIsRefusedAndNoOlderOneTried() {
    runner(12.5, 0).run(new DiceRun(DAYS));
    RunIdentity other = new RunIdentity("c".repeat(64), "d".repeat(64), 2, 0);
    HeadlessRunner runner =
        new HeadlessRunner(
            new RunSettings(0, 0),
            new CheckpointDirectory(directory, other),
            listener,
            () -> false);
    assertThatThrownBy(() -> runner.resume(new DiceRun(DAYS)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("step-000000000190")
        .hasMessageContaining("the seed: 1, this run has 2");
  }

  @Test
  void resumingBeforeTheFirstCheckpointStartsFromTheBeginning() {
    RunOutcome outcome = runner(5, 7).resume(new DiceRun(DAYS));
    assertThat(notices).anyMatch(notice -> notice.contains("starts from its beginning"));
    assertSame(outcome.result().orElseThrow(), undisturbed(7));
  }

  @Test
  void checkpointsThatCannotBeWrittenAreReportedOnceAndTheRunGoesOn() throws IOException {
    Files.writeString(directory, "a file where the directory should be");
    RunOutcome outcome = runner(12.5, 7).run(new DiceRun(DAYS));
    assertSame(outcome.result().orElseThrow(), undisturbed(7));
    assertThat(notices)
        .hasSize(1)
        .allMatch(notice -> notice.contains("cannot create") && notice.contains("goes on"));
  }

  @Test
  void aStateThatDoesNotComeBackWholeIsNeverRunOn() {
    runner(12.5, 0).run(new DiceRun(DAYS));
    DiceRun lossy =
        new DiceRun(DAYS) {
          @Override
          public void save(StateSink sink) {
            super.save(sink);
            sink.value("forgotten", 1);
          }
        };
    assertThatThrownBy(() -> runner(12.5, 0).resume(lossy))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("step 190")
        .hasMessageContaining("forgotten");
    DiceRun demanding =
        new DiceRun(DAYS) {
          @Override
          public void load(StateSource source) {
            super.load(source);
            source.ints("graft");
          }
        };
    assertThatThrownBy(() -> runner(12.5, 0).resume(demanding))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no column graft");
  }

  @Test
  void progressGrowsToTheEndWithAnEstimateOfTheTimeLeft() {
    AtomicLong clock = new AtomicLong();
    HeadlessRunner runner =
        new HeadlessRunner(new RunSettings(0, 0), null, listener, () -> false, clock::get);
    runner.run(
        new DiceRun(DAYS) {
          @Override
          public void advance() {
            super.advance();
            clock.addAndGet(100_000_000);
          }
        });
    assertThat(progress).hasSizeBetween(100, 122);
    assertThat(progress).isSortedAccordingTo(Comparator.comparing(RunProgress::step));
    for (RunProgress now : progress) {
      assertThat(now.secondsLeft()).isCloseTo((240 - now.step()) * 0.1, Offset.offset(1e-6));
    }
    RunProgress last = progress.get(progress.size() - 1);
    assertThat(last.fraction()).isEqualTo(1.0);
    assertThat(last.day()).isEqualTo(50);
    assertThat(last.secondsLeft()).isZero();
  }

  @Test
  void withoutAnIntervalTheFinalDigestAloneIsTaken() {
    assertThat(undisturbed(0).digests())
        .singleElement()
        .satisfies(digest -> assertThat(digest.step()).isEqualTo(240));
    List<StepDigest> often = undisturbed(100).digests();
    assertThat(often.stream().map(StepDigest::step)).containsExactly(100L, 200L, 240L);
    assertThat(often.get(2)).isEqualTo(undisturbed(0).digests().get(0));
  }
}
