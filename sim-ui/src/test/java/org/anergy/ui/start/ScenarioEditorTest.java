package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the editor does with the file; components need no display. */
@Timeout(60)
class ScenarioEditorTest {
  private static final byte[] NOT_UTF_8 = {'a', (byte) 0xff, 'b'};

  @TempDir private Path directory;

  @Test
  void textIsSavedAndNoLongerModified() throws Exception {
    Path file = Files.writeString(directory.resolve("a.yaml"), "title: a\r\n");
    ScenarioEditor editor = open(file);
    await(() -> button(editor, "editor.save").isEnabled());
    ask(() -> change(editor, "title: b\n"));
    assertThat(ask(editor::isModified)).isTrue();
    boolean[] then = new boolean[1];
    ask(() -> save(editor, () -> then[0] = true));
    await(() -> then[0]);
    assertThat(ask(editor::isModified)).isFalse();
    assertThat(Files.readString(file)).isEqualTo("title: b\r\n");
    assertThat(ask(editor::isValidText)).as("it has neither schema nor disease").isFalse();
  }

  @Test
  void aFileThatCannotBeReadIsNotOverwritten() throws Exception {
    Path file = Files.write(directory.resolve("a.yaml"), NOT_UTF_8);
    ScenarioEditor editor = open(file);
    await(() -> state(editor).contains("cannot be read"));
    assertThat(ask(() -> state(editor))).endsWith("it is not text in UTF-8. Saving is off.");
    assertThat(ask(() -> button(editor, "editor.save").isEnabled())).isFalse();
    assertThat(ask(() -> button(editor, "editor.saveAs").isEnabled())).isFalse();
    assertThat(ask(editor::isModified)).isFalse();
    boolean[] then = new boolean[1];
    ask(() -> save(editor, () -> then[0] = true));
    assertThat(ask(() -> then[0])).isFalse();
    assertThat(Files.readAllBytes(file)).isEqualTo(NOT_UTF_8);
  }

  @Test
  void textStaysModifiedWhenItCannotBeSaved() throws Exception {
    Path file = Files.writeString(directory.resolve("a.yaml"), "title: a\n");
    ScenarioEditor editor = open(file);
    await(() -> button(editor, "editor.save").isEnabled());
    ask(() -> change(editor, "title: \ud800\n")); // no UTF-8 for it
    boolean[] then = new boolean[1];
    ask(() -> save(editor, () -> then[0] = true));
    await(() -> state(editor).contains("cannot be written"));
    assertThat(ask(editor::isModified)).isTrue();
    assertThat(then[0]).isFalse();
    assertThat(file).hasContent("title: a\n");
    assertThat(ask(() -> button(editor, "editor.save").isEnabled())).isTrue();
  }

  private static ScenarioEditor open(Path file) throws Exception {
    return ask(() -> new ScenarioEditor(file, request -> {}));
  }

  private static boolean save(ScenarioEditor editor, Runnable then) {
    editor.save(then);
    return true;
  }

  private static boolean change(ScenarioEditor editor, String text) {
    find(editor, "editor.text", YamlText.class).setText(text);
    return true;
  }

  private static JButton button(ScenarioEditor editor, String name) {
    return find(editor, name, JButton.class);
  }

  private static String state(ScenarioEditor editor) {
    return find(editor, "editor.state", JLabel.class).getText();
  }

  private static <T extends Component> T find(Container root, String name, Class<T> type) {
    T found = search(root, name, type);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  private static <T extends Component> @Nullable T search(
      Container root, String name, Class<T> type) {
    for (Component child : root.getComponents()) {
      if (name.equals(child.getName())) {
        return type.cast(child);
      }
      if (child instanceof Container inner) {
        T found = search(inner, name, type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void await(Callable<Boolean> what) throws Exception {
    while (!ask(what)) {
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static <T> T ask(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    SwingUtilities.invokeLater(task);
    return task.get();
  }
}
