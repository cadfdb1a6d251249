package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.sample.DatabaseAddress;
import org.hornbook.sample.SampleDestinations;
import org.hornbook.sample.SampleDistrict;
import org.hornbook.sample.truth.FaultKind;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.discovery.overlap.OverlapSearch;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.obligations.ClauseState;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.obligations.Obligations;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Everything that is wrong in the sample district, mended through the pages a person would use: each clause says what to
 * mend, its links lead to where it is mended, and when it is mended the clause is met.
 */
@DemoIT
// what is mended here is what other tests look for, so this district is its own
@TestPropertySource(properties = "hornbook.name=Alder Brook Public Schools (to be mended)")
class MendedFaultsIT {

    private static final long SEED = 2016;
    private static final int MOST_ROUNDS = 40;

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    PreparedDemo demo;

    @Autowired
    DemoSettings settings;

    @Autowired
    Obligations obligations;

    @Autowired
    OverlapSearch overlaps;

    @Autowired
    Scans scans;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void everyClauseIsMetOnceItsFaultsAreMended() throws InterruptedException {
        demo.signIns();
        Page page = signedIn();
        nextTermBegins(page);
        describeAndScanWhatWasFound(page);
        scanOwnDatabase(page);
        overlaps.run();
        mend(page, "STO-1", this::mendInventory);
        mend(page, "MAN-1", mender -> fill(mender, "paperCitation", "603 CMR 23.03"));
        mend(page, "COL-1", MendedFaultsIT::nameTheQuestion);
        mend(page, "MAN-3", this::appoint);
        mend(page, "ORG-1", MendedFaultsIT::keepApart);
        mend(page, "ORG-2", MendedFaultsIT::explain);
        mend(page, "DSE-5", mender -> click(mender, "form[action$='/classify'] button"));
        mend(page, "STO-2", MendedFaultsIT::confirmShown);
        staffOpenTheCatalog();
        assertThat(obligations.evaluate("STO-3").state()).as("STO-3").isEqualTo(ClauseState.MET);
        recordReview(page);
        for (String clause :
                List.of("STO-1", "STO-2", "STO-3", "ORG-1", "ORG-2", "COL-1", "MAN-1", "MAN-3", "DSE-5", "REV-1")) {
            page.navigate(at("/policy/" + clause));
            assertThat(page.locator("h1 .hb-tag").textContent())
                    .as("%s: %s", clause, toMend(clause))
                    .isEqualTo("Met");
        }
    }

