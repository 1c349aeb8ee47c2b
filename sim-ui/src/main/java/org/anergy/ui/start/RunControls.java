package org.anergy.ui.start;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.OptionalLong;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.anergy.scenario.LoadedScenario;
import org.jspecify.annotations.Nullable;

/** Seed, patient and the button that starts a run; enabled when all of it makes sense. */
final class RunControls extends JPanel {
  private static final long serialVersionUID = 1L;
  private final JTextField seed = new JTextField("1", 8);
  private final JTextField patient = new JTextField(5);
  private final JButton run = new JButton("Run");
  private transient @Nullable LoadedScenario loaded;

  /**
   * @param start runs when the button is pressed
   */
  RunControls(Runnable start) {
    super(new MigLayout("insets 0, gapx 6", "[][]14[][]14[]"));
    field(seed, "editor.seed", "Seed", 'S', "Decides every draw of the run; any whole number");
    field(
        patient,
        "editor.patient",
        "Patient",
        'P',
        "Index of a patient of the population that the seed draws; empty: the scenario's own");
    patient.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "own");
    run.setName("editor.run");
    run.setMnemonic('R');
    run.addActionListener(event -> start.run());
    add(run, "wmin 84");
    check();
  }

  private void field(JTextField field, String name, String text, char mnemonic, String tip) {
    field.setName(name);
    field.setToolTipText(tip);
    field
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                check();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                check();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                check();
              }
            });
    JLabel label = new JLabel(text);
    label.setDisplayedMnemonic(mnemonic);
    label.setLabelFor(field);
    add(label);
    add(field);
  }

  /** Sets the scenario that would run, null if there is none. */
  void scenario(@Nullable LoadedScenario next) {
    loaded = next;
    check();
  }

  /** Returns what would run; null if anything is missing. */
  @Nullable RunRequest request() {
    OptionalLong number = whole(seed.getText());
    OptionalLong index =
        patient.getText().isBlank() ? OptionalLong.of(-1) : whole(patient.getText());
    boolean known = index.isPresent() && (patient.getText().isBlank() || index.getAsLong() >= 0);
    mark(seed, number.isPresent());
    mark(patient, known);
    return loaded == null || number.isEmpty() || !known
        ? null
        : new RunRequest(loaded, number.getAsLong(), index.getAsLong());
  }

  private static OptionalLong whole(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static void mark(JTextField field, boolean good) {
    field.putClientProperty(
        FlatClientProperties.OUTLINE, good ? null : FlatClientProperties.OUTLINE_ERROR);
  }

  private void check() {
    boolean ready = request() != null;
    run.setEnabled(ready);
    run.setToolTipText(
        ready
            ? "Simulates the text as it stands here, saved or not (Ctrl+R)"
            : "There are problems to solve first");
  }
}
