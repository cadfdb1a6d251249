package org.hornbook.sample.table;

/** How a column is stored in each kind of repository. */
public enum Storage {
    TEXT("text", "TEXT", "VARCHAR"),
    CODE("varchar(12)", "TEXT", "VARCHAR"),
    INTEGER("integer", "INTEGER", "INTEGER"),
    DECIMAL("numeric(12,2)", "REAL", "DOUBLE"),
    COORDINATE("numeric(9,5)", "REAL", "DOUBLE"),
    FLAG("char(1)", "TEXT", "VARCHAR"),
    DATE("date", "TEXT", "DATE"),
    TIMESTAMP("timestamp", "TEXT", "TIMESTAMP");

    private final String postgres;
    private final String sqlite;
    private final String duckdb;

    Storage(String postgres, String sqlite, String duckdb) {
        this.postgres = postgres;
        this.sqlite = sqlite;
        this.duckdb = duckdb;
    }

    String postgres() {
        return postgres;
    }

    String sqlite() {
        return sqlite;
    }

    String duckdb() {
        return duckdb;
    }
}
