package org.anergy.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.anergy.base.RefusedException;
import org.junit.jupiter.api.Test;

class InterventionFormTest {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final AtomicReference<InterventionForm> form = new AtomicReference<>();

  private void open(BiFunction<Situation, Intervention, Planned> planner)
      throws InterruptedException, InvocationTargetException {
    SwingUtilities.invokeAndWait(
        () -> form.set(new InterventionForm(Scenes.on(10), InterventionKind.DRUG, planner)));
  }

  private void type(String name, String text)
      throws InterruptedException, InvocationTargetException {
    SwingUtilities.invokeAndWait(() -> field(form.get(), name).setText(text));
  }

  private static JTextComponent field(Container in, String name) {
    JTextComponent found = find(in, name);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  private static JTextComponent find(Container in, String name) {
    for (Component component : in.getComponents()) {
      if (component instanceof JTextComponent text && name.equals(text.getName())) {
        return text;
      }
      JTextComponent below = component instanceof Container inner ? find(inner, name) : null;
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** Returns what is told when the form has checked what was typed. */
  private String outcome() throws InterruptedException, InvocationTargetException {
    AtomicReference<String> text = new AtomicReference<>("");
    long end = System.nanoTime() + PATIENCE_NANOS;
    do {
      LockSupport.parkNanos(10_000_000);
      SwingUtilities.invokeAndWait(
          () -> text.set(field(form.get(), "intervention.outcome").getText()));
    } while (text.get().startsWith("Checking") && System.nanoTime() < end);
    return text.get();
  }

  @Test
  void anErrorOfTheProgramIsTold() throws Exception {
    open(
        (now, wanted) -> {
          throw new IllegalArgumentException("no such thing");
        });

    assertThat(outcome()).contains("an error of the program", "no such thing");
    assertThat(form.get().planned()).isNull();
  }

  @Test
  void aRefusalIsToldInItsOwnWords() throws Exception {
    open(
        (now, wanted) -> {
          throw new RefusedException("It is too late.");
        });

    assertThat(outcome()).isEqualTo("It is too late.");
  }

  @Test
  void anEndWithoutRepetitionIsAProblem() throws Exception {
    open(InterventionPlanner::plan);
    type("intervention.drug.every", "");
    type("intervention.drug.until", "430 days");

    assertThat(outcome()).isEqualTo("Until: changes nothing without \"Every\". Maybe empty it.");
    assertThat(form.get().planned()).isNull();

    type("intervention.drug.every", "28 days");

    assertThat(outcome()).contains("every 28 days until day 430");
    assertThat(form.get().planned()).isNotNull();
  }

  @Test
  void aDrugIsProposedAsClinicsGiveIt() throws Exception {
    open(InterventionPlanner::plan);

    assertThat(outcome()).contains("fingolimod, 0.5 mg", "every day until the end");
  }

  @Test
  void allWrongFieldsAreToldAndMarkedUntilTheyAreMended() throws Exception {
    open(InterventionPlanner::plan);
    type("intervention.drug.dose", "300");
    type("intervention.drug.until", "5 days");

    assertThat(outcome())
        .contains("Dose: \"300\" has no unit. Maybe \"300 mg\".")
        .contains("Until: lies before the present day, 10; days count from the start");
    assertThat(outline("intervention.drug.dose")).isEqualTo("error");
    assertThat(outline("intervention.drug.until")).isEqualTo("error");

    type("intervention.drug.dose", "much");

    assertThat(outcome()).contains("write it such as 0.5 mg");
    type("intervention.drug.dose", "0.5 mg");
    type("intervention.drug.until", "");
    assertThat(outcome()).doesNotContain(":");
    assertThat(outline("intervention.drug.dose")).isNull();
  }

  @Test
  void aDecadeIsNoShare() throws Exception {
    open(InterventionPlanner::plan);
    SwingUtilities.invokeAndWait(() -> form.get().select(InterventionKind.TRANSPLANT));
    type("intervention.transplant.reduction", "20");

    assertThat(outcome()).startsWith("T-cell removal: 20 is out of range").doesNotContain("%");
    assertThat(outline("intervention.transplant.reduction")).isEqualTo("error");
  }

  private Object outline(String name) throws InterruptedException, InvocationTargetException {
    AtomicReference<Object> outline = new AtomicReference<>();
    SwingUtilities.invokeAndWait(
        () -> outline.set(field(form.get(), name).getClientProperty("JComponent.outline")));
    return outline.get();
  }
}
