package org.nobo.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.charter.Adopting;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.InForce;

/**
 * {@code /nobo setup}: leaders say what their community is called, why it exists, what it shares and where what happens.
 * Two forms, because a form holds five fields at most. Until both were sent the bot greets nobody.
 */
public final class Setup implements Feature {
    private final Adopting adopting;
    private final InForce inForce;
    private final Communities communities;

    public Setup(Adopting adopting, InForce inForce) {
        this.adopting = adopting;
        this.inForce = inForce;
        this.communities = adopting.communities();
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("setup", (command, turn) -> Reaction.ask(words(turn)))
                .leadersChoice("setup", this::open)
                .leadersForm("setup", this::take)
                .on(Event.Installed.class, this::installed)
                .leadersHome(Setup::atHome);
    }

    /** What the community still lacks waits for its leaders. */
    private static Optional<Message> atHome(Turn turn) {
        List<Text> missing = Essentials.missing(turn.community(), turn);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        turn.say("name.home.missing", "missing", turn.words().rowOf(missing)),
                        new Choice(CommunityForm.ID, turn.label("name.setup.begin"), Look.PRIMARY),
                        places(turn)));
    }

    private Reaction installed(Event.Installed installed, Turn turn) {
        Reaction hello = Reaction.NONE;
        if (turn.community().ready()) {
            return hello;
        }
        for (Account by : installed.by()) {
            hello = hello.andPost(new Place.Direct(by), hello(turn));
        }
        return hello;
    }

    private static Message hello(Turn turn) {
        return Message.of(
                turn.say("name.setup.installed"),
                new Choice(CommunityForm.ID, turn.label("name.setup.begin"), Look.PRIMARY));
    }

    private Reaction open(Event.ChoiceMade choice, Turn turn) {
        return Reaction.ask(
                ChannelsForm.ID.equals(choice.choice())
                        ? ChannelsForm.of(turn.community()).form(turn)
                        : words(turn));
    }

    private Form words(Turn turn) {
        Community community = turn.community();
        return CommunityForm.of(
                        charter(turn),
                        community.ready() ? community.language() : turn.words().language())
                .form(turn);
    }

    private Reaction take(Event.FormSent form, Turn turn) {
        return ChannelsForm.ID.equals(form.form()) ? takePlaces(form, turn) : takeWords(form, turn);
    }

    private Reaction takeWords(Event.FormSent sent, Turn turn) {
        CommunityForm form = CommunityForm.sent(sent.values(), charter(turn).values());
        Form checked = form.checked(turn);
        if (checked.mends()) {
            return Reaction.ask(checked);
        }
        Charter charter = form.charter(turn);
        Community before = turn.community();
        Locale language = form.spoken(turn).orElse(before.language());
        if (!language.equals(before.language())) {
            communities.keep(before.speaking(language));
        }
        Reaction noted = adopting.adopt(
                charter, new Agreement.Noted(Optional.of(turn.member().id())), turn);
        Community after = Essentials.described(before, charter.name(), charter.purpose());
        return said(after.speaking(language), turn).and(noted);
    }

    private Charter charter(Turn turn) {
        return inForce.of(turn.community(), turn.words().language());
    }

    private Reaction takePlaces(Event.FormSent sent, Turn turn) {
        ChannelsForm form = ChannelsForm.sent(sent.values());
        Form checked = form.checked(turn);
        if (checked.mends()) {
            return Reaction.ask(checked);
        }
        Workspace home = home(sent.who(), turn.community());
        return keep(
                Essentials.placed(
                        turn.community(),
                        new Place.Channel(home, form.introductions()),
                        new Place.Channel(home, form.help()),
                        new Place.Channel(home, form.stories())),
                turn);
    }

    /** A direct message on Discord does not say which guild it belongs to; the community's home does. */
    private Workspace home(Account who, Community community) {
        return who.workspace().isUnsaid()
                ? communities.homes(community.id()).stream()
                        .filter(home -> home.platform().equals(who.platform()))
                        .findFirst()
                        .orElse(who.workspace())
                : who.workspace();
    }

    private Reaction keep(Community changed, Turn turn) {
        communities.keep(changed);
        return said(changed, turn);
    }

    private Reaction said(Community changed, Turn turn) {
        List<Text> missing = Essentials.missing(changed, turn);
        Text said;
        if (!missing.isEmpty()) {
            said = turn.say("name.setup.still", "missing", turn.words().rowOf(missing));
        } else {
            said = turn.say(turn.community().ready() ? "name.setup.saved" : "name.setup.ready");
        }
        if (!changed.language().equals(turn.community().language())) {
            said = said.line(
                    turn.say("name.setup.language.said", "language", CommunityForm.itself(changed.language())));
        }
        return Reaction.whisper(Message.of(said, places(turn), anew(turn)));
    }

    private static Choice places(Turn turn) {
        return Choice.of(ChannelsForm.ID, turn.label("name.setup.button.places"));
    }

    private static Choice anew(Turn turn) {
        return Choice.of(CommunityForm.ID, turn.label("name.setup.button.words"));
    }
}
