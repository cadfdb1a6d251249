package org.hornbook.sample;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

    @Test
    void refusesSizesThatNoDistrictHasAndSaysWhatIsAllowed() {
        assertThatThrownBy(() -> new SampleSize(0, 4_700, 700))
                .hasMessage("schools is 0; choose a number from 1 to 60");
        assertThatThrownBy(() -> new SampleSize(9, 99, 700))
                .hasMessage("students is 99; choose a number from 100 to 100000");
        assertThatThrownBy(() -> new SampleSize(9, 4_700, 59)).hasMessageStartingWith("staff is 59; choose");
    }

    @Test
    void refusesAddressesOfOtherDatabases() {
        assertThatThrownBy(() -> new DatabaseAddress("jdbc:sqlite:x", "u", "p"))
                .hasMessageContaining("must start with jdbc:postgresql:");
    }
}
