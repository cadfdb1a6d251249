package org.hornbook.disclosure.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hornbook.disclosure.protect.Costs;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.protect.ProtectedTable;
import org.hornbook.disclosure.protect.Protector;
import org.hornbook.disclosure.protect.Request;
import org.hornbook.disclosure.read.BadInput;
import org.hornbook.disclosure.read.PublishedReader;
import org.hornbook.disclosure.read.PublishedWriter;
import org.hornbook.disclosure.read.SpecReader;
import org.hornbook.disclosure.read.TableReader;
import org.hornbook.disclosure.read.TableSpec;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code protect}: disclosure control of a table. */
@Command(
        name = "protect",
        mixinStandardHelpOptions = true,
        description =
                "Withholds risky cells of a table, and as many more as are needed so that nobody can compute them.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the protected table was written",
            "2:bad usage or input; one line says what and where",
            "3:the output cannot be written, or the optimisation library cannot be loaded"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class ProtectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--input", required = true, paramLabel = "CSV", description = "the innermost cells of the table")
    private Path input;

    @Option(names = "--spec", required = true, paramLabel = "JSON", description = "dimensions, rules, protection")
    private Path spec;

    @Option(names = "--output", required = true, paramLabel = "CSV", description = "where the protected table goes")
    private Path output;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "how long to look for fewer withheld cells (default: ${DEFAULT-VALUE}); 0: heuristic only")
    private int seconds;

    @Override
    public Integer call() {
        return Exit.of(command, this::protect);
    }

    private int protect() throws IOException {
        if (seconds < 0) {
            throw new BadInput("--seconds must be 0 or more");
        }
        TableSpec read = SpecReader.read(spec);
        Table table = TableReader.read(input, read);
        List<PublishedTable> earlier = PublishedReader.readLinked(read, table.layout());
        Request request = new Request(
                table, read.rules(), read.protection(), read.bounds(), costs(read, table.layout()), earlier);
        Effort effort = seconds == 0 ? Effort.heuristic() : Effort.optimise(Duration.ofSeconds(seconds));
        ProtectedTable result = Protector.protect(request, effort);
        StringWriter text = new StringWriter();
        PublishedWriter.write(result.published(), text);
        Files.writeString(output, text.toString());
        report(result);
        return Exit.DONE;
    }

    private static Costs costs(TableSpec spec, Layout layout) {
        Map<Integer, Double> weights = new HashMap<>();
        for (TableSpec.Weight weight : spec.weights()) {
            List<Integer> cells = Selection.cells(weight, layout);
            cells.forEach(cell -> weights.put(cell, weight.factor()));
        }
        return new Costs(spec.basis(), weights);
    }

    private void report(ProtectedTable result) {
        PrintWriter err = command.commandLine().getErr();
        List<String> warnings = new ArrayList<>(result.warnings());
        warnings.forEach(warning -> err.println("protect: warning: " + warning));
        err.printf(
                "protect: %d of %d cells withheld, %d because of the rules and %d to protect them%s%n",
                result.withheld(),
                result.statuses().size(),
                result.count(Status.PRIMARY),
                result.count(Status.COMPLEMENTARY),
                seconds == 0 ? "" : String.format("; at most %.1f %% above the cheapest way", 100 * result.gap()));
        err.flush();
    }
}
