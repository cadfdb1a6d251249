package org.hornbook.server.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

/** The portal shares nothing with the server but the schema that the public may read (clause SHR-1). */
class PortalIsApartTest {

    private static final String PORTAL = "org.hornbook.portal..";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hornbook.server", "org.hornbook.portal");

    @Test
    void usesNoClassOfTheServerOrItsLibraries() {
        assertThat(PRODUCT.stream().filter(type -> type.getPackageName().startsWith("org.hornbook.portal")))
                .as("classes looked at")
                .hasSizeGreaterThan(30);
        noClasses()
                .that()
                .resideInAPackage(PORTAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hornbook.server..",
                        "org.hornbook.discovery..",
                        "org.hornbook.disclosure..",
                        "org.hornbook.sample..",
                        "org.springframework.security..",
                        "org.springframework.session..",
                        "org.flywaydb..")
                .because("what the portal cannot name it cannot read")
                .check(PRODUCT);
    }

    @Test
    void onlyTheLauncherKnowsThePortal() {
        noClasses()
                .that()
                .resideInAPackage("org.hornbook.server..")
                .and()
                .resideOutsideOfPackage("org.hornbook.server.launch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PORTAL)
                .because("the portal runs on another machine, too")
                .check(PRODUCT);
    }

    @Test
    void keepsNothingAboutReaders() {
        noClasses()
                .that()
                .resideInAPackage(PORTAL)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Cookie.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .orShould()
                .callMethod(jakarta.servlet.ServletRequest.class, "getRemoteAddr")
                .orShould()
                .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getRemoteAddr")
                .because("a portal that knows its readers must be trusted; one that does not need not be")
                .check(PRODUCT);
    }
}
