package org.hornbook.disclosure.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.hornbook.disclosure.attack.AttackReport;
import org.hornbook.disclosure.attack.Finding;
import org.hornbook.disclosure.read.PublishedWriter;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;

/** Writes the answer of an attack. */
final class Answers {
    private Answers() {}

    static void table(PublishedTable table, AttackReport report, PrintWriter out) {
        for (Finding finding : report.findings()) {
            out.printf(
                    "%-12s %s .. %s  %s%s%n",
                    word(finding),
                    number(finding.lower()),
                    number(finding.upper()),
                    table.layout().name(finding.cell()),
                    finding.how().isEmpty() ? "" : "  (" + finding.how() + ")");
        }
        out.println(sentence(report));
    }

    private static String word(Finding finding) {
        return switch (finding.verdict()) {
            case SAFE, SAFE_ZERO -> "safe";
            case COMPUTED, TOO_NARROW, COMPUTED_BY_ONE -> "LEAKS";
            case NOT_PROVEN -> "NOT PROVEN";
        };
    }

    private static String sentence(AttackReport report) {
        int withheld = report.findings().size();
        int leaks = report.leaks().size() - report.notProven();
        if (leaks > 0) {
            return "The protection does not hold: " + leaks + " of the " + withheld + " withheld cells leak.";
        }
        if (report.notProven() > 0) {
            return "Whether the protection holds is not proven: the attack was too weak for " + report.notProven()
                    + " of the " + withheld + " withheld cells.";
        }
        return "The protection holds: none of the " + withheld + " withheld cells can be computed.";
    }

    static void json(PublishedTable table, AttackReport report, PrintWriter out) {
        out.println("{\"holds\": " + report.holds() + ", \"withheld\": "
                + report.findings().size() + ", \"leaks\": " + (report.leaks().size() - report.notProven())
                + ", \"notProven\": "
                + report.notProven() + ", \"cells\": [");
        List<Finding> findings = report.findings();
        for (int i = 0; i < findings.size(); i++) {
            out.println(cell(table.layout(), findings.get(i)) + (i + 1 < findings.size() ? "," : ""));
        }
        out.println("]}");
    }

    private static String cell(Layout layout, Finding finding) {
        StringBuilder json = new StringBuilder("{\"cell\": {");
        List<String> categories = layout.categories(finding.cell());
        for (int d = 0; d < categories.size(); d++) {
            json.append(d == 0 ? "" : ", ")
                    .append(quoted(layout.dimensions().get(d).column()))
                    .append(": ")
                    .append(quoted(categories.get(d)));
        }
        return json.append("}, \"status\": ")
                .append(quoted(finding.status().word()))
                .append(", \"lower\": ")
                .append(jsonNumber(finding.lower()))
                .append(", \"upper\": ")
                .append(jsonNumber(finding.upper()))
                .append(", \"exactInterval\": ")
                .append(finding.tight())
                .append(", \"verdict\": ")
                .append(quoted(finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .append(", \"how\": ")
                .append(quoted(finding.how()))
                .append("}")
                .toString();
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "no limit" : PublishedWriter.number(value);
    }

    private static String jsonNumber(double value) {
        return Double.isInfinite(value) ? "null" : PublishedWriter.number(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
