package org.anergy.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** Puts the YAML library's syntax errors into words that say what to do. */
public final class YamlSyntax {
  /**
   * What is wrong, and where.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Complaint(int line, int column, String message) {}

  private YamlSyntax() {}

  public static Complaint explain(JacksonException exception) {
    if (exception.getCause() instanceof MarkedYamlEngineException marked) {
      return explain(marked);
    }
    int line = exception.getLocation() == null ? 1 : exception.getLocation().getLineNr();
    int column = exception.getLocation() == null ? 1 : exception.getLocation().getColumnNr();
    String message = exception.getOriginalMessage();
    if (message.contains("Expected a property name")) {
      message = "a key must be a plain name, not a list or a block of keys.";
    } else {
      message = "is not valid YAML: " + firstLine(message);
    }
    return new Complaint(Math.max(1, line), Math.max(1, column), message);
  }

  private static Complaint explain(MarkedYamlEngineException marked) {
    String problem = String.valueOf(marked.getProblem());
    String context = String.valueOf(marked.getContext());
    Optional<Mark> opened = marked.getContextMark();
    if (problem.contains("TAB")) {
      return at(marked.getProblemMark(), "a tab stands here; YAML is indented with spaces only.");
    }
    if (context.contains("quoted scalar")) {
      return at(opened, "the quote that opens here is not closed. Maybe add the closing quote.");
    }
    if (context.contains("flow mapping") || context.contains("flow sequence")) {
      boolean mapping = context.contains("flow mapping");
      String bracket = mapping ? "{" : "[";
      String closing = mapping ? "}" : "]";
      return at(
          opened,
          "the \""
              + bracket
              + "\" that opens here is not closed properly. Maybe a \""
              + closing
              + "\" or a comma is missing.");
    }
    if (problem.contains("mapping values are not allowed")) {
      return at(
          marked.getProblemMark(),
          "a second \": \" on one line, or wrong indentation. Maybe put the text in quotes.");
    }
    if (problem.contains("cannot start any token")) {
      return at(
          marked.getProblemMark(),
          "no value can begin with this character. Maybe put the text in quotes.");
    }
    if (problem.contains("could not find expected ':'")) {
      return at(opened, "a \":\" is missing after the key. Maybe write \"key: value\".");
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      return at(
          marked.getProblemMark(),
          "the indentation does not fit the lines above. Maybe indent like the other keys.");
    }
    return at(marked.getProblemMark(), "is not valid YAML: " + firstLine(problem) + ".");
  }

  private static Complaint at(Optional<Mark> mark, String message) {
    return mark.map(m -> new Complaint(m.getLine() + 1, m.getColumn() + 1, message))
        .orElse(new Complaint(1, 1, message));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
