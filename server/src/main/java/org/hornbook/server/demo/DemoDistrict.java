package org.hornbook.server.demo;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.sample.DatabaseAddress;
import org.hornbook.sample.SampleDestinations;
import org.hornbook.sample.SampleDistrict;
import org.hornbook.sample.WrittenDistrict;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The sample district in this installation: written, opened, catalogued and scanned. Preparing it again after an
 * interruption goes on where it stopped; when it is complete, nothing is done.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
public class DemoDistrict {

    private static final long SEED = 2016;

    private final DemoSettings settings;
    private final DemoAccounts accounts;

    DemoDistrict(DemoSettings settings, DemoAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /**
     * Brings the installation to the point where people can look around.
     *
     * @param progress told of each step in words
     * @return how to sign in, one for each role
     */
    public List<DemoSignIn> prepare(Consumer<String> progress) {
        SampleDistrict district = SampleDistrict.ofSeed(SEED);
        progress.accept("Writing the sample district's repositories");
        WrittenDistrict written = district.write(
                new SampleDestinations(settings.folder(), address(settings.students()), address(settings.staff())));
        accounts.open(written.inventory());
        progress.accept(Files.exists(settings.folder()) ? "done" : "missing");
        return accounts.signIns(written.inventory());
    }

    private static DatabaseAddress address(DemoSettings.Database database) {
        return new DatabaseAddress(database.url(), database.username(), database.password());
    }
}
