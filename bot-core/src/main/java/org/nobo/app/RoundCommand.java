package org.nobo.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Plan;
import org.nobo.connect.matching.Planner;
import org.nobo.connect.matching.Two;
import org.nobo.connect.sheet.HistorySheet;
import org.nobo.connect.sheet.MembersSheet;
import org.nobo.connect.sheet.Trouble;
import org.nobo.connect.sheet.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans a round of introductions from a spreadsheet, without a community. */
@Command(
        name = "round",
        description = "Plans a round of introductions from a spreadsheet.",
        footer = {
            "",
            "Members are a CSV file with the columns member,values,practice,needs,offers,timezone,languages,optin,blocked;",
            "several in a cell stand with ; between them. History has the columns round,a,b. Who told no language is taken",
            "to speak the one all speak. Rows that cannot be used are named by their line and left out.",
            "The last line is one JSON object; weight and bound count 1 for the best pair there could be."
        })
final class RoundCommand implements Callable<Integer> {
    @Option(names = "--members", paramLabel = "FILE", required = true, description = "Who takes part, as CSV.")
    private Path members;

    @Option(names = "--history", paramLabel = "FILE", description = "Who met whom before, as CSV; no pair meets again.")
    private Path history;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many meet: 2, 3 or 4 (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed and files give the same round (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--window", paramLabel = "N", description = "Only who met in the last N rounds is kept apart.")
    private Integer window;

    @Option(names = "--json", description = "Print the JSON object alone.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (size < 2 || size > 4) {
            throw new ParameterException(spec.commandLine(), "--size is 2, 3 or 4.");
        }
        if (window != null && window < 0) {
            throw new ParameterException(spec.commandLine(), "--window is a number of rounds, from 0.");
        }
        try {
            plan(MembersSheet.read(members), history == null ? null : HistorySheet.read(history));
            return 0;
        } catch (Unreadable e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void plan(MembersSheet read, HistorySheet past) {
        PrintWriter err = spec.commandLine().getErr();
        read.troubles().forEach(trouble -> err.println(said(trouble)));
        Set<Two> met = new HashSet<>();
        Map<MemberId, Integer> counts = new HashMap<>();
        if (past != null) {
            past.troubles().forEach(trouble -> err.println(said(trouble)));
            met.addAll(past.met(window == null ? OptionalInt.empty() : OptionalInt.of(window)));
            counts.putAll(past.counts());
        }
        err.flush();
        Set<Two> apart = new HashSet<>(met);
        apart.addAll(read.blocked());
        Guests guests = new Guests(read.people(), apart, counts);

        long begun = System.nanoTime();
        Planner planner = Planner.of(guests, size, seed, InstantSource.system().instant());
        Plan plan = planner.plan();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        OptionalDouble bound = planner.bound();

        PrintedRound printed = new PrintedRound(plan, met, took, bound);
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.print(printed.text());
        }
        out.println(printed.json());
        out.flush();
    }

    private static String said(Trouble trouble) {
        return "nobo: " + trouble;
    }
}
