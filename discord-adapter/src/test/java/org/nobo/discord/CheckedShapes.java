package org.nobo.discord;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.discord.local.Answers;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/**
 * Holds what the local Discord answers against the shapes in Discord's documentation, as the npm package {@code
 * discord-api-types} writes them down: a talk of the whole bot is played and the adapter used beside it, and TypeScript's
 * compiler reads each answer. Not a test of JUnit's, for the build itself needs no node: {@code .ci/run} starts it after the
 * tests.
 *
 * <p>The argument: the folder with {@code node_modules}. Ends with 0 when all was as it should be.
 */
final class CheckedShapes {
    private final Path folder;
    private final List<String> files = new ArrayList<>();

    private CheckedShapes(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        CheckedShapes shapes = new CheckedShapes(Path.of(arguments[0]));
        try {
            shapes.talk();
            shapes.calls();
            shapes.compile();
        } finally {
            for (String file : shapes.files) {
                Files.delete(shapes.folder.resolve(file));
            }
        }
        System.out.println("What the local Discord answers has the documented shapes.");
        System.exit(0);
    }

    private void talk() throws IOException {
        try (Living life = new Living()) {
            Answers answers = life.discord.keepsAnswers();
            life.isSetUp("help");
            new PlayedTalk(life, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .play(PlayedTalk.talk("makers"));
            write("talk", answers);
        }
    }

    /** What a talk does not come to: the adapter is used by hand. */
    private void calls() throws IOException, DeliveryFailure {
        try (Guild guild = new Guild()) {
            Answers answers = guild.discord.keepsAnswers();
            guild.discord.opensForum("questions", "Answered");
            guild.starts();
            LocalPerson ann = guild.discord.livesHere("ann");
            LocalMessage question = ann.posts("questions", "Looms", "which one?");
            guild.bot.react(new MessageRef(guild.channel("questions"), question.id()), "white_check_mark");
            guild.bot.post(guild.channel("questions"), Message.of(Text.of("Who knows?")), Guild.key("asked"));
            MessageRef said = guild.bot.post(guild.channel("help"), Guild.HELLO, Guild.key("hello"));
            guild.bot.post(said.thread(), Guild.HELLO, Guild.key("below"));
            guild.bot.edit(said, Message.of(Text.of("Good morning")));
            Place.Room room = guild.bot.gather(Set.of(guild.account(ann)), Guild.key("room"));
            guild.discord.archives(room.id());
            guild.discord.archives(question.id());
            guild.bot.gather(Set.of(guild.account(ann)), Guild.key("room"));
            guild.bot.find(
                    guild.channel("questions"),
                    Guild.HELLO,
                    Guild.key("x"),
                    InstantSource.system().instant());
            guild.bot.find(
                    guild.channel("help"),
                    Guild.HELLO,
                    Guild.key("hello"),
                    Guild.now().minusSeconds(60));
            guild.discord.next("POST", "channels/.+/messages", new Fault.TooFast(1, false));
            guild.bot.post(guild.channel("help"), Guild.HELLO, Guild.key("again"));
            ann.closesDirectMessages();
            guild.failureOf(guild.direct(ann));
            write("calls", answers);
        }
    }

    private void write(String name, Answers answers) throws IOException {
        answers.kept().forEach((route, many) -> System.out.printf("%4d different answers to %s%n", many, route));
        files.add(name + "-answers.ts");
        Files.writeString(folder.resolve(files.getLast()), answers.typescript());
    }

    private void compile() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "node_modules/typescript/bin/tsc",
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--target",
                "es2022",
                "--module",
                "nodenext"));
        command.addAll(files);
        int end = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (end != 0) {
            throw new AssertionError("what the local Discord answers has not the documented shape");
        }
    }
}
