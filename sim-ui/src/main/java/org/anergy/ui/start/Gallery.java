package org.anergy.ui.start;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;

/** Cards in as many columns as fit; arrows go from card to card, Enter opens. */
final class Gallery extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1L;
  private static final int GAP = 14;
  private static final int LEAST_WIDTH = 270;

  private final transient Consumer<GalleryEntry> open;
  private final transient Consumer<Path> edit;
  private final transient List<ScenarioCard> cards = new ArrayList<>();
  private String query = "";

  /**
   * @param open takes what is to be shown
   * @param edit takes the file whose text is to be shown
   */
  Gallery(Consumer<GalleryEntry> open, Consumer<Path> edit) {
    super(null);
    this.open = open;
    this.edit = edit;
    setName("start.gallery");
    key("LEFT", -1, false);
    key("RIGHT", 1, false);
    key("UP", -1, true);
    key("DOWN", 1, true);
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "open");
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("SPACE"), "open");
    getActionMap()
        .put(
            "open",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                shown().stream()
                    .filter(JComponent::isFocusOwner)
                    .forEach(card -> open.accept(card.entry()));
              }
            });
  }

  private void key(String stroke, int step, boolean rows) {
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
    getActionMap()
        .put(
            stroke,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                move(rows ? step * columns() : step);
              }
            });
  }

  private void move(int step) {
    List<ScenarioCard> shown = shown();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).isFocusOwner() && i + step >= 0 && i + step < shown.size()) {
        shown.get(i + step).requestFocusInWindow();
        return;
      }
    }
  }

  /** Moves the keyboard to the first card; tells whether there is one. */
  boolean focusFirst() {
    List<ScenarioCard> shown = shown();
    return !shown.isEmpty() && shown.get(0).requestFocusInWindow();
  }

  /** Opens the first card that is shown, if there is one. */
  void openFirst() {
    shown().stream().findFirst().ifPresent(card -> open.accept(card.entry()));
  }

  /** Adds a card at the end. */
  ScenarioCard add(GalleryEntry entry) {
    ScenarioCard card =
        new ScenarioCard(entry, () -> open.accept(entry), () -> edit.accept(entry.file()));
    card.setVisible(entry.matches(query));
    cards.add(card);
    add(card);
    revalidate();
    return card;
  }

  /** Returns all cards. */
  List<ScenarioCard> cards() {
    return List.copyOf(cards);
  }

  /** Returns the cards that the search leaves. */
  List<ScenarioCard> shown() {
    return cards.stream().filter(ScenarioCard::isVisible).toList();
  }

  /** Shows only what matches {@code text}. */
  void search(String text) {
    query = text;
    cards.forEach(card -> card.setVisible(card.entry().matches(text)));
    revalidate();
    repaint();
  }

  private int columns() {
    return Math.max(1, (getWidth() - GAP) / (LEAST_WIDTH + GAP));
  }

  private int cardWidth() {
    return Math.max(LEAST_WIDTH / 2, (getWidth() - GAP) / columns() - GAP);
  }

  @Override
  public void doLayout() {
    int width = cardWidth();
    int height = ScenarioCard.height(width);
    List<ScenarioCard> shown = shown();
    for (int i = 0; i < shown.size(); i++) {
      int x = GAP + i % columns() * (width + GAP);
      shown.get(i).setBounds(x, GAP + i / columns() * (height + GAP), width, height);
    }
  }

  @Override
  public Dimension getPreferredSize() {
    int rows = (shown().size() + columns() - 1) / columns();
    return new Dimension(
        3 * (LEAST_WIDTH + GAP) + GAP, GAP + rows * (ScenarioCard.height(cardWidth()) + GAP));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return new Dimension(3 * (LEAST_WIDTH + GAP) + GAP, 560);
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return 40;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return Math.max(40, visible.height - 60);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
