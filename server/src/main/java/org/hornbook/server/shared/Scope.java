package org.hornbook.server.shared;

import java.util.Arrays;
import java.util.Optional;

/** What a program's token may do; never more than its owner may. */
public enum Scope {
    CATALOG_READ("catalog:read", "Read and search the catalog"),
    CATALOG_WRITE("catalog:write", "Change the catalog"),
    SCANS_READ("scans:read", "See connections and scans"),
    SCANS_WRITE("scans:write", "Register connections and start scans"),
    CLAUSES_READ("clauses:read", "Read how the policy's clauses are kept"),
    TABLES_READ("tables:read", "Read published tables"),
    ROSTERS_WRITE("rosters:write", "Import rosters"),
    GRANTS_READ("grants:read", "Read data that was granted to you"),
    REQUESTS_READ("requests:read", "See requests for data"),
    REQUESTS_WRITE("requests:write", "Ask for data in your name");

    private final String code;
    private final String meaning;

    Scope(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The code that programs and documents use. */
    public String code() {
        return code;
    }

    /** What it allows, in words. */
    public String meaning() {
        return meaning;
    }

    /** The scope with that code, if there is one. */
    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
