package org.hornbook.server.tasks.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.tasks.Tasks;
import org.hornbook.server.web.OpenToAll;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar feed and the page that hands out its address. */
@Controller
class CalendarPages {

    private final CalendarFeed feed;
    private final Tasks tasks;
    private final District district;
    private final Clock clock;

    CalendarPages(CalendarFeed feed, Tasks tasks, District district, Clock clock) {
        this.feed = feed;
        this.tasks = tasks;
        this.district = district;
        this.clock = clock;
    }

    @PostMapping("/tasks/calendar")
    @SignedIn
    String renew(Actor actor, Model model) {
        model.addAttribute("address", district.address() + "/calendar/" + feed.renew(actor) + ".ics");
        return "tasks/calendar";
    }

    @PostMapping("/tasks/calendar/end")
    @SignedIn
    String end(Actor actor, RedirectAttributes redirect) {
        feed.end(actor);
        redirect.addFlashAttribute("flash", "The calendar address no longer works.");
        return "redirect:/tasks";
    }

    /** Calendar programs cannot sign in; the secret address is the key. */
    @GetMapping("/calendar/{token}.ics")
    @OpenToAll
    void calendar(@PathVariable String token, HttpServletResponse response) throws IOException {
        Actor owner = feed.owner(token).orElseThrow(() -> Problem.notFound("No calendar has this address."));
        response.setContentType("text/calendar; charset=UTF-8");
        response.getWriter().write(TaskCalendar.of(tasks.openFor(owner), district.address(), clock.instant()));
    }
}
