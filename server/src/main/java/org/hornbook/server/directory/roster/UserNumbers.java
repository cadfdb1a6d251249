package org.hornbook.server.directory.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hornbook.server.directory.roster.bundle.RosterRow;

/** The state's numbers of a user, from {@code userIds} ({@code {Type:Id}}, CSV binding 4.13) and metadata columns. */
final class UserNumbers {

    private static final Pattern TYPED = Pattern.compile("\\{([^:{}]+):([^{}]+)}");

    private final RosterSettings settings;

    UserNumbers(RosterSettings settings) {
        this.settings = settings;
    }

    /** Each as {@code KIND=value}, in a fixed order. */
    Set<String> of(String userIds, RosterRow row) {
        Set<String> numbers = new TreeSet<>();
        Matcher typed = TYPED.matcher(userIds);
        while (typed.find()) {
            String value = typed.group(2).strip();
            kind(typed.group(1).strip()).ifPresent(kind -> numbers.add(kind + "=" + value));
        }
        for (Map.Entry<String, NumberKind> column : settings.metadataNumbers().entrySet()) {
            String value = row.metadata().getOrDefault(column.getKey(), "");
            if (!value.isEmpty()) {
                numbers.add(column.getValue() + "=" + value);
            }
        }
        return numbers;
    }

    private Optional<NumberKind> kind(String type) {
        if (has(settings.stateStudentIds(), type)) {
            return Optional.of(NumberKind.STATE_STUDENT);
        }
        return has(settings.stateStaffIds(), type) ? Optional.of(NumberKind.STATE_STAFF) : Optional.empty();
    }

    private static boolean has(List<String> types, String type) {
        return types.stream().anyMatch(type::equalsIgnoreCase);
    }
}
