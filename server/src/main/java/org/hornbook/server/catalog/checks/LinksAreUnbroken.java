package org.hornbook.server.catalog.checks;

import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause ORG-2: links hold, or they are no better than copies. */
@Component
class LinksAreUnbroken implements ClauseCheck {

    private final Links links;

    LinksAreUnbroken(Links links) {
        this.links = links;
    }

    @Override
    public String code() {
        return "links-are-unbroken";
    }

    @Override
    public String statement() {
        return "The keys of every link match.";
    }

    @Override
    public ClauseResult evaluate() {
        long all = links.count(null);
        if (all == 0) {
            return new ClauseResult.NotApplicable("No link is known.");
        }
        long broken = links.count(Link.State.BROKEN);
        Answer answer = new Answer()
                .counted("links known", all)
                .counted("links whose keys match", links.count(Link.State.WORKS))
                .counted("broken links", broken);
        var named = links.all(Link.State.BROKEN, ClauseResult.MOST_OFFENDERS);
        named.forEach(link -> answer.offender(
                "%s to %s: %s".formatted(link.from().label(), link.to().label(), link.matching()),
                "/catalog/links/" + link.id()));
        return answer.more(broken - named.size()).result();
    }
}
