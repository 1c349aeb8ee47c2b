package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

  @Test
  void textAndAttributesAreEscaped() {
    HtmlText html = new HtmlText();
    html.open("a", "title", "\"><script>'&").text("<b>&amp;</b>").close();
    assertThat(html)
        .hasToString(
            "<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;b&gt;&amp;amp;&lt;/b&gt;</a>");
  }

  @Test
  void unclosedElementIsAnError() {
    HtmlText html = new HtmlText().open("p");
    assertThatThrownBy(html::toString)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[p]");
  }

  @Test
  void attributeWithoutValueIsAnError() {
    assertThatThrownBy(() -> new HtmlText().open("p", "class"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void digitalObjectIdentifiersBecomeLinksAndTheRestStaysText() {
    HtmlText html = new HtmlText();
    TableSections.source(html, "Doe <x> 2001, doi:10.1000/ab(c)1; Roe, 10.1371/journal.x.0005.");
    assertThat(html)
        .hasToString(
            "Doe &lt;x&gt; 2001, doi:<a href=\"https://doi.org/10.1000/ab(c)1\">10.1000/ab(c)1</a>;"
                + " Roe, <a href=\"https://doi.org/10.1371/journal.x.0005\">"
                + "10.1371/journal.x.0005</a>.");
  }

  @Test
  void readableNumbersKeepFourDigits() {
    assertThat(ReadableNumber.of(0.60000000001)).isEqualTo("0.6");
    assertThat(ReadableNumber.of(1234567)).isEqualTo("1,234,567");
    assertThat(ReadableNumber.of(3.5e-7)).isEqualTo("3.5e-7");
    assertThat(ReadableNumber.of(Double.NaN)).isEqualTo("–");
    assertThat(ReadableNumber.of(0)).isEqualTo("0");
  }
}
