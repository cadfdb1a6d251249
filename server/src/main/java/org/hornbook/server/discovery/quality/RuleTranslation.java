package org.hornbook.server.discovery.quality;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.quality.QualityRule;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.quality.KeptRule.Parameters;

/** Between the engine's rules, which know repositories by name, and those that are kept, which know them by id. */
final class RuleTranslation {

    private final Map<RepositoryId, String> names;
    private final Map<String, RepositoryId> ids;

    RuleTranslation(Map<RepositoryId, String> names) {
        this.names = Map.copyOf(names);
        ids = new java.util.HashMap<>();
        names.forEach((id, name) -> ids.put(name, id));
    }

    /** The rule for the engine; empty when it speaks of a repository that is not known, or has no code left. */
    Optional<QualityRule> toEngine(KeptRule kept) {
        Optional<ColumnRef> about = column(kept.about());
        Parameters parameters = kept.parameters();
        double share = parameters.share() == null ? 1 : parameters.share();
        int days = parameters.days() == null ? 0 : parameters.days();
        return switch (kept.kind()) {
            case COMPLETE -> about.map(column -> new QualityRule.Complete(column, share));
            case OF_ONE_TYPE -> about.map(column -> new QualityRule.OfOneType(column, share));
            case IN_CODE_SET ->
                about.filter(column -> !parameters.codes().isEmpty())
                        .map(column -> new QualityRule.InCodeSet(column, Set.copyOf(parameters.codes())));
            case NOT_IN_FUTURE -> about.map(QualityRule.NotInFuture::new);
            case UNIQUE -> about.map(QualityRule.Unique::new);
            case CURRENT -> about.map(column -> new QualityRule.Current(column, Duration.ofDays(days)));
            case CONSISTENT ->
                about.flatMap(column -> Optional.ofNullable(parameters.with())
                        .flatMap(this::column)
                        .map(with -> new QualityRule.Consistent(column, with, share)));
        };
    }

    /** What the engine proposes, to be kept; repositories must be known. */
    Proposal ofEngine(QualityRule rule) {
        ElementRef about = element(rule.column());
        return switch (rule) {
            case QualityRule.Complete complete ->
                new Proposal(about, RuleKind.COMPLETE, Parameters.ofShare(complete.share()));
            case QualityRule.OfOneType type ->
                new Proposal(about, RuleKind.OF_ONE_TYPE, Parameters.ofShare(type.strays()));
            case QualityRule.InCodeSet codes ->
                new Proposal(about, RuleKind.IN_CODE_SET, new Parameters(null, null, List.copyOf(codes.codes()), null));
            case QualityRule.NotInFuture future -> new Proposal(about, RuleKind.NOT_IN_FUTURE, Parameters.NONE);
            case QualityRule.Unique unique -> new Proposal(about, RuleKind.UNIQUE, Parameters.NONE);
            case QualityRule.Current current ->
                new Proposal(
                        about,
                        RuleKind.CURRENT,
                        new Parameters(null, (int) current.age().toDays(), List.of(), null));
            case QualityRule.Consistent consistent ->
                new Proposal(
                        about,
                        RuleKind.CONSISTENT,
                        new Parameters(consistent.share(), null, List.of(), element(consistent.with())));
        };
    }

    /** A rule that nobody decided about yet. */
    record Proposal(ElementRef about, RuleKind kind, Parameters parameters) {}

    private Optional<ColumnRef> column(ElementRef element) {
        return Optional.ofNullable(names.get(element.repository()))
                .map(name -> new ColumnRef(name, element.dataset(), element.element()));
    }

    private ElementRef element(ColumnRef column) {
        RepositoryId id = ids.get(column.repository());
        if (id == null) {
            throw new IllegalStateException("a rule speaks of a repository that was not scanned");
        }
        return new ElementRef(id, column.dataset(), column.column());
    }
}
