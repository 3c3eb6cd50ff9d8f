package org.nobo.illuminate.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.illuminate.story.Elsewhere;
import org.nobo.illuminate.story.Quotes;
import org.nobo.illuminate.story.Retelling;
import org.nobo.illuminate.story.Retellings;
import org.nobo.illuminate.story.Shelf;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/**
 * Keeps true what tells stories again: a digest names no story that is shown no longer, an answer quotes none, a press kit
 * that holds one is taken away and whoever has it is told, and what leaders were given to read goes with it.
 */
public final class Repeats implements Elsewhere {
    private final Retellings retellings;
    private final Stories stories;
    private final Communities communities;
    private final Members members;
    private final Quotes quotes;
    private final Wordbook wordbook = new Wordbook();

    public Repeats(Retellings retellings, Stories stories, Communities communities, Members members, Quotes quotes) {
        this.retellings = retellings;
        this.stories = stories;
        this.communities = communities;
        this.members = members;
        this.quotes = quotes;
    }

    @Override
    public void told(Retelling retelling) {
        retellings.keep(retelling);
    }

    @Override
    public List<Retelling> of(Story story) {
        return retellings.of(story.id());
    }

    @Override
    public List<Action> follow(Story story) {
        return follow(story, Optional.of(story));
    }

    @Override
    public List<Action> gone(Story story) {
        return follow(story, Optional.empty());
    }

    @Override
    public List<Action> goneFrom(MemberId member) {
        return retellings.givenTo(member).stream().map(this::away).toList();
    }

    /** @param now the story as it is, if there is one */
    private List<Action> follow(Story before, Optional<Story> now) {
        List<Action> all = new ArrayList<>();
        Set<MemberId> withOldKit = new LinkedHashSet<>();
        for (Retelling each : retellings.of(before.id())) {
            if (each.intention().startsWith(Digest.PREFIX)) {
                all.add(digest(each, before.id(), now));
            } else if (quotes.isOne(each)) {
                if (now.flatMap(story -> story.shown(Where.HERE)).isEmpty()) {
                    retellings.keep(each.without(before.id()));
                    quotes.without(each, before.id(), isTakenBack(now)).ifPresent(all::add);
                }
            } else if (each.intention().startsWith(Press.PREFIX)) {
                if (now.flatMap(story -> story.shown(Where.PRESS)).isEmpty()) {
                    all.add(away(each));
                    each.given().ifPresent(withOldKit::add);
                }
            } else if (now.filter(story -> !story.agreed().isEmpty()).isEmpty()) {
                all.add(away(each));
            }
        }
        withOldKit.forEach(member -> told(member).ifPresent(all::add));
        return all;
    }

    private static boolean isTakenBack(Optional<Story> now) {
        return now.filter(story -> story.agreed().containsKey(Where.HERE)).isEmpty();
    }

    /** It is no longer there. */
    private Action away(Retelling retelling) {
        retellings.keep(retelling.of(List.of()));
        return new Action.Delete(retelling.intention());
    }

    private Action digest(Retelling digest, String changed, Optional<Story> now) {
        List<Story> still = digest.stories().stream()
                .map(id -> id.equals(changed) ? now : stories.find(id))
                .flatMap(Optional::stream)
                .filter(story -> story.shown(Where.HERE).isPresent())
                .toList();
        retellings.keep(digest.of(still.stream().map(Story::id).toList()));
        Words words = wordbook.in(
                communities.find(digest.community()).map(Community::language).orElse(Locale.ENGLISH));
        return still.isEmpty()
                ? new Action.Delete(digest.intention())
                : new Action.Edit(digest.intention(), Shelf.digest(still, words));
    }

    /** Who gave it on asks that it is not printed. */
    private Optional<Action> told(MemberId member) {
        return members.find(member)
                .filter(Member::here)
                .map(leader -> new Action.Post(
                        leader.direct(),
                        Message.of(wordbook.in(leader.language()).say("press.kit.old"))));
    }
}
