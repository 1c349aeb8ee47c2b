package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.anergy.therapy.Regimen;
import org.jspecify.annotations.Nullable;

/** Fields of a transplant that is prepared from now on. */
final class TransplantFields implements Fields {
  private static final String LEAD = "Collection before infusion";
  private static final String CD34 = "CD34 cells";
  private static final String REDUCTION = "T-cell removal";
  private static final String NO_REGIMEN = "G-CSF alone";

  /** What most people would choose first. */
  private static final String USUAL = "beam-atg";

  private final Situation now;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 12, fillx, wrap 2", "[right]12[grow, fill]"));
  private final JComboBox<String> conditioning;
  private final JComboBox<String> mobilization;
  private final JTextField lead;
  private final JTextField cd34;
  private final JTextField reduction;
  private final JTextArea about = FormInput.note("intervention.transplant.about");

  TransplantFields(Situation now, Runnable changed) {
    this.now = now;
    List<String> regimens = new ArrayList<>(now.regimens().keySet());
    List<String> mobilizations = new ArrayList<>(regimens);
    mobilizations.removeIf(name -> !name.contains("mobilization"));
    mobilizations.add(0, NO_REGIMEN);
    regimens.removeIf(
        name -> name.contains("mobilization") || !now.isOfTransplant(name) && !isNone(now, name));
    conditioning =
        FormInput.choice(
            "intervention.transplant.conditioning",
            regimens,
            this::source,
            () -> {
              choose();
              changed.run();
            });
    mobilization =
        FormInput.choice(
            "intervention.transplant.mobilization", mobilizations, this::source, changed);
    lead =
        FormInput.text(
            "intervention.transplant.lead",
            "30 days",
            "How long before the infusion the graft is collected",
            changed);
    cd34 =
        FormInput.text(
            "intervention.transplant.cd34",
            "5e6 cells/kg",
            "CD34 cells to be infused; fewer if fewer were collected",
            changed);
    reduction =
        FormInput.text(
            "intervention.transplant.reduction",
            "0",
            "Removal of T cells from the graft in decades (log10); 0 for none, 3.7 for CD34"
                + " selection",
            changed);
    panel.setName("intervention.transplant.fields");
    panel.add(FormInput.label("Conditioning", 'C', conditioning));
    panel.add(conditioning);
    panel.add(FormInput.label("Mobilization", 'M', mobilization));
    panel.add(mobilization);
    panel.add(FormInput.label(LEAD, 'b', lead));
    panel.add(lead);
    panel.add(FormInput.label(CD34, '3', cd34));
    panel.add(cd34);
    panel.add(FormInput.label(REDUCTION + ", log10", 'T', reduction));
    panel.add(reduction);
    panel.add(about, "skip, growx, wmin 0");
    conditioning.setSelectedItem(USUAL);
    choose();
  }

  private static boolean isNone(Situation now, String name) {
    Regimen regimen = now.regimens().get(name);
    return regimen != null && regimen.steps().isEmpty();
  }

  private String source(String regimen) {
    Regimen found = now.regimens().get(regimen);
    return found == null ? "Growth factor only, for five days." : found.source();
  }

  private String chosen(JComboBox<String> box) {
    String item = box.getItemAt(box.getSelectedIndex());
    return item == null || item.equals(NO_REGIMEN) ? "" : item;
  }

  private void choose() {
    Regimen regimen = now.regimens().get(chosen(conditioning));
    if (regimen == null) {
      about.setText("");
      return;
    }
    Map<String, String> days = new LinkedHashMap<>(); // of each dose
    for (Regimen.Step step : regimen.steps()) {
      days.merge(
          step.agent() + " " + step.dose(),
          PlanText.shown(step.day()),
          (before, more) -> before + ", " + more);
    }
    List<String> doses = new ArrayList<>();
    days.forEach(
        (dose, on) -> doses.add(dose + (on.contains(",") ? " on days " : " on day ") + on));
    String drugs = doses.isEmpty() ? "no drugs" : String.join("; ", doses);
    about.setText(FormInput.sentence(drugs) + " Source: " + FormInput.sentence(regimen.source()));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return conditioning;
  }

  @Override
  public @Nullable JComponent field(String label) {
    return switch (label) {
      case "Conditioning" -> conditioning;
      case "Mobilization" -> mobilization;
      case LEAD -> lead;
      case CD34 -> cd34;
      case REDUCTION -> reduction;
      default -> null;
    };
  }

  @Override
  public Intervention read() {
    FieldReader reader = new FieldReader();
    double leadDays = reader.number(LEAD, lead, "days", "30 days");
    double cells = reader.number(CD34, cd34, "cells/kg", "5e6 cells/kg");
    double decades = reader.number(REDUCTION, reduction, "1", "3.7");
    reader.end();
    return new Transplantation(
        chosen(conditioning), chosen(mobilization), leadDays, cells, decades);
  }
}
