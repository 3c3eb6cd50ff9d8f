package org.nobo.resource.helping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Event;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo topic @noor soldering}: leaders say to whom questions on a topic should come; they are asked first. */
public final class Topics implements Feature {
    private static final int LONGEST = 100;

    private final Members members;
    private final TopicTalk talk;

    public Topics(Pleas pleas, Folk folk, Members members, Wordbook wordbook) {
        this.members = members;
        this.talk = new TopicTalk(pleas, folk, new HelpingWords(members, wordbook));
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("topic", this::suggest).talk(talk);
    }

    private Reaction suggest(Event.CommandGiven command, Turn turn) {
        List<Member> named = meant(command, turn);
        String topic = topic(command);
        if (named.size() != 1 || topic.isBlank() || topic.length() > LONGEST) {
            return Reaction.whisper(turn.say("helping.topic.how"));
        }
        Member member = named.getFirst();
        return Reaction.whisper(turn.say("helping.topic.asking", "name", member.name()))
                .andOpen(new Opening(
                        TopicTalk.KIND,
                        member,
                        "topic/" + command.id(),
                        new TopicTalk.State(topic, turn.member().id().value())));
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

    private static Stream<String> words(Event.CommandGiven command) {
        return Stream.of(command.words().strip().split("[\\s,;]+"));
    }

    /** Without the people it mentions, and without what would make two topics of it. */
    private static String topic(Event.CommandGiven command) {
        return words(command)
                .filter(word -> !word.startsWith("@") && !word.startsWith("<@"))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
