package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anergy.base.UserInputException;
import org.junit.jupiter.api.Test;

class PublishedTableTest {
  private static final String HEAD =
      "id,part,role,area,quantity,value,lo,hi,unit,when,population,n,source,read,counterpart\n";
  private static final String GOOD =
      "a-1,hsct,calibrate,safety,\"deaths, all\",0.02,0.01,0.03,\"fraction (a, b)\",,MS,7,"
          + "\"A \"\"B\"\" C\",abstract,events\n";

  @Test
  void shippedTableIsWholeAndHasACounterpartForEachFigure() {
    List<PublishedFigure> table = PublishedTable.shipped();

    assertThat(table).hasSize(49);
    assertThat(table)
        .extracting(PublishedFigure::part)
        .containsOnly("hsct", "first-light", "msc-drugs");
    assertThat(Counterparts.ids())
        .containsExactlyInAnyOrderElementsOf(table.stream().map(PublishedFigure::id).toList());
  }

  @Test
  void remarksAreAboutShippedFigures() {
    assertThat(PublishedTable.shipped())
        .extracting(PublishedFigure::id)
        .containsAll(MissingMechanisms.shipped().keySet());
  }

  @Test
  void quotedCellsKeepCommasAndQuotes() {
    PublishedFigure figure = PublishedTable.parse("t.csv", HEAD + GOOD).get(0);

    assertThat(figure.quantity()).isEqualTo("deaths, all");
    assertThat(figure.source()).isEqualTo("A \"B\" C");
    assertThat(figure.low()).isEqualTo(0.01);
    assertThat(figure.role()).isEqualTo(Role.CALIBRATE);
    assertThat(figure.text()).isEqualTo("0.02 [0.010, 0.030] fraction");
  }

  @Test
  void everyProblemIsNamedWithLineAndColumn() {
    String bad =
        HEAD
            + GOOD
            + GOOD
            + "B,hsct,calibrate,x,y,1,0.3,0.2,u,,p,,s,abstract,c\n"
            + "c,hsct,judge,x,y,1,,,u,,p,,s,abstract,c\n"
            + "d,hsct,calibrate,x,y,1,,,u,,p,,s,abstract,c\n"
            + "e,moon,report,x,y,1,low,,u,,p,,,guess,c\n"
            + "f,hsct,report,one, cell too, many,1,,,u,,p,,s,abstract,c\n";

    assertThatThrownBy(() -> PublishedTable.parse("t.csv", bad))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("t.csv:3 id: \"a-1\": there is a row of this name already")
        .hasMessageContaining("t.csv:4 id: \"B\": must be small letters")
        .hasMessageContaining("t.csv:4 lo: \"0.3\": must be below hi, which is 0.2")
        .hasMessageContaining("t.csv:5 role: \"judge\": must be one of calibrate")
        .hasMessageContaining("t.csv:6 lo: \"\": a figure to calibrate against needs an interval")
        .hasMessageContaining("t.csv:7 part: \"moon\": must be one of first-light")
        .hasMessageContaining("t.csv:7 lo: \"low\": must be a number")
        .hasMessageContaining("t.csv:7 source: \"\": must not be empty")
        .hasMessageContaining("t.csv:7 read: \"guess\": must be one of abstract")
        .hasMessageContaining("t.csv:8: 16 cells, but there are 15 columns");
  }

  @Test
  void anotherFirstLineIsRefused() {
    assertThatThrownBy(() -> PublishedTable.parse("t.csv", "id,value\n"))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("t.csv:1: the first line must be id,part");
  }
}
