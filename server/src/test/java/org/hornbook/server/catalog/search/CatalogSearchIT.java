package org.hornbook.server.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.hornbook.server.catalog.CatalogIngestion;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.catalog.ScannedDataset;
import org.hornbook.server.catalog.Scans;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HornbookIT
class CatalogSearchIT {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Repositories repositories;

    @Autowired
    Collections collections;

    @Autowired
    Datasets datasets;

    @Autowired
    CatalogIngestion ingestion;

    /** Unique to each test, so that searches of one do not find things of another. */
    private final String mark =
            "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").substring(0, 6);

    @Test
    void findsAtOnceWhatWasJustScanned() {
        scanned();
        assertThat(titles("/catalog?q=" + mark + " birthdate")).first().isEqualTo(mark + "_birthDate");
    }

    @Test
    void followsAnAppointmentDownToTheElements() {
        DatasetId dataset = scanned();
        Account custodian = people.someone(Role.CUSTODIAN);
        DataCollection collection = collections.open(Actor.system(), CollectionFacts.named(mark + " records"));
        datasets.assign(Actor.system(), Set.of(dataset), collection.id());
        assertThat(titles("/catalog?q=" + mark + "&missing=No custodian")).containsExactly(mark + " records");
        collections.change(
                Actor.system(),
                collection.id(),
                collection.version(),
                collection.facts().withPeople(custodian.id(), null));
        assertThat(titles("/catalog?q=" + mark + "&custodian=" + custodian.name()))
                .contains(mark + "_birthDate", mark + " records", mark + "_table");
    }

    @Test
    void forgetsWhatAScanNoLongerFinds() {
        Repository repository = repository();
        ingestion.record(Actor.system(), repository.id(), table());
        ingestion.finish(Actor.system(), repository.id(), Set.of());
        assertThat(titles("/catalog?q=" + mark + "_birthDate")).isEmpty();
    }

    @Test
    void escapesHostileNamesAndHarmlessFormulas() {
        ingestion.record(
                Actor.system(),
                repository().id(),
                Scans.of("<script>alert(1)</script>" + mark)
                        .column("=cmd()" + mark, null)
                        .done());
        Document found = page("/catalog?q=" + mark);
        assertThat(found.select(".hb-results script")).isEmpty();
        assertThat(found.select(".hb-result__title a").eachText()).anyMatch(title -> title.startsWith("<script>"));
        assertThat(pages.get().uri("/catalog.csv?q=" + mark).with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains("'=cmd()");
    }

    @Test
    void saysWhatToDoWhenNothingMatches() {
        assertThat(page("/catalog?q=zzzz" + mark).text()).contains("Nothing matches.", "Show the whole catalog");
    }

    private Iterable<String> titles(String address) {
        return page(address).select(".hb-result__title a").eachText();
    }

    private DatasetId scanned() {
        return ingestion.record(Actor.system(), repository().id(), table());
    }

    private ScannedDataset table() {
        return Scans.of(mark + "_table")
                .column(mark + "_birthDate", "person.birth_date")
                .done();
    }

    private Repository repository() {
        return repositories.register(
                Actor.system(),
                RepositoryFacts.electronic("Repository " + UUID.randomUUID(), RepositoryKind.DATABASE, "server room"));
    }

    private Document page(String address) {
        var result = pages.get().uri(address).with(people.asSomeone(Role.STAFF)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
