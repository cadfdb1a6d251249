package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.OverlapFinding.RelatedFound;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A custodian's main path through the catalog in a real browser, at a desk and on a phone, with axe on each page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogBrowserIT {

    private static final String PASSWORD = "a long enough pass phrase 42";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Repositories repositories;

    @Autowired
    Collections collections;

    @Autowired
    CatalogIngestion ingestion;

    @Autowired
    Datasets datasets;

    @Autowired
    Elements elements;

    @Autowired
    OverlapFindings findings;

    @Autowired
    Copies copies;

    @Autowired
    Links links;

    @Autowired
    Consolidations consolidations;

    Browser browser = Browser.start();
    Account lead = new Account(
            new org.hornbook.server.shared.AccountId(new java.util.UUID(0, 1)),
            "x",
            "x",
            "",
            Set.of(Role.STAFF),
            true,
            0);
    RepositoryId repository = RepositoryId.random();
    CollectionId collection = CollectionId.random();
    DatasetId dataset = DatasetId.random();

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeAll
    void aSmallDistrict() {
        lead = people.someone(Role.GOVERNANCE_LEAD);
        accounts.setPassword(Actor.system(), lead.id(), PASSWORD);
        Account custodian = people.someone(Role.CUSTODIAN);
        Actor actor = lead.asActor();
        repository = repositories
                .register(
                        actor,
                        new RepositoryFacts(
                                "Student information system",
                                RepositoryKind.DATABASE,
                                "Server room, central office",
                                Medium.ELECTRONIC,
                                "",
                                "Alder Software",
                                "Enrollment, schedules, marks and attendance"))
                .id();
        repositories.noteFound(actor, RepositoryFacts.electronic("Shared drive", RepositoryKind.SPREADSHEETS, ""));
        repositories.register(
                actor, new RepositoryFacts("Cabinet 4", RepositoryKind.PAPER, "Basement", Medium.PAPER, "", "", ""));
        collection = collections
                .open(
                        actor,
                        CollectionFacts.named("Enrollment and demographics").withPeople(custodian.id(), null))
                .id();
        collections.open(
                actor,
                CollectionFacts.named("Attendance")
                        .withBasis(Basis.LAW, "M.G.L. c. 76, s. 1")
                        .withPeople(custodian.id(), lead.id()));
        collections.open(actor, CollectionFacts.named("Bus riders"));
        dataset = ingestion.record(
                Actor.system(),
                repository,
                Scans.of("sis.stu_demo")
                        .column("stu_id", "id.student", "integer")
                        .column("first_nm", "person.name", "varchar(40)")
                        .column("dob", "person.birth_date", "date")
                        .column("ref2", "id.national", "varchar(11)")
                        .column("house_cd", null, "char(2)")
                        .done());
        ingestion.record(
                Actor.system(),
                repository,
                Scans.of("export/riders.csv")
                        .column("student", "id.student")
                        .column("stop", null)
                        .done());
        datasets.assign(actor, Set.of(dataset), collection);
        ingestion.finish(Actor.system(), repository, Set.of("sis.stu_demo", "export/riders.csv"));
        ingestion.record(
                Actor.system(),
                repository,
                Scans.of("export/riders.csv")
                        .column("student", "id.student")
                        .column("stop", null)
                        .column("allergy", "health.condition")
                        .done());
        ingestion.finish(Actor.system(), repository, Set.of("sis.stu_demo", "export/riders.csv"));
        DatasetRef students = new DatasetRef(repository, "sis.stu_demo");
        DatasetRef riders = new DatasetRef(repository, "export/riders.csv");
        findings.record(
                Actor.system(),
                List.of(
                        new LinkFound(
                                new ElementRef(repository, "export/riders.csv", "student"),
                                new ElementRef(repository, "sis.stu_demo", "stu_id"),
                                0.87),
                        new CopyFound(
                                riders,
                                students,
                                List.of(new ColumnPair("student", "stu_id")),
                                0.92,
                                0.9,
                                "92 % of the rows of this file are in the student table"),
                        new RelatedFound(riders, students, 0.8, "Both are about the same students")));
    }

    @BeforeEach
    void start() {
        assertThat(port).isPositive();
    }

    @Test
    void everyPageIsAccessibleAndFitsAtADeskAndOnAPhone() {
        Element national = elements.find(new ElementRef(repository, "sis.stu_demo", "ref2"))
                .orElseThrow();
        Element house = elements.find(new ElementRef(repository, "sis.stu_demo", "house_cd"))
                .orElseThrow();
        List<String> addresses = List.of(
                "/",
                "/catalog",
                "/catalog/collections",
                "/catalog/collections/" + collection,
                "/catalog/collections/" + collection + "/edit",
                "/catalog/repositories",
                "/catalog/repositories/" + repository,
                "/catalog/repositories/new",
                "/catalog/datasets",
                "/catalog/datasets/" + dataset,
                "/catalog/elements/" + national.id(),
                "/catalog/elements/" + house.id(),
                "/catalog/review?repository=" + repository,
                "/catalog/copies",
                "/catalog/copies/" + copies.of(dataset).getFirst().id(),
                "/catalog/copies/new",
                "/catalog/links",
                "/catalog/links/" + links.of(dataset).getFirst().id(),
                "/catalog/links/new",
                "/catalog/consolidations",
                "/catalog/consolidations/" + consolidations.all().getFirst().id(),
                "/catalog/handover?from=" + lead.id(),
                "/catalog/leave");
        for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
            Page page = signedIn(width);
            for (String address : addresses) {
                page.navigate(at(address));
                browser.look(page, address);
            }
        }
    }

    @Test
    void aPersonReviewsSuggestionsAndUndoesIt() {
        Page page = signedIn(Browser.WIDE);
        page.navigate(at("/catalog/review?dataset=" + dataset + "&review=SUGGESTED"));
        page.getByLabel("Choose all on this page").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm the chosen"))
                .click();
        assertThat(page.textContent("main")).contains("5 elements are decided.").contains("No element matches");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo it"))
                .click();
        assertThat(page.textContent("main")).contains("Undone: 5 elements are as before.");
        assertThat(page.textContent("h1")).contains("5 elements");
    }

    private Page signedIn(int width) {
        return browser.openSignedIn(at(""), lead.signInName(), PASSWORD, width);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
