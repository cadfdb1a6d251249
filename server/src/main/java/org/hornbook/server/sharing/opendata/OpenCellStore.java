package org.hornbook.server.sharing.opendata;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about the cells of open releases. */
@Component
class OpenCellStore {

    private static final String INSERT = """
            insert into open_data.cell (dataset, version, ordinal, categories, value, status)
            select :slug, :version, c.ordinal, c.categories, c.value,
                   case when c.value is null then 'withheld' else 'published' end
            from jsonb_to_recordset(cast(:cells as jsonb)) as c(ordinal int, categories text[], value numeric)
            """;

    private static final String SELECT = """
            select categories, value from open_data.cell
            where dataset = :slug and version = :version order by ordinal
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpenCellStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds the cells of a release in their order. */
    void insert(String slug, int version, List<OpenCell> cells) {
        List<Row> rows = IntStream.range(0, cells.size())
                .mapToObj(
                        n -> new Row(n, cells.get(n).categories(), cells.get(n).value()))
                .toList();
        jdbc.sql(INSERT)
                .param("slug", slug)
                .param("version", version)
                .param("cells", json.writeValueAsString(rows))
                .update();
    }

    List<OpenCell> of(String slug, int version) {
        return jdbc.sql(SELECT)
                .param("slug", slug)
                .param("version", version)
                .query(OpenCellStore::cell)
                .list();
    }

    void delete(String slug) {
        jdbc.sql("delete from open_data.cell where dataset = :slug")
                .param("slug", slug)
                .update();
    }

    void delete(String slug, int version) {
        jdbc.sql("delete from open_data.cell where dataset = :slug and version = :version")
                .param("slug", slug)
                .param("version", version)
                .update();
    }

    private static OpenCell cell(ResultSet row, int number) throws SQLException {
        String[] categories = (String[]) row.getArray("categories").getArray();
        @Nullable BigDecimal value = row.getBigDecimal("value");
        return new OpenCell(List.of(categories), value);
    }

    /** A cell on its way into the database. */
    private record Row(
            int ordinal, List<String> categories, @Nullable BigDecimal value) {}
}
