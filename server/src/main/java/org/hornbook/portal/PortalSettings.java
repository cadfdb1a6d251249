package org.hornbook.portal;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The portal's settings.
 *
 * @param name the district, shown on every page
 * @param zone the zone in which people read dates
 * @param address the public address; when empty, the one that the reader used
 * @param concurrent how many requests are answered at the same time; more are asked to come back
 */
@ConfigurationProperties("hornbook.portal")
public record PortalSettings(
        @DefaultValue("Your school district") String name,
        @DefaultValue("America/New_York") ZoneId zone,
        @DefaultValue("") String address,
        @DefaultValue("64") int concurrent) {

    public PortalSettings {
        // paths are put behind it
        address = address.strip().replaceAll("/+$", "");
    }

    /** True when readers come by https. */
    boolean isEncrypted() {
        return address.startsWith("https://");
    }

    /** Where things are for the reader of the present request. */
    Addresses addresses() {
        return new Addresses(
                address.isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()
                        : address);
    }
}
