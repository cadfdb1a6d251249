package org.hornbook.server.access.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.AccessFixtures;
import org.hornbook.server.access.AccessFixtures.Table;
import org.hornbook.server.access.Deliveries;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryFormat;
import org.hornbook.server.access.DeliveryQuery;
import org.hornbook.server.access.DisclosureBasis;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Disclosures;
import org.hornbook.server.access.Disclosures.Which;
import org.hornbook.server.access.Download;
import org.hornbook.server.access.FoundRecords;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantTerms;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.InventedPeople;
import org.hornbook.server.access.KeyCoverage;
import org.hornbook.server.access.NewDisclosure;
import org.hornbook.server.access.PersonRecords;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.PageLint;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is delivered, what is not and why, what is noted of it, and how people are found. */
@HornbookIT
class DeliveryIT {

    @Autowired
    private AccessFixtures fixtures;

    @Autowired
    private InventedPeople roster;

    @Autowired
    private People people;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Grants grants;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private PersonRecords records;

    @Autowired
    private Links links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rosters rosters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    private OrgId school;
    private Account holder;
    private PersonId teacher;
    private PersonId ann;
    private PersonId bob;
    private int base;
    private RepositoryId repository;
    private Dataset students;
    private Dataset incidents;

    @BeforeEach
    void district() {
        school = roster.school("Abbot " + AccessFixtures.unique());
        holder = people.someone(Role.STAFF);
        teacher = roster.teacher(school, holder.signInName());
        base = 1_000_000 + new java.security.SecureRandom().nextInt(8_000_000);
        ann = roster.student(school, number(0));
        bob = roster.student(school, number(1));
        roster.teaches(teacher, school, List.of(ann));
        repository = fixtures.repository(
                "sqlite",
                List.of(
                        new Table(
                                "student",
                                List.of("id", "student_num", "last_name", "teacher_name", "pin"),
                                List.of(
                                        "integer primary key",
                                        "varchar(20)",
                                        "varchar(40)",
                                        "varchar(40)",
                                        "varchar(40)"),
                                rows(
                                        List.of("1", number(0), "Annsdotter", "Mr. Chalk", "9911"),
                                        List.of("2", number(1), "Bobson", "Mr. Chalk", "9922"))),
                        new Table(
                                "incident",
                                List.of("nr", "student_id", "other_student", "remark"),
                                List.of("integer primary key", "integer", "varchar(20)", "varchar(80)"),
                                rows(
                                        List.of("7", "1", number(1), "Ann was late"),
                                        List.of("8", "2", number(0), "Bob was loud")))));
        students = fixtures.dataset(repository, "student");
        incidents = fixtures.dataset(repository, "incident");
        fixtures.classify(students, "id", "id.student", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "student_num", "id.student", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "last_name", "person.name", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "teacher_name", "person.name", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "pin", "id.secret", Sensitivity.RESTRICTED);
        fixtures.classify(incidents, "student_id", "id.student", Sensitivity.CONFIDENTIAL);
        fixtures.classify(incidents, "other_student", "id.student", Sensitivity.CONFIDENTIAL);
        fixtures.classify(incidents, "remark", "text.personal", Sensitivity.RESTRICTED);
        fixtures.key(students, fixtures.element(students, "student_num"));
        fixtures.key(
                incidents,
                fixtures.element(students, "student_num"),
                new SubjectKey.Step(
                        fixtures.element(incidents, "student_id").id(),
                        fixtures.element(students, "id").id()));
    }

