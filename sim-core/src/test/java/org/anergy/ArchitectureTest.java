package org.anergy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which package may use what: the rules that keep runs identical and the code readable. */
@AnalyzeClasses(packages = "org.anergy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** All packages from bottom to top: each may use those that stand before it, and no other. */
  private static final List<String> BOTTOM_TO_TOP =
      List.of(
          "base",
          "record",
          "random",
          "parallel",
          "lattice",
          "field",
          "repertoire",
          "cell",
          "kernel",
          "compartment",
          "marrow",
          "therapy",
          "disease",
          "yaml",
          "scenario",
          "clinical",
          "biology",
          "msc",
          "treatment",
          "model",
          "meanfield",
          "run",
          "mason");

  /** Packages whose code runs within a step, where a result must not depend on the machine. */
  private static final String[] PHASES =
      packages(
          "random",
          "lattice",
          "field",
          "repertoire",
          "cell",
          "kernel",
          "compartment",
          "marrow",
          "therapy",
          "biology",
          "msc",
          "treatment",
          "model",
          "meanfield");

  /** Their last digit depends on the JDK or processor; {@link StrictMath} has the same, fixed. */
  private static final Set<String> INEXACT =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "fma", "random", "sin",
          "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh");

  private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis", "now");

  /** The only class of a phase package that may look at a clock: it times the phases. */
  private static final String PHASE_TIMER = "org.anergy.kernel.PhaseSchedule";

  @ArchTest
  static final ArchRule everyPackageHasAPlaceInTheOrder =
      classes()
          .should()
          .resideInAnyPackage(packages(BOTTOM_TO_TOP.toArray(String[]::new)))
          .as("every class is in a package that BOTTOM_TO_TOP lists");

  @ArchTest static final ArchRule packagesUseOnlyThoseBelowThem = layers();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.anergy.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule masonStaysInItsAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.anergy.mason..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sim..", "ec.util..");

  @ArchTest
  static final ArchRule windowsStayOutOfTheCore =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.anergy.mason..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule yamlIsReadByOnePackageOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.anergy.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson.dataformat.yaml..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule phasesUseNoFunctionThatDiffersBetweenMachines =
      noClasses()
          .that()
          .resideInAnyPackage(PHASES)
          .should()
          .accessTargetWhere(
              method("an inexact function of Math", Set.of("java.lang.Math"), INEXACT));

  @ArchTest
  static final ArchRule phasesDrawFromKeyedStreamsOnly =
      noClasses()
          .that()
          .resideInAnyPackage(PHASES)
          .should()
          .dependOnClassesThat(
              describe(
                  "are generators of random numbers",
                  type ->
                      type.isAssignableTo("java.util.random.RandomGenerator")
                          || type.getPackageName().startsWith("org.apache.commons.rng")));

  @ArchTest
  static final ArchRule phasesUseNoStreamsFilesOrLogs =
      noClasses()
          .that()
          .resideInAnyPackage(PHASES)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.util.stream..",
                  "java.io..",
                  "java.nio.file..",
                  "org.slf4j..",
                  "java.util.logging.."));

  @ArchTest
  static final ArchRule phasesLookAtNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(PHASES)
          .and()
          .doNotHaveFullyQualifiedName(PHASE_TIMER)
          .should()
          .accessTargetWhere(
              method(
                  "a clock",
                  Set.of("java.lang.System", "java.time.Instant", "java.time.LocalDateTime"),
                  CLOCKS));

  @ArchTest
  static final ArchRule biologySharesNothingBetweenThreads =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages("random", "lattice", "field", "repertoire", "cell", "biology"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsAndExits =
      noClasses()
          .should()
          .accessTargetWhere(
              method(
                  "the process's streams or end",
                  Set.of("java.lang.System"),
                  Set.of("out", "err", "exit")));

  private static ArchRule layers() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : BOTTOM_TO_TOP) {
      layers = layers.optionalLayer(name).definedBy(packages(name));
    }
    layers = layers.whereLayer(BOTTOM_TO_TOP.get(0)).mayNotAccessAnyLayer();
    for (int i = 1; i < BOTTOM_TO_TOP.size(); i++) {
      String[] below = BOTTOM_TO_TOP.subList(0, i).toArray(String[]::new);
      layers = layers.whereLayer(BOTTOM_TO_TOP.get(i)).mayOnlyAccessLayers(below);
    }
    return layers;
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> "org.anergy." + name + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaAccess<?>> method(
      String description, Set<String> owners, Set<String> names) {
    return describe(
        description,
        access ->
            owners.contains(access.getTargetOwner().getName())
                && names.contains(access.getTarget().getName()));
  }
}
