package org.hornbook.server;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application: every direct sub-package is one area of the policy or one shared mechanism. */
@Modulithic(systemName = "Hornbook", sharedModules = "shared")
@SpringBootApplication
public class HornbookApplication {

    /** The one source of time, so that tests can move it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** For development tools only; people start the product through {@code ./hornbook}. */
    public static void main(String[] arguments) {
        SpringApplication.run(HornbookApplication.class, arguments);
    }
}
