package org.hornbook.sample.school;

import java.util.ArrayList;
import java.util.List;

/**
 * The schools of the district: who goes where.
 *
 * @param sites all schools, the high school first
 */
public record SitePlan(List<Site> sites) {

    /** Code of the district's office. */
    public static final String OFFICE = "DOF";

    private static final List<String> NAMES = List.of(
            "Tannery Hill",
            "Quarry Road",
            "Fern Hollow",
            "Coopers Mill",
            "Harriet Lowe",
            "Pond Street",
            "Ridgeline",
            "Stonewall Pasture",
            "Heron Lake",
            "Old Forge",
            "Meetinghouse",
            "Cranberry Bog",
            "Eliza Thorn",
            "Juniper",
            "Granite Ledge",
            "Powder House",
            "Swallow Field",
            "Amos Whitfield",
            "River Bend",
            "Orchard Hill");

    private static final List<String> STREETS =
            List.of("School St", "Tannery Rd", "Quarry Ln", "Fern Way", "Cider Mill Rd", "Pond St", "Ledge Rd");

    public SitePlan {
        sites = List.copyOf(sites);
    }

    /** Schools for that number: about one high and two middle schools in nine, one preschool, elementary the rest. */
    public static SitePlan of(int count) {
        var plan = new Draft();
        if (count < 4) {
            int[][] splits = {{-1, 12}, {-1, 6, 7, 12}, {-1, 5, 6, 8, 9, 12}};
            int[] split = splits[count - 1];
            for (int i = split.length - 2; i >= 0; i -= 2) {
                plan.add(split[i], split[i + 1]);
            }
            return new SitePlan(plan.sites);
        }
        int high = Math.max(1, Math.round(count / 9f));
        int middle = Math.max(1, Math.round(count * 2 / 9f));
        int preschools = count >= 6 ? 1 : 0;
        plan.add(high, 9, 12);
        plan.add(middle, 6, 8);
        plan.add(count - high - middle - preschools, preschools == 0 ? -1 : 0, 5);
        plan.add(preschools, -1, -1);
        return new SitePlan(plan.sites);
    }

    /**
     * The school for that grade and home. Zones follow each other along the list of schools; where fewer schools than
     * zones teach the grade, a zone may be split between two by the parity of the home's number.
     */
    public Site require(int grade, int zone, int home) {
        List<Site> options = sites.stream().filter(s -> s.teaches(grade)).toList();
        int half = 2 * Math.floorMod(zone, zones()) + home % 2;
        return options.get(half * options.size() / (2 * zones()));
    }

    /** Number of attendance zones: as many as schools that teach the third grade, so that streets fill them evenly. */
    public int zones() {
        return (int) sites.stream().filter(s -> s.teaches(3)).count();
    }

    private static final class Draft {

        private final List<Site> sites = new ArrayList<>();
        private int named;

        void add(int count, int lowest, int highest) {
            for (int i = 0; i < count; i++) {
                add(lowest, highest);
            }
        }

        void add(int lowest, int highest) {
            String base = baseName(highest);
            String code = code(base, highest);
            sites.add(new Site(
                    code,
                    "0999%04d".formatted(5 * (sites.size() + 1) * (highest == 12 ? 101 : 1)),
                    base + kind(lowest, highest),
                    lowest,
                    highest,
                    (10 * sites.size() + 15) + " " + STREETS.get(sites.size() % STREETS.size())));
        }

        private String baseName(int highest) {
            if (highest == 12 && sites.stream().noneMatch(s -> s.highest() == 12)) {
                return "Alder Brook";
            }
            if (highest == -1) {
                return "Little Alders";
            }
            int round = named / NAMES.size();
            String name = NAMES.get(named++ % NAMES.size());
            return round == 0
                    ? name
                    : name + " " + List.of("North", "South", "East", "West").get(round % 4);
        }

        private String code(String base, int highest) {
            String initials = base.replaceAll("[^A-Z]", "");
            String letter = highest == 12 ? "H" : highest == 8 ? "M" : highest == -1 ? "P" : "E";
            String code = (initials + letter).substring(0, Math.min(3, initials.length() + 1));
            boolean free = sites.stream().noneMatch(s -> s.code().equals(code));
            return free ? code : code.substring(0, 2) + sites.size();
        }

        private static String kind(int lowest, int highest) {
            return switch (highest) {
                case -1 -> " Preschool";
                case 8 -> " Middle School";
                case 12 -> lowest < 6 ? " School" : " High School";
                default -> " Elementary School";
            };
        }
    }
}
