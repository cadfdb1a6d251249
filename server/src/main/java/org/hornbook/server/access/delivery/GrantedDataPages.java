package org.hornbook.server.access.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.access.Deliveries;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryFormat;
import org.hornbook.server.access.DeliveryQuery;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Disclosures;
import org.hornbook.server.access.Download;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What was granted: its terms for those who watch over it, its data for the holder alone. */
@Controller
@SignedIn
class GrantedDataPages {

    private static final int PAGE_SIZE = 50;
    private static final String FILTER = "f.";
    private static final int CONFLICT = 409;

    private final Grants grants;
    private final Deliveries deliveries;
    private final Disclosures disclosures;
    private final Pseudonyms pseudonyms;
    private final GrantView view;
    private final Datasets datasets;
    private final CatalogRights rights;

    GrantedDataPages(
            Grants grants,
            Deliveries deliveries,
            Disclosures disclosures,
            Pseudonyms pseudonyms,
            GrantView view,
            Datasets datasets,
            CatalogRights rights) {
        this.grants = grants;
        this.deliveries = deliveries;
        this.disclosures = disclosures;
        this.pseudonyms = pseudonyms;
        this.view = view;
        this.datasets = datasets;
        this.rights = rights;
    }

    @GetMapping("/access/grants")
    String own(Actor actor, Model model) {
        List<GrantView.Named> all = grants.of(actor.id()).stream().map(view::of).toList();
        model.addAttribute(
                "now",
                all.stream()
                        .filter(one -> deliveries.obstacle(one.grant()).isEmpty())
                        .toList());
        model.addAttribute(
                "past",
                all.stream()
                        .filter(one -> deliveries.obstacle(one.grant()).isPresent())
                        .toList());
        return "access/delivery/own";
    }

    @GetMapping("/access/grants/{id}")
    String show(
            @PathVariable GrantId id,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Grant grant = visible(actor, id);
        boolean holder = grant.holder().equals(actor.id());
        terms(grant, actor, model);
        if (!holder) {
            model.addAttribute("log", disclosures.of(id, 1, PAGE_SIZE));
            return "access/delivery/terms";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (deliveries.read(actor, id, query(parameters), DisclosureWay.PREVIEW)) {
            case Delivery.Refused refused -> model.addAttribute("refused", refused);
            case Delivery.Rows rows -> {
                String kept = kept(parameters, false);
                model.addAttribute("delivered", rows);
                model.addAttribute(
                        "heads", view.heads(rows.columns(), parameters, "/access/grants/" + id + "?" + kept));
                model.addAttribute("base", "/access/grants/" + id + "?" + kept(parameters, true));
                model.addAttribute("formats", DeliveryFormat.values());
                model.addAttribute("filtered", !kept.isEmpty());
                model.addAttribute("sort", parameters.getOrDefault("sort", ""));
                model.addAttribute("dir", parameters.getOrDefault("dir", ""));
            }
        }
        return "access/delivery/data";
    }

    private void terms(Grant grant, Actor actor, Model model) {
        model.addAttribute("named", view.of(grant));
        model.addAttribute("grant", grant);
        model.addAttribute("obstacle", deliveries.obstacle(grant).orElse(null));
        model.addAttribute(
                "mayRenew",
                keeps(actor, grant)
                        && grant.terms().elements().stream().anyMatch(one -> one.treatment() == Treatment.PSEUDONYM)
                        && pseudonyms.edition(grant.id()).isPresent());
        model.addAttribute(
                "mayEnd",
                grant.revokedAt() == null
                        && (keeps(actor, grant) || grant.holder().equals(actor.id())));
        model.addAttribute("edition", pseudonyms.edition(grant.id()).orElse(0));
    }

    private static DeliveryQuery query(Map<String, String> parameters) {
        Map<ElementId, String> filter = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FILTER) && !value.isBlank()) {
                filter.put(element(name.substring(FILTER.length())), value);
            }
        });
        String sort = parameters.getOrDefault("sort", "");
        try {
            return new DeliveryQuery(
                    filter,
                    sort.isEmpty() ? Optional.empty() : Optional.of(element(sort)),
                    "desc".equals(parameters.get("dir")),
                    Integer.parseInt(parameters.getOrDefault("page", "1")),
                    PAGE_SIZE);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("There is no such page. Start from the first one.");
        }
    }

    private static ElementId element(String text) {
        try {
            return ElementId.of(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("Only columns that were granted can be filtered and sorted by.");
        }
    }

    private static String kept(Map<String, String> parameters, boolean withSort) {
        return parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .filter(entry -> entry.getKey().startsWith(FILTER)
                        || (withSort
                                && (entry.getKey().equals("sort")
                                        || entry.getKey().equals("dir"))))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()) + "&")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping("/access/grants/{id}/file")
    @Nullable
    String file(
            @PathVariable GrantId id,
            @RequestParam(defaultValue = "csv") String format,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        DeliveryFormat wanted = DeliveryFormat.ofCode(format)
                .orElseThrow(() -> Problem.badInput("Choose one of the formats csv, xlsx and parquet."));
        return switch (deliveries.download(actor, id, wanted)) {
            case Download.Ready ready -> {
                send(ready, response);
                yield null;
            }
            case Download.Refused refused -> {
                response.setStatus(CONFLICT);
                terms(grants.require(id), actor, model);
                model.addAttribute("refused", new Delivery.Refused(refused.why(), refused.cure()));
                yield "access/delivery/data";
            }
        };
    }

    private static void send(Download.Ready ready, HttpServletResponse response) throws IOException {
        response.setContentType(ready.format().mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(ready.name()).build().toString());
        Deliveries.send(ready, response.getOutputStream());
    }

    @PostMapping("/access/grants/{id}/pseudonyms")
    String renew(@PathVariable GrantId id, Actor actor, RedirectAttributes redirect) {
        Grant grant = visible(actor, id);
        if (!keeps(actor, grant)) {
            throw Problem.notAllowed("Only the keepers of the data give a grant new pseudonyms.");
        }
        pseudonyms.renew(actor, grant);
        redirect.addFlashAttribute(
                "flash", "From now on this grant has new pseudonyms. The old ones cannot be made again.");
        return "redirect:/access/grants/" + id;
    }

    @PostMapping("/access/grants/{id}/end")
    String end(
            @PathVariable GrantId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Grant grant = visible(actor, id);
        if (reason.isBlank()) {
            response.setStatus(422);
            terms(grant, actor, model);
            model.addAttribute("log", disclosures.of(id, 1, PAGE_SIZE));
            model.addAttribute("reasonError", "Say why the grant ends.");
            return "access/delivery/terms";
        }
        grants.revoke(actor, id, version, reason);
        redirect.addFlashAttribute("flash", "This grant delivers nothing from now on.");
        return "redirect:/access/grants/" + id;
    }

    /** The holder, the keepers of the data and those who watch over access see a grant. */
    private Grant visible(Actor actor, GrantId id) {
        Grant grant = grants.require(id);
        boolean sees = grant.holder().equals(actor.id())
                || actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.AUDITOR, Role.RECORDS_OFFICER)
                || keeps(actor, grant);
        if (!sees) {
            throw Problem.notAllowed("Only the holder, the keepers of the data and auditors see a grant.");
        }
        return grant;
    }

    private boolean keeps(Actor actor, Grant grant) {
        return datasets.find(grant.terms().dataset())
                .filter(dataset -> rights.mayClassify(actor, dataset))
                .isPresent();
    }
}
