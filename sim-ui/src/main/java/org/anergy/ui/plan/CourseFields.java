package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.anergy.base.Quantity;
import org.anergy.base.UserInputException;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.Route;
import org.jspecify.annotations.Nullable;

/** Fields of a drug, a regimen, or of stromal cells that are given from now on. */
final class CourseFields implements Fields {
  /** How many times the stated dose the scenario's checks allow. */
  static final double MOST_RELATIVE = 100;

  private final JPanel panel =
      new JPanel(new MigLayout("insets 12, fillx, wrap 2", "[right]12[grow, fill]"));
  private final JComboBox<Item> what;
  private final JComboBox<String> route;
  private final JTextField dose;
  private final JTextField every;
  private final JTextField until;
  private final JTextArea about;

  /** What can be given: one of both. */
  private record Item(@Nullable Agent agent, @Nullable Regimen regimen) {
    String source() {
      return agent != null ? agent.source() : regimen != null ? regimen.source() : "";
    }

    @Override
    public String toString() {
      return agent != null ? agent.name() : regimen != null ? regimen.name() + " (regimen)" : "";
    }
  }

  /**
   * @param cells whether products of cells are given, and not drugs
   * @param changed told when a field has changed
   */
  CourseFields(Situation now, boolean cells, Runnable changed) {
    String prefix = cells ? "intervention.cells." : "intervention.drug.";
    dose = FormInput.text(prefix + "dose", "", "How much each time, with its unit", changed);
    every =
        FormInput.text(
            prefix + "every",
            "",
            "From one time to the next, such as 28 days; empty for once",
            changed);
    until =
        FormInput.text(
            prefix + "until",
            "",
            "Day of the follow-up on which it ends, such as 430 days; empty for the end",
            changed);
    about = FormInput.note(prefix + "about");
    every.putClientProperty("JTextField.placeholderText", "once");
    until.putClientProperty("JTextField.placeholderText", "end of the follow-up");
    what =
        FormInput.choice(
            prefix + "agent",
            items(now, cells),
            Item::source,
            () -> {
              choose();
              changed.run();
            });
    route = FormInput.choice(prefix + "route", Route.keys(), CourseFields::routeText, changed);
    panel.setName(prefix + "fields");
    panel.add(FormInput.label(cells ? "Product" : "Drug or regimen", cells ? 'P' : 'D', what));
    panel.add(what);
    panel.add(FormInput.label("Dose", 'o', dose));
    panel.add(dose);
    if (cells) {
      panel.add(FormInput.label("Route", 'R', route));
      panel.add(route);
    }
    panel.add(FormInput.label("Every", 'E', every));
    panel.add(every);
    panel.add(FormInput.label("Until", 'U', until));
    panel.add(until);
    panel.add(about, "skip, growx, wmin 0");
    choose();
  }

  private static String routeText(String key) {
    return switch (Route.of(key)) {
      case INTRAVENOUS -> "Into a vein: the lung is met first.";
      case INTRA_ARTERIAL -> "Into an artery of the diseased organ, then the lung.";
      case INTRATHECAL -> "Into the cerebrospinal fluid: reaches all tissue patches.";
      case LOCAL -> "Into the tissue itself: a depot in one patch.";
    };
  }

  private static List<Item> items(Situation now, boolean cells) {
    List<Item> items = new ArrayList<>();
    for (Agent agent : now.agents().values()) {
      if (agent.product() != null == cells) {
        items.add(new Item(agent, null));
      }
    }
    if (!cells) {
      for (Regimen regimen : now.regimens().values()) {
        if (!regimen.steps().isEmpty()) {
          items.add(new Item(null, regimen));
        }
      }
    }
    // What changes rates comes before what only kills: the first is given in courses.
    items.sort(
        Comparator.comparing(
                (Item item) -> item.agent() == null || item.agent().action().effects().isEmpty())
            .thenComparing(Item::toString));
    return items;
  }

  private @Nullable Item chosen() {
    return what.getItemAt(what.getSelectedIndex());
  }

  private void choose() {
    Item item = chosen();
    if (item == null) {
      return;
    }
    Agent agent = item.agent();
    dose.setEnabled(agent != null);
    if (agent != null) {
      Quantity per = agent.per();
      dose.setText(DayText.shown(per));
      about.setText(
          "Up to "
              + DayText.shown(new Quantity(MOST_RELATIVE * per.value(), per.unit()))
              + ". Source: "
              + agent.source());
    } else {
      dose.setText("");
      about.setText("Its doses are those of the regimen. Source: " + item.source());
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return what;
  }

  @Override
  public Intervention read() {
    double everyDays = FormInput.optional("Every", every, "days");
    double untilDay = FormInput.optional("Until", until, "days");
    if (Double.isNaN(everyDays) && !Double.isNaN(untilDay)) {
      throw new UserInputException("Until", "changes nothing without \"Every\". Maybe empty it.");
    }
    Item item = chosen();
    Agent agent = item == null ? null : item.agent();
    Regimen regimen = item == null ? null : item.regimen();
    if (agent == null) {
      return new RegimenCourse(regimen == null ? "" : regimen.name(), everyDays, untilDay);
    }
    Route way =
        agent.product() == null ? null : Route.values()[Math.max(0, route.getSelectedIndex())];
    return new AgentCourse(
        agent.name(), FormInput.quantity("Dose", dose), way, everyDays, untilDay);
  }
}
