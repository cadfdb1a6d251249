package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.OverlapFinding.RelatedFound;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HornbookIT
class CatalogPagesIT {

    private static final String HOSTILE = "<script>alert('x')</script> \u202eright to left\u202c " + "long".repeat(25);

    @Autowired
    MockMvcTester pages;

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
    Links links;

    @Autowired
    Copies copies;

    @Autowired
    Consolidations consolidations;

    @Autowired
    OverlapFindings findings;

    Account lead = new Account(
            new org.hornbook.server.shared.AccountId(new UUID(0, 1)), "x", "x", "", Set.of(Role.STAFF), true, 0);
    Account custodian = lead;
    Account staff = lead;
    RepositoryId repository = RepositoryId.random();
    CollectionId collection = CollectionId.random();
    DatasetId dataset = DatasetId.random();

    @BeforeEach
    void aDistrictWithHostileNames() {
        lead = people.someone(Role.GOVERNANCE_LEAD);
        custodian = people.someone(Role.CUSTODIAN);
        staff = people.someone(Role.STAFF);
        Actor actor = lead.asActor();
        String unique = UUID.randomUUID() + " ";
        repository = repositories
                .register(actor, RepositoryFacts.electronic(unique + HOSTILE, RepositoryKind.DATABASE, HOSTILE))
                .id();
        collection = collections
                .open(actor, CollectionFacts.named(unique + HOSTILE).withPeople(custodian.id(), null))
                .id();
        dataset = scan(HOSTILE + HOSTILE);
        DatasetId other = scan("other");
        datasets.assign(actor, Set.of(dataset), collection);
        ingestion.finish(Actor.system(), repository, Set.of(HOSTILE + HOSTILE, "other"));
        findings.record(
                Actor.system(),
                List.of(
                        new LinkFound(ref(HOSTILE), ref("code"), 0.5),
                        new CopyFound(
                                new DatasetRef(repository, HOSTILE + HOSTILE),
                                new DatasetRef(repository, "other"),
                                List.of(new ColumnPair("code", "code")),
                                0.9,
                                0.8,
                                HOSTILE),
                        new RelatedFound(
                                new DatasetRef(repository, HOSTILE + HOSTILE),
                                new DatasetRef(repository, "other"),
                                0.8,
                                HOSTILE)));
        assertThat(other).isNotEqualTo(dataset);
    }

    private DatasetId scan(String name) {
        return ingestion.record(
                Actor.system(),
                repository,
                Scans.of(name)
                        .column("code", null)
                        .column(HOSTILE, "health.condition")
                        .done());
    }

    private ElementRef ref(String element) {
        return new ElementRef(repository, HOSTILE + HOSTILE, element);
    }

    @Test
    void everyPageIsWellFormedForEveryoneWhateverThingsAreCalled() {
        List<String> addresses = List.of(
                "/catalog/collections?q=right",
                "/catalog/collections?gap=deputy&level=RESTRICTED&sort=LEVEL",
                "/catalog/collections?q=nothing+is+called+so",
                "/catalog/collections/" + collection,
                "/catalog/repositories",
                "/catalog/repositories?gap=scan&q=x",
                "/catalog/repositories/" + repository,
                "/catalog/datasets?show=UNREVIEWED",
                "/catalog/datasets?q=nothing+is+called+so",
                "/catalog/datasets/" + dataset,
                "/catalog/elements/" + element(HOSTILE).id(),
                "/catalog/elements/" + element("code").id(),
                "/catalog/review?collection=" + collection,
                "/catalog/review?repository=" + repository + "&type=health.condition&review=SUGGESTED&confidence=50",
                "/catalog/review?dataset=" + dataset + "&level=INTERNAL&type=none",
                "/catalog/copies",
                "/catalog/copies/new?copy=" + dataset,
                "/catalog/copies/" + copies.of(dataset).getFirst().id(),
                "/catalog/links?state=BROKEN",
                "/catalog/links/new",
                "/catalog/links/" + links.of(dataset).getFirst().id(),
                "/catalog/consolidations?show=open",
                "/catalog/consolidations/" + consolidations.all().getFirst().id());
        for (Account reader : List.of(lead, custodian, staff)) {
            addresses.forEach(address -> check(address, open(address, reader)));
        }
        for (String form : List.of(
                "/catalog/collections/new",
                "/catalog/collections/" + collection + "/edit",
                "/catalog/repositories/new",
                "/catalog/repositories/" + repository + "/edit")) {
            check(form, open(form, lead));
        }
    }

