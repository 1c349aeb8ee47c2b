package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.anergy.base.Problem;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a user says what is done to the patient now. While one types, the scenario's
 * own checks tell what is wrong, or what will happen. Of the event dispatch thread.
 */
public final class InterventionForm extends JPanel {
  private static final int PAUSE_MILLIS = 250; // in typing, before it is checked
  private static final int MOST_TOLD = 4;
  private static final String OUTLINE = "JComponent.outline"; // FlatLaf marks the field
  private static final String CHECKING = "Checking …";

  private final Situation now;
  private final BiFunction<Situation, Intervention, Planned> planner;
  private final Map<InterventionKind, Fields> fields = new EnumMap<>(InterventionKind.class);
  private final List<JComponent> marked = new ArrayList<>();
  private final JTabbedPane tabs = new JTabbedPane();
  private final JTextArea outcome = FormInput.note("intervention.outcome");
  private final Timer pause = new Timer(PAUSE_MILLIS, event -> check());
  private Runnable listener = () -> {};
  private @Nullable Planned planned;
  private int checks;

  /**
   * @param now where the run stands
   * @param first what is shown first
   */
  public InterventionForm(Situation now, InterventionKind first) {
    this(now, first, InterventionPlanner::plan);
  }

  /** A form whose checks are others, for tests. */
  InterventionForm(
      Situation now, InterventionKind first, BiFunction<Situation, Intervention, Planned> planner) {
    super(new MigLayout("insets 0, fill, wrap 1", "[grow, fill]", "[grow, fill][]"));
    this.now = now;
    this.planner = planner;
    pause.setRepeats(false);
    for (InterventionKind kind : InterventionKind.values()) {
      Fields shown = fields(kind);
      fields.put(kind, shown);
      tabs.addTab(kind.title(), shown.component());
    }
    tabs.setName("intervention.kind");
    tabs.setToolTipText("What is done; arrow keys go from one to the next");
    tabs.addChangeListener(event -> changed());
    outcome.setRows(3);
    add(tabs, "grow");
    add(outcome, "growx, wmin 0, gapx 12 12, gapbottom 6");
    select(first);
  }

  private Fields fields(InterventionKind kind) {
    return switch (kind) {
      case DRUG -> new CourseFields(now, false, this::changed);
      case STROMAL_CELLS -> new CourseFields(now, true, this::changed);
      case TRANSPLANT -> new TransplantFields(now, this::changed);
      case STOP -> new StopFields(now, this::changed);
      case PARAMETER -> new ParameterFields(now, this::changed);
    };
  }

  /** Shows the fields of {@code kind}. */
  public void select(InterventionKind kind) {
    tabs.setSelectedIndex(kind.ordinal());
    changed();
  }

  /** Sets what is told, on the event dispatch thread, when {@link #planned} has changed. */
  public void setListener(Runnable changed) {
    listener = changed;
  }

  /** Returns what the user wants; null while it is not checked, or not valid. */
  public @Nullable Planned planned() {
    return planned;
  }

  /** Puts the focus where a user begins. */
  public void focusFirst() {
    shown().first().requestFocusInWindow();
  }

  private Fields shown() {
    Fields shown = fields.get(InterventionKind.values()[Math.max(0, tabs.getSelectedIndex())]);
    if (shown == null) {
      throw new IllegalStateException("a kind of intervention has no fields");
    }
    return shown;
  }

  private void changed() {
    marked.forEach(field -> field.putClientProperty(OUTLINE, null));
    marked.clear();
    checks++; // what is being checked is out of date
    tell(null, CHECKING, false);
    pause.restart();
  }

  private void check() {
    Fields shown = shown();
    if (!shown.obstacle().isEmpty()) {
      tell(null, shown.obstacle(), false);
      return;
    }
    Intervention wanted;
    try {
      wanted = shown.read();
    } catch (UserInputException e) {
      tell(e);
      return;
    }
    new Check(checks, wanted).execute();
  }

  private void tell(@Nullable Planned result, String text, boolean wrong) {
    planned = result;
    outcome.setText(text);
    // A color of the theme that is red in light and dark.
    outcome.setForeground(UIManager.getColor(wrong ? "Actions.Red" : "Label.foreground"));
    listener.run();
  }

  /** Tells all that is wrong, and marks the fields. */
  private void tell(UserInputException refused) {
    for (Problem problem : refused.problems()) {
      JComponent field = shown().field(FormWords.label(problem));
      if (field != null) {
        field.putClientProperty(OUTLINE, "error");
        marked.add(field);
      }
    }
    String words =
        refused.problems().stream()
            .limit(MOST_TOLD)
            .map(FormWords::sentence)
            .distinct()
            .collect(Collectors.joining("\n"));
    tell(null, words, true);
  }

  /** Asks the scenario's checks in the background. */
  private final class Check extends SwingWorker<Planned, Void> {
    private final int number;
    private final Intervention wanted;

    Check(int number, Intervention wanted) {
      this.number = number;
      this.wanted = wanted;
    }

    @Override
    protected Planned doInBackground() {
      return planner.apply(now, wanted);
    }

    @Override
    protected void done() {
      if (number != checks) {
        return; // somebody typed on
      }
      try {
        Planned result = get();
        tell(result, result.sentence(), false);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UserInputException refused) {
          tell(refused);
        } else {
          tell(null, reason(e.getCause()), true);
        }
      }
    }
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure instanceof RefusedException refused) {
      return String.valueOf(refused.getMessage());
    }
    return "It could not be checked by an error of the program: " + failure + ".";
  }
}
