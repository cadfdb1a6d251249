package org.hornbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the shell around every page needs: district, account, navigation, the current address. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    private final District district;
    private final OpenDataPortal portal;
    private final CurrentActor currentActor;
    private final List<NavigationEntry> entries;

    ShellAdvice(District district, OpenDataPortal portal, CurrentActor currentActor, List<NavigationEntry> entries) {
        this.district = district;
        this.portal = portal;
        this.currentActor = currentActor;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        @Nullable Actor actor = currentActor.find().orElse(null);
        List<NavigationEntry> shown = actor == null
                ? List.of()
                : entries.stream().filter(entry -> entry.shownTo(actor)).toList();
        return new Shell(district.name(), portal.address(), actor, shown, request.getRequestURI());
    }

    /** The shell's view record. */
    record Shell(String district, String portal, @Nullable Actor actor, List<NavigationEntry> navigation, String path) {

        /** True when the entry's part of the site is open. */
        public boolean isCurrent(NavigationEntry entry) {
            return path.equals(entry.href()) || (entry.href().length() > 1 && path.startsWith(entry.href() + "/"));
        }
    }
}
