package org.hornbook.server.requests.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hornbook.server.mail.Letter;
import org.hornbook.server.requests.NewRequest;
import org.hornbook.server.requests.Relation;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** The answers of the form so far; each page carries those of the pages before. */
public record AskForm(
        String relation,
        String aboutName,
        String aboutBirth,
        String aboutSchool,
        String name,
        String email,
        String wish) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WISH = 2_000;

    public AskForm(
            @Nullable String relation,
            @Nullable String aboutName,
            @Nullable String aboutBirth,
            @Nullable String aboutSchool,
            @Nullable String name,
            @Nullable String email,
            @Nullable String wish) {
        this.relation = text(relation);
        this.aboutName = text(aboutName);
        this.aboutBirth = text(aboutBirth);
        this.aboutSchool = text(aboutSchool);
        this.name = text(name);
        this.email = text(email);
        this.wish = text(wish);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The pages, in order. */
    public enum Page {
        WHO,
        WHOSE,
        YOU,
        WISH,
        CHECK
    }

    static AskForm empty() {
        return new AskForm("", "", "", "", "", "", "");
    }

    Optional<Relation> chosen() {
        return Arrays.stream(Relation.values())
                .filter(one -> one.name().equals(relation))
                .findFirst();
    }

    /** Members of staff are found by their own name. */
    Page after(Page page) {
        return switch (page) {
            case WHO -> chosen().filter(one -> one == Relation.STAFF).isPresent() ? Page.YOU : Page.WHOSE;
            case WHOSE -> Page.YOU;
            case YOU -> Page.WISH;
            case WISH, CHECK -> Page.CHECK;
        };
    }

    Page before(Page page) {
        return switch (page) {
            case WHO, WHOSE -> Page.WHO;
            case YOU -> chosen().filter(one -> one == Relation.STAFF).isPresent() ? Page.WHO : Page.WHOSE;
            case WISH -> Page.YOU;
            case CHECK -> Page.WISH;
        };
    }

    FormErrors check(Page page) {
        FormErrors errors = new FormErrors();
        boolean parent = chosen().filter(one -> one == Relation.PARENT).isPresent();
        switch (page) {
            case WHO -> errors.addIf(chosen().isEmpty(), "relation", "Choose who you are.");
            case WHOSE ->
                errors.addIf(parent && !isName(aboutName), "aboutName", "Enter the student's full name.")
                        .addIf(birth().isEmpty(), "aboutBirth", "Enter the birth date as 2012-05-31.")
                        .addIf(aboutSchool.length() > LONGEST_NAME, "aboutSchool", "Shorten the name of the school.");
            case YOU ->
                errors.addIf(!isName(name), "name", "Enter your full name.")
                        .addIf(!Letter.isAddress(email), "email", "Enter an e-mail address such as name@example.org.");
            case WISH ->
                errors.addIf(wish.length() > LONGEST_WISH, "wish", "Shorten this to at most 2,000 characters.");
            case CHECK -> {
                // looked at again below
            }
        }
        return errors;
    }

    /** The first page with a fault; empty when the form can be sent. */
    Optional<Page> firstFault() {
        return Arrays.stream(Page.values())
                .filter(page -> page != Page.WHOSE
                        || chosen().filter(one -> one == Relation.STAFF).isEmpty())
                .filter(page -> !check(page).isEmpty())
                .findFirst();
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME;
    }

    Optional<LocalDate> birth() {
        try {
            return aboutBirth.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(aboutBirth));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    NewRequest request() {
        return new NewRequest(chosen().orElseThrow(), name, email, aboutName, birth().orElse(null), aboutSchool, wish);
    }
}