    /** Follows what the clause says is to be mended until nothing is left. */
    private void mend(Page page, String clause, Consumer<Page> mender) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Offender> offenders = toMend(clause);
            if (offenders.isEmpty()) {
                break;
            }
            for (Offender offender : offenders) {
                page.navigate(at(offender.href()));
                mender.accept(page);
            }
        }
        assertThat(toMend(clause)).as(clause).isEmpty();
        page.navigate(at("/policy/" + clause));
        browser.checkPage(page);
    }

    private List<Offender> toMend(String clause) {
        ClauseStatus status = obligations.evaluate(clause);
        return status.outcomes().stream()
                .flatMap(outcome -> outcome.offenders().stream())
                .toList();
    }

    /** A sensitive column comes, so what nobody looked at yet is shown. */
    private void nextTermBegins(Page page) throws InterruptedException {
        SampleDistrict.ofSeed(SEED)
                .advance(new SampleDestinations(
                        settings.folder(), address(settings.students()), address(settings.staff())));
        page.navigate(at("/scans"));
        click(page, "form[action='/scans/all'] button");
        awaitScans();
        assertThat(toMend("DSE-5"))
                .extracting(Offender::text)
                .as("sensitive columns that came with the new term")
                .anyMatch(text -> text.contains(" › "));
    }

    private static DatabaseAddress address(DemoSettings.Database database) {
        return new DatabaseAddress(database.url(), database.username(), database.password());
    }

    private void describeAndScanWhatWasFound(Page page) throws InterruptedException {
        Offender athletics = toMend("STO-1").stream()
                .filter(offender -> offender.text().contains("athletics.sqlite: found"))
                .findFirst()
                .orElseThrow();
        assertThat(demo.truth().faults(FaultKind.UNCATALOGUED_REPOSITORY))
                .singleElement()
                .satisfies(fault -> assertThat(fault.shows()).contains("Athletics/athletics.sqlite"));
        page.navigate(at(athletics.href()));
        page.locator("[name=kind]").selectOption("DATABASE");
        fill(page, "location", "Athletics office, the shared drive");
        page.navigate(at(athletics.href().replace("/edit", "/connection")));
        if (page.locator("form[action='/scans'] button").count() == 0) {
            page.locator("main a[href*='kind=sqlite']").click();
            page.locator("main input[name$=path]")
                    .fill(settings.folder()
                            .resolve("shared-drive/Athletics/athletics.sqlite")
                            .toString());
            click(page, "main form[action$='/connection'] button");
            page.navigate(at(athletics.href().replace("/edit", "/connection")));
        }
        click(page, "form[action='/scans'] button");
        awaitScans();
    }

    private void scanOwnDatabase(Page page) throws InterruptedException {
        for (Offender offender : toMend("DSE-5")) {
            if (offender.text().contains("never scanned")) {
                page.navigate(at(offender.href()));
                click(page, "form[action='/scans'] button");
            }
        }
        awaitScans();
    }

    private void awaitScans() throws InterruptedException {
        while (scans.open() > 0) {
            Thread.sleep(200);
        }
    }

    /** Where it is, who keeps it, and to which collection it belongs. */
    private void mendInventory(Page page) {
        if (page.url().contains("/catalog/datasets/")) {
            page.locator("[name=collection]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setLabel("Working files of the schools"));
            click(page, "form[action='/catalog/datasets/assign'] button");
        } else if (page.url().contains("/catalog/repositories/")) {
            fill(page, "location", "The assessment vendor's service");
        } else {
            page.locator("summary", new Page.LocatorOptions().setHasText("Where it is kept"))
                    .evaluate("summary => summary.parentElement.open = true");
            Locator anyRepository = page.locator("[name=repositories]").first();
            if (page.locator("[name=repositories]:checked").count() == 0) {
                anyRepository.setChecked(true, new Locator.SetCheckedOptions().setForce(true));
            }
            appoint(page);
        }
    }

    private static void nameTheQuestion(Page page) {
        page.locator("label[for=basis-SERVICE_NEED]").click();
        fill(page, "citation", "Which students need what the record describes?");
    }

    /** A custodian and a deputy for who has none. */
    private void appoint(Page page) {
        List<Account> active = accounts.all().stream().filter(Account::active).toList();
        choosePerson(page, "custodian", active.get(0));
        choosePerson(page, "deputy", active.get(1));
        click(page, "main form.hb-form button[type=submit]");
    }

    private static void choosePerson(Page page, String part, Account person) {
        Locator choice = page.locator("[name=" + part + "]");
        if (choice.inputValue().isEmpty()) {
            choice.selectOption(person.id().toString());
        }
    }

    private static void keepApart(Page page) {
        page.locator("main input[name=decision]").last().check(new Locator.CheckOptions().setForce(true));
        fill(page, "reason", "Different laws govern the two");
    }

    /** A copy gets a reason and a date, a broken link the share that is accepted. */
    private static void explain(Page page) {
        if (page.url().contains("/catalog/links/")) {
            page.locator("[name=least]").fill("50");
            fill(page, "reason", "Visits of students who left before the numbers were changed");
            return;
        }
        LocalDate later = LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(6);
        page.locator("label[for=decision-JUSTIFIED]").click();
        page.locator("[name=month]").fill(Integer.toString(later.getMonthValue()));
        page.locator("[name=day]").fill(Integer.toString(later.getDayOfMonth()));
        page.locator("[name=year]").fill(Integer.toString(later.getYear()));
        fill(page, "reason", "The office works without the network on some days");
    }

    private static void confirmShown(Page page) {
        if (page.locator("#all").count() > 0) {
            page.locator("#all").check();
            click(page, "button[value=confirm]");
        }
    }

    private void staffOpenTheCatalog() {
        List<Account> staff =
                new ArrayList<>(accounts.all().stream().filter(Account::active).toList());
        assertThat(toMend("STO-3")).as("nobody opened the catalog yet").hasSize(1);
        staff.stream()
                .limit(staff.size() / 4 + 1)
                .forEach(person -> assertThat(pages.get().uri("/catalog").with(people.as(person)))
                        .hasStatusOk());
    }

    private void recordReview(Page page) {
        page.navigate(at("/policy/REV-1"));
        page.locator("[name=reviewedOn]")
                .fill(LocalDate.now(java.time.ZoneOffset.UTC).toString());
        fill(page, "decision", "Kept as it is");
    }

    private static void fill(Page page, String field, String text) {
        page.locator("main [name=" + field + "]").fill(text);
        page.locator("main [name=" + field + "]").press("Tab");
        page.locator("main form:has([name=" + field + "]) button[type=submit]")
                .first()
                .click();
        assertSaved(page);
    }

    private static void click(Page page, String selector) {
        page.locator(selector).first().click();
        assertSaved(page);
    }

    private static void assertSaved(Page page) {
        page.waitForLoadState();
        assertThat(page.title()).as(page.url()).doesNotStartWith("Error");
    }

    private Page signedIn() throws InterruptedException {
        DemoSignIn signIn = demo.signIn("Governance lead");
        return browser.openSignedIn(at(""), signIn.signInName(), signIn.password(), Browser.WIDE);
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
