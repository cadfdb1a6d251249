package org.hornbook.server.directory.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;

/**
 * What a passkey is bound to (Web Authentication, section 5.1.2): it works at this origin only, so a copy of the
 * sign-in page elsewhere cannot use it.
 *
 * @param id the host name of the public address
 * @param name the district, as devices show it
 * @param origin scheme, host and port that browsers must be at
 */
public record RelyingParty(String id, String name, String origin) {

    private static final String LOCAL = "localhost";

    /**
     * The relying party of the public address. An installation that people reach as localhost answers at whatever
     * port the request came to; the name cannot be forged from elsewhere, since browsers bind it to the machine.
     */
    public static RelyingParty of(District district, HttpServletRequest request) {
        URI address = URI.create(district.address());
        if (address.getHost() == null) {
            throw Problem.conflict(
                    "Passkeys cannot be used here, since the setting hornbook.address has no host name that"
                            + " browsers accept. Tell an administrator; it should be like https://data.district.example.");
        }
        boolean local = LOCAL.equals(address.getHost()) && LOCAL.equals(request.getServerName());
        String origin = local
                ? origin(request.getScheme(), LOCAL, request.getServerPort())
                : origin(address.getScheme(), address.getHost(), address.getPort());
        return new RelyingParty(address.getHost(), district.name(), origin);
    }

    /** As browsers write it: without the port that the scheme implies (RFC 6454, section 6.2). */
    private static String origin(String scheme, String host, int port) {
        boolean implied = port == -1 || port == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + host + (implied ? "" : ":" + port);
    }
}
