package org.hornbook.server.access.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryQuery;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Picks one page out of the rows that stream by, holding no more than the pages up to it. */
final class PageOfRows implements GrantedRows.Taker {

    private final DeliveryQuery query;
    private final Map<Integer, String> filter;
    private final Comparator<Row> order;
    private final PriorityQueue<Row> first;
    private final int most;
    private long total;

    private record Row(@Nullable PersonId person, List<@Nullable String> cells) {}

    /** The page; ends with "bad input" when it filters or sorts by anything that is not delivered. */
    PageOfRows(DeliveryQuery query, List<Delivery.Column> columns) {
        this.query = query;
        filter = query.filter().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toMap(
                        entry -> place(columns, entry.getKey()),
                        entry -> entry.getValue().strip().toLowerCase(Locale.ROOT)));
        CellOrder cells = new CellOrder(
                query.sort().map(element -> place(columns, element)).orElse(-1), query.descending());
        order = Comparator.comparing(Row::cells, cells);
        first = new PriorityQueue<>(order.reversed());
        most = query.page() * query.size();
    }

    private static int place(List<Delivery.Column> columns, ElementId element) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).element().equals(element)) {
                return i;
            }
        }
        throw Problem.badInput("Only columns that were granted can be filtered and sorted by.");
    }

    @Override
    public boolean take(@Nullable PersonId person, List<@Nullable String> cells) {
        if (meets(cells)) {
            total++;
            first.add(new Row(person, cells));
            if (first.size() > most) {
                first.poll();
            }
        }
        return true;
    }

    private boolean meets(List<@Nullable String> cells) {
        for (Map.Entry<Integer, String> wanted : filter.entrySet()) {
            String cell = cells.get(wanted.getKey());
            if (cell == null || !cell.toLowerCase(Locale.ROOT).contains(wanted.getValue())) {
                return false;
            }
        }
        return true;
    }

    Paging<List<@Nullable String>> page() {
        return new Paging<>(new ArrayList<>(rows().map(Row::cells).toList()), query.page(), query.size(), total);
    }

    /** Whose rows the page has. */
    Set<PersonId> people() {
        return rows().map(Row::person).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    private Stream<Row> rows() {
        return first.stream().sorted(order).skip((query.page() - 1L) * query.size());
    }
}
