package org.hornbook.server.sharing.engine;

/**
 * Another way to publish the same counts, with what it costs.
 *
 * @param kind what is done instead
 * @param title in a few words
 * @param text what becomes of the table, in a sentence or two
 * @param cells how many cells the table would have
 * @param withheld how many of them would be withheld
 */
public record Alternative(Kind kind, String title, String text, int cells, int withheld) {

    /** What is done instead of withholding cells of the table as it is. */
    public enum Kind {
        /** A dimension is left out. */
        FEWER_DIMENSIONS,
        /** Groups instead of their parts. */
        COARSER,
        /** Percentages in bands instead of counts. */
        BANDS,
        /** Counts rounded to multiples. */
        ROUNDED
    }
}
