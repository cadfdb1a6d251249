package org.hornbook.server.tasks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which open tasks to list.
 *
 * @param everybody tasks of everybody, for those who see all; otherwise those in the actor's inbox
 * @param show a part of them
 * @param kind only this kind; empty for all
 * @param words text to find in title and reason; empty for all
 */
public record InboxQuery(boolean everybody, Show show, String kind, String words, Sort sort) {

    public InboxQuery {
        kind = kind.strip();
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    /** What is in the inbox of somebody who opens it. */
    public static InboxQuery own() {
        return new InboxQuery(false, Show.OPEN, "", "", Sort.DUE);
    }

    /** A part of the open tasks. */
    public enum Show {
        /** All but those that are snoozed. */
        OPEN("Open"),
        OVERDUE("Overdue"),
        SNOOZED("Snoozed"),
        ESCALATED("Escalated");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        /** The part as people read it. */
        public String title() {
            return title;
        }

        /** The part with that name, in any case; all open ones for anything else. */
        public static Show of(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /** The order of the list. */
    public enum Sort {
        /** The most overdue first. */
        DUE("Due date"),
        NEWEST("Newest first"),
        TITLE("Title");

        private final String title;

        Sort(String title) {
            this.title = title;
        }

        /** The order as people read it. */
        public String title() {
            return title;
        }

        /** The order with that name, in any case; by due date for anything else. */
        public static Sort of(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(DUE);
        }
    }
}
