package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search for repositories that nobody catalogued. */
@HornbookIT
class FindRepositoriesIT {

    @Autowired
    FoundRepositories found;

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Test
    void findsADatabaseInAConnectedFolderAndAFolderThatNobodyConnected() throws Exception {
        Path shared = TestSources.newFolder("shared");
        Files.writeString(shared.resolve("list.csv"), "a,b\n1,2\n");
        Path hidden = Files.createDirectories(shared.resolve("Athletics")).resolve("athletics.sqlite");
        Files.copy(TestSources.sqlite(), hidden);
        Path stray = TestSources.newFolder("stray");
        Files.writeString(Files.createDirectories(stray.resolve("2025")).resolve("old.csv"), "a,b\n1,2\n");
        Files.writeString(stray.resolve("new.csv"), "a,b\n1,2\n");
        connect(shared);

        List<String> names = names(found.search(Actor.system()));

        assertThat(names)
                .contains(TestSources.root().relativize(hidden).toString())
                .contains(stray.getFileName().toString())
                .doesNotContain(shared.getFileName().toString())
                .doesNotContain(stray.getFileName() + "/2025");
        Repository athletics = repositories
                .findByName(TestSources.root().relativize(hidden).toString())
                .orElseThrow();
        assertThat(athletics.catalogued()).isFalse();
        assertThat(connections.find(athletics.id()).orElseThrow().kind()).isEqualTo("sqlite");
        assertThat(names(found.search(Actor.system())))
                .as("a second search finds nothing new")
                .doesNotContainAnyElementsOf(names);
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws Exception {
        Path folder = TestSources.newFolder("links");
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("private.csv"), "a,b\n1,2\n");
        Files.createSymbolicLink(folder.resolve("way-out"), outside);
        assertThat(names(found.search(Actor.system()))).noneMatch(name -> name.contains("way-out"));
    }

    private void connect(Path folder) {
        var repository = repositories.register(
                Actor.system(),
                RepositoryFacts.electronic("Shared " + TestSources.unique(), RepositoryKind.FILES, "Here"));
        connections.connect(
                Actor.system(),
                repository.id(),
                new ConnectionDraft("files", Map.of("path", folder.toString()), Schedule.byHand()));
    }

    private static List<String> names(List<Repository> repositories) {
        return repositories.stream().map(Repository::name).toList();
    }
}
