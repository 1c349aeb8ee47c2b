package org.anergy.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.kernel.Digest128;
import org.anergy.random.Keyed;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.Space;

/**
 * A chaotic toy: 50 numbers that are redrawn from themselves and the step, a daily series and an
 * event whenever the first number is large. Any state that a checkpoint loses shows at once.
 */
class DiceRun implements Run {
  static final int STEPS_PER_DAY = 4;
  private static final int NUMBERS = 50;
  private static final int RUN_IN_DAYS = 10;

  private static final Scenario SCENARIO =
      new Scenario(
          "Dice",
          "healthy",
          Scenario.Fidelity.AGENTS,
          PatientTraits.typical(),
          30,
          RUN_IN_DAYS,
          6,
          Space.standard(),
          1,
          List.of(),
          OutcomeSpec.standard(),
          ParameterSet.defaults(),
          Set.of());

  private final long days;
  private final long[] bits = new long[NUMBERS];
  private final float[] levels = new float[NUMBERS];
  private final List<RunEvent> events = new ArrayList<>();
  private Series series = new Series(List.of(new SeriesColumn("level", "1", "cells", "A level.")));
  private long step;

  /**
   * @param days run-in and follow-up together
   */
  DiceRun(long days) {
    this.days = days;
    for (int i = 0; i < NUMBERS; i++) {
      bits[i] = i;
    }
  }

  @Override
  public boolean finished() {
    return step == totalSteps();
  }

  @Override
  public void advance() {
    for (int i = 0; i < NUMBERS; i++) {
      bits[i] = Keyed.bits(step, bits[i] ^ bits[(i + 1) % NUMBERS], i);
      levels[i] += (float) Keyed.toUnit(bits[i]) - 0.5f;
    }
    step++;
    if (Keyed.toUnit(bits[0]) > 0.9) {
      events.add(new RunEvent(day(), "relapse", "tissue", levels[0], "1", ""));
    }
    if (step % STEPS_PER_DAY == 0) {
      series.add(new double[] {day(), levels[1]});
    }
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public long totalSteps() {
    return days * STEPS_PER_DAY;
  }

  @Override
  public double day() {
    return (double) step / STEPS_PER_DAY - RUN_IN_DAYS;
  }

  @Override
  public String digest() {
    Digest128 digest = new Digest128();
    saveNumbers(digest);
    return digest.hex();
  }

  private void saveNumbers(StateSink sink) {
    sink.value("step", step);
    sink.longs("bits", bits, NUMBERS);
    sink.floats("levels", levels, NUMBERS);
  }

  @Override
  public void save(StateSink sink) {
    saveNumbers(sink);
    double[] rows = new double[2 * series.size()];
    for (int i = 0; i < series.size(); i++) {
      System.arraycopy(series.row(i), 0, rows, 2 * i, 2);
    }
    sink.doubles("series", rows, rows.length);
    StringBuilder text = new StringBuilder();
    events.forEach(e -> text.append(e.day()).append(' ').append(e.value()).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    sink.bytes("events", bytes, bytes.length);
  }

  @Override
  public void load(StateSource source) {
    step = source.value("step");
    System.arraycopy(source.longs("bits"), 0, bits, 0, NUMBERS);
    System.arraycopy(source.floats("levels"), 0, levels, 0, NUMBERS);
    series = new Series(series.columns());
    double[] rows = source.doubles("series");
    for (int i = 0; i < rows.length; i += 2) {
      series.add(new double[] {rows[i], rows[i + 1]});
    }
    events.clear();
    new String(source.bytes("events"), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(
            part ->
                events.add(
                    new RunEvent(
                        Double.parseDouble(part[0]),
                        "relapse",
                        "tissue",
                        Double.parseDouble(part[1]),
                        "1",
                        "")));
  }

  @Override
  public RunResult result() {
    return new RunResult(
        SCENARIO, 1, 0, series, List.copyOf(events), List.of(), List.of(), List.of(), Map.of());
  }

  @Override
  public void close() {}
}
