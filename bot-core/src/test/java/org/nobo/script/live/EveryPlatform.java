package org.nobo.script.live;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.nobo.script.Stage;

/**
 * Plays the talks that are written down on every platform there is, and one community on two of them, by the platforms'
 * own libraries; prints one report. Ends with 0 when all was said that should be.
 */
final class EveryPlatform {
    private static final List<String> TALKS = List.of("makers");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int failed;

    public static void main(String[] arguments) {
        EveryPlatform all = new EveryPlatform();
        List<LiveStage> stages = ServiceLoader.load(LiveStage.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(LiveStage::platform))
                .toList();
        TALKS.forEach(talk -> stages.forEach(stage -> all.plays(talk, stage)));
        for (LiveStage here : stages) {
            stages.stream()
                    .filter(there -> here.platform().compareTo(there.platform()) < 0)
                    .forEach(there -> all.together(there, here));
        }
        System.exit(all.failed == 0 && stages.size() > 1 ? 0 : 1);
    }

    private void plays(String talk, LiveStage platform) {
        List<String> lines = StagedTalk.lines(talk);
        long begun = System.nanoTime();
        try (Stage stage = platform.open();
                Household household = new Household(List.of(new Household.Home("Makers", "lea", stage)))) {
            int heard = new StagedTalk(household, platform, stage).play(lines);
            report("talk " + talk + " on " + platform.platform(), heard + " of " + StagedTalk.expected(lines), begun);
        } catch (AssertionError | RuntimeException e) {
            fails("talk " + talk + " on " + platform.platform(), e);
        }
    }

    private void together(LiveStage one, LiveStage other) {
        String what = "one community on " + one.platform() + " and " + other.platform();
        long begun = System.nanoTime();
        try (Stage here = one.open();
                Stage there = other.open()) {
            new TwoHomes(Map.of(here, one.platform(), there, other.platform()), here, there, out).play();
            report(what, "as it should be", begun);
        } catch (AssertionError | RuntimeException e) {
            fails(what, e);
        }
    }

    private void report(String what, String how, long begun) {
        out.printf("%-40s %s, %.1f s%n", what, how, (System.nanoTime() - begun) / 1e9);
    }

    private void fails(String what, Throwable why) {
        failed++;
        out.printf("%-40s failed: %s%n", what, why.getMessage());
    }
}
