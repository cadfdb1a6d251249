package org.hornbook.server.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hornbook.server.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The product on a port of its own with the whole sample district in it; one for all tests that look at it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemoIT.Destinations.class)
public @interface DemoIT {

    /** Empty databases and an empty folder for the sample district. */
    final class Destinations implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path folder = temporaryFolder();
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.create(),
                            "hornbook.name=Alder Brook Public Schools (sample)",
                            "hornbook.key=" + "cd".repeat(32),
                            "hornbook.data-folder=" + folder,
                            "hornbook.jobs.polling=200ms",
                            // the tests' server is full of databases of other tests
                            "hornbook.find.databases=false",
                            "hornbook.demo.folder=" + folder.resolve("repositories"),
                            "hornbook.demo.password=chestnut-harbor-lantern-41",
                            "hornbook.demo.students.url=" + TestDatabase.create(),
                            "hornbook.demo.students.username=postgres",
                            "hornbook.demo.students.password=",
                            "hornbook.demo.staff.url=" + TestDatabase.create(),
                            "hornbook.demo.staff.username=postgres",
                            "hornbook.demo.staff.password=")
                    .applyTo(context);
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("hornbook-demo");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
