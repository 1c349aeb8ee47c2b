package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.anergy.base.Parameter;
import org.junit.jupiter.api.Test;

/** A constant that no list has would act by its default: out of reach of scenarios, in no table. */
class ParametersAreListedTest {
  @Test
  void everyParameterConstantCanBeSetByAScenario() throws ReflectiveOperationException {
    List<Parameter> found = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.anergy")) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Parameter.class)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          var constant = field.reflect();
          constant.setAccessible(true);
          found.add((Parameter) constant.get(null));
        }
      }
    }

    assertThat(found).hasSizeGreaterThan(100);
    assertThat(BuiltIns.parameters()).containsAll(found);
  }
}
