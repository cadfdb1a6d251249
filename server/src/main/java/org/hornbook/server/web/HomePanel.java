package org.hornbook.server.web;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;

/** A part of the home page that an area contributes: what needs this person, what changed. */
public interface HomePanel {

    /** The panel for this person; empty when there is nothing for them here. */
    Optional<View> panelFor(Actor actor);

    /** Smaller comes first; work that waits before news. */
    int order();

    /**
     * What the panel shows.
     *
     * @param title the heading
     * @param empty the sentence shown when there are no lines
     * @param lines at most about ten
     * @param moreText the words of the link to everything, or null
     * @param moreHref where that link leads, or null
     */
    record View(
            String title,
            String empty,
            List<Line> lines,
            @Nullable String moreText,
            @Nullable String moreHref) {
        public View {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of a panel.
     *
     * @param text the link's words
     * @param href where it leads
     * @param note small text beside it, may be empty
     * @param tag a state in words such as "Overdue", or null
     */
    record Line(
            String text, String href, String note, @Nullable String tag) {}
}
