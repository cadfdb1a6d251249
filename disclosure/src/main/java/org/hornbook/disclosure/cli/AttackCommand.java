package org.hornbook.disclosure.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hornbook.disclosure.attack.AttackReport;
import org.hornbook.disclosure.attack.Attacker;
import org.hornbook.disclosure.attack.Knowledge;
import org.hornbook.disclosure.protect.Protection;
import org.hornbook.disclosure.read.PublishedReader;
import org.hornbook.disclosure.read.SpecReader;
import org.hornbook.disclosure.read.TableReader;
import org.hornbook.disclosure.read.TableSpec;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attack}: tries to undo the protection of a published table. */
@Command(
        name = "attack",
        mixinStandardHelpOptions = true,
        description = "Tries to compute the withheld cells of a published table from everything that was published.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the protection that the specification asks for holds",
            "1:it does not: some withheld cell can be computed, or is too narrow; or the table is too large to prove it",
            "2:bad usage or input; one line says what and where",
            "3:the optimisation library cannot be loaded"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class AttackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--published", required = true, paramLabel = "CSV", description = "the published table")
    private Path published;

    @Option(names = "--spec", required = true, paramLabel = "JSON", description = "dimensions, rules, protection")
    private Path spec;

    @Option(
            names = "--input",
            paramLabel = "CSV",
            description = "the true innermost cells, if you have them: then also what someone could compute who is"
                    + " alone in a cell and knows its value")
    private @Nullable Path input;

    @Option(names = "--format", defaultValue = "table", description = "table or json (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    /** How the answer is written. */
    @SuppressWarnings("checkstyle:ConstantName") // the names are what people type
    public enum Format {
        /** For people. */
        table,
        /** For programs. */
        json
    }

    @Override
    public Integer call() {
        return Exit.of(command, this::attack);
    }

    private int attack() {
        TableSpec read = SpecReader.read(spec);
        PublishedTable table = PublishedReader.read(published, read);
        List<PublishedTable> earlier = PublishedReader.readLinked(read, table.layout());
        AttackReport report = Attacker.attack(table, earlier, knowledge(read, table));
        PrintWriter out = command.commandLine().getOut();
        switch (format) {
            case table -> Answers.table(table, report, out);
            case json -> Answers.json(table, report, out);
        }
        out.flush();
        return report.holds() ? Exit.DONE : Exit.THE_ANSWER_IS_NO;
    }

    private Knowledge knowledge(TableSpec spec, PublishedTable table) {
        boolean counts = spec.measure().kind() == Table.Kind.FREQUENCY;
        return new Knowledge(
                spec.bounds().lower().orElse(Double.NEGATIVE_INFINITY),
                spec.bounds().upper().orElse(Double.POSITIVE_INFINITY),
                counts,
                counts && spec.rules().zerosSafe() && spec.rules().singletons() != Singletons.IGNORED,
                spec.rules().zerosSafe(),
                spec.protection() instanceof Protection.Interval interval ? interval.width() : 0,
                insiders(spec, table));
    }

    private List<Knowledge.Insider> insiders(TableSpec spec, PublishedTable published) {
        List<Knowledge.Insider> insiders = new ArrayList<>();
        if (input != null && spec.rules().singletons() == Singletons.CONTRIBUTORS) {
            Table truth = TableReader.read(input, spec);
            Layout layout = truth.layout();
            for (int cell = 0; cell < layout.size(); cell++) {
                boolean alone = truth.kind() == Table.Kind.FREQUENCY
                        ? truth.value(cell) == 1
                        : truth.contributions().getOrDefault(cell, List.of()).size() == 1;
                int there = Same.cell(layout, cell, published.layout());
                if (alone && layout.innermost(cell) && !published.published(there)) {
                    insiders.add(new Knowledge.Insider(there, truth.value(cell)));
                }
            }
        }
        return insiders;
    }
}
