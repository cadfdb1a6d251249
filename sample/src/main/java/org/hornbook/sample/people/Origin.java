package org.hornbook.sample.people;

import java.util.List;

/**
 * Where a family's names come from.
 *
 * @param key its name in the resource
 * @param weight share of families
 * @param race state code of race
 * @param hispanic {@code Y} or {@code N}
 * @param language language other than English that such a family may speak at home
 * @param country where those born abroad were born
 * @param families family names
 * @param girls given names of girls
 * @param boys given names of boys
 * @param women given names of grown-up women
 * @param men given names of grown-up men
 */
public record Origin(
        String key,
        int weight,
        String race,
        String hispanic,
        String language,
        String country,
        List<String> families,
        List<String> girls,
        List<String> boys,
        List<String> women,
        List<String> men) {

    /** A child's given name. */
    public String childName(Sex sex, Dice dice) {
        return switch (sex) {
            case F -> dice.pick(girls);
            case M -> dice.pick(boys);
            case N -> dice.pick(dice.chance(0.5) ? girls : boys);
        };
    }

    /** A grown-up's given name. */
    public String adultName(Sex sex, Dice dice) {
        return switch (sex) {
            case F -> dice.pick(women);
            case M -> dice.pick(men);
            case N -> dice.pick(dice.chance(0.5) ? women : men);
        };
    }
}
