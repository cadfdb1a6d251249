package org.hornbook.sample.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SitePlanTest {

    @Test
    void nineSchoolsAreOneHighTwoMiddleFiveElementaryAndAPreschool() {
        assertThat(SitePlan.of(9).sites().stream().collect(Collectors.groupingBy(Site::highest, Collectors.counting())))
                .containsEntry(12, 1L)
                .containsEntry(8, 2L)
                .containsEntry(5, 5L)
                .containsEntry(-1, 1L);
    }

    @Property
    void everyHomeHasASchoolForEveryGrade(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = -1, max = 12) int grade,
            @ForAll @IntRange(min = -1, max = 50) int zone,
            @ForAll @IntRange(min = 1) int home) {
        SitePlan plan = SitePlan.of(count);

        assertThat(plan.sites()).hasSize(count);
        assertThat(plan.require(grade, zone, home).teaches(grade)).isTrue();
        assertThat(plan.sites().stream().map(Site::code)).doesNotHaveDuplicates();
        assertThat(plan.sites().stream().map(Site::name)).doesNotHaveDuplicates();
    }
}
