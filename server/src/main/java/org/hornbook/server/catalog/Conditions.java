package org.hornbook.server.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The where clause of a list, put together from fixed fragments; a filter that is not set adds nothing, so the
 * database plans for what is really asked.
 */
final class Conditions {

    private final StringBuilder sql = new StringBuilder(" where true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A condition without a parameter. */
    Conditions and(String fragment) {
        sql.append(" and ").append(fragment);
        return this;
    }

    /** A condition on a parameter; left out when the value is null. */
    Conditions andIf(@Nullable Object value, String parameter, String fragment) {
        if (value != null) {
            and(fragment);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** A condition on typed words, found anywhere; left out when there are none. */
    Conditions andWords(String words, String fragment) {
        return andIf(words.isBlank() ? null : CatalogSql.containing(words), "pattern", fragment);
    }

    String sql() {
        return sql + " ";
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = statement;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            bound = bound.param(parameter.getKey(), parameter.getValue());
        }
        return bound;
    }
}
