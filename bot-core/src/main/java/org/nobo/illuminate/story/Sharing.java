package org.nobo.illuminate.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Shows a story to everybody once all agreed, keeps what is shown true, and takes it back. */
public final class Sharing {
    private final Stories stories;
    private final Members members;
    private final Habits habits;
    private final Reach reach;
    private final Wordbook wordbook;
    private final Reviewing reviewing;

    public Sharing(Stories stories, Members members, Habits habits, Reach reach, Wordbook wordbook) {
        this.stories = stories;
        this.members = members;
        this.habits = habits;
        this.reach = reach;
        this.wordbook = wordbook;
        this.reviewing = new Reviewing(members, reach.elsewhere(), wordbook);
    }

    Reviewing reviewing() {
        return reviewing;
    }

    /**
     * Its author agreed to having it shown.
     *
     * @param words what they were asked and what they answered, for the record
     */
    Reaction agree(Story story, List<Where> places, ShownAs as, String words, Turn turn) {
        int number = stories.consents(story.id()).size();
        for (Where where : places) {
            number++;
            stories.agree(story.id(), new Consent(number, where, as, words, turn.now(), Optional.empty()));
        }
        boolean first = story.agreed().isEmpty();
        Reaction read = first && habits.of(story.community()).reviewed() ? handIn(reload(story), turn) : Reaction.NONE;
        return read.and(follow(story.id(), turn));
    }

    private Reaction handIn(Story story, Turn turn) {
        return story.review().stage() == Review.Stage.ACCEPTED
                ? Reaction.NONE
                : handIn(story, story.review().handedIn(turn.now()), turn);
    }

    private Reaction handIn(Story story, Review handedIn, Turn turn) {
        return stories.review(story.id(), story.review(), handedIn)
                ? reviewing.handedIn(story.reviewed(handedIn), turn)
                : Reaction.NONE;
    }

    /** Its author wants it to be shown in these places no longer. */
    Reaction withdraw(Story story, Set<Where> places, Turn turn) {
        stories.withdraw(story.id(), places, turn.now());
        return follow(story.id(), turn);
    }

    Reaction withdraw(Story story, Turn turn) {
        return withdraw(story, EnumSet.allOf(Where.class), turn);
    }

    /** Its words were changed: who has read it reads it again before it is shown. */
    Reaction changed(Story before, Story after, Turn turn) {
        boolean same = before.words().equals(after.words()) && before.title().equals(after.title());
        boolean again = !same && after.review().round() > 0 && !after.agreed().isEmpty();
        Reaction read = again ? handIn(after, after.review().handedIn(turn.now()), turn) : Reaction.NONE;
        return read.and(follow(after.id(), turn));
    }

    /** Something about a story is another now: who is named in it is asked, and what everybody sees follows. */
    Reaction follow(String id, Turn turn) {
        return stories.find(id).map(story -> follow(story, turn)).orElse(Reaction.NONE);
    }

    private Reaction follow(Story story, Turn turn) {
        Reaction first = story.agreed().isEmpty() ? noLongerRead(story, turn) : askOthers(story, turn);
        Story now = reload(story);
        return first.and(announce(now, turn)).and(elsewhere(now));
    }

    private Reaction elsewhere(Story story) {
        Reaction all = Reaction.NONE;
        for (Action action : reach.elsewhere().follow(story)) {
            all = all.and(action);
        }
        return all;
    }

    /** Nobody needs to read any more what is not to be shown any more. */
    private Reaction noLongerRead(Story story, Turn turn) {
        if (story.review().stage() != Review.Stage.WAITING) {
            return Reaction.NONE;
        }
        Review taken = new Review(Review.Stage.FREE, story.review().round(), Optional.empty(), turn.now(), "");
        return stories.review(story.id(), story.review(), taken)
                ? Reaction.NONE.callingOff(Reviewing.alarm(story))
                : Reaction.NONE;
    }

    /** Somebody in it said what they say to that: its author hears of it where something comes of it. */
    Reaction answered(String id, InIt.Answer answer, Turn turn) {
        Reaction followed = follow(id, turn);
        Optional<Story> told = stories.find(id).filter(story -> !story.agreed().isEmpty());
        if (told.isEmpty()) {
            return followed;
        }
        Story story = told.get();
        if (answer == InIt.Answer.NO) {
            return followed.and(tellAuthor(story, "story.in.author.no", turn, "story", story.heading()));
        }
        boolean nowShown = story.agreed().keySet().stream()
                .anyMatch(where -> story.shown(where).isPresent());
        return nowShown
                ? followed.and(tellAuthor(story, "story.in.author.yes", turn, "story", story.heading()))
                : followed;
    }

