package org.hornbook.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hornbook.sample.SampleDistrict;
import org.hornbook.sample.roster.RosterTruth;
import org.hornbook.server.directory.roster.ImportOutcome;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.OptOuts;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RestrictionKind;
import org.hornbook.server.directory.roster.Restrictions;
import org.hornbook.server.directory.roster.Restrictions.NewRestriction;
import org.hornbook.server.directory.roster.RosterImports;
import org.hornbook.server.directory.roster.RosterImports.Origin;
import org.hornbook.server.directory.roster.RosterImports.Removals;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Imports the sample district's roster, and enters what a roster cannot tell: a court's paper and a family's wish. */
@Component
@Profile("demo")
class DemoRoster {

    private final DemoSettings settings;
    private final RosterImports imports;
    private final Rosters rosters;
    private final Restrictions restrictions;
    private final OptOuts optOuts;

    DemoRoster(
            DemoSettings settings, RosterImports imports, Rosters rosters, Restrictions restrictions, OptOuts optOuts) {
        this.settings = settings;
        this.imports = imports;
        this.rosters = rosters;
        this.restrictions = restrictions;
        this.optOuts = optOuts;
    }

    RosterTruth enter(SampleDistrict district) {
        Path folder = settings.folder().resolveSibling("roster");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RosterTruth truth = district.writeRoster(folder);
        ImportOutcome outcome =
                imports.importFrom(Actor.system(), new Origin("nightly", "roster"), folder, Removals.CONFIRMED);
        if (outcome instanceof ImportOutcome.Refused refused) {
            throw new IllegalStateException("the sample's roster has a fault: " + refused.first());
        }
        if (outcome instanceof ImportOutcome.Imported) {
            plant(truth);
        }
        return truth;
    }

    private void plant(RosterTruth truth) {
        restrictions.enter(
                Actor.system(),
                new NewRestriction(
                        student(truth.courtRestriction().student()),
                        require(NumberKind.CAREGIVER, truth.courtRestriction().caregiver()),
                        RestrictionKind.PROTECTIVE_ORDER,
                        "Order of the Probate and Family Court, in the principal's file",
                        rosters.today().minusDays(90),
                        null));
        optOuts.enter(
                Actor.system(),
                student(truth.optOut()),
                "The mother, by letter",
                rosters.today().minusDays(60));
    }

    private PersonId student(int number) {
        return require(NumberKind.LOCAL_STUDENT, number);
    }

    private PersonId require(NumberKind kind, int number) {
        return rosters.withNumber(kind, String.valueOf(number))
                .orElseThrow(() -> new IllegalStateException("the sample's roster has no " + kind + " " + number));
    }
}
