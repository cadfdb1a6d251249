package org.hornbook.server.tasks;

/** What became of something that a person wanted to do with tasks. */
public sealed interface TaskOutcome {

    /** Done, with all of them. */
    record Done(int tasks) implements TaskOutcome {}

    /** Not done, with none of them. */
    record Refused(Refusal reason) implements TaskOutcome {}

    /** Why not. */
    enum Refusal {
        NOTHING_CHOSEN("task", "Choose at least one task."),
        NO_REASON("reason", "Say why, so that the next person understands it."),
        REASON_TOO_LONG("reason", "Say why in 300 characters or fewer."),
        NOBODY("to", "Choose a person with an active account, or anyone with the role."),
        DAY_IS_PAST("until", "Choose a day after today."),
        DAY_TOO_FAR("until", "Choose a nearer day; a task cannot be out of sight for that long."),
        CLOSES_BY_ITSELF(
                "task", "This task closed by itself, because what it asks for is done. It opens again by itself."),
        TOO_LONG_AGO("task", "This was done too long ago to be taken back."),
        OPEN_AGAIN("task", "There is an open task for this already.");

        private final String field;
        private final String text;

        Refusal(String field, String text) {
            this.field = field;
            this.text = text;
        }

        /** Name of the field that is wrong. */
        public String field() {
            return field;
        }

        /** What to do, for the person who asked. */
        public String text() {
            return text;
        }
    }
}
