package org.nobo.resource.helping;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Speaks to each in their language, and names people by how others know them. */
final class HelpingWords {
    private final Members members;
    private final Wordbook wordbook;

    HelpingWords(Members members, Wordbook wordbook) {
        this.members = members;
        this.wordbook = wordbook;
    }

    Optional<Member> here(MemberId id) {
        return members.find(id).filter(Member::here);
    }

    String name(MemberId id, Turn turn) {
        return members.find(id).map(Member::name).orElseGet(() -> turn.label("helping.somebody"));
    }

    Turn speakingWith(Member other, Turn turn) {
        return turn.speakingWith(other, wordbook.in(other.language()));
    }

    /** What everybody reads is said in the community's language. */
    Turn speakingToAll(Turn turn) {
        return turn.speakingToAll(wordbook);
    }

    /** Says it to somebody directly, if they are here. */
    Reaction tell(MemberId id, Turn turn, String key, Object... namesAndValues) {
        return here(id).map(member -> Reaction.post(
                        member.direct(), speakingWith(member, turn).say(key, namesAndValues)))
                .orElse(Reaction.NONE);
    }

    /** Somebody, in a way that tells them, or else by name. */
    Text mentioned(MemberId id, Turn turn) {
        return here(id).map(member -> new Text(List.of(member.mention()))).orElseGet(() -> Text.said(name(id, turn)));
    }

    /** Somebody else would like to know this. */
    Message offer(Plea plea, Turn theirs) {
        Text text = theirs.say("helping.offer", "name", name(plea.asker(), theirs))
                .paragraph(quoted(plea.words()))
                .paragraph(theirs.say("helping.offer.can"));
        return Message.of(text, HelpingButtons.offer(plea.question(), theirs));
    }

    /** How a question stands where all read it. */
    Text asks(Plea plea, Turn all) {
        return all.say("resource.help.post", "asker", mentioned(plea.asker(), all))
                .paragraph(quoted(plea.words()));
    }

    /** Where there is one. */
    static Text helpChannel(Turn turn) {
        return turn.community()
                .help()
                .map(help -> new Text(List.of(new Text.ChannelLink(help, help.id()))))
                .orElse(Text.EMPTY);
    }

    static Text quoted(String words) {
        return new Text(List.of(new Text.Quote(Text.said(words))));
    }
}
