package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HornbookIT
class CatalogApiIT {

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
    Elements elements;

    @Autowired
    JsonMapper json;

    @Test
    void listsAreReadSliceBySlice() throws Exception {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        String mark = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            collections.open(lead.asActor(), CollectionFacts.named(mark + " " + i));
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode slice = read(lead, "/api/v1/collections?size=2&q=" + mark + "&cursor=" + cursor);
            slice.get("items").forEach(item -> names.add(item.get("name").asString()));
            cursor = slice.get("next").isNull() ? "" : slice.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(names).containsExactly(mark + " 0", mark + " 1", mark + " 2", mark + " 3", mark + " 4");
        assertThat(get(lead, "/api/v1/collections?cursor=nonsense")).hasStatus(422);
        assertThat(get(lead, "/api/v1/collections?size=0")).hasStatus(422);
        assertThat(get(lead, "/api/v1/collections?missing=everything"))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("custodian, deputy, basis");
        assertThat(read(lead, "/api/v1/collections?missing=basis&q=" + mark).get("items"))
                .hasSize(5);
    }

    @Test
    void aCollectionIsEditedWithTheVersionThatWasRead() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        DataCollection collection = collections.open(lead.asActor(), CollectionFacts.named("C " + UUID.randomUUID()));
        String address = "/api/v1/collections/" + collection.id();
        assertThat(get(lead, address)).hasStatusOk().headers().hasValue("ETag", "\"0\"");
        assertThat(pages.get().uri(address).header("If-None-Match", "\"0\"").with(people.as(lead)))
                .hasStatus(304);
        String edit = "{\"basis\":\"service-need\",\"citation\":\"Who rides which bus?\"}";
        assertThat(put(lead, address, "", edit)).hasStatus(428);
        assertThat(put(lead, address, "\"7\"", edit)).hasStatus(412);
        assertThat(put(lead, address, "\"0\"", "{\"basis\":\"because\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("law, regulation, service-need");
        assertThat(put(people.someone(Role.STAFF), address, "\"0\"", edit)).hasStatus(403);
        assertThat(put(lead, address, "\"0\"", edit)).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(collections.require(collection.id()).facts().basis()).isEqualTo(Basis.SERVICE_NEED);
        assertThat(collections.require(collection.id()).name()).isEqualTo(collection.name());
        assertThat(get(lead, "/api/v1/collections/" + UUID.randomUUID()))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void elementsAreReadWithTheirProfileAndWithoutValuesOfPeople() throws Exception {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        RepositoryId repository = repositories
                .register(
                        lead.asActor(),
                        RepositoryFacts.electronic("R " + UUID.randomUUID(), RepositoryKind.DATABASE, "here"))
                .id();
        DatasetId dataset = ingestion.record(
                Actor.system(),
                repository,
                Scans.of("t").column("code", null).column("name", "person.name").done());
        assertThat(read(lead, "/api/v1/repositories/" + repository).get("kind").asString())
                .isEqualTo("database");
        assertThat(read(lead, "/api/v1/repositories/" + repository + "/datasets")
                        .get("items"))
                .hasSize(1);
        JsonNode read = read(lead, "/api/v1/datasets/" + dataset);
        assertThat(read.get("elements")).hasSize(2);
        String plain = read.get("elements").get(0).get("id").asString();
        String personal = read.get("elements").get(1).get("id").asString();
        assertThat(read(lead, "/api/v1/elements/" + plain).get("profile").get("frequentValues"))
                .isNotEmpty();
        JsonNode name = read(lead, "/api/v1/elements/" + personal);
        assertThat(name.get("classification").get("sensitivity").asString()).isEqualTo("confidential");
        assertThat(name.get("profile").get("frequentValues")).isEmpty();
        assertThat(name.get("profile").get("min").isNull()).isTrue();
    }

    private MvcTestResult get(Account who, String address) {
        return pages.get().uri(address).with(people.as(who)).exchange();
    }

    private JsonNode read(Account who, String address) throws Exception {
        MvcTestResult answer = get(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private MvcTestResult put(Account who, String address, String ifMatch, String body) {
        var request = pages.put()
                .uri(address)
                .with(csrf())
                .with(people.as(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).exchange();
    }
}
