package org.hornbook.server.documents;

/** How a document looks: the same measures for paper and screen. */
final class DocumentStyle {

    static final String PLAIN = "Public Sans, DejaVu Sans";
    static final String INK = "#1b1b1b";
    static final String ACCENT = "#162e51";
    static final String RULE = "#a9aeb1";
    static final String TINT = "#eff6fb";

    /** Letter sizes of the title and of headings of level 1 to 4, in points. */
    private static final int[] SIZES = {22, 16, 13, 11, 10};

    private DocumentStyle() {}

    static String size(int level) {
        return SIZES[level] + "pt";
    }
}
