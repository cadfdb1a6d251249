package org.hornbook.server.directory.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.hornbook.server.shared.District;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RelyingPartyTest {

    @Test
    void isTheHostOfThePublicAddressWhateverTheRequestSays() {
        RelyingParty party = party("https://data.district.example/", "evil.example", 8080);
        assertThat(party.id()).isEqualTo("data.district.example");
        assertThat(party.origin()).isEqualTo("https://data.district.example");
    }

    @Test
    void keepsAPortThatTheSchemeDoesNotImply() {
        assertThat(party("https://data.district.example:8443", "x", 80).origin())
                .isEqualTo("https://data.district.example:8443");
        assertThat(party("https://data.district.example:443", "x", 80).origin())
                .isEqualTo("https://data.district.example");
    }

    @Test
    void followsThePortOfTheRequestOnThisMachineOnly() {
        assertThat(party("http://localhost:8080", "localhost", 9999).origin()).isEqualTo("http://localhost:9999");
        assertThat(party("http://localhost:8080", "evil.example", 9999).origin())
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void saysThatAnAddressWithoutAHostNameCannotBeUsed() {
        assertThatThrownBy(() -> party("nonsense", "localhost", 8080)).hasMessageContaining("hornbook.address");
    }

    private static RelyingParty party(String address, String host, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return RelyingParty.of(new District("District", ZoneId.of("UTC"), Path.of("data"), address), request);
    }
}
