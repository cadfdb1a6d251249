package org.hornbook.server.catalog.api;

import java.util.List;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.DatasetQuery.Show;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.api.CatalogAnswers.DatasetAnswer;
import org.hornbook.server.catalog.api.CatalogAnswers.ElementAnswer;
import org.hornbook.server.catalog.api.CatalogAnswers.RepositoryAnswer;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Repositories, datasets and elements for programs. */
@RestController
@SignedIn
class ThingsApi {

    private final Repositories repositories;
    private final Datasets datasets;
    private final Elements elements;

    ThingsApi(Repositories repositories, Datasets datasets, Elements elements) {
        this.repositories = repositories;
        this.datasets = datasets;
        this.elements = elements;
    }

    @GetMapping("/api/v1/repositories")
    Cursor<RepositoryAnswer> repositories(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int size) {
        long offset = Cursor.offset(cursor);
        List<RepositoryAnswer> read = repositories.matching(q).stream()
                .skip(offset)
                .limit(Cursor.limit(size))
                .map(RepositoryAnswer::of)
                .toList();
        return Cursor.of(read, offset, size);
    }

    @GetMapping("/api/v1/repositories/{id}")
    ResponseEntity<RepositoryAnswer> repository(@PathVariable RepositoryId id, @RequestHeader HttpHeaders sent) {
        Repository repository = repositories.require(id);
        return Versions.tagged(RepositoryAnswer.of(repository), repository.version(), sent);
    }

    @GetMapping("/api/v1/repositories/{id}/datasets")
    Cursor<DatasetAnswer> datasets(
            @PathVariable RepositoryId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int size) {
        repositories.require(id);
        long offset = Cursor.offset(cursor);
        List<Dataset> read = datasets.slice(new DatasetQuery(id, null, q, Show.PRESENT), offset, Cursor.limit(size));
        return Cursor.of(read.stream().map(DatasetAnswer::of).toList(), offset, size);
    }

    /** A dataset with its elements, in their order, without profiles. */
    record DatasetWithElements(DatasetAnswer dataset, List<ElementAnswer> elements) {}

    @GetMapping("/api/v1/datasets/{id}")
    ResponseEntity<DatasetWithElements> dataset(@PathVariable DatasetId id) {
        Dataset dataset = datasets.require(id);
        // elements change without their dataset, so its version is no tag for the whole
        return ResponseEntity.ok(new DatasetWithElements(
                DatasetAnswer.of(dataset),
                elements.all(ElementQuery.in(id)).stream()
                        .map(element -> ElementAnswer.of(element, null))
                        .toList()));
    }

    @GetMapping("/api/v1/elements/{id}")
    ResponseEntity<ElementAnswer> element(@PathVariable ElementId id) {
        Element element = elements.require(id);
        boolean personal = element.classification().level().isPersonal()
                || element.suggested().level().isPersonal();
        ColumnProfile profile = elements.profile(id);
        // the tag is the verdict's version; a scan may bring a newer profile under it, so there is no 304
        return ResponseEntity.ok()
                .eTag("\"" + element.version() + "\"")
                .body(ElementAnswer.of(element, personal ? profile.withoutValues() : profile));
    }
}
