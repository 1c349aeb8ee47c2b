package org.anergy.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES =
      List.of("age", "weight", "sex", "regulatoryFunction", "repairFactor");

  @ParameterizedTest
  @CsvSource({
    "agee, age",
    "aeg, age",
    "Age, age",
    "wieght, weight",
    "regulatroyFunction, regulatoryFunction",
    "regulatory, regulatoryFunction",
    "repair, repairFactor"
  })
  void aTypoFindsTheNameThatWasMeant(String wrong, String meant) {
    assertThat(NearestName.of(wrong, NAMES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"height2000", "x", "temperature", "''"})
  void whatIsFarFromEveryNameFindsNone(String wrong) {
    assertThat(NearestName.of(wrong, NAMES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "abc,abc,0",
    "abc,acb,1",
    "abc,ab,1",
    "abc,abcd,1",
    "abc,axc,1",
    "ca,abc,3",
    "'',ab,2"
  })
  void distanceCountsEditsAndSwapsOfNeighbors(String a, String b, int expected) {
    assertThat(NearestName.distance(a, b)).isEqualTo(expected);
    assertThat(NearestName.distance(b, a)).isEqualTo(expected);
  }

  @Test
  void aCatalogAnswersAWrongNameWithTheNearestRightOne() {
    Catalog<Integer> catalog = new Catalog<>("instrument", Map.of("edss", 1));
    assertThat(catalog.get("here", "edss")).isEqualTo(1);
    assertThatThrownBy(() -> catalog.get("here", "eds"))
        .isInstanceOf(UserInputException.class)
        .hasMessage("here: \"eds\" is not a instrument. Maybe \"edss\". Known: edss.");
  }
}
