package org.nobo.resource.share;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Tending;
import org.nobo.resource.search.Search;
import org.nobo.words.Wordbook;

/** Takes what somebody wants to share: asks where something like it is known, or where others wrote it, and writes it down. */
public final class Saving {
    private final KnowHow knowHow;
    private final Tended tended;
    private final Members members;
    private final Alike alike;
    private final Wordbook words;

    public Saving(KnowHow knowHow, Tended tended, Members members, Search search, Wordbook words) {
        this.knowHow = knowHow;
        this.tended = tended;
        this.members = members;
        this.alike = new Alike(search, knowHow);
        this.words = words;
    }

    /** What was taken so far: the words for who shared it, and what else is to happen. */
    public record Taken(Text said, Reaction also) {}

    /** Somebody wants to share this. */
    Taken take(Draft draft, Turn turn) {
        return alike.to(draft, turn.community().id())
                .map(entry -> new Taken(
                        turn.say("share.near.asking"),
                        Reaction.NONE.andOpen(new Opening(
                                SharingTalk.KIND,
                                turn.member(),
                                "share/near/" + draft.id(),
                                new SharingTalk.Near(draft, entry.id().value())))))
                .orElseGet(() -> takeUnlike(draft, turn));
    }

    /** The same, where nothing is like it or they want both. */
    Taken takeUnlike(Draft draft, Turn turn) {
        if (draft.isByItsOwner()) {
            return new Taken(write(draft, turn), reviewed(draft.entryId(), turn));
        }
        return here(new MemberId(draft.author()))
                .filter(author -> author.community().equals(turn.community().id()))
                .map(author -> new Taken(
                        turn.say("share.consent.asking", "name", author.name()),
                        Reaction.NONE.andOpen(new Opening(
                                SharingTalk.KIND,
                                author,
                                "share/may/" + draft.id(),
                                new SharingTalk.May(draft, turn.member().name())))))
                .orElseGet(() -> new Taken(turn.say("share.author.gone"), Reaction.NONE));
    }

    /** Writes it down, where it is not yet; what to say to who shared it. */
    public Text write(Draft draft, Turn turn) {
        if (knowHow.find(turn.community().id(), draft.entryId()).isEmpty()) {
            knowHow.put(turn.community().id(), draft.entry(), turn.now());
            tended.tend(turn.community().id(), draft.entryId(), draft.tending(turn.now()));
        }
        return turn.say("share.done", "title", new Text.Strong(draft.title()));
    }

    /** What is known already and much like it. */
    public Optional<Entry> like(Draft draft, Turn turn) {
        return alike.to(draft, turn.community().id());
    }

    /** Its owner will be asked one day whether it is still so. */
    public static Reaction reviewed(EntryId entry, Turn turn) {
        return Reaction.NONE.andAlarm(Reviewing.PREFIX + "/" + entry, turn.now().plus(Reviewing.AFTER), entry.value());
    }

    /** Adds it to what is known, in this member's name; what it read before is kept. */
    public void add(Draft draft, Entry to, MemberId by, Turn turn) {
        Entry both = draft.addedTo(to);
        if (!both.words().equals(to.words())) {
            tended.remember(turn.community().id(), to, by, turn.now());
            knowHow.put(turn.community().id(), both, turn.now());
        }
        both.aliases().forEach(alias -> knowHow.alias(turn.community().id(), to.id(), alias));
    }

    /**
     * Whether this member may change an entry: its owner, who wrote it, for a yes can be taken back, and those who lead.
     * What came with a folder is changed there.
     */
    public boolean mayChange(Entry entry, Turn turn) {
        return entry.isByHand()
                && (turn.member().leader()
                        || owner(entry, turn).filter(turn.member().id()::equals).isPresent()
                        || author(entry, turn)
                                .filter(turn.member().id()::equals)
                                .isPresent());
    }

    private Optional<MemberId> author(Entry entry, Turn turn) {
        return tended.of(turn.community().id(), entry.id()).flatMap(Tending::author);
    }

    Optional<MemberId> owner(Entry entry, Turn turn) {
        return tended.of(turn.community().id(), entry.id()).flatMap(tending -> tending.owner());
    }

    List<Member> leaders(Turn turn) {
        return members.leaders(turn.community().id());
    }

    Optional<Member> here(MemberId id) {
        return members.find(id).filter(Member::here);
    }

    /** An entry of this community. */
    public Optional<Entry> find(String id, Turn turn) {
        return knowHow.find(turn.community().id(), new EntryId(id));
    }

    /** The same turn, speaking with somebody else in their language. */
    Turn speakingWith(Member other, Turn turn) {
        return turn.speakingWith(other, words.in(other.language()));
    }
}
