package org.hornbook.server.catalog.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.catalog.CollectionQuery.Sort;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.api.CatalogAnswers.CollectionAnswer;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.ApiProblem;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data collections for programs. */
@RestController
@SignedIn
class CollectionApi {

    private final Collections collections;

    CollectionApi(Collections collections) {
        this.collections = collections;
    }

    @GetMapping("/api/v1/collections")
    Cursor<CollectionAnswer> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String missing,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int size) {
        @Nullable
        Gap gap = missing.isEmpty()
                ? null
                : Gap.ofParameter(missing)
                        .orElseThrow(() -> Problem.badInput("The parameter missing is one of %s."
                                .formatted(Arrays.stream(Gap.values())
                                        .map(Gap::parameter)
                                        .collect(Collectors.joining(", ")))));
        long offset = Cursor.offset(cursor);
        List<DataCollection> read =
                collections.slice(new CollectionQuery(q, gap, null, null, null, Sort.NAME), offset, Cursor.limit(size));
        return Cursor.of(read.stream().map(CollectionAnswer::of).toList(), offset, size);
    }

    @GetMapping("/api/v1/collections/{id}")
    ResponseEntity<CollectionAnswer> one(@PathVariable CollectionId id, @RequestHeader HttpHeaders sent) {
        DataCollection collection = collections.require(id);
        return Versions.tagged(CollectionAnswer.of(collection), collection.version(), sent);
    }

    /**
     * What a program may change; a field that is left out, or null, stays as it is.
     *
     * @param custodian account id; empty for nobody
     * @param deputy likewise
     */
    record CollectionEdit(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String basis,
            @Nullable String citation,
            @Nullable Set<String> subjects,
            @Nullable Set<String> declaredTypes,
            @Nullable String raisedTo,
            @Nullable String custodian,
            @Nullable String deputy,
            @Nullable Set<String> contributors,
            @Nullable Set<String> repositories,
            @Nullable String retention) {}

    @PutMapping("/api/v1/collections/{id}")
    ResponseEntity<?> change(
            Actor actor,
            @PathVariable CollectionId id,
            @RequestBody CollectionEdit edit,
            @RequestHeader(value = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        DataCollection before = collections.require(id);
        if (ifMatch.isEmpty()) {
            return ApiProblem.answer(
                    428, "precondition", "Send If-Match with the ETag that you read, so that nobody's change is lost.");
        }
        if (!ifMatch.equals("\"" + before.version() + "\"")) {
            return ApiProblem.answer(
                    412, "conflict", "Somebody changed this collection since you read it. Read it again.");
        }
        CollectionFacts facts = facts(before.facts(), edit);
        if (!facts.name().equalsIgnoreCase(before.name())
                && collections.findByName(facts.name()).isPresent()) {
            throw Problem.badInput("There is a collection with this name already.");
        }
        DataCollection after = collections.change(actor, id, before.version(), facts);
        return ResponseEntity.ok().eTag("\"" + after.version() + "\"").body(CollectionAnswer.of(after));
    }

    private static CollectionFacts facts(CollectionFacts before, CollectionEdit edit) {
        try {
            return new CollectionFacts(
                    or(edit.name(), before.name()),
                    or(edit.purpose(), before.purpose()),
                    edit.basis() == null
                            ? before.basis()
                            : constant("basis", edit.basis(), Basis.class).orElse(null),
                    or(edit.citation(), before.citation()),
                    edit.subjects() == null
                            ? before.subjects()
                            : edit.subjects().stream()
                                    .flatMap(code -> constant("subjects", code, DataSubject.class).stream())
                                    .collect(Collectors.toSet()),
                    edit.declaredTypes() == null ? before.declaredTypes() : known(edit.declaredTypes()),
                    edit.raisedTo() == null
                            ? before.raisedTo()
                            : constant("raisedTo", edit.raisedTo(), Sensitivity.class)
                                    .orElse(null),
                    edit.custodian() == null
                            ? before.custodian()
                            : account("custodian", edit.custodian()).orElse(null),
                    edit.deputy() == null
                            ? before.deputy()
                            : account("deputy", edit.deputy()).orElse(null),
                    edit.contributors() == null
                            ? before.contributors()
                            : edit.contributors().stream()
                                    .flatMap(id -> account("contributors", id).stream())
                                    .collect(Collectors.toSet()),
                    edit.repositories() == null
                            ? before.repositories()
                            : edit.repositories().stream()
                                    .map(id -> new RepositoryId(uuid("repositories", id)))
                                    .collect(Collectors.toSet()),
                    or(edit.retention(), before.retentionNote()));
        } catch (IllegalArgumentException e) {
            throw Problem.badInput(String.valueOf(e.getMessage()));
        }
    }

    private static String or(@Nullable String sent, String before) {
        return sent == null ? before : sent;
    }

    private static Set<String> known(Set<String> codes) {
        for (String code : codes) {
            if (DataTypes.standard().find(code).isEmpty()) {
                throw Problem.badInput("declaredTypes: there is no data type " + code + ".");
            }
        }
        return codes;
    }

    /** A code as answers write it: small letters, with hyphens; empty for none. */
    private static <E extends Enum<E>> Optional<E> constant(String field, String code, Class<E> type) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("%s: %s is none of %s."
                        .formatted(
                                field,
                                code,
                                Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                        .collect(Collectors.joining(", "))))));
    }

    private static Optional<AccountId> account(String field, String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(new AccountId(uuid(field, id)));
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("%s: %s is no id.".formatted(field, text));
        }
    }
}
