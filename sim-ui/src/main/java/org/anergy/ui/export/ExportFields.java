package org.anergy.ui.export;

import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;

/** What a user says about one kind of export. Of the event dispatch thread. */
interface ExportFields {
  /** Returns the name of the kind. */
  String title();

  /** Returns what is shown. */
  JComponent component();

  /** Returns the words that the name of the file gets behind that of the run; may be empty. */
  String nameEnd();

  /** Returns the ending of the file with its dot; empty for a directory. */
  String ending();

  /** Returns all files that the export to {@code target} writes; none for a directory. */
  default List<Path> files(Path target) {
    return ending().isEmpty() ? List.of() : List.of(target);
  }

  /** Returns why nothing can be exported; empty if something can. */
  String obstacle();

  /** Returns the export. */
  ExportTask task(Path target, boolean replace);
}
