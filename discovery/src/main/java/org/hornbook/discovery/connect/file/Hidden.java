package org.hornbook.discovery.connect.file;

import java.util.Arrays;

/** Files that hold no data: hidden ones, editors' lock files, systems' own. */
final class Hidden {
    private Hidden() {}

    static boolean is(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.equals(".") && !part.equals(".."))
                .anyMatch(part -> part.startsWith(".") || part.startsWith("~$") || part.equals("__MACOSX"));
    }
}
