package org.nobo.discord.local;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A Discord of our own, with one guild called Workshop, its leader lea, and the bot in it. */
public final class LocalDiscord implements AutoCloseable {
    /** The switches of the developer portal, as bits. */
    public static final int MEMBERS_SWITCH = Intents.GUILD_MEMBERS;

    public static final int CONTENT_SWITCH = Intents.MESSAGE_CONTENT;

    private final Gateway gateway = new Gateway(this);
    private final World world;
    private final Line line;
    private final Rest rest;
    private final InteractionRoutes interactions;
    private final MessageRoutes messages;
    private final Faults faults = new Faults();
    private final Buckets buckets = new Buckets();
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private final LocalGuild workshop;
    private volatile int shards = 1;
    private volatile int privileged = MEMBERS_SWITCH | CONTENT_SWITCH;
    private volatile String token = "a.local.token";
    private final Answers answers = new Answers();

    private LocalDiscord(InstantSource clock) throws IOException {
        world = new World(clock, gateway);
        line = new Line(world, gateway);
        rest = new Rest(this);
        interactions = new InteractionRoutes(world);
        messages = new MessageRoutes(world);
        messages.open(rest);
        new GuildRoutes(world, this).open(rest);
        interactions.open(rest);
        workshop = Founding.guild(world, "Workshop", "lea");
    }