    @SafeVarargs
    private static List<List<@Nullable String>> rows(List<String>... rows) {
        List<List<@Nullable String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(new ArrayList<>(row));
        }
        return all;
    }

    private String number(int place) {
        return Integer.toString(base + place);
    }

    private ElementId id(Dataset dataset, String name) {
        return fixtures.element(dataset, name).id();
    }

    private Grant own(String... names) {
        return fixtures.grant(
                holder,
                new GrantTerms(
                        students.id(),
                        java.util.Arrays.stream(names)
                                .map(name -> new GrantedElement(id(students, name), Treatment.AS_IS))
                                .toList(),
                        new Population.OwnStudents(),
                        List.of()));
    }

    private Delivery read(Grant grant) {
        return deliveries.read(
                AccessFixtures.actor(holder), grant.id(), DeliveryQuery.page(1, 50), DisclosureWay.PREVIEW);
    }

    private void deliversNothing(Grant grant, String why) {
        assertThat(read(grant))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.why()).contains(why));
        assertThat(deliveries.download(AccessFixtures.actor(holder), grant.id(), DeliveryFormat.CSV))
                .isInstanceOfSatisfying(
                        Download.Refused.class,
                        refused -> assertThat(refused.why()).contains(why));
        assertThat(pages.get()
                        .uri("/api/v1/grants/{id}/rows", grant.id())
                        .with(people.as(holder))
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .doesNotContain("Annsdotter");
        assertThat(disclosures.of(grant.id(), 1, 10).total()).isZero();
    }

    @Test
    void theHolderSeesOwnStudentsAndTheDisclosureIsNoted() {
        Grant grant = own("last_name");
        assertThat(read(grant)).isInstanceOfSatisfying(Delivery.Rows.class, rows -> {
            assertThat(rows.rows().items()).containsExactly(List.of("Annsdotter"));
            assertThat(rows.watermark()).contains(holder.name(), grant.id().toString());
            assertThat(rows.notes()).isNotEmpty();
        });
        assertThat(disclosures.of(ann, Which.ALL, 1, 10).items())
                .singleElement()
                .satisfies(noted -> {
                    assertThat(noted.recipient()).isEqualTo(holder.name());
                    assertThat(noted.elements()).containsExactly("last_name");
                    assertThat(noted.purpose()).isEqualTo("To plan lessons");
                });
        assertThat(disclosures.of(ann, Which.FEDERAL_RECORD, 1, 10).total())
                .as("school officials are not in the record of 34 CFR 99.32")
                .isZero();
        assertThat(disclosures.of(bob, Which.ALL, 1, 10).total()).isZero();
    }

    @Test
    void theFederalRecordListsWhatTheLawWantsAndLeavesOutWhatItExcludes() {
        for (DisclosureBasis basis : DisclosureBasis.values()) {
            disclosures.note(
                    Actor.system(),
                    new NewDisclosure(
                            DisclosureWay.PACKAGE,
                            Optional.empty(),
                            Optional.empty(),
                            "Somebody",
                            "",
                            "",
                            "As asked",
                            basis,
                            Optional.empty(),
                            "Student records",
                            List.of("all"),
                            1,
                            Set.of(bob)));
        }
        assertThat(disclosures.of(bob, Which.FEDERAL_RECORD, 1, 50).items())
                .extracting(noted -> noted.basis())
                .doesNotContain(
                        DisclosureBasis.SCHOOL_OFFICIAL,
                        DisclosureBasis.CONTRACTOR,
                        DisclosureBasis.PARENT_OR_STUDENT,
                        DisclosureBasis.CONSENT,
                        DisclosureBasis.DIRECTORY_INFORMATION,
                        DisclosureBasis.SEALED_ORDER)
                .contains(DisclosureBasis.HEALTH_OR_SAFETY, DisclosureBasis.STUDY, DisclosureBasis.COURT_ORDER);
        assertThat(disclosures.of(bob, Which.ALL, 1, 50).total()).isEqualTo(DisclosureBasis.values().length);
    }

    @Test
    void aRevokedGrantDeliversNothing() {
        Grant grant = own("last_name");
        grants.revoke(Actor.system(), grant.id(), grant.version(), "No longer needed");
        deliversNothing(grant, "taken back");
        assertThatThrownBy(() -> grants.revoke(Actor.system(), grant.id(), grant.version(), "Again"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anExpiredGrantDeliversNothing() {
        Grant grant = fixtures.grant(
                holder,
                new GrantTerms(
                        students.id(),
                        List.of(new GrantedElement(id(students, "last_name"), Treatment.AS_IS)),
                        new Population.OwnStudents(),
                        List.of()),
                java.time.Duration.ofMillis(1));
        deliversNothing(grant, "ended");
    }

    @Test
    void anAlteredGrantDeliversNothing() {
        for (String alteration : List.of(
                "valid_until = valid_until + interval '1 year'",
                "population = 'EVERYONE'",
                "purpose = 'Curiosity'",
                "elements = elements || jsonb_build_array(jsonb_build_object('element', '%s', 'treatment', 'AS_IS'))"
                        .formatted(id(students, "student_num")),
                "seal = translate(seal, 'ABCDEFGHIJ', 'BCDEFGHIJA')",
                "basis = 'CONSENT'")) {
            Grant grant = own("last_name");
            jdbc.sql("update access.data_grant set " + alteration + " where id = :id")
                    .param("id", grant.id().value())
                    .update();
            deliversNothing(grant, "altered");
        }
        Grant victim = own("last_name");
        Grant other = own("last_name");
        jdbc.sql(
                        "update access.data_grant set seal = (select seal from access.data_grant where id = :other) where id = :id")
                .param("id", victim.id().value())
                .param("other", other.id().value())
                .update();
        deliversNothing(victim, "altered");
    }

    @Test
    void whoLeftGetsNothing() {
        Grant grant = own("last_name");
        roster.leaves(teacher);
        deliversNothing(grant, "no longer has the holder");
    }

    @Test
    void anEndedAccountGetsNothing() {
        Grant grant = own("last_name");
        accounts.deactivate(Actor.system(), holder.id());
        assertThat(read(grant)).isInstanceOf(Delivery.Refused.class);
        grants.revokeAllOf(holder.id(), "Left the district");
        assertThat(grants.require(grant.id()).revokedAt()).isNotNull();
    }

    @Test
    void onlyTheHolderReadsAndNobodyByGuessing() {
        Grant grant = own("last_name");
        Account other = people.someone(Role.STAFF);
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        for (Account account : List.of(other, lead)) {
            assertThatThrownBy(() -> deliveries.read(
                            AccessFixtures.actor(account),
                            grant.id(),
                            DeliveryQuery.page(1, 50),
                            DisclosureWay.PREVIEW))
                    .isInstanceOf(Problem.class);
            assertThat(pages.get()
                            .uri("/access/grants/{id}/file", grant.id())
                            .with(people.as(account))
                            .exchange())
                    .hasStatus(404);
        }
        assertThat(pages.get()
                        .uri("/access/grants/{id}", grant.id())
                        .with(people.as(other))
                        .exchange())
                .hasStatus(403);
        assertThat(pages.get()
                        .uri("/access/grants/{id}", grant.id())
                        .with(people.as(lead))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("To plan lessons")
                .doesNotContain("Annsdotter");
    }

    @Test
    void nothingIsFilteredOrSortedByThatWasNotGranted() {
        Grant grant = own("last_name");
        ElementId notGranted = id(students, "student_num");
        for (DeliveryQuery query : List.of(
                new DeliveryQuery(Map.of(notGranted, "1"), Optional.empty(), false, 1, 50),
                new DeliveryQuery(Map.of(), Optional.of(notGranted), false, 1, 50))) {
            assertThatThrownBy(() ->
                            deliveries.read(AccessFixtures.actor(holder), grant.id(), query, DisclosureWay.PREVIEW))
                    .isInstanceOf(Problem.class);
        }
        for (String address : List.of(
                "/access/grants/{id}?sort=' or 1=1 --",
                "/access/grants/{id}?f.x=1",
                "/access/grants/{id}?page=99999999999",
                "/access/grants/{id}?page=0",
                "/access/grants/{id}/file?format=../../etc/passwd")) {
            assertThat(pages.get()
                            .uri(address, grant.id())
                            .with(people.as(holder))
                            .exchange())
                    .as(address)
                    .hasStatus(422);
        }
    }

    @Test
    void secretsAreNeverGrantedAsTheyAre() {
        assertThatThrownBy(() -> own("pin")).isInstanceOf(Problem.class).hasMessageContaining("does not fit");
    }

    @Test
    void whatWasClassifiedAnewIsNotDeliveredAsBefore() {
        Grant grant = own("teacher_name");
        fixtures.classify(students, "teacher_name", "id.secret", Sensitivity.RESTRICTED);
        deliversNothing(grant, "classified anew");
    }

    @Test
    void withoutAConfirmedKeyNothingIsDelivered() {
        Grant grant = own("last_name");
        keys.refuse(
                Actor.system(),
                students.id(),
                keys.known(students.id()).orElseThrow().version(),
                "The numbers are wrong");
        deliversNothing(grant, "whose rows these are");
        assertThat(coverage(students).reason()).isEqualTo("The numbers are wrong");
    }

    @Test
    void newPseudonymsCannotBeMatchedWithTheOldOnes() {
        Grant grant = fixtures.grant(
                holder,
                new GrantTerms(
                        students.id(),
                        List.of(new GrantedElement(id(students, "student_num"), Treatment.PSEUDONYM)),
                        new Population.OwnStudents(),
                        List.of()));
        String first = onlyCell(grant);
        assertThat(onlyCell(grant)).isEqualTo(first).doesNotContain(number(0));
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        assertThat(pages.post()
                        .uri("/access/grants/{id}/pseudonyms", grant.id())
                        .with(people.as(lead))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(onlyCell(grant)).isNotEqualTo(first);
        assertThat(jdbc.sql("select sealed from access.pseudonym_key where grant_id = :id")
                        .param("id", grant.id().value())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(text -> assertThat(text).contains(":").hasSizeGreaterThan(70));
    }

    private String onlyCell(Grant grant) {
        Delivery.Rows rows = (Delivery.Rows) read(grant);
        return String.valueOf(rows.rows().items().getFirst().getFirst());
    }

    @Test
    void everythingAboutAPersonIsFoundAndNothingOfOthers() {
        FoundRecords found = records.search(rosters.require(ann));
        assertThat(found.found())
                .filteredOn(one -> one.dataset().repository().equals(repository))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.rows()).hasSize(1))
                .allSatisfy(one -> assertThat(one.rows().toString())
                        .doesNotContain("Bobson", number(1), "Bob was loud", "9911", "Mr. Chalk"));
        assertThat(found.found())
                .filteredOn(one -> one.dataset().id().equals(incidents.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rows().toString()).contains("Ann was late");
                    assertThat(one.leftOut())
                            .extracting(FoundRecords.LeftOut::column)
                            .containsExactly("other_student");
                    assertThat(one.columns())
                            .filteredOn(FoundRecords.Column::toRead)
                            .hasSize(1);
                });
        assertThat(found.found())
                .filteredOn(one -> one.dataset().id().equals(students.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.leftOut())
                        .extracting(FoundRecords.LeftOut::column)
                        .containsExactlyInAnyOrder("teacher_name", "pin"));
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("no index") && warning.contains("student"));
    }

    @Test
    void aNumberOfTwoPeopleFindsNobody() {
        PersonId twin = roster.student(school, number(0));
        FoundRecords found = records.search(rosters.require(ann));
        assertThat(found.found()).noneMatch(one -> one.dataset().repository().equals(repository));
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("same student number"));
        assertThat(((Delivery.Rows) read(own("last_name"))).rows().items())
                .as("the teacher has Ann alone, so the number is hers here, but a school has both")
                .hasSize(1);
        Grant all = fixtures.grant(
                holder,
                new GrantTerms(
                        students.id(),
                        List.of(new GrantedElement(id(students, "last_name"), Treatment.AS_IS)),
                        new Population.OfSchool(school),
                        List.of()));
        assertThat(((Delivery.Rows) read(all)).rows().items()).containsExactly(List.of("Bobson"));
        assertThat(twin).isNotEqualTo(ann);
    }

    @Test
    void keysAreProposedDirectlyAndOverLinks() {
        for (Dataset dataset : List.of(students, incidents)) {
            keys.refuse(
                    Actor.system(),
                    dataset.id(),
                    keys.known(dataset.id()).orElseThrow().version(),
                    "Looking anew");
        }
        links.record(Actor.system(), id(incidents, "student_id"), id(students, "id"), "");
        keys.lookIn(repository);
        assertThat(keys.known(students.id())).hasValueSatisfying(key -> {
            assertThat(key.state()).isEqualTo(SubjectKey.State.PROPOSED);
            assertThat(key.element()).isEqualTo(id(students, "student_num"));
            assertThat(key.matchingPercent()).isEqualTo(100);
        });
        assertThat(keys.of(students.id()))
                .as("nothing is delivered by a proposal")
                .isEmpty();
        assertThat(coverage(incidents).isWaiting() || !coverage(incidents).isFound())
                .isTrue();
        keys.confirm(
                Actor.system(),
                students.id(),
                keys.known(students.id()).orElseThrow().version());
        assertThat(keys.of(students.id())).isPresent();
        assertThatThrownBy(() -> keys.confirm(Actor.system(), students.id(), 999))
                .isInstanceOf(Problem.class);
    }

    private KeyCoverage coverage(Dataset dataset) {
        return keys.coverage().stream()
                .filter(one -> one.dataset().id().equals(dataset.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pagesAreSound() {
        Grant grant = own("last_name");
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Account officer = people.someone(Role.RECORDS_OFFICER);
        read(grant);
        sound("/access/grants", holder, "To plan lessons");
        sound("/access/grants/" + grant.id(), holder, "Annsdotter");
        sound(
                "/access/grants/" + grant.id() + "?sort=" + id(students, "last_name") + "&dir=desc",
                holder,
                "Annsdotter");
        sound("/access/grants/" + grant.id() + "?f." + id(students, "last_name") + "=zzz", holder, "No row matches");
        sound("/access/grants/" + grant.id(), lead, "Looked at");
        sound("/access/keys", lead, "People are found in");
        sound("/access/keys/" + students.id(), lead, "student_num");
        sound("/access/disclosures?q=" + number(0), officer, "Person " + number(0));
        sound("/access/disclosures/" + ann + "?which=all", officer, holder.name());
        sound("/access/disclosures/" + ann, officer, "Nothing is on record");
        assertThat(pages.get().uri("/access/keys.csv").with(people.as(lead)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("student_num");
        assertThat(pages.get()
                        .uri("/access/disclosures/{id}/record.csv?which=all", ann)
                        .with(people.as(officer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("34 CFR 99.31(a)(1)");
    }

    private void sound(String address, Account account, String text) {
        var answer = pages.get().uri(address).with(people.as(account)).exchange();
        assertThat(answer).as(address).hasStatusOk().bodyText().contains(text);
        try {
            assertThat(PageLint.faults(Jsoup.parse(answer.getResponse().getContentAsString())))
                    .as(address)
                    .isEmpty();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
