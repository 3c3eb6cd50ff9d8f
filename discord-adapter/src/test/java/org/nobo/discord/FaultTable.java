package org.nobo.discord;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Reply;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.Line;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;

/** Lets each thing go wrong that Discord can do wrong, and writes down what was observed. The tests hold it to that. */
final class FaultTable {
    private static final String MESSAGES = "channels/.+/messages";

    private final PrintStream out;

    private FaultTable(PrintStream out) {
        this.out = out;
    }

    /** The argument: the file it is written to. */
    public static void main(String[] arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[0])), true, StandardCharsets.UTF_8)) {
            FaultTable table = new FaultTable(out);
            table.sending();
            table.theLine();
            table.theStart();
        }
        System.exit(0);
    }

    private void row(String what, String observed) {
        out.printf("%-58s %s%n", what, observed);
    }

    private void sending() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("429 on one route, 1 s", new Fault.TooFast(1, false));
        faults.put("429 on one route, 30 s", new Fault.TooFast(30, false));
        faults.put("429 for everything, 30 s", new Fault.TooFast(30, true));
        faults.put("500", new Fault.Status(500));
        faults.put("502, once", new Fault.Status(502));
        faults.put("503, once", new Fault.Status(503));
        faults.put("504, once", new Fault.Status(504));
        faults.put("the line breaks before anything was done", new Fault.LineDropped());
        faults.put("done, but the answer is lost", new Fault.AnswerLost());
        faults.put("the call hangs", new Fault.Hung());
        faults.put("200 with a body that is no JSON", new Fault.NotJson());
        faults.put("50007 direct messages closed", new Fault.Refusal(403, 50007, "Cannot send messages to this user"));
        faults.put("50001 missing access", new Fault.Refusal(403, 50001, "Missing Access"));
        faults.put("50013 missing permissions", new Fault.Refusal(403, 50013, "Missing Permissions"));
        faults.put("10003 unknown channel", new Fault.Refusal(404, 10003, "Unknown Channel"));
        faults.put("50035 does not fit", new Fault.Refusal(400, 50035, "Invalid Form Body"));
        faults.forEach((what, fault) -> {
            try (Guild guild = Guild.withImpatientBot()) {
                guild.discord.next("POST", MESSAGES, fault);
                row(what, posted(guild));
            }
        });
        try (Guild guild = Guild.withImpatientBot()) {
            guild.discord.next(9, "POST", MESSAGES, new Fault.Status(503));
            row("503, again and again", posted(guild));
        }
    }

    private static String posted(Guild guild) {
        long begun = System.nanoTime();
        String came;
        try {
            guild.bot.post(guild.channel("general"), Guild.HELLO, Guild.key("hello"));
            came = "sent";
        } catch (DeliveryFailure e) {
            came = e.getClass().getSimpleName()
                    + (e instanceof DeliveryFailure.Refused refused ? " " + refused.why() : "") + " (" + e.getMessage()
                    + ")";
        }
        return came + " after " + millis(begun) + " ms; " + guild.discord.count("POST", MESSAGES) + " calls, stands "
                + guild.discord.messages("general").size() + " times" + found(guild, came);
    }

    private static String found(Guild guild, String came) {
        if (!came.startsWith("Unclear")) {
            return "";
        }
        try {
            Optional<MessageRef> found = guild.bot.find(
                    guild.channel("general"),
                    Guild.HELLO,
                    Guild.key("hello"),
                    Guild.now().minusSeconds(30));
            return found.isPresent() ? "; asked for: it stands" : "; asked for: not there, may be said again";
        } catch (DeliveryFailure e) {
            return "; asked for: not known (" + e.getMessage() + ")";
        }
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private void theLine() {
        try (Guild guild = Guild.withImpatientBot()) {
            LocalPerson ann = guild.discord.livesHere("ann");
            long begun = System.nanoTime();
            guild.discord.line().drops(() -> ann.writes("one"));
            guild.inbox.hears(Event.MessagePosted.class);
            row("dropped line", "RESUME and the missed message after " + millis(begun) + " ms");
            Line line = guild.discord.line();
            for (int code : new int[] {1000, 4000, 4007, 4008, 4009}) {
                takenUp("closed with " + code, guild, ann, () -> line.closes(code));
            }
            takenUp("op 7, asked for another line", guild, ann, line::asksToComeAgain);
            takenUp("op 9 true, may be taken up", guild, ann, () -> line.invalidates(true));
            long lost = System.nanoTime();
            guild.discord.line().losesTheSession(() -> ann.writes("in the gap"));
            Guild.until(() -> guild.inbox.all().stream()
                    .anyMatch(it -> it instanceof Event.MessagePosted said
                            && said.text().equals("in the gap")));
            row("session lost (op 9 false)", "a message of the gap heard after " + millis(lost) + " ms");
        }
        switchedOff();
        try (Guild guild = Guild.withImpatientBot()) {
            int before = guild.discord.line().connections();
            guild.discord.line().storms();
            Guild.until(() -> posted(guild).startsWith("SlowDown"));
            row(
                    "the gateway accepts, then closes",
                    (guild.discord.line().connections() - before)
                            + " connections, then a pause; meanwhile deliveries wait (SlowDown)");
            guild.discord.wellAgain();
            Guild.until(() -> guild.inbox.all().stream().anyMatch(Event.CameBack.class::isInstance));
            row("  and when it is well again", "back by itself");
            Guild.until(() -> posted(guild).startsWith("sent"));
            int calls = guild.discord.count("POST", MESSAGES);
            guild.discord.next("POST", MESSAGES, new Fault.Hung());
            Thread.ofVirtual().start(() -> posted(guild));
            Guild.until(() -> guild.discord.count("POST", MESSAGES) > calls);
            long begun = System.nanoTime();
            guild.stops();
            row("shutdown in the middle of a call that hangs", "closed after " + millis(begun) + " ms");
        }
        oneIsSlow();
    }

    private void switchedOff() {
        try (Guild guild = Guild.withImpatientBot()) {
            LocalPerson ann = guild.discord.livesHere("ann");
            guild.discord.switches(0);
            guild.discord.line().closes(4014);
            Guild.until(() -> posted(guild).startsWith("SlowDown"));
            ann.says("general", "<@" + guild.discord.botId() + "> in the dark");
            row("closed with 4014 while it runs", "deliveries wait (SlowDown), it knocks and says in the log:");
            row("", TurnedAway.said(Farewell.SWITCHED_OFF));
            long begun = System.nanoTime();
            guild.discord.switches(LocalDiscord.MEMBERS_SWITCH | LocalDiscord.CONTENT_SWITCH);
            Guild.until(() -> guild.inbox.all().stream().anyMatch(FaultTable::isFromTheDark));
            row(
                    "  and when the switch is on again",
                    "back, what was said meanwhile heard after " + millis(begun) + " ms");
        }
        try (Guild guild = Guild.withImpatientBot()) {
            guild.discord.resetsToken();
            guild.discord.line().closes(4004);
            Guild.until(() -> posted(guild).startsWith("SlowDown"));
            Guild.until(() -> guild.discord.count("GET", "applications/@me") > 3);
            row("closed with 4004 while it runs", "deliveries wait (SlowDown), it knocks and says in the log:");
            row("", TurnedAway.said(Farewell.TOKEN));
        }
    }

    private void oneIsSlow() {
        try (Guild guild = Guild.withImpatientBot()) {
            LocalPerson ann = guild.discord.livesHere("ann");
            LocalPerson bob = guild.discord.livesHere("bob");
            CountDownLatch thinking = new CountDownLatch(1);
            guild.inbox.answers(event -> {
                if (event instanceof Event.MessagePosted said
                        && said.who().user().equals(ann.id())) {
                    Guild.await(thinking);
                }
                return Reply.SILENCE;
            });
            ann.writes("slow");
            long begun = System.nanoTime();
            bob.writes("quick");
            guild.inbox.hears(Event.MessagePosted.class);
            row("a turn of one person that does not end", "another is heard after " + millis(begun) + " ms");
            thinking.countDown();
        }
    }

    private static boolean isFromTheDark(Event event) {
        return event instanceof Event.MessagePosted said && said.text().contains("in the dark");
    }

    private void takenUp(String what, Guild guild, LocalPerson ann, Runnable happens) {
        long begun = System.nanoTime();
        int before = guild.discord.line().resumed();
        happens.run();
        Guild.until(() -> guild.discord.line().resumed() > before);
        ann.writes("after " + what);
        guild.inbox.hears(Event.MessagePosted.class);
        row(what, "RESUME after " + millis(begun) + " ms");
    }

    private void theStart() {
        try (LocalDiscord discord = LocalDiscord.open(InstantSource.system())) {
            row("a wrong token", start(discord, "wrong"));
            discord.switches(LocalDiscord.CONTENT_SWITCH);
            row("the switch for members is off", start(discord, discord.token()));
            discord.switches(LocalDiscord.MEMBERS_SWITCH);
            row("the switch for contents is off", start(discord, discord.token()));
            discord.switches(LocalDiscord.MEMBERS_SWITCH | LocalDiscord.CONTENT_SWITCH);
            discord.next(2, "GET", "applications/@me", new Fault.Status(503));
            row("503 at login, twice", start(discord, discord.token()));
            discord.next(3, "GET", "applications/@me", new Fault.Status(503));
            row("503 at login, again and again", start(discord, discord.token()));
            for (int code : new int[] {4004, 4010, 4011, 4012, 4013, 4014}) {
                discord.line().turnsAway(code);
                row("the line itself closes with " + code, start(discord, discord.token()));
            }
        }
    }

    private static String start(LocalDiscord discord, String token) {
        try {
            Joining.join(token, discord.url(), InstantSource.system(), Guild.QUICK)
                    .close();
            return "joined";
        } catch (CannotConnect e) {
            return "\"" + e.getMessage() + "\"";
        }
    }
}
