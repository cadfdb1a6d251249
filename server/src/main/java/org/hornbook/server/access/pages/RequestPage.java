package org.hornbook.server.access.pages;

import java.util.List;
import java.util.Map;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.access.asking.NeedToKnowTest;
import org.hornbook.server.access.asking.RequestState;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.asking.TestResult;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one request: for the asker, for those who decide, for those who watch. */
@Component
class RequestPage {

    private static final int EARLIER = 5;
    private static final int HISTORY = 50;

    private final Requests requests;
    private final Deciders deciders;
    private final NeedToKnowTest test;
    private final AskFacts facts;
    private final Datasets datasets;
    private final Accounts accounts;
    private final JournalReading journal;

    RequestPage(
            Requests requests,
            Deciders deciders,
            NeedToKnowTest test,
            AskFacts facts,
            Datasets datasets,
            Accounts accounts,
            JournalReading journal) {
        this.requests = requests;
        this.deciders = deciders;
        this.test = test;
        this.facts = facts;
        this.datasets = datasets;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Refuses those who may not read it. {@code entered} is what somebody wrote into one of the page's forms. */
    String fill(
            AccessRequest request, Map<String, String> entered, @Nullable FormErrors errors, Actor actor, Model model) {
        if (!deciders.maySee(actor, request)) {
            throw Problem.notAllowed(
                    "Only whoever asked, those who decide and those who watch over decisions see a request.");
        }
        boolean mayDecide = deciders.mayDecide(actor, request);
        boolean own = actor.id().equals(request.askedBy());
        Dataset dataset = datasets.find(request.asked().dataset()).orElse(null);
        model.addAttribute(
                "view",
                RequestView.of(
                        request,
                        dataset == null ? "data that is gone" : dataset.name(),
                        facts.elementsOf(request.asked().dataset())));
        model.addAttribute("request", request);
        model.addAttribute(
                "collection",
                deciders.collection(request.asked().dataset())
                        .map(DataCollection::name)
                        .orElse(null));
        model.addAttribute("tests", tests(request));
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("own", own);
        model.addAttribute(
                "mayAppeal",
                own
                        && request.state() == RequestState.REFUSED
                        && request.appeal().isEmpty());
        model.addAttribute("waitsFor", waitsFor(request));
        model.addAttribute("late", request.lateOn(requests.today()));
        model.addAttribute("earlier", mayDecide ? requests.earlier(request, EARLIER) : List.of());
        model.addAttribute("entered", entered);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        model.addAttribute(
                "history",
                journal.find(
                        JournalQuery.ofSubject("access-request", request.id().toString()), HISTORY));
        return "access/request";
    }

    /** While somebody decides, the test as it stands now; afterwards as it stood then. */
    private List<TestResult> tests(AccessRequest request) {
        return request.state().waits()
                ? test.of(request.askedBy(), request.agreed(), request.words())
                : request.tests();
    }

    private String waitsFor(AccessRequest request) {
        return switch (request.state()) {
            case OPEN ->
                deciders.first(request.asked().dataset(), request.askedBy())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElseGet(() -> deciders.leader(request).title());
            case AGREED -> deciders.leader(request).title() + ", or a second keeper of the data";
            case APPEALED -> deciders.leader(request).title();
            case GRANTED, REFUSED, TAKEN_BACK -> "";
        };
    }
}
