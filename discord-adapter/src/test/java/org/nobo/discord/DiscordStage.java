package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.script.Actor;
import org.nobo.script.SettableClock;
import org.nobo.script.Stage;

/** The local Discord as a stage, on which every platform plays the same. */
final class DiscordStage implements Stage {
    private static final String MESSAGES = "channels/.+/messages";

    private final InstantSource clock;
    final LocalDiscord discord;
    private final Map<String, LocalPerson> people = new HashMap<>();
    private final Map<String, DiscordActor> actors = new HashMap<>();
    private DiscordPlatform platform;

    DiscordStage() {
        this(new SettableClock());
    }

    /** @param clock that of this world; time is let pass only where it can be set */
    DiscordStage(InstantSource clock) {
        this.clock = clock;
        this.discord = LocalDiscord.open(clock);
        this.platform = joined();
        people.put("lea", discord.lea());
    }

    private DiscordPlatform joined() {
        try {
            return Joining.join(discord.token(), discord.url(), clock, Guild.IMPATIENT);
        } catch (CannotConnect e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public ChatPlatform restart() {
        platform.close();
        platform = joined();
        return platform;
    }

    @Override
    public Workspace workspace() {
        return new Workspace(DiscordProvider.DISCORD, discord.guildId());
    }

    @Override
    public Account person(String name, Person.Kind kind) {
        LocalPerson person = people.computeIfAbsent(
                name, any -> discord.livesHere(name, kind == Person.Kind.BOT, kind == Person.Kind.GUEST));
        return new Account(workspace(), person.id());
    }

    /** Somebody who comes in, seen by all; the same person where they had been here. */
    LocalPerson joins(String name) {
        LocalPerson known = people.get(name);
        if (known == null) {
            people.put(name, discord.joins(name));
        } else {
            known.comesBack();
        }
        return people.get(name);
    }

    LocalPerson known(String name) {
        return people.get(name);
    }

    @Override
    public Place.Channel channel(String name) {
        discord.opens(name);
        return new Place.Channel(workspace(), discord.channelId(name));
    }

    @Override
    public Actor as(String name) {
        return actors.computeIfAbsent(name, any -> new DiscordActor(this, name));
    }

    /** Everything that stands in a place, whoever wrote it. */
    List<LocalMessage> messages(Place place) {
        return switch (place) {
            case Place.Channel channel -> discord.messagesIn(channel.id());
            case Place.Room room -> discord.messagesIn(room.id());
            case Place.Thread thread -> discord.messagesIn(thread.root());
            case Place.Direct(Account to) ->
                people.values().stream()
                        .filter(it -> it.id().equals(to.user()))
                        .findFirst()
                        .orElseThrow()
                        .direct();
            default -> throw new AssertionError("Nobody is there yet: " + place);
        };
    }

    @Override
    public List<Standing> standing(Place place) {
        return messages(place).stream()
                .filter(it -> it.authorId().equals(discord.botId()))
                .map(DiscordStage::seen)
                .toList();
    }

    static Standing seen(LocalMessage message) {
        Set<String> pings = message.pinged().stream()
                .map(it -> it.equals("everyone") || it.equals("here") ? "*" : it)
                .collect(Collectors.toSet());
        List<String> reactions =
                message.reactions().keySet().stream().map(EmojiNames::name).toList();
        return new Standing(message.id(), Reader.read(message.content()), labels(message), pings, reactions);
    }

    private static List<String> labels(LocalMessage message) {
        List<String> labels = new ArrayList<>();
        for (DataObject control : message.controls()) {
            if (control.hasKey("options")) {
                control.getArray("options").stream(DataArray::getObject)
                        .forEach(option -> labels.add(option.getString("label")));
            } else {
                labels.add(control.getString("label"));
            }
        }
        return labels;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void letPass(Duration time) {
        ((SettableClock) clock).set(clock.instant().plus(time));
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.of(new Faults() {
            @Override
            public void losesTheNextAnswer() {
                discord.next("POST", MESSAGES, new Fault.AnswerLost());
            }

            @Override
            public void stumbles() {
                discord.next("POST", MESSAGES, new Fault.Status(500));
            }

            @Override
            public void asksToWait(Duration pause) {
                discord.next("POST", MESSAGES, new Fault.TooFast((int) pause.toSeconds(), false));
            }

            @Override
            public void doesNotLook() {
                discord.next("GET", MESSAGES, new Fault.Status(500));
            }

            @Override
            public void closes(String person) {
                people.get(person).closesDirectMessages();
            }

            @Override
            public void tellsNobodyWhoIsThere() {
                discord.keepsItsRosterToItself();
            }
        });
    }

    @Override
    public void close() {
        platform.close();
        discord.close();
        if (!discord.breaches().isEmpty()) {
            throw new AssertionError("the client broke Discord's rules: " + discord.breaches());
        }
    }
}
