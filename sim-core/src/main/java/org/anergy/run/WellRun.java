package org.anergy.run;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.kernel.Digest128;
import org.anergy.model.WellSimulation;
import org.anergy.record.RunEvent;
import org.anergy.scenario.OutputSpec;
import org.anergy.scenario.Scenario;

/** The run of a well: there is no patient, and so no clinic. */
public final class WellRun implements Run {
  private final Scenario scenario;
  private final long seed;
  private final long index;
  private final WellSimulation well;
  private final Recording recording = new Recording(WellSimulation.columns());
  private final PictureMoments moments;
  private final long stepsPerRow;

  /**
   * Fills the well.
   *
   * @param scenario a scenario with a well
   * @param output what to write down
   * @param seed seed of the run, all 64 bits of it
   * @param index which of several wells of the same kind this is
   */
  public WellRun(Scenario scenario, OutputSpec output, long seed, long index) {
    this.scenario = scenario;
    this.seed = seed;
    this.index = index;
    well = new WellSimulation(scenario, seed, index);
    moments = new PictureMoments(output.pictureDays(), scenario.followUpDays());
    stepsPerRow = Math.max(1, Math.round(output.seriesEveryDays() * 24 / well.stepHours()));
  }

  /** Returns the run of {@code scenario}: that of a well if it has one, else that of a patient. */
  public static Run of(Scenario scenario, OutputSpec output, long seed, long index, int threads) {
    return scenario.well() == null
        ? new PatientRun(scenario, output, seed, index, threads)
        : new WellRun(scenario, output, seed, index);
  }

  /** Returns the well; for views and tests. */
  public WellSimulation well() {
    return well;
  }

  @Override
  public boolean finished() {
    return well.step() >= well.totalSteps();
  }

  @Override
  public void advance() {
    well.advance();
    for (RunEvent event : well.drainEvents()) {
      recording.events().add(event);
    }
    if (well.step() % stepsPerRow == 0) {
      double[] row = new double[1 + WellSimulation.columns().size()];
      row[0] = well.day();
      well.sample(row, 1);
      recording.series().add(row);
    }
    String reason = moments.scheduled(well.day(), well.stepHours() / 24);
    if (reason != null) {
      recording.pictures().addAll(well.pictures(reason));
    }
  }

  @Override
  public long step() {
    return well.step();
  }

  @Override
  public long totalSteps() {
    return well.totalSteps();
  }

  @Override
  public double day() {
    return well.day();
  }

  @Override
  public String digest() {
    Digest128 digest = new Digest128();
    well.save(digest);
    return digest.hex();
  }

  @Override
  public RunResult result() {
    List<StepDigest> digests = new ArrayList<>(recording.digests());
    digests.add(new StepDigest(step(), digest()));
    return new RunResult(
        scenario,
        seed,
        index,
        recording.series(),
        List.copyOf(recording.events()),
        well.endpoints(),
        List.copyOf(recording.pictures()),
        digests,
        java.util.Map.of());
  }

  @Override
  public void save(StateSink sink) {
    well.save(sink);
    recording.save(sink);
    moments.save(sink);
  }

  @Override
  public void load(StateSource source) {
    well.load(source);
    recording.load(source);
    moments.load(source);
  }

  @Override
  public void close() {
    // A well holds no threads.
  }
}
