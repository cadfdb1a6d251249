package org.hornbook.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hornbook.sample.DatabaseAddress;
import org.hornbook.sample.SampleDestinations;
import org.hornbook.sample.SampleDistrict;
import org.hornbook.sample.WrittenDistrict;
import org.hornbook.sample.roster.RosterTruth;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.FoundRepositories;
import org.hornbook.server.shared.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The sample district in this installation: written, opened, catalogued and scanned. When it is complete, preparing it
 * again does nothing; after an interruption the launcher gives empty destinations, and what is in the catalog stays.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
public class DemoDistrict {

    private static final long SEED = 2016;
    private static final String COMPLETE = "demo-sign-ins.tsv";

    private final DemoSettings settings;
    private final DemoCalendar calendar;
    private final DemoAccounts accounts;
    private final DemoRoster roster;
    private final DemoRequests ownRecords;
    private final DemoCatalog catalog;
    private final DemoScans scans;
    private final FoundRepositories found;
    private final DemoPublishing publishing;
    private final DemoAcknowledgements acknowledgements;
    private final DemoAccess access;
    private final DemoKeys keys;

    DemoDistrict(
            DemoSettings settings,
            DemoCalendar calendar,
            DemoAccounts accounts,
            DemoRoster roster,
            DemoRequests ownRecords,
            DemoCatalog catalog,
            DemoScans scans,
            FoundRepositories found,
            DemoPublishing publishing,
            DemoAcknowledgements acknowledgements,
            DemoAccess access,
            DemoKeys keys) {
        this.settings = settings;
        this.calendar = calendar;
        this.accounts = accounts;
        this.roster = roster;
        this.ownRecords = ownRecords;
        this.catalog = catalog;
        this.scans = scans;
        this.found = found;
        this.publishing = publishing;
        this.acknowledgements = acknowledgements;
        this.access = access;
        this.keys = keys;
    }

    /** True when the data folder holds a complete sample district. */
    public static boolean isComplete(Path dataFolder) {
        return Files.exists(dataFolder.resolve(COMPLETE));
    }

    /**
     * Brings the installation to the point where people can look around.
     *
     * @param progress told of each step in words
     * @return how to sign in, one for each role
     */
    public List<DemoSignIn> prepare(Consumer<String> progress) throws InterruptedException {
        Path complete = settings.folder().resolveSibling(COMPLETE);
        if (Files.exists(complete)) {
            return read(complete);
        }
        progress.accept("Writing the sample district's repositories");
        SampleDistrict district = SampleDistrict.ofSeed(SEED);
        WrittenDistrict written = district.write(
                new SampleDestinations(settings.folder(), address(settings.students()), address(settings.staff())));
        progress.accept("Filling the catalog with what the district knows about itself");
        calendar.closeHolidays();
        accounts.open(written.inventory());
        RosterTruth people = roster.enter(district);
        Map<String, RepositoryId> repositories = catalog.enter(written.inventory());
        progress.accept("Scanning");
        scans.start(written.inventory(), repositories);
        scans.await(repositories, progress);
        catalog.assignDatasets(written.inventory(), repositories);
        scans.acceptRules(repositories);
        keys.confirm(repositories.values());
        found.search(Actor.system());
        ownRecords.enter(people);
        progress.accept("Agreeing what teachers see, and asking for data");
        access.prepare(accounts.signIns(written.inventory()));
        acknowledgements.give(accounts.signIns(written.inventory()));
        publishing.begin();
        List<DemoSignIn> signIns = accounts.signIns(written.inventory());
        write(complete, signIns);
        return signIns;
    }

    private List<DemoSignIn> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.indexOf('\t') < 0
                            ? new DemoSignIn(line, "", settings.password())
                            : new DemoSignIn(
                                    line.substring(0, line.indexOf('\t')),
                                    line.substring(line.indexOf('\t') + 1),
                                    settings.password()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password stays in its own file. */
    private static void write(Path file, List<DemoSignIn> signIns) {
        try {
            Files.writeString(
                    file,
                    String.join(
                            "",
                            signIns.stream()
                                    .map(signIn -> signIn.role() + "\t" + signIn.signInName() + "\n")
                                    .toList()),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAddress address(DemoSettings.Database database) {
        return new DatabaseAddress(database.url(), database.username(), database.password());
    }
}
