package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueFinderTest {

    private final ValueFinder finder = new ValueFinder(List.of("Ana Garcia", "117-27-1119", "ana.g@example.org"));

    @Test
    void findsEveryValueWhateverTheCase() {
        assertThat(finder.in("{\"n\":\"ANA GARCIA\",\"s\":\"117-27-1119\"} and ana.g@example.org"))
                .containsExactly("117-27-1119", "ana garcia", "ana.g@example.org");
    }

    @Test
    void findsNoPartOfSomethingLonger() {
        assertThat(finder.in("Diana Garcia, Ana Garcias, 0117-27-1119, 117-27-11190"))
                .isEmpty();
    }
}
