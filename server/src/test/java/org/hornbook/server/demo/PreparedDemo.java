package org.hornbook.server.demo;

import java.time.Duration;
import java.util.List;
import org.hornbook.sample.truth.Truth;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prepares the sample district once for all tests of a context. */
@Component
@Profile("demo")
public class PreparedDemo {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoDistrict district;
    private final DemoSettings settings;
    private final JdbcClient jdbc;
    private List<DemoSignIn> signIns = List.of();

    PreparedDemo(DemoDistrict district, DemoSettings settings, JdbcClient jdbc) {
        this.district = district;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** How to sign in; prepares the district when nobody did yet. */
    public synchronized List<DemoSignIn> signIns() throws InterruptedException {
        if (signIns.isEmpty()) {
            DemoLog.start();
            List<DemoSignIn> prepared = district.prepare(step -> {});
            awaitPublishedTables();
            signIns = prepared;
        }
        return signIns;
    }

    /** They are made in the background, and tasks come and go with them, under the feet of whoever walks the pages. */
    private void awaitPublishedTables() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (jdbc.sql("select count(*) from jobs.scheduled_tasks where task_name = :task")
                        .param("task", DemoPublishing.JOB.getTaskName())
                        .query(Long.class)
                        .single()
                > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The sample tables were not published in " + PATIENCE);
            }
            Thread.sleep(200);
        }
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