    /** The structure that every page keeps: one heading, labels, unique ids, nothing that a name could run. */
    private static void check(String address, Document page) {
        assertThat(page.select("h1")).as("h1 of " + address).hasSize(1);
        assertThat(page.select("main script, [style], [onclick]"))
                .as("scripts in " + address)
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).as("ids of " + address).doesNotHaveDuplicates();
        assertThat(page.select("main input:not([type=hidden]), main select, main textarea").stream()
                        .filter(control -> control.attr("aria-label").isEmpty()
                                && page.select("label[for='" + control.id() + "']")
                                        .isEmpty())
                        .toList())
                .as("controls without a label in " + address)
                .isEmpty();
        assertThat(page.select("table").stream()
                        .filter(table -> table.select("> caption").isEmpty())
                        .toList())
                .as("tables without a caption in " + address)
                .isEmpty();
        int level = 1;
        for (var heading : page.select("main h1, main h2, main h3, main h4")) {
            int own = heading.tagName().charAt(1) - '0';
            assertThat(own).as("heading order of " + address).isLessThanOrEqualTo(level + 1);
            level = own;
        }
    }

    @Test
    void showsNoValueOfWhatIsAboutPeopleAndDrawsTheRest() {
        Document personal = open("/catalog/elements/" + element(HOSTILE).id(), staff);
        assertThat(personal.text()).contains("no value is kept or shown").doesNotContain("omega");
        Document plain = open("/catalog/elements/" + element("code").id(), staff);
        assertThat(plain.text()).contains("<script>alert(1)</script>").contains("alpha – omega");
        assertThat(plain.select("svg rect.bar")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void custodianConfirmsAndStaffMayNot() {
        Element element = element("code");
        String address = "/catalog/elements/" + element.id() + "/classify";
        assertThat(post(address, staff, "version", "" + element.version(), "act", "confirm"))
                .hasStatus(403);
        assertThat(post(address, custodian, "version", "" + element.version(), "type", "", "act", ""))
                .hasStatus(422);
        assertThat(post(address, custodian, "version", "" + element.version(), "act", "confirm"))
                .hasStatus3xxRedirection();
        assertThat(element("code").review()).isEqualTo(Review.CONFIRMED);
        MvcTestResult late = post(address, custodian, "version", "" + element.version(), "type", "person.name");
        assertThat(late).hasStatus(409).bodyText().contains("Someone else changed this first");
        assertThat(element("code").review()).isEqualTo(Review.CONFIRMED);
    }

    @Test
    void bulkReviewDecidesTheChosenLeavesTheChangedAloneAndCanBeUndone() {
        Element code = element("code");
        Element other = element(HOSTILE);
        MvcTestResult done = post(
                "/catalog/review",
                custodian,
                "act",
                "set",
                "type",
                "person.name",
                "element",
                code.id() + ":" + code.version(),
                "element",
                other.id() + ":" + (other.version() + 7));
        assertThat(done).hasStatus3xxRedirection();
        assertThat(String.valueOf(done.getMvcResult().getFlashMap().get("flash")))
                .isEqualTo("1 element is decided. 1 changed while you were looking and were left alone.");
        assertThat(element("code").classification().dataType()).isEqualTo("person.name");
        BulkReview last = elements.lastBulk(custodian.asActor()).orElseThrow();
        assertThat(open("/catalog/review?collection=" + collection, custodian).text())
                .contains("Undo it");
        assertThat(post("/catalog/review/undo", custodian, "bulk", last.id().toString()))
                .hasStatus3xxRedirection();
        assertThat(element("code").review()).isEqualTo(Review.SUGGESTED);
        assertThat(element("code").classification().dataType()).isNull();
        assertThat(post("/catalog/review/undo", custodian, "bulk", last.id().toString()))
                .hasStatus(409);
    }

    @Test
    void aConflictKeepsWhatWasTypedAndShowsWhereItDiffers() {
        String address = "/catalog/collections/" + collection;
        DataCollection before = collections.require(collection);
        collections.change(
                lead.asActor(), collection, before.version(), before.facts().withBasis(Basis.LAW, "M.G.L. c. 71"));
        MvcTestResult late = post(
                address,
                custodian,
                "version",
                "" + before.version(),
                "name",
                before.name(),
                "purpose",
                "typed with care",
                "basis",
                "REGULATION",
                "citation",
                "603 CMR 23");
        assertThat(late).hasStatus(409);
        Document page =
                Jsoup.parse(late.getMvcResult().getResponse().getContentAsByteArray().length == 0 ? "" : body(late));
        assertThat(page.select("#conflict").text()).contains("M.G.L. c. 71").contains("603 CMR 23");
        assertThat(page.select("#purpose").text()).isEqualTo("typed with care");
        String newer = page.select("form.hb-form input[name=version]").val();
        assertThat(post(
                        address,
                        custodian,
                        "version",
                        newer,
                        "name",
                        before.name(),
                        "purpose",
                        "typed with care",
                        "basis",
                        "REGULATION",
                        "citation",
                        "603 CMR 23"))
                .hasStatus3xxRedirection();
        assertThat(collections.require(collection).facts().custodian())
                .as("a custodian's form does not show the people, so they stay")
                .isEqualTo(custodian.id());
        assertThat(collections.require(collection).facts().citation()).isEqualTo("603 CMR 23");
    }

    @Test
    void formsSayWhatIsWrongAndKeepTheInput() {
        MvcTestResult answer = post(
                "/catalog/repositories", lead, "name", "", "kind", "PAPER", "medium", "ELECTRONIC", "note", "kept");
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#error-summary a").eachAttr("href")).contains("#name", "#medium");
        assertThat(page.select("#note").text()).isEqualTo("kept");
        assertThat(post(
                        "/catalog/collections",
                        lead,
                        "name",
                        collections.require(collection).name()))
                .hasStatus(422);
        assertThat(post("/catalog/collections", lead, "name", "x".repeat(201))).hasStatus(422);
    }

    @Test
    void listsAreExportedWithoutFormulas() {
        repositories.register(
                lead.asActor(), RepositoryFacts.electronic("=cmd " + UUID.randomUUID(), RepositoryKind.FILES, "here"));
        for (String list : List.of("collections", "repositories", "datasets", "review", "copies", "links")) {
            assertThat(pages.get().uri("/catalog/" + list + ".csv").with(people.as(staff)))
                    .hasStatusOk()
                    .hasContentType("text/csv;charset=UTF-8");
        }
        assertThat(pages.get().uri("/catalog/repositories.csv?q==cmd").with(people.as(staff)))
                .bodyText()
                .contains("'=cmd")
                .doesNotContain("\n=cmd");
    }

    @Test
    void peopleDecideAboutCopiesLinksAndRelatedData() {
        Copy copy = copies.of(dataset).getFirst();
        String address = "/catalog/copies/" + copy.id();
        assertThat(post(address, custodian, "version", "0", "decision", "JUSTIFIED", "reason", "x"))
                .hasStatus(422);
        assertThat(post(
                        address,
                        custodian,
                        "version",
                        "0",
                        "decision",
                        "JUSTIFIED",
                        "reason",
                        "needed",
                        "year",
                        "2099",
                        "month",
                        "1",
                        "day",
                        "31"))
                .hasStatus3xxRedirection();
        assertThat(copies.require(copy.id()).decision()).isEqualTo(Copy.Decision.JUSTIFIED);
        Link link = links.of(dataset).getFirst();
        assertThat(post(
                        "/catalog/links/" + link.id() + "/accept",
                        custodian,
                        "version",
                        "0",
                        "least",
                        "40",
                        "reason",
                        ""))
                .hasStatus(422);
        assertThat(post(
                        "/catalog/links/" + link.id() + "/accept",
                        custodian,
                        "version",
                        "0",
                        "least",
                        "40",
                        "reason",
                        "old"))
                .hasStatus3xxRedirection();
        assertThat(links.require(link.id()).state()).isEqualTo(Link.State.WORKS);
        assertThat(post("/catalog/links/" + link.id() + "/retire", custodian, "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(links.of(dataset)).isEmpty();
    }

    private Element element(String name) {
        return elements.find(ref(name)).orElseThrow();
    }

    private Document open(String address, Account reader) {
        MvcTestResult answer = pages.get().uri(address).with(people.as(reader)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private MvcTestResult post(String address, Account who, String... fields) {
        var request = pages.post().uri(address).with(csrf()).with(people.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(
                answer.getMvcResult().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
