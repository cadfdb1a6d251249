package org.hornbook.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hornbook.disclosure");

    @Test
    void attackerKnowsNothingOfTheProtector() {
        noClasses()
                .that()
                .resideInAPackage("..attack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..protect..", "..rule..", "..read..", "..cli..")
                .because("a mistake of the protector must not be repeated by the attacker that checks it")
                .check(classes);
    }

    @Test
    void protectorKnowsNothingOfTheAttacker() {
        noClasses()
                .that()
                .resideInAPackage("..protect..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..attack..")
                .because("the two are checked against each other")
                .check(classes);
    }

    @Test
    void libraryNeedsNoSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("the library is used without a server")
                .check(classes);
    }
}
