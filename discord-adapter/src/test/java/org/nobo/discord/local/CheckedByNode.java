package org.nobo.discord.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Holds the local Discord against a client that is neither ours nor JDA: discord.js, unchanged, plays a talk in it. Not a
 * test of JUnit's, for the build itself needs no node: {@code .ci/run} starts it after the tests.
 *
 * <p>The argument: the folder with {@code talk.js} and its {@code node_modules}. Ends with 0 when all was as it should be.
 */
final class CheckedByNode {
    private final LocalDiscord discord;
    private final LocalPerson ann;

    private CheckedByNode(LocalDiscord discord) {
        this.discord = discord;
        discord.opensForum("questions", "Open", "Answered");
        this.ann = discord.livesHere("ann");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (LocalDiscord discord = LocalDiscord.open(InstantSource.system())) {
            new CheckedByNode(discord).run(Path.of(arguments[0]));
            same("rules broken", discord.breaches(), List.of());
        }
        System.out.println("The local Discord was checked by discord.js: all as it should be.");
        System.exit(0);
    }

    private void run(Path folder) throws IOException, InterruptedException {
        LocalPerson shut = discord.livesHere("shut");
        shut.closesDirectMessages();
        ProcessBuilder node = new ProcessBuilder("node", "talk.js")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment()
                .putAll(Map.of(
                        "DISCORD_API_URL", discord.url().replace("/v10/", ""),
                        "DISCORD_TOKEN", discord.token(),
                        "CHANNEL", discord.channelId("general"),
                        "SHUT", shut.id()));
        Process app = node.start();
        try (BufferedReader says = app.inputReader(StandardCharsets.UTF_8)) {
            same("what was refused", says.readLine(), "refused 0 10003 50035 50006 50035 50007");
            same("that it listens", says.readLine(), "ready");
            talk();
            app.getOutputStream().close();
            same("that it ends", app.waitFor(10, TimeUnit.SECONDS), true);
        } finally {
            app.destroyForcibly();
        }
    }

    private void talk() {
        LocalPerson zoe = discord.joins("zoe");
        LocalMessage welcome = hears(zoe::direct, "Welcome, zoe!");
        Interaction form = zoe.presses(welcome, "Start").answered();
        Interaction sent = zoe.fills(form, Map.of("name", "Zoe")).answered();
        hears(sent::messages, "Thank you, Zoe");
        same("what is offered", zoe.types("cou").answered().suggestions(), List.of("Courage", "Courtesy"));
        hears(ann.commands("general", "help").answered()::messages, "You asked for help");
        Supplier<List<LocalMessage>> general = () -> discord.messages("general");
        LocalMessage question = ann.says("general", "please look it up");
        await("a thread", () -> discord.threadsIn(discord.channelId("general")).contains(question.id()));
        hears(() -> discord.messagesIn(question.id()), "1 messages, ann lea nobo shut zoe");
        same("a card", hears(general, "### A card").labels(), List.of("More"));
        same("a file", new String(hears(general, "a plan").files().getFirst(), StandardCharsets.UTF_8), "1. begin");
        await(
                "a room for two",
                () -> discord.threadsIn(discord.channelId("general")).stream()
                        .anyMatch(id -> discord.inThread(id).contains(ann.id())));
        same(
                "said once",
                general.get().stream().filter(it -> it.content().equals("once")).count(),
                1L);
        await("a reaction", () -> question.reactions().containsKey("✅"));
        ann.reacts(question, "🎉");
        hears(general, "🎉 seen");
        ann.edits(question, "please do not");
        hears(general, "Now it says please do not");
        hears(ann.uses(question, "Save as know-how").answered()::messages, "Saved: please do not");
        ann.says("general", "the cards please");
        ann.picks(hears(general, "Pick"), "Courage", "Learning").answered();
        hears(general, "You picked Courage and Learning");
        inTheForum();
        afterABreak();
    }

    private void inTheForum() {
        LocalMessage question = ann.posts("questions", "Finding a mentor", "How do I begin?");
        hears(() -> discord.messagesIn(question.id()), "Ask one person.");
        await("the tag", () -> discord.tagsOn(question.id()).equals(List.of("Answered")));
        await(
                "a thread of its own",
                () -> discord.threadsIn(discord.channelId("questions")).stream()
                        .anyMatch(id -> discord.nameOf(id).equals("Another question")));
    }

    private void afterABreak() {
        discord.line().drops();
        await("the line to be taken up again", () -> discord.line().resumed() == 1);
        hears(ann.commands("general", "again").answered()::messages, "You asked for again");
    }

    private static LocalMessage hears(Supplier<List<LocalMessage>> place, String words) {
        await(words, () -> place.get().stream().anyMatch(it -> it.content().equals(words)), place);
        return place.get().stream()
                .filter(it -> it.content().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        await(what, condition, List::of);
    }

    private static void await(String what, BooleanSupplier condition, Supplier<List<LocalMessage>> stands) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came: " + what + ", but "
                        + stands.get().stream().map(LocalMessage::content).toList());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void same(String what, Object is, Object shouldBe) {
        if (!shouldBe.equals(is)) {
            throw new AssertionError(what + ": " + is + " instead of " + shouldBe);
        }
    }
}
