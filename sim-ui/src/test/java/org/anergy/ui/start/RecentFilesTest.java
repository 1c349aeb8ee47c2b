package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecentFilesTest {
  private final MemoryPreferences store = new MemoryPreferences();
  private final RecentFiles recent = new RecentFiles(store);

  @Test
  void theLatestComesFirst() {
    recent.add(Path.of("/a.yaml"));
    recent.add(Path.of("/b.yaml"));
    assertThat(recent.list()).containsExactly(Path.of("/b.yaml"), Path.of("/a.yaml"));
  }

  @Test
  void aFileIsListedOnceHoweverItIsWritten() {
    recent.add(Path.of("/x/a.yaml"));
    recent.add(Path.of("/b.yaml"));
    recent.add(Path.of("/x/../x/a.yaml"));
    assertThat(recent.list()).containsExactly(Path.of("/x/a.yaml"), Path.of("/b.yaml"));
  }

  @Test
  void theOldestIsForgottenWhenThereAreTooMany() {
    for (int i = 0; i <= RecentFiles.MOST; i++) {
      recent.add(Path.of("/" + i));
    }
    assertThat(recent.list()).hasSize(RecentFiles.MOST).doesNotContain(Path.of("/0"));
  }

  @Test
  void whatIsRemovedIsGoneForTheNextSessionToo() {
    recent.add(Path.of("/a.yaml"));
    recent.add(Path.of("/b.yaml"));
    recent.remove(Path.of("/b.yaml"));
    assertThat(new RecentFiles(store).list()).containsExactly(Path.of("/a.yaml"));
  }
}
