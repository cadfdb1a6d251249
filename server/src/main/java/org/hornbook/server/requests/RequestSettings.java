package org.hornbook.server.requests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clocks of requests, with the law's periods as defaults.
 *
 * @param stateDays days to give access to a student's record (603 CMR 23.07(2))
 * @param federalDays days at most (34 CFR 99.10(b)); the shorter of the two counts
 * @param staffDays working days to show a member of staff their personnel record (M.G.L. c. 149 s. 52C)
 * @param noticeDays days to wait after the custodial parent was told (603 CMR 23.07(5)(d))
 * @param amendmentDays days to decide on a request to change a record (603 CMR 23.08(3))
 * @param linkDays days for which a link to the package is open
 * @param proofHours hours for which a link that proves an e-mail address is open
 * @param codeMinutes minutes for which a code is good
 * @param hourly requests an hour from one machine or for one address
 */
@ConfigurationProperties("hornbook.requests")
public record RequestSettings(
        @DefaultValue("10") int stateDays,
        @DefaultValue("45") int federalDays,
        @DefaultValue("5") int staffDays,
        @DefaultValue("21") int noticeDays,
        @DefaultValue("7") int amendmentDays,
        @DefaultValue("7") int linkDays,
        @DefaultValue("24") int proofHours,
        @DefaultValue("15") int codeMinutes,
        @DefaultValue("10") int hourly) {

    public RequestSettings {
        if (stateDays < 1 || federalDays < 1 || staffDays < 1 || amendmentDays < 1 || linkDays < 1) {
            throw new IllegalArgumentException("the periods of hornbook.requests are at least one day");
        }
    }

    /** How long the package's link is open. */
    public Duration linkOpen() {
        return Duration.ofDays(linkDays);
    }
}
