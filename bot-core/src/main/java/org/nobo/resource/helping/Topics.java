package org.nobo.resource.helping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.WhomField;
import org.nobo.words.Wordbook;

/**
 * {@code /nobo topic @noor soldering}: leaders say to whom questions on a topic should come. A member is asked first, and
 * then asked privately before others; a role is told when such a question comes to the help channel, nobody having taken it.
 */
public final class Topics implements Feature {
    private static final int LONGEST = 100;

    private static final String PREFIX = "topic";
    private static final String TOPIC = "topic";
    private static final int MOST_SHOWN = 20;

    private final Members members;
    private final TopicRoles roles;
    private final TopicTalk talk;

    public Topics(Pleas pleas, Folk folk, Members members, TopicRoles roles, Wordbook wordbook) {
        this.members = members;
        this.roles = roles;
        this.talk = new TopicTalk(pleas, folk, new HelpingWords(members, wordbook));
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(PREFIX, this::suggest)
                .leadersChoice(PREFIX, this::end)
                .leadersForm(PREFIX, this::picked)
                .talk(talk);
    }

    private Reaction suggest(Event.CommandGiven command, Turn turn) {
        if (command.words().isBlank()) {
            List<TopicRoles.Route> all = roles.in(turn.community().id());
            return all.isEmpty() ? Reaction.ask(form("", turn)) : Reaction.whisper(asItIs(all, turn));
        }
        String topic = topic(command);
        if (command.roles().size() == 1 && !topic.isBlank() && topic.length() <= LONGEST) {
            return route(topic, command, turn);
        }
        if (namesNobody(command) && topic.length() <= LONGEST) {
            return Reaction.ask(form(topic, turn));
        }
        return asked(meant(command, turn), topic, command.id(), turn);
    }

    private Reaction asked(List<Member> named, String topic, String event, Turn turn) {
        if (named.size() != 1 || topic.isBlank() || topic.length() > LONGEST) {
            return Reaction.whisper(turn.say("helping.topic.how"));
        }
        Member member = named.getFirst();
        return Reaction.whisper(turn.say("helping.topic.asking", "name", member.name()))
                .andOpen(new Opening(
                        TopicTalk.KIND,
                        member,
                        PREFIX + "/" + event,
                        new TopicTalk.State(topic, turn.member().id().value())));
    }

    private static boolean namesNobody(Event.CommandGiven command) {
        return command.named().isEmpty()
                && command.roles().isEmpty()
                && words(command).noneMatch(word -> word.startsWith("@") || word.startsWith("<@"));
    }

    /** Who names nobody picks somebody from a list. */
    private static Form form(String topic, Turn turn) {
        return new Form(
                PREFIX + "/whom",
                turn.label("helping.topic.form"),
                List.of(
                        WhomField.of(turn.label("helping.topic.form.whom"), 1),
                        Form.Field.required(TOPIC, turn.label("helping.topic.form.topic"), new Form.Line(LONGEST))
                                .filled(topic)),
                turn.label("helping.topic.form.send"));
    }

    private Reaction picked(Event.FormSent form, Turn turn) {
        List<Member> whom = WhomField.picked(form).stream()
                .flatMap(account -> members.of(turn.community().id(), account).stream())
                .filter(Member::here)
                .toList();
        return asked(whom, form.values().getOrDefault(TOPIC, "").strip(), form.id(), turn);
    }

    private Reaction route(String topic, Event.CommandGiven command, Turn turn) {
        Role role = command.roles().getFirst();
        roles.keep(
                new TopicRoles.Route(FreshId.of(command, turn), turn.community().id(), topic, role));
        boolean hasHelp = turn.community().help().isPresent();
        return Reaction.whisper(turn.say(
                hasHelp ? "helping.role.done" : "helping.role.nowhere",
                "topic",
                new Text.Strong(topic),
                "role",
                "@" + role.name()));
    }

    private static Message asItIs(List<TopicRoles.Route> all, Turn turn) {
        List<TopicRoles.Route> shown = all.subList(0, Math.min(MOST_SHOWN, all.size()));
        Text text = turn.say("helping.role.are");
        for (TopicRoles.Route route : shown) {
            text = text.line(turn.say(
                    "helping.role.line",
                    "topic",
                    new Text.Strong(route.topic()),
                    "role",
                    "@" + route.role().name()));
        }
        Control menu = new Control.Menu(
                PREFIX + "/end",
                turn.label("helping.role.end"),
                shown.stream()
                        .map(route -> Control.Option.of(
                                route.id(), route.topic() + ", @" + route.role().name()))
                        .toList(),
                1,
                1);
        return Message.of(text.paragraph(turn.say("helping.topic.how")), menu);
    }

    private Reaction end(Event.ChoiceMade choice, Turn turn) {
        choice.picked().forEach(id -> roles.drop(turn.community().id(), id));
        return Reaction.replace(Message.of(turn.say("helping.role.ended")));
    }

    /** Where a platform tells no mentions apart, a name behind an @ is one. */
    private List<Member> meant(Event.CommandGiven command, Turn turn) {
        Stream<Member> found = command.named().isEmpty()
                ? words(command)
                        .filter(word -> word.startsWith("@"))
                        .flatMap(word -> members.named(turn.community().id(), word.substring(1)).stream())
                : command.named().stream()
                        .flatMap(account -> members.of(turn.community().id(), account).stream());
        return found.filter(Member::here).distinct().toList();
    }

    /** A role's name may be several words. */
    private static Stream<String> words(Event.CommandGiven command) {
        String words = command.words();
        for (Role role : command.roles()) {
            words = words.replace("@" + role.name(), " ");
        }
        return Stream.of(words.strip().split("[\\s,;]+"));
    }

    /** Without the people it mentions, and without what would make two topics of it. */
    private static String topic(Event.CommandGiven command) {
        return words(command)
                .filter(word -> !word.startsWith("@") && !word.startsWith("<@"))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
