package org.hornbook.server.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.opendata.DatasetFacts;
import org.hornbook.server.sharing.opendata.NewRelease;
import org.hornbook.server.sharing.opendata.OpenCategory;
import org.hornbook.server.sharing.opendata.OpenCell;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.sharing.opendata.OpenDimension;
import org.hornbook.server.sharing.opendata.OpenTable;
import org.hornbook.server.sharing.opendata.OpenTables;
import org.hornbook.server.sharing.opendata.UpdateFrequency;

/** Synthetic publications of several shapes, published through the server's own code. */
final class SampleTables {

    static final String PROGRAMS = "students-by-school-and-program";
    static final String ENROLLMENT = "enrollment";
    static final String LUNCH = "school-lunches";
    static final String WITHDRAWN = "bus-riders";

    private static final Actor DESK = Actor.system();

    private SampleTables() {}

    /** Contexts are shared by test classes, and so is what was published in them. */
    static synchronized void publishOnce(OpenData openData) {
        if (openData.find(PROGRAMS).isEmpty()) {
            publish(openData);
        }
    }

    private static void publish(OpenData openData) {
        openData.describe(DESK, OpenTables.facts(PROGRAMS));
        openData.publish(DESK, PROGRAMS, OpenTables.release("School year 2025–26"));
        openData.publish(DESK, PROGRAMS, OpenTables.release("School year 2026–27"));
        openData.describe(DESK, facts(ENROLLMENT, "Enrollment by school, race and grade", "Students"));
        openData.publish(DESK, ENROLLMENT, enrollment());
        openData.describe(DESK, facts(LUNCH, "School lunches served", "Meals"));
        openData.publish(DESK, LUNCH, lunches());
        openData.publish(DESK, LUNCH, lunches());
        openData.withdraw(DESK, LUNCH, 1, "One school had reported its breakfasts as well.");
        openData.describe(DESK, facts(WITHDRAWN, "Bus riders", "Transportation"));
        openData.publish(DESK, WITHDRAWN, lunches());
        openData.withdraw(DESK, WITHDRAWN, "The routes could be worked out from it.");
    }

    private static DatasetFacts facts(String slug, String title, String theme) {
        return new DatasetFacts(
                slug,
                title,
                "What the district counts every year, for everybody to read.",
                "Counted on October 1 of each year, by the schools’ offices.\n\nOther days may give other numbers.",
                List.of("schools", "counts", theme),
                theme,
                "Alder Brook Public Schools",
                "Data office",
                "data@alderbrook.example",
                UpdateFrequency.ANNUAL,
                null,
                null);
    }

    /** Three dimensions, a hierarchy, many columns; a category that a spreadsheet would run. */
    private static NewRelease enrollment() {
        OpenDimension schools = dimension(
                "school",
                "School",
                "All schools",
                "Abbot",
                "Day",
                "Robinson",
                "Norman E. Day Middle School",
                "Alder Brook Academy");
        OpenDimension races = dimension(
                "race",
                "Race or ethnicity",
                "All students",
                "American Indian or Alaska Native",
                "Asian",
                "Black or African American",
                "Hispanic or Latino",
                "Native Hawaiian or Other Pacific Islander",
                "White",
                "Two or more races");
        OpenDimension grades =
                dimension("grade", "Grade", "All grades", "K", "1", "2", "=1+2", "<script>alert(1)</script>");
        List<OpenCell> cells = new ArrayList<>();
        for (OpenCategory school : schools.categories()) {
            for (OpenCategory race : races.categories()) {
                for (OpenCategory grade : grades.categories()) {
                    cells.add(cell(
                            List.of(school.code(), race.code(), grade.code()),
                            parts(schools, school) * parts(races, race) * parts(grades, grade)));
                }
            }
        }
        return release("Students enrolled on October 1", new OpenTable(List.of(schools, races, grades), cells));
    }

    /** Larger for totals; the smallest ones are left out. */
    private static int parts(OpenDimension dimension, OpenCategory category) {
        int place = dimension.categories().indexOf(category);
        return place == 0 ? 16 : 1 + (place * 5) % 7;
    }

    private static OpenCell cell(List<String> categories, int count) {
        return count < 10 ? OpenCell.withheld(categories) : OpenCell.published(categories, BigDecimal.valueOf(count));
    }

    /** One dimension, decimals. */
    private static NewRelease lunches() {
        OpenDimension schools = dimension("school", "School", "All schools", "Abbot", "Day", "Robinson");
        List<OpenCell> cells = new ArrayList<>();
        List<String> values = List.of("123456.5", "60000", "50000.25", "13456.25");
        for (int n = 0; n < values.size(); n++) {
            cells.add(OpenCell.published(List.of(schools.categories().get(n).code()), new BigDecimal(values.get(n))));
        }
        return release("Lunches served, in dollars", new OpenTable(List.of(schools), cells));
    }

    private static NewRelease release(String measure, OpenTable table) {
        return new NewRelease(
                "School year 2026–27",
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2027, 6, 30),
                measure,
                "Counts of students on October 1. A count below 10 is left out, and so is what would give it away.",
                table.withheldCells() == 0 ? "" : "Some groups are so small that a number could point to a child.",
                table);
    }

    private static OpenDimension dimension(String code, String label, String total, String... categories) {
        List<OpenCategory> all = new ArrayList<>();
        all.add(new OpenCategory("Total", total, null));
        for (String category : categories) {
            all.add(new OpenCategory(category, category, "Total"));
        }
        return new OpenDimension(code, label, all);
    }
}