    /** Opens it on two free ports of this machine; messages are stamped by this clock. */
    public static LocalDiscord open(InstantSource clock) {
        try {
            LocalDiscord discord = new LocalDiscord(clock);
            discord.rest.start();
            discord.gateway.start();
            discord.gateway.awaitOpen();
            return discord;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where a client finds it: what {@code https://discord.com/api/v10/} is otherwise. */
    public String url() {
        return rest.url();
    }

    public String token() {
        return token;
    }

    /** Somebody resets the token in the portal: the old one counts no more. */
    public void resetsToken() {
        token = "another.local.token";
    }

    public String botId() {
        return world.bot.id;
    }

    public String guildId() {
        return workshop.id;
    }

    public LocalPerson lea() {
        return new LocalPerson(this, workshop, world.person(workshop.owner));
    }

    /** A second guild, with the bot in it; its leader. To be founded before the bot comes. */
    public LocalPerson founds(String name, String leader) {
        synchronized (world) {
            LocalGuild guild = Founding.guild(world, name, leader);
            return new LocalPerson(this, guild, world.person(guild.owner));
        }
    }

    /** A guild is founded while the bot runs, and its leader brings the bot in. */
    public LocalPerson foundsAndInvites(String name, String leader) {
        synchronized (world) {
            LocalPerson founder = founds(name, leader);
            world.tell("GUILD_CREATE", world.guildJson(world.guild(founder.guildId())));
            return founder;
        }
    }

    /** A leader takes the bot out of a guild. */
    public void takesOut(String guild) {
        synchronized (world) {
            world.guilds.remove(guild);
            world.tell("GUILD_DELETE", DataObject.empty().put("id", guild));
        }
    }

    /** Discord itself cannot reach the guild for a while, or can again. */
    public void isOutOfSight(boolean gone) {
        synchronized (world) {
            if (gone) {
                world.tell(
                        "GUILD_DELETE",
                        DataObject.empty().put("id", workshop.id).put("unavailable", true));
            } else {
                world.tell("GUILD_CREATE", world.guildJson(workshop));
            }
        }
    }

    /** So many guilds are here that the bot comes in parts, each for some of them. */
    public void shards(int parts) {
        shards = parts;
    }

    int shards() {
        return shards;
    }

    /** Turns the switches of the portal: only these privileged intents are granted from now on. */
    public void switches(int granted) {
        privileged = granted;
    }

    /** Somebody new comes in, and there is no screening. */
    public LocalPerson joins(String name) {
        return comes(name, false);
    }

    /** Somebody new comes in and has not yet agreed to the rules. */
    public LocalPerson joinsPending(String name) {
        return comes(name, true);
    }

    /** The id of the role of those who lead. */
    public String leadersRole() {
        return workshop.leadersRole;
    }

    /** Somebody who was here before the bot looked. */
    public LocalPerson livesHere(String name) {
        return livesHere(name, false, false);
    }

    /** Somebody who was here before the bot looked, perhaps a bot or a guest. */
    public LocalPerson livesHere(String name, boolean bot, boolean guest) {
        synchronized (world) {
            return new LocalPerson(this, workshop, Founding.settled(world, workshop, name, bot, guest));
        }
    }

    /** Opens a channel, if there is none of this name yet, and tells of it. */
    public void opens(String channelName) {
        synchronized (world) {
            if (world.channels.values().stream().noneMatch(it -> channelName.equals(it.name))) {
                LocalChannel fresh = new LocalChannel(world.newId(), LocalChannel.TEXT, workshop.id, null, channelName);
                world.channels.put(fresh.id, fresh);
                workshop.channels.add(fresh.id);
                world.tell("CHANNEL_CREATE", fresh.json(world.bot.id));
            }
        }
    }

    /** Opens a forum whose tags are called so, and tells of it. */
    public void opensForum(String name, String... tags) {
        synchronized (world) {
            LocalChannel forum = new LocalChannel(world.newId(), LocalChannel.FORUM, workshop.id, null, name);
            for (String tag : tags) {
                forum.tags.add(DataObject.empty()
                        .put("id", world.newId())
                        .put("name", tag)
                        .put("moderated", false)
                        .put("emoji_id", null)
                        .put("emoji_name", null));
            }
            world.channels.put(forum.id, forum);
            workshop.channels.add(forum.id);
            world.tell("CHANNEL_CREATE", forum.json(world.bot.id));
        }
    }

    /** The names of the tags a thread of a forum carries. */
    public List<String> tagsOn(String threadId) {
        synchronized (world) {
            LocalChannel thread = world.channel(threadId);
            return world.channel(thread.parent).tags.stream(DataArray::getObject)
                    .filter(tag -> thread.applied.contains(tag.getString("id")))
                    .map(tag -> tag.getString("name"))
                    .toList();
        }
    }

    /** The threads below a channel or in a forum, by id, in the order in which they were opened. */
    public List<String> threadsIn(String channelId) {
        synchronized (world) {
            return world.channels.values().stream()
                    .filter(it -> channelId.equals(it.parent))
                    .map(it -> it.id)
                    .toList();
        }
    }

    /** From now on nobody is told who is here: what is asked over the gateway gets no answer. */
    public void keepsItsRosterToItself() {
        gateway.keepRoster();
    }

    private LocalPerson comes(String name, boolean pending) {
        synchronized (world) {
            LocalPerson person = new LocalPerson(this, workshop, Founding.somebody(world, name, false));
            person.comesIn(pending);
            return person;
        }
    }

    /** The id of a channel of the guild. */
    public String channelId(String name) {
        return channel(name).id;
    }

    LocalChannel channel(String name) {
        synchronized (world) {
            return world.channels.values().stream()
                    .filter(it -> name.equals(it.name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no channel " + name));
        }
    }

    /** What stands in a channel of the guild or a thread, oldest first. */
    public List<LocalMessage> messages(String channelName) {
        synchronized (world) {
            return List.copyOf(channel(channelName).messages.values());
        }
    }

    /** What stands in a channel or thread with this id, oldest first. */
    public List<LocalMessage> messagesIn(String channelId) {
        synchronized (world) {
            return List.copyOf(world.channel(channelId).messages.values());
        }
    }

    /** The name of a channel or thread. */
    public String nameOf(String channelId) {
        synchronized (world) {
            return world.channel(channelId).name;
        }
    }

    /** Who was brought into a thread, by user id. */
    public List<String> inThread(String threadId) {
        synchronized (world) {
            return List.copyOf(world.channel(threadId).threadMembers);
        }
    }

    /** Takes a permission of the bot's away in a channel; the client is told of it. */
    public void forbids(String channelName, int permissionBit) {
        synchronized (world) {
            LocalChannel channel = channel(channelName);
            channel.deniedToBot |= 1L << permissionBit;
            world.tell("CHANNEL_UPDATE", channel.json(world.bot.id));
        }
    }

    /** Takes away what came with the bot's invitation beyond what everybody may. To be done before the bot comes. */
    public void forbidsToManageThreads() {
        workshop.botMay = 0;
    }

    /** A thread falls asleep. */
    public void archives(String threadId) {
        synchronized (world) {
            LocalChannel thread = world.channel(threadId);
            thread.archived(true, world.now());
            world.tell("THREAD_UPDATE", thread.json(world.bot.id));
        }
    }

    public List<DataObject> commands() {
        synchronized (world) {
            return List.copyOf(world.commands.values());
        }
    }

    /** The next calls of this kind go wrong; the path is a regular expression such as {@code channels/.+/messages}. */
    public void next(String method, String path, Fault fault) {
        faults.order(method, path, fault, 1);
    }

    public void next(int times, String method, String path, Fault fault) {
        faults.order(method, path, fault, times);
    }

    /** From now on only so many messages may be said in one channel within this time; and says so in every answer. */
    public void limits(int many, Duration within) {
        buckets.keep(many, within);
    }

    /** How often more was said than is allowed. */
    public int saidTooMuch() {
        return buckets.overflowed();
    }

    /** From now on this much goes wrong, by the method and path of a call. */
    public void byChance(BiFunction<String, String, Optional<Fault>> often) {
        faults.byChance(often);
    }

    public void wellAgain() {
        faults.forget();
        gateway.dropAtOnce(false);
        gateway.turnAway(0);
    }

    /** How often something was asked for. */
    public int count(String method, String path) {
        return rest.count(method, path);
    }

    /** How many direct messages were not taken, for those they were for take none. */
    public int refusedDirectly() {
        synchronized (world) {
            return messages.refused();
        }
    }

    /** Every nonce is past its time: the same message posted again now stands twice. */
    public void forgetsNonces() {
        synchronized (world) {
            world.nonces.clear();
        }
    }

    /** Forgets all but so many messages of a channel, and what a client was told or did some while ago. */
    public void forgetsOld(String channelName, int kept) {
        synchronized (world) {
            LocalChannel channel = channel(channelName);
            while (channel.messages.size() > kept) {
                channel.messages.pollFirstEntry();
            }
            world.nonces.values().removeIf(world::isOldNonce);
            gateway.forget(kept);
            interactions.forget(Duration.ofMinutes(1));
            rest.forgetCounts();
        }
    }

    /** The line to whoever listens. */
    public Line line() {
        return line;
    }

    /** What a client did that no client may do. Empty at the end of a good test. */
    public List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** From now on what it answers is kept. */
    public Answers keepsAnswers() {
        answers.keep();
        return answers;
    }

    Answers answers() {
        return answers;
    }

    World world() {
        return world;
    }

    InteractionRoutes interactions() {
        return interactions;
    }

    Buckets buckets() {
        return buckets;
    }

    Faults faults() {
        return faults;
    }

    int privileged() {
        return privileged;
    }

    /** Where a file lies that somebody shared. */
    String fileUrl(String id) {
        return rest.url() + "files/" + id;
    }

    String gatewayUrl() {
        return gateway.url();
    }

    void noteBreach(String what) {
        breaches.add(what);
    }

    @Override
    public void close() {
        rest.close();
        try {
            gateway.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
