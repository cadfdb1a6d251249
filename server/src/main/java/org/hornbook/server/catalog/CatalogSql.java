package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Small conversions between rows and records that the catalog's stores share. */
final class CatalogSql {

    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private CatalogSql() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = uuidOrNull(row, column);
        return id == null ? null : new AccountId(id);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    static UUID[] accounts(Collection<AccountId> ids) {
        return ids.stream().map(AccountId::value).distinct().sorted().toArray(UUID[]::new);
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** PostgreSQL keeps no NUL character, and no value is worth losing a scan for one. */
    static String withoutNul(String json) {
        return ESCAPED_NUL.matcher(json).replaceAll("$1\\\\ufffd");
    }

    /** A pattern for {@code like} that finds the words anywhere, whatever signs they contain. */
    static String containing(String words) {
        String escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + escaped + "%";
    }
}
