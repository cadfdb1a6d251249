package org.hornbook.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages are the architecture: no cycle, no reach into another area, no undeclared arrow. */
class ModularityTest {

    @Test
    void areasKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(HornbookApplication.class).verify();
    }
}
