package org.hornbook.server.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application over a real, freshly migrated PostgreSQL, driven through its routes. Contexts are cached
 * between test classes, so tests make their own subjects and count only those.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
public @interface HornbookIT {

    /** Points the context at a database of its own. */
    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.create(),
                            "spring.datasource.hikari.maximum-pool-size=8",
                            "hornbook.key=" + "ab".repeat(32),
                            "hornbook.data-folder=target/test-data",
                            // the tests' server is full of databases of other tests
                            "hornbook.find.databases="
                                    + context.getEnvironment().getProperty("hornbook.find.databases", "false"),
                            "hornbook.jobs.polling=200ms",
                            "hornbook.policy.recheck=1h")
                    .applyTo(context);
        }
    }
}
