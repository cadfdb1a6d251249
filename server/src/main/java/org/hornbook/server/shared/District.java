package org.hornbook.server.shared;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The district that this installation serves.
 *
 * @param name shown in the header of every page and on printed pages
 * @param zone the zone in which people read dates
 * @param dataFolder where the server keeps what is not in the database: the key file, the embedded database
 * @param address the public address of the pages, used in e-mail, calendars and sign-in redirects
 */
@ConfigurationProperties("hornbook")
public record District(
        @DefaultValue("Your school district") String name,
        @DefaultValue("America/New_York") ZoneId zone,
        @DefaultValue("hornbook-data") Path dataFolder,
        @DefaultValue("http://localhost:8080") String address) {

    public District {
        // paths are put behind it
        address = address.strip().replaceAll("/+$", "");
    }
}
