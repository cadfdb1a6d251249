package org.hornbook.server.catalog.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.Repository;
import org.jspecify.annotations.Nullable;

/** What programs read. Names are stable; new fields may be added. */
final class CatalogAnswers {

    private CatalogAnswers() {}

    /** A data collection. */
    record CollectionAnswer(
            String id,
            String name,
            String purpose,
            @Nullable String basis,
            String citation,
            List<String> subjects,
            List<String> dataTypes,
            List<String> declaredTypes,
            String sensitivity,
            @Nullable String raisedTo,
            @Nullable String custodian,
            @Nullable String deputy,
            List<String> contributors,
            List<String> repositories,
            String retention,
            int datasets,
            int elements,
            int unreviewed,
            int version) {

        static CollectionAnswer of(DataCollection collection) {
            var facts = collection.facts();
            return new CollectionAnswer(
                    collection.id().toString(),
                    collection.name(),
                    facts.purpose(),
                    code(facts.basis()),
                    facts.citation(),
                    codes(facts.subjects()),
                    sorted(collection.foundTypes()),
                    sorted(facts.declaredTypes()),
                    requiredCode(collection.level()),
                    code(facts.raisedTo()),
                    text(facts.custodian()),
                    text(facts.deputy()),
                    sorted(facts.contributors()),
                    sorted(facts.repositories()),
                    facts.retentionNote(),
                    collection.datasets(),
                    collection.elements(),
                    collection.unreviewed(),
                    collection.version());
        }
    }

    /** A repository. */
    record RepositoryAnswer(
            String id,
            String name,
            String kind,
            String medium,
            String location,
            String paperCitation,
            String vendor,
            String note,
            boolean catalogued,
            @Nullable Instant lastScannedAt,
            int version) {

        static RepositoryAnswer of(Repository repository) {
            var facts = repository.facts();
            return new RepositoryAnswer(
                    repository.id().toString(),
                    facts.name(),
                    requiredCode(facts.kind()),
                    requiredCode(facts.medium()),
                    facts.location(),
                    facts.paperCitation(),
                    facts.vendor(),
                    facts.note(),
                    repository.catalogued(),
                    repository.lastScannedAt(),
                    repository.version());
        }
    }

    /** A dataset. */
    record DatasetAnswer(
            String id,
            String repository,
            String name,
            String kind,
            String comment,
            long rows,
            boolean complete,
            @Nullable String collection,
            String sensitivity,
            int elements,
            int unreviewed,
            Instant firstSeenAt,
            Instant lastSeenAt,
            @Nullable Instant goneAt,
            int version) {

        static DatasetAnswer of(Dataset dataset) {
            return new DatasetAnswer(
                    dataset.id().toString(),
                    dataset.repository().toString(),
                    dataset.name(),
                    dataset.kind().toLowerCase(Locale.ROOT),
                    dataset.comment(),
                    dataset.rows(),
                    dataset.complete(),
                    text(dataset.collection()),
                    requiredCode(dataset.level()),
                    dataset.elements(),
                    dataset.unreviewed(),
                    dataset.firstSeenAt(),
                    dataset.lastSeenAt(),
                    dataset.goneAt(),
                    dataset.version());
        }
    }

    /** A verdict on what an element holds; no data type means that it is not about a person. */
    record ClassificationAnswer(@Nullable String dataType, String sensitivity) {

        static ClassificationAnswer of(Classification classification) {
            return new ClassificationAnswer(classification.dataType(), requiredCode(classification.level()));
        }
    }

    /** An element; the profile is left out in lists. */
    record ElementAnswer(
            String id,
            String dataset,
            String repository,
            String name,
            int ordinal,
            String storageType,
            String comment,
            ClassificationAnswer classification,
            String review,
            @Nullable Instant reviewedAt,
            ClassificationAnswer suggested,
            double confidence,
            List<String> evidence,
            boolean key,
            @Nullable ColumnProfile profile,
            @Nullable Instant goneAt,
            int version) {

        static ElementAnswer of(Element element, @Nullable ColumnProfile profile) {
            return new ElementAnswer(
                    element.id().toString(),
                    element.dataset().toString(),
                    element.repository().toString(),
                    element.name(),
                    element.ordinal(),
                    element.storageType(),
                    element.comment(),
                    ClassificationAnswer.of(element.classification()),
                    requiredCode(element.review()),
                    element.reviewedAt(),
                    ClassificationAnswer.of(element.suggested()),
                    element.confidence(),
                    element.evidence(),
                    element.identifies(),
                    profile,
                    element.goneAt(),
                    element.version());
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : requiredCode(value);
    }

    private static String requiredCode(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(CatalogAnswers::requiredCode).sorted().toList();
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
