package org.anergy.study.crate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTest {
  @Test
  void oneArticleOfATextIsItsAddress() {
    assertThat(
            Citations.of(
                List.of(
                    "clones last (Macallan 2017 10.3390/vaccines5010005): ten years",
                    "half, Qureshi 2011 10.1126/science.1202947.",
                    "6-12 h, PMC3441463")))
        .containsOnlyKeys(
            "https://doi.org/10.3390/vaccines5010005",
            "https://doi.org/10.1126/science.1202947",
            "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3441463/");
  }

  @Test
  void textsWithoutOrWithSeveralArticlesKeepAnIdentifierOfTheirOwn() {
    assertThat(Citations.of(List.of("Busse 2010", "10.1000/a and 10.1000/b")))
        .containsOnlyKeys("#source-1", "#source-2");
  }

  @Test
  void textsOfOneArticleAreJoined() {
    assertThat(Citations.of(List.of("one, 10.1000/a", "two, 10.1000/a")))
        .containsExactly(
            java.util.Map.entry("https://doi.org/10.1000/a", "one, 10.1000/a | two, 10.1000/a"));
  }
}
