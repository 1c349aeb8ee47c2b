package org.anergy.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.List;

/** Which package of the window may use what. */
@AnalyzeClasses(packages = "org.anergy.ui", importOptions = DoNotIncludeTests.class)
class UiArchitectureTest {
  /** From bottom to top: each may use those before it that its line names, and the whole study. */
  private static final List<List<String>> ALLOWED =
      List.of(
          List.of("live"),
          List.of("look"),
          List.of("plan", "look"),
          List.of("lattice", "live", "look"),
          List.of("chart", "live", "look"),
          List.of("export", "live", "look"),
          List.of("results"),
          List.of("start", "results"),
          List.of("session", "live", "look", "plan", "lattice", "chart", "export"),
          List.of("measure", "live", "look", "session"),
          List.of("window", "live", "look", "plan", "start", "results", "session", "measure"));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.anergy.ui.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule packagesUseOnlyWhatTheyMay = layers();

  @ArchTest
  static final ArchRule theEngineKnowsNoWindow =
      noClasses()
          .that()
          .resideInAPackage("org.anergy.ui.live..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "sim..");

  @ArchTest
  static final ArchRule masonDrawsLatticesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.anergy.ui.lattice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sim..", "ec.util..");

  private static ArchRule layers() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (List<String> line : ALLOWED) {
      layers = layers.layer(line.get(0)).definedBy("org.anergy.ui." + line.get(0) + "..");
    }
    for (List<String> line : ALLOWED) {
      String[] below = line.subList(1, line.size()).toArray(String[]::new);
      layers =
          below.length == 0
              ? layers.whereLayer(line.get(0)).mayNotAccessAnyLayer()
              : layers.whereLayer(line.get(0)).mayOnlyAccessLayers(below);
    }
    return layers;
  }
}
