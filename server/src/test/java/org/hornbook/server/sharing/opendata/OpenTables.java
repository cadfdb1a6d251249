package org.hornbook.server.sharing.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Synthetic open datasets for tests. */
public final class OpenTables {

    /** Six rows of schools, three columns of programs; -1 is withheld. Nothing withheld can be computed. */
    private static final int[][] COUNTS = {
        {1843, 212, 96}, {790, 96, -1}, {402, 51, -1}, {388, 45, -1}, {1053, 116, -1}, {1053, 116, -1}
    };

    private OpenTables() {}

    /** Facts of a dataset with that slug. */
    public static DatasetFacts facts(String slug) {
        return new DatasetFacts(
                slug,
                "Students by school and program",
                "How many students take part in each program, by school.",
                "Counted on October 1 of each year.\n\nA student in two programs is counted in each of them.",
                List.of("enrollment", "programs"),
                "Students",
                "Alder Brook Public Schools",
                "Data office",
                "data@alderbrook.example",
                UpdateFrequency.ANNUAL,
                "Alder Brook, Massachusetts",
                "https://creativecommons.org/licenses/by/4.0/");
    }

    /** A release of six rows and three columns with five withheld cells. */
    public static NewRelease release(String period) {
        return new NewRelease(
                period,
                null,
                null,
                "Students enrolled on October 1",
                "Counts of students. A count below 10 is left out, and so is what would give it away.",
                "Two programs are so small in some schools that a number could point to a child.",
                table());
    }

    /** The table of that release. */
    public static OpenTable table() {
        OpenDimension schools = new OpenDimension(
                "school",
                "School",
                List.of(
                        new OpenCategory("Total", "All schools", null),
                        new OpenCategory("Elementary", "Elementary schools", "Total"),
                        new OpenCategory("Abbot", "Abbot", "Elementary"),
                        new OpenCategory("Day", "Day", "Elementary"),
                        new OpenCategory("Middle", "Middle schools", "Total"),
                        new OpenCategory("Stony Brook", "Stony Brook", "Middle")));
        OpenDimension programs = new OpenDimension(
                "program",
                "Program",
                List.of(
                        new OpenCategory("Total", "All programs", null),
                        new OpenCategory("English", "English learners", "Total"),
                        new OpenCategory("Section 504", "Section 504 plans", "Total")));
        List<OpenCell> cells = new ArrayList<>();
        for (int row = 0; row < COUNTS.length; row++) {
            for (int column = 0; column < COUNTS[row].length; column++) {
                cells.add(cell(
                        List.of(
                                schools.categories().get(row).code(),
                                programs.categories().get(column).code()),
                        COUNTS[row][column]));
            }
        }
        return new OpenTable(List.of(schools, programs), cells);
    }

    private static OpenCell cell(List<String> categories, int count) {
        return count < 0 ? OpenCell.withheld(categories) : OpenCell.published(categories, BigDecimal.valueOf(count));
    }
}
