package org.hornbook.server.demo;

import java.util.List;
import org.hornbook.sample.truth.Truth;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prepares the sample district once for all tests of a context. */
@Component
@Profile("demo")
public class PreparedDemo {

    private final DemoDistrict district;
    private final DemoSettings settings;
    private List<DemoSignIn> signIns = List.of();

    PreparedDemo(DemoDistrict district, DemoSettings settings) {
        this.district = district;
        this.settings = settings;
    }

    /** How to sign in; prepares the district when nobody did yet. */
    public synchronized List<DemoSignIn> signIns() throws InterruptedException {
        if (signIns.isEmpty()) {
            DemoLog.start();
            signIns = district.prepare(step -> {});
        }
        return signIns;
    }

    /** The sign-in of the role with that title. */
    public DemoSignIn signIn(String role) throws InterruptedException {
        return signIns().stream()
                .filter(signIn -> signIn.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** What is really in the repositories. */
    public Truth truth() {
        return Truth.read(settings.folder().resolve(Truth.FILE_NAME));
    }
}
