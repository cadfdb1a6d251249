package org.hornbook.server.access.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.server.access.Deliveries;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryQuery;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.Grants;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Granted data for the holder's programs; the same rows as on the page, and noted like these. */
@RestController
@SignedIn
class GrantedDataApi {

    private static final int PAGE_SIZE = 200;

    private final Grants grants;
    private final Deliveries deliveries;

    GrantedDataApi(Grants grants, Deliveries deliveries) {
        this.grants = grants;
        this.deliveries = deliveries;
    }

    /** The grants of the token's owner. */
    record GrantList(List<GrantAnswer> grants) {}

    /** One grant; {@code delivers} tells whether rows can be read now. */
    record GrantAnswer(String id, String dataset, String purpose, Instant from, Instant until, boolean delivers) {}

    /**
     * Rows of a grant.
     *
     * @param columns names in order
     * @param rows one object a row, by column name; numbered where two columns have one name
     * @param next the cursor of the next page; null on the last
     */
    record RowList(
            String grant,
            List<String> columns,
            List<Map<String, @Nullable String>> rows,
            long total,
            String watermark,
            List<String> handling,
            @Nullable String next) {}

    @GetMapping("/api/v1/grants")
    GrantList list(Actor actor) {
        return new GrantList(grants.of(actor.id()).stream().map(this::answer).toList());
    }

    private GrantAnswer answer(Grant grant) {
        return new GrantAnswer(
                grant.id().toString(),
                grant.terms().dataset().toString(),
                grant.purpose(),
                grant.from(),
                grant.until(),
                deliveries.obstacle(grant).isEmpty());
    }

    @GetMapping("/api/v1/grants/{id}/rows")
    ResponseEntity<RowList> rows(
            @PathVariable GrantId id,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "" + PAGE_SIZE) int size,
            Actor actor) {
        return switch (deliveries.read(actor, id, query(cursor, size), DisclosureWay.API)) {
            case Delivery.Refused refused -> throw Problem.conflict(refused.why() + " " + refused.cure());
            case Delivery.Rows rows ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(id, rows));
        };
    }

    private static DeliveryQuery query(String cursor, int size) {
        try {
            int page = cursor.isEmpty()
                    ? 1
                    : Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            return DeliveryQuery.page(page, size);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput(
                    "The parameter cursor is one that this list gave out, and size lies between 1 and %d."
                            .formatted(DeliveryQuery.MOST));
        }
    }

    private static RowList answer(GrantId id, Delivery.Rows delivered) {
        List<String> names = names(delivered.columns());
        List<Map<String, @Nullable String>> rows = delivered.rows().items().stream()
                .map(cells -> {
                    Map<String, @Nullable String> row = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        row.put(names.get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
        String next = delivered.rows().hasNext()
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                Integer.toString(delivered.rows().page() + 1).getBytes(StandardCharsets.UTF_8))
                : null;
        return new RowList(
                id.toString(), names, rows, delivered.rows().total(), delivered.watermark(), delivered.notes(), next);
    }

    private static List<String> names(List<Delivery.Column> columns) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        return columns.stream()
                .map(column -> {
                    int count = seen.merge(column.name(), 1, Integer::sum);
                    return count == 1 ? column.name() : column.name() + " (" + count + ")";
                })
                .toList();
    }
}
