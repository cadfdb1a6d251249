package org.hornbook.discovery.classify;

import java.util.List;

/** One column by itself: the words of its name, and all that is known of its type. */
record ColumnHints(List<String> name, List<Signal> signals) {}
