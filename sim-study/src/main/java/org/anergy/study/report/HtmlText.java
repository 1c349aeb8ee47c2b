package org.anergy.study.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML in the making. Text and attribute values are always escaped; elements close in the order in
 * which they were opened. Not thread-safe.
 */
final class HtmlText {
  private final StringBuilder html = new StringBuilder(1 << 18);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens element {@code tag} with attribute names and values in turn. */
  HtmlText open(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(tag + ": an attribute lacks its value");
    }
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escape(attributes[i + 1])).append('"');
    }
    html.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  HtmlText close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last and begins a new line. */
  HtmlText closeLine() {
    close();
    html.append('\n');
    return this;
  }

  /** Appends {@code text}, escaped. */
  HtmlText text(String text) {
    html.append(escape(text));
    return this;
  }

  /** Appends a whole element with nothing but text in it. */
  HtmlText element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).closeLine();
  }

  /** Appends markup of our own making; never anything that a user wrote. */
  HtmlText markup(String markup) {
    html.append(markup);
    return this;
  }

  /** Returns the document. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements still open: " + open);
    }
    return html.toString();
  }

  /** Returns {@code text} so that it stands for itself in an element or a quoted attribute. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
