package org.nobo.stored;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.Attachment;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;

/** One of each thing that is stored, with everything in it that can be in it. */
final class Examples {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final PlatformId SLACK = new PlatformId("slack");
    private static final Workspace HOME = new Workspace(SLACK, "T1");
    private static final Account ANN = new Account(HOME, "U1");
    private static final Account BOB = new Account(Workspace.unsaid(SLACK), "U2");
    private static final CommunityId MAKERS = new CommunityId("makers");
    private static final Place.Channel GENERAL = new Place.Channel(HOME, "C1");
    private static final Role MENDERS = new Role(HOME, "S1", "menders");
    private static final MessageRef SAID = new MessageRef(GENERAL, "1700000000.000100");
    private static final Person PERSON = new Person(
            ANN,
            "Ann \"the\" Ünal 🎉",
            Person.Kind.GUEST,
            true,
            Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.of(Locale.forLanguageTag("pt-BR")));

    private Examples() {}

    static List<Place> places() {
        return List.of(
                GENERAL,
                new Place.Direct(BOB),
                new Place.Thread(new Place.Thread(GENERAL, "r1"), "r2"),
                new Place.Room(HOME, "G1"),
                new Place.RoomOf(SLACK, "introduction/1/room"),
                new Place.ThreadOf(SLACK, "prompt/1"));
    }

    static Message message() {
        Text text = new Text(List.of(
                new Text.Markdown("**Hello** {name},\n\n- one\n"),
                new Text.Said("<!channel> \"quoted\" \\ \u2028 🎉"),
                new Text.Strong("Learning"),
                new Text.Quote(Text.said("inside").plus(Text.of("outside"))),
                new Text.Mention(ANN, "ann"),
                new Text.ChannelLink(GENERAL, "general"),
                new Text.Link("the bank", URI.create("https://example.org/a?b=c&d=%20"))));
        List<Control> controls = List.of(
                new Control.Choice("welcome/start", "Start", Control.Look.PRIMARY),
                new Control.Menu("pick", "Choose", List.of(new Control.Option("c", "Courage", "to dare")), 0, 3),
                new Control.Door("Read it", URI.create("https://example.org/")));
        return new Message(
                "A title", text, controls, List.of(new Attachment("map.svg", new byte[] {0, 1, -1, 127}, "a map")));
    }

    static List<Action> actions() {
        return List.of(
                new Action.Post(GENERAL, message()),
                new Action.Edit("welcome/1", message()),
                new Action.Delete("welcome/1"),
                new Action.React(new Action.Ours("welcome/1"), "tada"),
                new Action.React(new Action.Theirs(SAID), "tada"),
                new Action.Gather(Set.of(ANN)),
                new Action.Post(GENERAL, Message.of(new Text(List.of(new Text.RoleMention(MENDERS))))));
    }

    static List<Event> events() {
        Attachment photo = new Attachment("photo.png", new byte[] {1, 2, 3}, "us");
        return List.of(
                new Event.MemberJoined("e1", AT, PERSON),
                new Event.MemberChanged("e2", AT, Person.named(BOB, "bob")),
                new Event.MemberLeft("e3", AT, ANN),
                new Event.JoinedChannel("e4", AT, ANN, GENERAL),
                new Event.MessagePosted("e5", AT, ANN, SAID, "hi <there>\n", true, List.of(photo)),
                new Event.MessageEdited("e6", AT, ANN, SAID, "hi"),
                new Event.MessageDeleted("e7", AT, ANN, SAID),
                new Event.CommandGiven("e8", AT, ANN, GENERAL, "leaders add @bob", List.of(BOB)),
                new Event.ChoiceMade("e9", AT, ANN, SAID, "pick", List.of("c", "l")),
                new Event.FormSent("e10", AT, ANN, GENERAL, "story/1", Map.of("title", "First year")),
                new Event.Reacted("e11", AT, ANN, SAID, "tada"),
                new Event.ShortcutUsed("e12", AT, ANN, "save", SAID, "what they wrote", Optional.of(BOB)),
                new Event.HomeOpened("e13", AT, ANN),
                new Event.Installed("e14", AT, HOME, "Makers", List.of(ANN, BOB)),
                new Event.Uninstalled("e15", AT, HOME),
                new Event.CameBack("e16", AT, HOME),
                new Event.TimeCame("e17", AT, MAKERS, "round/12", "note"),
                new Event.Delivered("e18", AT, MAKERS, "welcome/1", SAID),
                new Event.Refused("e19", AT, MAKERS, "welcome/1", DeliveryFailure.Why.CLOSED),
                new Event.WorkDone("e20", AT, MAKERS, "roster/slack/T1", "found"),
                new Event.CommandGiven("e21", AT, ANN, GENERAL, "topic @menders", List.of(), List.of(MENDERS)),
                new Event.WorkGrew("e22", AT, MAKERS, "worded/e7", "Heat it [1]."));
    }
}
