package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OddTablesTest {
  private static final String COMMAND =
      "mvn -pl sim-core test -Dtest=OddTablesTest -Danergy.write=true";

  @Test
  void tablesOfTheModelDescriptionAreThoseOfTheCode() throws IOException {
    Path page = OddTables.repository().resolve("docs/ODD.md");
    String written = Files.readString(page);
    String renewed = OddTables.renewed(written);
    if (Boolean.getBoolean("anergy.write")) {
      Files.writeString(page, renewed);
      return;
    }
    assertThat(written)
        .as("docs/ODD.md has stale tables. Renew them with: %s", COMMAND)
        .isEqualTo(renewed);
  }

  @Test
  void everyRuleThatCanBeSwitchedOffIsDescribed() throws IOException {
    String page = Files.readString(OddTables.repository().resolve("docs/ODD.md"));
    for (String rule : OddTables.rules()) {
      assertThat(page).as("docs/ODD.md says where rule %s acts", rule).contains("`" + rule + "`");
    }
  }
}
