package org.hornbook.server.directory.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictSignInTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void isOffUntilAnIssuerIsNamed() {
        assertThat(settings("", "", "", null).isOn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://idp.example.org", "idp.example.org", "http://localhost.example.org", "ftp://localhost"})
    void refusesAnIssuerOverWhichCodesWouldTravelInTheClear(String issuer) {
        assertThatThrownBy(() -> settings(issuer, "id", "secret", null))
                .hasMessageContaining("hornbook.district-sign-in.issuer")
                .hasMessageContaining("https://");
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatThrownBy(() -> settings("https://idp.example.org", " ", "secret", null))
                .hasMessageContaining("hornbook.district-sign-in.client-id");
        assertThatThrownBy(() -> settings("https://idp.example.org", "id", "", null))
                .hasMessageContaining("client-secret-file");
        assertThatThrownBy(() -> settings("https://idp.example.org", "id", "secret", Path.of("file")))
                .hasMessageContaining("not both");
    }

    @Test
    void readsTheSecretFromItsFileAndNamesAFileThatIsNotThere() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, "from the file\n");
        DistrictSignIn settings = settings("https://idp.example.org", "id", "", file);
        assertThat(settings.secret()).isEqualTo("from the file");
        Files.delete(file);
        assertThatThrownBy(settings::secret).hasMessageContaining(file.toString());
    }

    @Test
    void neverWritesTheSecretDown() {
        assertThat(settings("https://idp.example.org", "id", "a-secret", null).toString())
                .doesNotContain("a-secret");
    }

    private static DistrictSignIn settings(String issuer, String id, String secret, @Nullable Path file) {
        return new DistrictSignIn(issuer, id, secret, file, "Sign in with Alder Brook");
    }
}