    private Story reload(Story story) {
        return stories.find(story.id()).orElseThrow();
    }

    private Reaction askOthers(Story story, Turn turn) {
        Map<Member, String> named =
                new NamesInIt(turn.words().list("story.named.ordinary")).in(story, members.in(story.community()));
        dropWhoIsNotInItAnyMore(story, named);
        Reaction asked = Reaction.NONE;
        int number = story.others().stream().mapToInt(InIt::number).max().orElse(0);
        for (Map.Entry<Member, String> one : named.entrySet()) {
            Optional<InIt> known = story.others().stream()
                    .filter(other ->
                            other.member().equals(Optional.of(one.getKey().id())))
                    .findFirst();
            if (known.isEmpty()) {
                number++;
                asked = asked.and(ask(story, number, one.getKey(), one.getValue(), false, turn));
            } else if (!known.get().name().equals(one.getValue())) {
                stories.keep(known.get().called(one.getValue()));
            }
        }
        return asked;
    }

    /** Its author says who else is in it: each is asked before it is shown, and what is shown goes until they answered. */
    Reaction alsoIn(String id, List<Member> others, Turn turn) {
        Story story = stories.find(id).orElseThrow();
        int number = story.others().stream().mapToInt(InIt::number).max().orElse(0);
        Reaction asked = Reaction.NONE;
        for (Member other : others) {
            boolean known = other.id().equals(story.author())
                    || story.others().stream()
                            .anyMatch(one -> one.member().equals(Optional.of(other.id())) && one.byAuthor());
            if (!known) {
                number++;
                asked = asked.and(ask(story, number, other, other.name(), true, turn));
            }
        }
        return asked.and(follow(id, turn));
    }

    private void dropWhoIsNotInItAnyMore(Story story, Map<Member, String> named) {
        for (InIt other : story.others()) {
            boolean still = other.byAuthor()
                    || other.member().isEmpty()
                    || named.keySet().stream().anyMatch(member -> other.member().equals(Optional.of(member.id())));
            if (!still) {
                stories.drop(other);
            }
        }
    }

    private Reaction ask(Story story, int number, Member other, String name, boolean byAuthor, Turn turn) {
        stories.keep(new InIt(
                story.id(), number, Optional.of(other.id()), name, byAuthor, InIt.Answer.ASKED, "", turn.now()));
        String talk = Story.PREFIX + "/in/" + story.id() + "/" + number + "/" + other.id();
        return Reaction.NONE.andOpen(new Opening(InItTalk.KIND, other, talk, new InItTalk.Asked(story.id(), number)));
    }

    private Reaction announce(Story story, Turn turn) {
        boolean shown = story.shown(Where.HERE).isPresent();
        if (shown) {
            reach.findable().shows(story, turn);
        } else {
            reach.findable().hides(story);
            stories.keep(story.announcedUnder(Optional.empty()));
            return story.announced()
                    .map(name -> Reaction.NONE.and(new Action.Delete(name)))
                    .orElse(Reaction.NONE);
        }
        return story.announced()
                .map(name -> Reaction.NONE.and(new Action.Edit(name, announcement(story, turn))))
                .orElseGet(() -> announceAnew(story, turn));
    }

    private Reaction announceAnew(Story story, Turn turn) {
        String name = Story.PREFIX + "/told/" + story.id() + "/"
                + Long.toUnsignedString(turn.random().nextLong(), Character.MAX_RADIX);
        return turn.community()
                .stories()
                .map(channel -> {
                    stories.keep(story.announcedUnder(Optional.of(name)));
                    return Reaction.NONE.and(name, new Action.Post(channel, announcement(story, turn)));
                })
                .orElse(Reaction.NONE);
    }

    /** Everybody reads it: it is said in the community's language, not in the author's. */
    private Message announcement(Story story, Turn turn) {
        return StoryMessages.announcement(story, turn.speakingToAll(wordbook));
    }

    /** What is said to its author, in their language, wherever it was decided. */
    Reaction tellAuthor(Story story, String key, Turn turn, Object... namesAndValues) {
        return members.find(story.author())
                .filter(Member::here)
                .map(author -> Reaction.post(
                        author.direct(),
                        turn.speakingWith(author, wordbook.in(author.language()))
                                .say(key, namesAndValues)))
                .orElse(Reaction.NONE);
    }
}
