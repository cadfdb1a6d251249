package org.hornbook.sample.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.DataType;
import org.hornbook.sample.truth.DatasetTruth;
import org.hornbook.sample.truth.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A table, sheet or file to write. The declaration of a column carries its truth, so no column can be written without.
 *
 * @param <R> what a row is made from
 */
public final class Dataset<R> {

    private final String repository;
    private final String name;
    private final List<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private List<String> primaryKey = List.of();
    private String group;

    private Dataset(String repository, String name, List<R> rows) {
        this.repository = repository;
        this.name = name;
        this.rows = rows;
        this.group = name;
    }

    /** Starts a dataset; the methods that follow add its columns from left to right. */
    public static <R> Dataset<R> of(String repository, String name, List<R> rows) {
        return new Dataset<>(repository, name, rows);
    }

    /** Adds a column about a person. */
    public Dataset<R> add(
            String column, Storage storage, DataType type, Function<R, ? extends @Nullable Object> value) {
        columns.add(new Column<>(column, storage, type, value));
        return this;
    }

    /** Adds a column that is not about a person. */
    public Dataset<R> add(String column, Storage storage, Function<R, ? extends @Nullable Object> value) {
        columns.add(new Column<>(column, storage, null, value));
        return this;
    }

    /** Says that it is a part of a series of files with the same columns. */
    public Dataset<R> partOf(String series) {
        group = series;
        return this;
    }

    /** Declares the primary key. */
    public Dataset<R> primaryKey(String... names) {
        primaryKey = List.of(names);
        return this;
    }

    /** Declares a foreign key to a dataset of the same repository. */
    public Dataset<R> foreignKey(String column, String dataset, String key) {
        links.add(new Link(column, new ColumnRef(repository, dataset, key), Link.Declaration.FOREIGN_KEY));
        return this;
    }

    /** Notes a link that no database declares. */
    public Dataset<R> linksTo(String column, String toRepository, String dataset, String key) {
        links.add(new Link(column, new ColumnRef(toRepository, dataset, key), Link.Declaration.NONE));
        return this;
    }

    public String repository() {
        return repository;
    }

    public String name() {
        return name;
    }

    public List<R> rows() {
        return rows;
    }

    public List<Column<R>> columns() {
        return columns;
    }

    public List<Link> links() {
        return links;
    }

    List<String> primaryKey() {
        return primaryKey;
    }

    /** The truth about it, as stored in {@code file} within the written folder; in PostgreSQL that is empty. */
    public DatasetTruth truth(String file, Function<Storage, String> typeName) {
        var truths = new ArrayList<ColumnTruth>();
        for (Column<R> column : columns) {
            DataType type = column.type();
            truths.add(new ColumnTruth(
                    column.name(),
                    truths.size() + 1,
                    typeName.apply(column.storage()),
                    type == null ? null : type.code(),
                    type == null ? Sensitivity.INTERNAL : type.level(),
                    primaryKey.equals(List.of(column.name()))));
        }
        return new DatasetTruth(repository, name, group, file, rows.size(), truths);
    }
}
