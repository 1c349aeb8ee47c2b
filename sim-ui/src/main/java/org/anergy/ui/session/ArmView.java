package org.anergy.ui.session;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.anergy.ui.lattice.LatticeDesk;
import org.anergy.ui.lattice.LatticeView;
import org.anergy.ui.live.Frame;
import org.anergy.ui.look.DayText;
import org.anergy.ui.look.StillLabel;
import org.anergy.ui.plan.Journal;

/** The lattices of one arm, and a line that says which it is. */
final class ArmView extends JPanel {
  private Arm arm;
  private final LatticeView lattice;
  private final JToggleButton choose;
  private final JButton close = new JButton("×");
  private final JLabel done = new JLabel();
  private final StillLabel day = new StillLabel("−00 y 000 d 00 h", SwingConstants.LEADING);
  private final JPanel head;
  private long shownStep = -1;

  /**
   * @param arm the arm
   * @param desk what all arms share: layers, side panel and readout
   */
  ArmView(Arm arm, LatticeDesk desk) {
    super(new BorderLayout());
    this.arm = arm;
    lattice = new LatticeView(desk);
    choose = new JToggleButton(arm.name());
    setName("session." + arm.name().replace(' ', '-'));
    head = head();
    add(head, BorderLayout.NORTH);
    add(lattice.component());
    refresh();
  }

  private JPanel head() {
    JPanel head = new JPanel(new MigLayout("insets 2 6 2 6, fillx", "[][]8[grow,fill][]"));
    choose.setName(getName() + ".choose");
    choose.setToolTipText(
        "Interventions, the timeline and the control bar belong to the chosen arm");
    choose.setFocusable(false);
    head.add(choose);
    day.setName(getName() + ".day");
    day.setToolTipText("Where this arm is");
    head.add(day);
    done.setEnabled(false);
    head.add(done, "wmin 0");
    close.setName(getName() + ".close");
    close.setToolTipText("End this arm");
    close.putClientProperty("JButton.buttonType", "toolBarButton");
    close.setFocusable(false);
    head.add(close);
    return head;
  }

  private String last() {
    List<Journal.Entry> done = arm.journal().entries();
    return done.isEmpty() ? "as it was" : done.get(done.size() - 1).sentence();
  }

  /**
   * Shows the arm as it is now: its run may be another, whose cells have the same identities.
   *
   * @param several whether there are others beside it
   */
  void show(Arm now, boolean several, boolean chosen) {
    if (now.run() != arm.run()) {
      shownStep = -1;
    }
    arm = now;
    done.setText(last());
    done.setToolTipText(last());
    head.setVisible(several);
    choose.setSelected(chosen);
    lattice.setHeading(several ? arm.name() : "");
    refresh();
  }

  /** Calls {@code chosen} when the user wants to act on this arm. */
  void onChoose(Runnable chosen) {
    choose.addActionListener(e -> chosen.run());
    lattice.onSelect(chosen);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent e) {
            chosen.run();
          }
        });
  }

  void onClose(Runnable closed) {
    close.addActionListener(e -> closed.run());
  }

  /** Shows the last frame of the run, if it is another; tells whether it was. */
  boolean refresh() {
    Frame frame = arm.run().frame();
    if (frame.step() == shownStep) {
      return false;
    }
    shownStep = frame.step();
    day.show(DayText.of(frame.day()));
    lattice.setFirstDay(arm.run().firstDay());
    lattice.show(frame);
    return true;
  }

  Arm arm() {
    return arm;
  }

  /** Lets go of what the picture holds. */
  void end() {
    lattice.close();
  }

  LatticeView lattice() {
    return lattice;
  }
}
