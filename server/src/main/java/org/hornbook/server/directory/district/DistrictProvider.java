package org.hornbook.server.directory.district;

import org.hornbook.server.shared.District;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/** What Hornbook knows of the district's sign-in and tells it. */
@Component
@EnableConfigurationProperties(DistrictSignIn.class)
public class DistrictProvider {

    /** Where the sign-in page's button leads; the last segment is the registration's id. */
    public static final String START = "/sign-in/with";

    /** The one registration. */
    public static final String ID = "district";

    /** Where the provider sends people back to. */
    public static final String RETURN = START + "/" + ID + "/return";

    private final DistrictSignIn settings;
    private final District district;

    DistrictProvider(DistrictSignIn settings, District district) {
        this.settings = settings;
        this.district = district;
        if (settings.isOn()) {
            // a secret that cannot be read ends the start, not somebody's first sign-in
            settings.secret();
        }
    }

    /** The settings behind it. */
    public DistrictSignIn settings() {
        return settings;
    }

    /**
     * The provider's addresses and keys, read from its discovery document at the first use; an answer that fails is
     * asked for again, so that a provider that was down does not keep Hornbook from starting.
     */
    public ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(read()));
    }

    /** Only who it is and the e-mail address are asked for. */
    private ClientRegistration read() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .clientName(settings.label())
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
                .redirectUri(district.address() + RETURN)
                .build();
    }
}
