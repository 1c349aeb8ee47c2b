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
import org.anergy.therapy.Agent;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.Route;
import org.jspecify.annotations.Nullable;

/** Fields of a drug, a regimen, or of stromal cells that are given from now on. */
final class CourseFields implements Fields {
  /** How many times the stated dose the scenario's checks allow. */
  static final double MOST_RELATIVE = 100;

  private static final String UNTIL = "Until";
  private static final List<String> GROUPS =
      List.of("Given again and again", "Courses of fixed doses", "Single doses");

  private final Situation now;
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
    String name() {
      return agent != null ? agent.name() : regimen != null ? regimen.name() : "";
    }

    /** Rank of its group: what is given for long, what comes in courses, what is given once. */
    int rank() {
      if (agent == null) {
        return 1;
      }
      boolean lasting = UsualSchedule.of(name()) != null || !agent.action().effects().isEmpty();
      return lasting ? 0 : 2;
    }

    String group() {
      return agent != null && agent.product() != null ? "" : GROUPS.get(rank());
    }

    String source() {
      return agent != null ? agent.source() : regimen != null ? regimen.source() : "";
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /**
   * @param cells whether products of cells are given, and not drugs
   * @param changed told when a field has changed
   */
  CourseFields(Situation now, boolean cells, Runnable changed) {
    this.now = now;
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
            "Day on which it ends, counted from the start of the follow-up, such as 430 days or 3"
                + " years; empty for the end",
            changed);
    about = FormInput.note(prefix + "about");
    every.putClientProperty("JTextField.placeholderText", "once");
    until.putClientProperty("JTextField.placeholderText", "end of the follow-up");
    what =
        FormInput.choice(
            prefix + "agent",
            items(now, cells),
            Item::group,
            Item::source,
            () -> {
              choose();
              changed.run();
            });
    route = FormInput.choice(prefix + "route", Route.keys(), CourseFields::routeText, changed);
    panel.setName(prefix + "fields");
    panel.add(FormInput.label(cells ? "Product" : "Drug", cells ? 'P' : 'D', what));
    panel.add(what);
    panel.add(FormInput.label("Dose", 'o', dose));
    panel.add(dose);
    if (cells) {
      panel.add(FormInput.label("Route", 'R', route));
      panel.add(route);
    }
    panel.add(FormInput.label("Every", 'E', every));
    panel.add(every);
    panel.add(FormInput.label("Until day of follow-up", 'U', until));
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
        if (!regimen.steps().isEmpty() && !now.isOfTransplant(regimen.name())) {
          items.add(new Item(null, regimen));
        }
      }
    }
    items.sort(Comparator.comparing(Item::rank).thenComparing(Item::name));
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
    UsualSchedule usual = UsualSchedule.of(item.name());
    dose.setEnabled(agent != null);
    every.setText(usual == null ? "" : usual.every());
    until.setText(usual == null ? "" : end(usual.days()));
    String given = usual == null ? "" : "Proposed: " + usual.source() + ". ";
    if (agent != null) {
      Quantity per = agent.per();
      String clinical = usual == null ? "" : usual.dose();
      dose.setText(clinical.isEmpty() ? PlanText.shown(per) : clinical);
      about.setText(
          given
              + "At most "
              + PlanText.shown(new Quantity(MOST_RELATIVE * per.value(), per.unit()))
              + " at a time. How it acts: "
              + FormInput.sentence(agent.source()));
    } else {
      dose.setText("");
      about.setText(given + "Its doses are fixed: " + FormInput.sentence(item.source()));
    }
  }

  /** Returns the day on which a course of {@code days} from now on ends; empty if nothing ends. */
  private String end(double days) {
    double day = Math.ceil(now.start()) + days;
    return day < now.base().scenario().followUpDays() ? PlanText.exact(day) : "";
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
  public @Nullable JComponent field(String label) {
    return switch (label) {
      case "Drug or regimen" -> what;
      case "Dose" -> dose;
      case "Route" -> route;
      case "Every" -> every;
      case UNTIL -> until;
      default -> null;
    };
  }

  @Override
  public Intervention read() {
    Item item = chosen();
    Agent agent = item == null ? null : item.agent();
    FieldReader reader = new FieldReader();
    Quantity each = agent == null ? null : reader.dose("Dose", dose, agent.per());
    double everyDays = reader.optional("Every", every, "days", "28 days");
    double untilDay = reader.optional(UNTIL, until, "days", "430 days");
    if (every.getText().isBlank() && !until.getText().isBlank()) {
      reader.wrong(UNTIL, "changes nothing without \"Every\". Maybe empty it.");
    } else if (untilDay <= now.start()) {
      String today = PlanText.shown(now.start());
      reader.wrong(
          UNTIL,
          "lies before the present day, "
              + today
              + "; days count from the start of the follow-up. Maybe a later day.");
    }
    reader.end();
    if (agent == null || each == null) {
      return new RegimenCourse(item == null ? "" : item.name(), everyDays, untilDay);
    }
    Route way =
        agent.product() == null ? null : Route.values()[Math.max(0, route.getSelectedIndex())];
    return new AgentCourse(agent.name(), each, way, everyDays, untilDay);
  }
}
