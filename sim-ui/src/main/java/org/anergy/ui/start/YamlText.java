package org.anergy.ui.start;

import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JEditorPane;
import javax.swing.KeyStroke;
import javax.swing.ToolTipManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.Element;
import javax.swing.text.PlainDocument;
import javax.swing.undo.UndoManager;
import org.jspecify.annotations.Nullable;

/** The text of a scenario: colored, with undo, its problems underlined at their places. */
final class YamlText extends JEditorPane {
  private static final long serialVersionUID = 1L;
  private static final String INDENT = "  ";

  private final UndoManager undo = new UndoManager();
  private transient List<PlacedProblem> problems = List.of();
  private final transient List<Object> marks = new ArrayList<>();
  private transient @Nullable Object hit; // mark of what was found

  YamlText() {
    setEditorKit(new YamlKit());
    setName("editor.text");
    getAccessibleContext().setAccessibleName("Text of the scenario");
    getDocument().putProperty(PlainDocument.tabSizeAttribute, 2);
    ToolTipManager.sharedInstance().registerComponent(this);
    key("TAB", () -> replaceSelection(INDENT));
    key("ENTER", this::newLine);
    key("ctrl Z", this::undo);
    key("ctrl Y", this::redo);
    key("ctrl shift Z", this::redo);
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    Font base = javax.swing.UIManager.getFont("Label.font");
    setFont(new Font(Font.MONOSPACED, Font.PLAIN, base.getSize()));
    setBackground(EditorColors.paper());
    setCaretColor(EditorColors.theme().ink());
    if (marks != null && !marks.isEmpty()) { // not while the super class is made
      show(problems); // the highlighter is another one now
    }
  }

  private void key(String stroke, Runnable runnable) {
    getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
    getActionMap()
        .put(
            stroke,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                runnable.run();
              }
            });
  }

  /** Begins the new line where the present one begins, a level deeper after a key alone. */
  private void newLine() {
    String line = line(lineOf(getCaretPosition()));
    String before = line.substring(0, line.length() - line.stripLeading().length());
    replaceSelection("\n" + before + (line.stripTrailing().endsWith(":") ? INDENT : ""));
  }

  /** Returns the text with a line feed after every line, on every system. */
  @Override
  public String getText() {
    try {
      return getDocument().getText(0, getDocument().getLength());
    } catch (BadLocationException e) {
      throw new IllegalStateException("the text changed on another thread", e);
    }
  }

  /** Shows {@code text}, which cannot be undone to what was there before. */
  void load(String text) {
    getDocument().removeUndoableEditListener(undo);
    setText(text);
    undo.discardAllEdits();
    getDocument().addUndoableEditListener(undo);
    setCaretPosition(0);
  }

  void undo() {
    if (undo.canUndo()) {
      undo.undo();
    }
  }

  void redo() {
    if (undo.canRedo()) {
      undo.redo();
    }
  }

  /** Returns the number of lines. */
  int lines() {
    return getDocument().getDefaultRootElement().getElementCount();
  }

  /** Returns the line of a position in the text, from 1. */
  int lineOf(int position) {
    return getDocument().getDefaultRootElement().getElementIndex(position) + 1;
  }

  private Element element(int line) {
    return getDocument()
        .getDefaultRootElement()
        .getElement(Math.max(0, Math.min(lines(), line) - 1));
  }

  /** Returns the position at which {@code line} begins. */
  int startOf(int line) {
    return element(line).getStartOffset();
  }

  /** Returns the text of {@code line}, without its end. */
  String line(int line) {
    Element element = element(line);
    int length = element.getEndOffset() - 1 - element.getStartOffset();
    try {
      return getDocument().getText(element.getStartOffset(), length);
    } catch (BadLocationException e) {
      throw new IllegalStateException("line " + line + " of " + lines(), e);
    }
  }

  /** Moves the caret to a place, both from 1, and the place into view. */
  void jump(int line, int column) {
    int length = line(line).length();
    setCaretPosition(startOf(line) + Math.max(0, Math.min(column - 1, length)));
    requestFocusInWindow();
  }

  /** Returns the problems that are shown. */
  List<PlacedProblem> problems() {
    return problems;
  }

  /** Underlines {@code found} instead of what was underlined. */
  void show(List<PlacedProblem> found) {
    problems = List.copyOf(found);
    marks.forEach(getHighlighter()::removeHighlight);
    marks.clear();
    for (PlacedProblem problem : problems) {
      if (problem.line() < 1) {
        continue;
      }
      String line = line(problem.line());
      int from = Math.min(Math.max(0, problem.column() - 1), Math.max(0, line.length() - 1));
      int indent = line.length() - line.stripLeading().length();
      from = Math.max(from, Math.min(indent, Math.max(0, line.length() - 1)));
      int to = Math.max(from + 1, line.stripTrailing().length());
      int start = startOf(problem.line());
      try {
        int end = Math.min(start + to, getDocument().getLength());
        marks.add(getHighlighter().addHighlight(start + from, end, new ProblemUnderline()));
      } catch (BadLocationException e) {
        throw new IllegalStateException("line " + problem.line() + " of " + lines(), e);
      }
    }
    repaint();
  }

  /** Returns the messages of {@code line} as a tooltip, null if there is none. */
  @Nullable String tip(int line) {
    String text =
        String.join(
            "<br>",
            problems.stream()
                .filter(problem -> problem.line() == line)
                .map(p -> p.text().replace("&", "&amp;").replace("<", "&lt;"))
                .toList());
    return text.isEmpty() ? null : "<html><div width='380'>" + text + "</div></html>";
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    int position = viewToModel2D(event.getPoint());
    return position < 0 ? null : tip(lineOf(position));
  }

  /**
   * Selects and marks the next {@code text} after the selection, whatever its case; tells if there
   * is one.
   */
  boolean find(String text, boolean backwards) {
    String all = getText().toLowerCase(java.util.Locale.ROOT);
    String wanted = text.toLowerCase(java.util.Locale.ROOT);
    int found =
        backwards
            ? all.lastIndexOf(wanted, getSelectionStart() - 1)
            : all.indexOf(wanted, getSelectionEnd());
    if (found < 0) {
      found = backwards ? all.lastIndexOf(wanted) : all.indexOf(wanted);
    }
    unmark();
    if (found < 0 || wanted.isEmpty()) {
      return false;
    }
    int end = found + wanted.length();
    select(found, end);
    // A selection is hidden whenever the text loses the focus or another program selects something,
    // so that it does not show what was found while the user types the word elsewhere.
    try {
      hit =
          getHighlighter()
              .addHighlight(
                  found, end, new DefaultHighlighter.DefaultHighlightPainter(EditorColors.found()));
    } catch (BadLocationException e) {
      throw new IllegalStateException("the text changed on another thread", e);
    }
    return true;
  }

  /** Removes the mark of what was found; it stays selected. */
  void unmark() {
    if (hit != null) {
      getHighlighter().removeHighlight(hit);
      hit = null;
    }
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent() != null && getUI().getPreferredSize(this).width <= getParent().getWidth();
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getUI().getPreferredSize(this).height <= getParent().getHeight();
  }
}
