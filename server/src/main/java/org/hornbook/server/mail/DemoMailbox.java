package org.hornbook.server.mail;

import java.util.UUID;
import org.hornbook.server.web.SignedIn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The sample district has no mail server and no families who could open their letters: whoever tries the demo reads them
 * here. It exists in the demo only, because letters hold one-time links.
 */
@Controller
@Profile("demo")
@SignedIn
class DemoMailbox {

    private final DeliveryLog log;

    DemoMailbox(DeliveryLog log) {
        this.log = log;
    }

    @GetMapping("/demo/letters")
    String list(Model model) {
        model.addAttribute("letters", log.page("", "", 1).items());
        return "mail/demo";
    }

    @GetMapping("/demo/letters/{letter}")
    String letter(@PathVariable UUID letter, Model model) {
        LetterId id = new LetterId(letter);
        model.addAttribute("letter", log.require(id));
        model.addAttribute("lines", log.lines(id));
        return "mail/demo-letter";
    }
}
