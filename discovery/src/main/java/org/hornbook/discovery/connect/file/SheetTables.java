package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the tables of a sheet: blocks of rows between empty rows, and within a block ranges of columns between empty
 * columns. One pass; of each block only the first rows are kept.
 */
final class SheetTables {
    private static final int KEPT = 30;

    private SheetTables() {}

    /**
     * Where a table is.
     *
     * @param firstRow first row of data, from 0
     * @param lastRow last row of data
     * @param columns the columns of the sheet that belong to it, from 0
     * @param names one name a column
     */
    record Area(int firstRow, int lastRow, List<Integer> columns, List<String> names) {
        Area {
            columns = List.copyOf(columns);
            names = List.copyOf(names);
        }

        int rows() {
            return Math.max(0, lastRow - firstRow + 1);
        }
    }

    private static final class Block {
        final List<List<String>> head = new ArrayList<>();
        final BitSet used = new BitSet();
        final int firstRow;
        int lastRow;

        Block(int row) {
            firstRow = row;
            lastRow = row - 1;
        }

        void add(int row, List<String> cells) {
            lastRow = row;
            if (head.size() < KEPT) {
                head.add(cells);
            }
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    used.set(i);
                }
            }
        }
    }

    static List<Area> find(SheetRows rows) throws IOException {
        var areas = new ArrayList<Area>();
        for (Block block : blocks(rows)) {
            for (List<Integer> range : ranges(block)) {
                add(areas, block, range);
            }
        }
        return areas;
    }

    private static List<Block> blocks(SheetRows rows) throws IOException {
        var blocks = new ArrayList<Block>();
        while (rows.next()) {
            List<String> cells = rows.cells();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (blocks.isEmpty() || rows.row() > blocks.getLast().lastRow + 1) {
                blocks.add(new Block(rows.row()));
            }
            blocks.getLast().add(rows.row(), cells);
        }
        return blocks;
    }

    /** Side by side are two tables when two empty columns are between them, or one and a name on both sides. */
    private static List<List<Integer>> ranges(Block block) {
        var ranges = new ArrayList<List<Integer>>();
        var range = new ArrayList<Integer>();
        for (int column = block.used.nextSetBit(0); column >= 0; column = block.used.nextSetBit(column + 1)) {
            int gap = range.isEmpty() ? 0 : column - range.getLast() - 1;
            if (gap > 1 || (gap == 1 && sharesName(block, range, column))) {
                ranges.add(List.copyOf(range));
                range.clear();
            }
            range.add(column);
        }
        if (!range.isEmpty()) {
            ranges.add(List.copyOf(range));
        }
        return ranges;
    }

    private static boolean sharesName(Block block, List<Integer> left, int from) {
        List<String> first = block.head.getFirst();
        Set<String> names = new HashSet<>();
        left.forEach(column -> names.add(cell(first, column)));
        names.remove("");
        for (int column = from; column < first.size(); column++) {
            if (names.contains(cell(first, column))) {
                return true;
            }
        }
        return false;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip().toLowerCase(Locale.ROOT) : "";
    }

    private static void add(List<Area> areas, Block block, List<Integer> columns) {
        List<List<String>> head = block.head.stream()
                .map(row -> columns.stream()
                        .map(column -> column < row.size() ? row.get(column) : "")
                        .toList())
                .toList();
        HeaderGuess.Found found = HeaderGuess.find(head);
        Area before = areas.isEmpty() ? null : areas.getLast();
        if (!found.names() && before != null && before.columns().equals(columns)) {
            // an empty row inside a table does not end it
            areas.set(areas.size() - 1, new Area(before.firstRow(), block.lastRow, columns, before.names()));
            return;
        }
        if (block.lastRow == block.firstRow && columns.size() < 3) {
            // a title or a remark
            return;
        }
        if (!found.names()) {
            int first = block.firstRow + found.first();
            areas.add(new Area(first, block.lastRow, columns, Names.numbered(columns.size())));
            return;
        }
        HeaderRows header = HeaderRows.of(head, found.first());
        int first = block.firstRow + header.first() + header.rows();
        areas.add(new Area(first, block.lastRow, columns, Names.of(header.names())));
    }
}
