package org.anergy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StateComparisonTest {
  private static StateSnapshot state() {
    StateSnapshot state = new StateSnapshot();
    state.value("step", 7);
    state.ints("cell.kind", new int[] {1, 2, 3, 99}, 3);
    state.floats("field", new float[] {0f, 1f}, 2);
    state.doubles("integrity", new double[] {0.25}, 1);
    state.longs("cell.id", new long[] {5, 6}, 2);
    state.bytes("flags", new byte[] {-1}, 1);
    return state;
  }

  private static String difference(StateSnapshot expected, StateSnapshot actual) {
    return StateComparison.firstDifference(expected, actual).map(Object::toString).orElse("none");
  }

  @Test
  void equalStatesDoNotDiffer() {
    assertThat(difference(state(), state())).isEqualTo("none");
  }

  @Test
  void theFirstDifferingColumnAndEntryAreNamed() {
    StateSnapshot other = new StateSnapshot();
    other.value("step", 7);
    other.ints("cell.kind", new int[] {1, 4, 5}, 3);
    other.floats("field", new float[] {0f, 2f}, 2);
    assertThat(difference(state(), other)).isEqualTo("cell.kind[1]: expected 2, found 4");
  }

  @Test
  void floatsCountByTheirRawBits() {
    StateSnapshot zero = new StateSnapshot();
    zero.floats("field", new float[] {0f, Float.intBitsToFloat(0x7fc00001)}, 2);
    StateSnapshot negative = new StateSnapshot();
    negative.floats("field", new float[] {-0f, Float.NaN}, 2);
    assertThat(difference(zero, negative))
        .isEqualTo("field[0]: expected 0.0 (0x00000000), found -0.0 (0x80000000)");
    StateSnapshot otherNan = new StateSnapshot();
    otherNan.floats("field", new float[] {0f, Float.NaN}, 2);
    assertThat(difference(zero, otherNan)).startsWith("field[1]: expected NaN (0x7fc00001)");
  }

  @Test
  void lengthsTypesNamesAndMissingColumnsAreTold() {
    StateSnapshot longer = new StateSnapshot();
    longer.value("step", 7);
    longer.ints("cell.kind", new int[] {1, 2, 3, 4}, 4);
    assertThat(difference(state(), longer))
        .isEqualTo("cell.kind: expected INTS of length 3, found INTS of length 4");

    StateSnapshot typed = new StateSnapshot();
    typed.longs("step", new long[] {7}, 1);
    assertThat(difference(state(), typed))
        .isEqualTo("step: expected VALUE of length 1, found LONGS of length 1");

    StateSnapshot renamed = new StateSnapshot();
    renamed.value("day", 7);
    assertThat(difference(state(), renamed)).contains("expected column step, found column day");

    StateSnapshot shorter = new StateSnapshot();
    shorter.value("step", 7);
    assertThat(difference(state(), shorter)).contains("cell.kind").contains("no such column");
    assertThat(difference(shorter, state())).contains("cell.kind: expected no such column");
  }

  @Test
  void aSnapshotGivesBackCopiesOfWhatItReceived() {
    StateSnapshot state = state();
    state.ints("cell.kind")[0] = 77;
    assertThat(state.ints("cell.kind")).containsExactly(1, 2, 3);
    assertThat(state.value("step")).isEqualTo(7);
    assertThat(state.bytes("flags")).containsExactly(-1);
    assertThat(state.longs("cell.id")).containsExactly(5, 6);
    assertThat(state.doubles("integrity")).containsExactly(0.25);
    StateSnapshot copy = new StateSnapshot();
    state.copyTo(copy);
    assertThat(difference(state, copy)).isEqualTo("none");
  }

  @Test
  void missingMistypedAndDoubledColumnsFailWithTheirName() {
    StateSnapshot state = state();
    assertThatThrownBy(() -> state.ints("cell.age"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cell.age");
    assertThatThrownBy(() -> state.floats("cell.kind"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cell.kind")
        .hasMessageContaining("INTS");
    assertThatThrownBy(() -> state.value("step", 8))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("step");
  }
}
