package org.hornbook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hornbook.server.shared.Role;
import org.springframework.core.io.ClassPathResource;

/** Who may use which route, as decided by people and kept in {@code role-matrix.csv}: method, path, who. */
final class RoleMatrix {

    private final Map<String, String> rows = new LinkedHashMap<>();

    static RoleMatrix read() {
        RoleMatrix matrix = new RoleMatrix();
        try {
            String text = new ClassPathResource("role-matrix.csv").getContentAsString(StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(matrix::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private void add(String line) {
        String[] parts = line.split(",", 3);
        if (parts.length != 3) {
            throw new IllegalStateException("role-matrix.csv: a row is method,path,who: " + line);
        }
        if (rows.put(parts[0] + "," + parts[1], parts[2].strip()) != null) {
            throw new IllegalStateException("role-matrix.csv: two rows for " + parts[0] + "," + parts[1]);
        }
    }

    Set<String> keys() {
        return rows.keySet();
    }

    boolean isOpen(String key) {
        return "open".equals(rows.get(key));
    }

    /** The roles that may use the route. */
    Set<Role> allowed(String key) {
        String who = rows.getOrDefault(key, "");
        if (who.equals("signed-in") || who.equals("open")) {
            return EnumSet.allOf(Role.class);
        }
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(who.split(",")).map(String::strip).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
