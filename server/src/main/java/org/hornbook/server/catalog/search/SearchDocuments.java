package org.hornbook.server.catalog.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of the catalog into what search sees. */
@Component
class SearchDocuments {

    private static final List<String> LEVELS = List.of("PUBLIC", "INTERNAL", "CONFIDENTIAL", "RESTRICTED");

    /** The value of {@link Facet#DATA_TYPE} for what is not about a person. */
    static final String NO_PERSONAL_DATA = "No personal data";

    /** Names of people by account; an account that is gone reads as empty. */
    interface Names {
        String of(@Nullable UUID account);
    }

    /** Reads one row. */
    interface RowReader {
        SearchDocument read(ResultSet row, Names names) throws SQLException;
    }

    SearchDocument element(ResultSet row, Names names) throws SQLException {
        @Nullable String type = row.getString("data_type");
        Map<Facet, List<String>> facets = placed(row, names, "Element");
        facets.put(Facet.DATA_TYPE, List.of(type == null ? NO_PERSONAL_DATA : title(type)));
        facets.put(
                Facet.GAP,
                "SUGGESTED".equals(row.getString("review")) ? List.of("Classification not reviewed") : List.of());
        return new SearchDocument(
                "element",
                id(row, "id"),
                List.of(within("dataset", row), within("repository", row), within("collection", row)),
                text(row, "name"),
                text(row, "repository") + " › " + text(row, "qualified_name"),
                "/catalog/elements/" + id(row, "id"),
                text(row, "comment") + " " + (type == null ? "" : meaning(type)),
                people(row, names),
                level(row),
                facets);
    }

    SearchDocument dataset(ResultSet row, Names names) throws SQLException {
        Map<Facet, List<String>> facets = placed(row, names, "Dataset");
        List<String> types = texts(row, "types");
        facets.put(Facet.DATA_TYPE, types.stream().map(SearchDocuments::title).toList());
        List<String> gaps = new ArrayList<>();
        addIf(gaps, row.getObject("collection_id") == null, "In no data collection");
        addIf(gaps, row.getInt("unreviewed") > 0, "Classification not reviewed");
        facets.put(Facet.GAP, gaps);
        return new SearchDocument(
                "dataset",
                id(row, "id"),
                List.of(within("repository", row), within("collection", row)),
                text(row, "qualified_name"),
                text(row, "repository"),
                "/catalog/datasets/" + id(row, "id"),
                text(row, "comment") + " " + meanings(types),
                people(row, names),
                level(row),
                facets);
    }

    SearchDocument collection(ResultSet row, Names names) throws SQLException {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        List<String> types = texts(row, "types");
        facets.put(Facet.KIND, List.of("Data collection"));
        facets.put(Facet.SENSITIVITY, levelName(row));
        facets.put(Facet.DATA_TYPE, types.stream().map(SearchDocuments::title).toList());
        facets.put(Facet.REPOSITORY, texts(row, "repositories"));
        facets.put(Facet.COLLECTION, List.of(text(row, "name")));
        facets.put(Facet.CUSTODIAN, List.of(names.of(row.getObject("custodian", UUID.class))));
        facets.put(Facet.GAP, collectionGaps(row));
        return new SearchDocument(
                "collection",
                id(row, "id"),
                List.of(),
                text(row, "name"),
                "Data collection",
                "/catalog/collections/" + id(row, "id"),
                String.join(" ", text(row, "purpose"), text(row, "citation"), meanings(types)),
                people(row, names),
                level(row),
                facets);
    }

    private static List<String> collectionGaps(ResultSet row) throws SQLException {
        List<String> gaps = new ArrayList<>();
        addIf(gaps, row.getObject("custodian") == null, "No custodian");
        addIf(gaps, row.getObject("deputy") == null, "No deputy");
        addIf(gaps, row.getString("basis") == null, "No basis");
        addIf(gaps, row.getString("basis") != null && text(row, "citation").isEmpty(), "No citation");
        addIf(gaps, text(row, "purpose").isEmpty(), "No purpose");
        addIf(gaps, text(row, "retention_note").isEmpty(), "No retention note");
        return gaps;
    }

    SearchDocument repository(ResultSet row, Names names) throws SQLException {
        boolean paper = "PAPER".equals(row.getString("medium"));
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, List.of("Repository"));
        facets.put(Facet.SENSITIVITY, levelName(row));
        facets.put(Facet.REPOSITORY, List.of(text(row, "name")));
        List<String> gaps = new ArrayList<>();
        addIf(gaps, !row.getBoolean("catalogued"), "Found but not catalogued");
        addIf(gaps, text(row, "location").isEmpty(), "No location");
        addIf(gaps, paper && text(row, "paper_citation").isEmpty(), "Paper without a citation");
        addIf(gaps, !paper && !row.getBoolean("scanned"), "Never scanned");
        facets.put(Facet.GAP, gaps);
        return new SearchDocument(
                "repository",
                id(row, "id"),
                List.of(),
                text(row, "name"),
                "Repository",
                "/catalog/repositories/" + id(row, "id"),
                String.join(
                        " ",
                        text(row, "location"),
                        text(row, "vendor"),
                        text(row, "note"),
                        text(row, "paper_citation")),
                "",
                level(row),
                facets);
    }

    /** Facets of what stands in a repository and perhaps in a collection. */
    private static Map<Facet, List<String>> placed(ResultSet row, Names names, String kind) throws SQLException {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, List.of(kind));
        facets.put(Facet.SENSITIVITY, levelName(row));
        facets.put(Facet.REPOSITORY, List.of(text(row, "repository")));
        facets.put(Facet.COLLECTION, List.of(text(row, "collection")));
        facets.put(Facet.CUSTODIAN, List.of(names.of(row.getObject("custodian", UUID.class))));
        return facets;
    }

    /** How a data type reads as a facet: its code, which is short and stable. */
    static String title(String code) {
        return code;
    }

    private static String meaning(String code) {
        return code + " "
                + DataTypes.standard().find(code).map(type -> type.title()).orElse("");
    }

    private static String meanings(List<String> codes) {
        return String.join(" ", codes.stream().map(SearchDocuments::meaning).toList());
    }

    private static String people(ResultSet row, Names names) throws SQLException {
        return names.of(row.getObject("custodian", UUID.class)) + " " + names.of(row.getObject("deputy", UUID.class));
    }

    private static int level(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        return level == null ? 0 : LEVELS.indexOf(level);
    }

    private static List<String> levelName(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        return level == null ? List.of() : List.of(level.toLowerCase(Locale.ROOT));
    }

    private static String within(String kind, ResultSet row) throws SQLException {
        return kind + ":" + row.getString(kind + "_id");
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((String[]) array.getArray()).toList();
    }

    private static void addIf(List<String> gaps, boolean missing, String words) {
        if (missing) {
            gaps.add(words);
        }
    }
}
