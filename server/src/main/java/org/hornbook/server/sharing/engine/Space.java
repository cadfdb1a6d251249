package org.hornbook.server.sharing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.disclosure.table.CellSpace;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;

/**
 * Several tables of the same dataset in one frame, so that cells about the same people are the same cell. Elements that
 * a table does not mention count as their totals; conditions that all tables share are left out; a condition that only
 * some have becomes a dimension with the counted part and a rest.
 */
final class Space {
    private static final long MOST_CELLS = 400_000;

    private final List<Member> members;
    private final Vocabulary names;
    private final List<Layout> layouts = new ArrayList<>();
    private final List<int[]> own = new ArrayList<>();

    /** @throws TooLargeException when the tables together have too many cells */
    Space(List<Member> members) {
        this.members = List.copyOf(members);
        this.names = new Vocabulary(members.stream().map(Member::contents).toList());
        long cells = 0;
        for (int n = 0; n < members.size(); n++) {
            Member member = members.get(n);
            List<Grown> grown = grown(n);
            cells += grown.stream()
                    .mapToLong(one -> one.dimension().hierarchy().size())
                    .reduce(1, Math::multiplyExact);
            if (cells > MOST_CELLS) {
                throw new TooLargeException(cells);
            }
            Layout layout = new Layout(grown.stream().map(Grown::dimension).toList());
            layouts.add(layout);
            own.add(own(member.contents(), layout, grown));
        }
    }

    private List<Grown> grown(int number) {
        List<Grown> grown = new ArrayList<>();
        Member member = members.get(number);
        for (Axis axis : member.contents().axes()) {
            grown.add(Grown.of(axis, elsewhere(number, axis.key()), names));
        }
        for (Fixed fixed : member.contents().fixed()) {
            if (!isShared(fixed)) {
                grown.add(Grown.of(fixed, elsewhere(number, fixed.key()), names));
            }
        }
        return grown;
    }

    private boolean isShared(Fixed fixed) {
        return members.stream()
                .allMatch(member -> member.contents().fixed().stream().anyMatch(fixed::sameAs));
    }

    private Set<List<String>> elsewhere(int number, String key) {
        Set<List<String>> found = new HashSet<>();
        for (int n = 0; n < members.size(); n++) {
            Member other = members.get(n);
            if (n != number) {
                other.contents().axes().stream()
                        .filter(axis -> axis.key().equals(key))
                        .flatMap(axis -> axis.categories().stream())
                        .forEach(category -> found.add(category.codes()));
                other.contents().fixed().stream()
                        .filter(fixed -> fixed.key().equals(key))
                        .forEach(fixed -> found.add(fixed.codes()));
            }
        }
        return found;
    }

    /** For each cell of the frame the cell of the member's own table, or -1. */
    private static int[] own(Contents contents, Layout layout, List<Grown> grown) {
        Layout ownLayout = contents.layout();
        int axes = contents.axes().size();
        int[] cells = new int[layout.size()];
        int[] codes = new int[axes];
        for (int cell = 0; cell < cells.length; cell++) {
            boolean told = true;
            for (int d = 0; d < grown.size() && told; d++) {
                int code = grown.get(d).own()[layout.code(cell, d)];
                // of a condition only the counted part is told
                told = d < axes ? code >= 0 : code == 1;
                if (told && d < axes) {
                    codes[d] = code;
                }
            }
            cells[cell] = told ? ownLayout.cell(codes) : -1;
        }
        return cells;
    }

    /** The member's own cell that a cell of its frame is, if it is one. */
    Optional<Integer> ownCell(int member, int cell) {
        int found = own.get(member)[cell];
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The member in the frame, as published; what it does not tell is withheld. */
    PublishedTable published(int member) {
        Contents contents = members.get(member).contents();
        int[] cells = own.get(member);
        double[] values = new double[cells.length];
        Arrays.fill(values, Double.NaN);
        List<Status> statuses = new ArrayList<>(cells.length);
        for (int cell = 0; cell < cells.length; cell++) {
            Status status = cells[cell] < 0 ? Status.COMPLEMENTARY : contents.status(cells[cell]);
            statuses.add(status);
            if (status == Status.PUBLISHED) {
                values[cell] = contents.count(cells[cell]);
            }
        }
        return new PublishedTable(members.get(member).title(), layouts.get(member), values, statuses);
    }

    /** A table's cells with the frame's words, without what other tables break down further. */
    Layout plain(Contents contents) {
        return new Layout(contents.axes().stream()
                .map(axis -> Grown.of(axis, Set.of(), names).dimension())
                .toList());
    }

    /** The cells of a member in the frame. */
    Layout layout(int member) {
        return layouts.get(member);
    }

    /** True when the frame gives the first member nothing that its own table lacks. */
    boolean isOwn(int member) {
        return Arrays.stream(own.get(member)).allMatch(cell -> cell >= 0);
    }

    /** Numbers that are the same for the same cell of any member. */
    CellSpace cells() {
        return new CellSpace(layouts);
    }

    List<Member> members() {
        return members;
    }
}
