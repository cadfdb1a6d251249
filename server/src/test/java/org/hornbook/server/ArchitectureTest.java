package org.hornbook.server;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.OpenToAll;
import org.hornbook.server.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no class may do, each with the reason; exceptions are named here and nowhere else. */
class ArchitectureTest {

    private static final String LAUNCH = "org.hornbook.server.launch..";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hornbook.server");

    @Test
    void theProductIsLookedAt() {
        assertThat(PRODUCT).as("classes read").hasSizeGreaterThan(200);
    }

    @Test
    void timeComesFromTheClockBean() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LAUNCH)
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(
                                isOneOf(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class))))
                        .and(DescribedPredicate.describe(
                                "without a clock",
                                call -> call.getTarget().getRawParameterTypes().isEmpty())))
                .because("what depends on the time of day is only tested with a clock that tests can set")
                .check(PRODUCT);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat(isOneOf(Date.class, Calendar.class))
                .because("java.util.Date and Calendar are mutable and say neither day nor zone")
                .check(PRODUCT);
    }

    @Test
    void secretsComeFromASecureSource() {
        noClasses()
                .should()
                .dependOnClassesThat(isOneOf(Random.class))
                .orShould()
                .callMethod(Math.class, "random")
                .because("tokens, passwords and keys that can be predicted are none")
                .check(PRODUCT);
    }

    @Test
    void onlyTheLauncherPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LAUNCH)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a server's words go to its log, where an administrator finds them")
                .check(PRODUCT);
    }

    @Test
    void onlyTheLauncherStartsPrograms() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LAUNCH)
                .should()
                .dependOnClassesThat(isOneOf(ProcessBuilder.class, Process.class))
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("a request that can start a program can start any")
                .check(PRODUCT);
    }

    @Test
    void noAddressIsOpenedByWayOfUrl() {
        noClasses()
                .should()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URI.class, "toURL")
                .because("an address that a person typed must not reach the district's inner network")
                .check(PRODUCT);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a class whose fields are set from outside cannot be built in a test or be final")
                .check(PRODUCT);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that(DescribedPredicate.describe("are no stores", type -> !speaksSql(type)))
                .should()
                .dependOnClassesThat(isOneOf(JdbcClient.class, JdbcTemplate.class))
                .because("SQL stands in the area's stores, so that one reader can check it")
                .check(PRODUCT);
    }

    /** Stores, and what is a store in all but name: each keeps one thing and nothing else. */
    private static boolean speaksSql(JavaClass type) {
        return type.getSimpleName().endsWith("Store")
                || Set.of("Conditions", "JournalReading", "CatalogUse", "SketchKeys", "OwnDatabase", "HealthApi")
                        .contains(type.getSimpleName())
                || type.getPackageName().endsWith(".launch");
    }

    @Test
    void pagesDoNotReachIntoStores() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are stores",
                        type -> !type.isMemberClass() && type.getSimpleName().endsWith("Store")))
                .because("rules that a page goes round are not kept")
                .check(PRODUCT);
    }

    @Test
    void onlyInfrastructureHoldsTheDataSource() {
        classes()
                .that(DescribedPredicate.describe(
                        "have the data source",
                        type -> type.getAllFields().stream()
                                .map(JavaField::getRawType)
                                .anyMatch(field -> field.isEquivalentTo(DataSource.class))))
                .should()
                .resideInAnyPackage(
                        "org.hornbook.server.jobs..",
                        "org.hornbook.server.discovery..",
                        "org.hornbook.server.journal..",
                        "org.hornbook.server.web",
                        LAUNCH)
                .because("a connection by hand escapes the transaction of the request")
                .check(PRODUCT);
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        methods()
                .that(DescribedPredicate.describe("are routes", ArchitectureTest::isRoute))
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        DescribedPredicate.describe("open to somebody by annotation", ArchitectureTest::saysWho)))
                .because("a route that nobody thought about is closed, and looks broken")
                .check(PRODUCT);
    }

    private static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isEquivalentTo(RequestMapping.class)
                        || annotation.getRawType().isMetaAnnotatedWith(RequestMapping.class));
    }

    private static boolean saysWho(JavaMethod method) {
        return Arrays.asList(AllowedTo.class, SignedIn.class, OpenToAll.class).stream()
                .anyMatch(annotation ->
                        method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation));
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .because("these words fit anything, so they name nothing")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                Arrays.stream(types).map(Class::getSimpleName).toList().toString(),
                type -> Arrays.stream(types).anyMatch(type::isEquivalentTo));
    }
}
