package org.hornbook.server.directory.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the district's sign-in is reached; off while no issuer is named. Faults of these settings end the start.
 *
 * @param issuer the provider's issuer address, whose discovery document is read at the first use
 * @param clientId what the provider calls this installation
 * @param clientSecret its secret, unless a file holds it
 * @param clientSecretFile a file with the secret and nothing else
 * @param label what the sign-in page's button says
 */
@ConfigurationProperties("hornbook.district-sign-in")
public record DistrictSignIn(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("Sign in with your district account") String label) {

    private static final String KEY = "hornbook.district-sign-in.";

    public DistrictSignIn {
        if (!issuer.isEmpty()) {
            require(isSafe(issuer), "issuer", "must begin with https://, or with http://localhost for a trial");
            require(!clientId.isBlank(), "client-id", "is missing; the provider gave it when you registered Hornbook");
            require(
                    clientSecret.isBlank() != (clientSecretFile == null),
                    "client-secret",
                    "or client-secret-file must be given, and not both");
            require(!label.isBlank(), "label", "must say something, since it is the button's text");
        }
    }

    /** Codes and tokens must not travel in the clear (OpenID Connect Core, section 16.17). */
    private static boolean isSafe(String issuer) {
        return issuer.startsWith("https://") || issuer.matches("http://localhost([:/].*)?");
    }

    private static void require(boolean right, String key, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("The setting " + KEY + key + " " + wrong + ".");
        }
    }

    /** True when the sign-in page offers it. */
    public boolean isOn() {
        return !issuer.isEmpty();
    }

    /** The secret, from wherever it is kept. */
    String secret() {
        if (clientSecretFile == null) {
            return clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The file of the setting " + KEY + "client-secret-file cannot be read: " + clientSecretFile, e);
        }
    }

    @Override
    public String toString() {
        return isOn() ? "district sign-in at " + issuer : "no district sign-in";
    }
}
