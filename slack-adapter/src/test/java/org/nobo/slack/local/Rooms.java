package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The methods about conversations: opening, reading back, joining, who is in. */
final class Rooms {
    private static final int MOST_IN_A_ROOM = 8;

    private final World world;
    private final WebApi api;

    Rooms(World world, WebApi api) {
        this.world = world;
        this.api = api;
        api.method("conversations.open", "", this::open);
        api.method("conversations.info", "", this::info);
        api.method("conversations.history", "", this::history);
        api.method("conversations.replies", "", this::replies);
        api.method("conversations.join", "channels:join", this::join);
        api.method("conversations.members", "", this::members);
        api.method("conversations.list", "channels:read", this::list);
        api.method("users.conversations", "", this::ours);
    }

    private JsonObject open(Call call) {
        Set<String> who = new LinkedHashSet<>(Arrays.asList(call.need("users").split(",")));
        api.need(who.size() == 1 ? "im:write" : "mpim:write");
        if (who.size() > MOST_IN_A_ROOM) {
            throw new Answer.No("too_many_users");
        }
        for (String id : who) {
            Somebody somebody = world.people.get(id);
            if (somebody == null) {
                throw new Answer.No("user_not_found");
            }
            if (somebody.bot()) {
                throw new Answer.No("cannot_dm_bot");
            }
            if (somebody.gone()) {
                throw new Answer.No("user_disabled");
            }
        }
        return Answer.ok("channel", Json.object("id", world.between(who).id));
    }

    private JsonObject info(Call call) {
        Conversation where = seen(call.need("channel"));
        api.need(where.kind.readScope());
        return Answer.ok("channel", where.json());
    }

    private JsonObject history(Call call) {
        Conversation where = readable(call.need("channel"));
        List<JsonObject> newestFirst = new ArrayList<>(between(call, where.topLevel()));
        Collections.reverse(newestFirst);
        Map<String, List<JsonObject>> threads = where.threads();
        return page(call, newestFirst, message -> Conversation.withItsThread(message, threads));
    }

    private JsonObject replies(Call call) {
        Conversation where = readable(call.need("channel"));
        if (where.message(call.need("ts")).isEmpty()) {
            throw new Answer.No("thread_not_found");
        }
        return page(call, between(call, where.thread(call.get("ts"))), JsonObject::deepCopy);
    }

    private JsonObject join(Call call) {
        Conversation where = seen(call.need("channel"));
        if (where.kind != Conversation.Kind.PUBLIC) {
            throw new Answer.No("method_not_supported_for_channel_type");
        }
        if (where.archived) {
            throw new Answer.No("is_archived");
        }
        where.members.add(world.tenant.bot());
        return Answer.ok("channel", where.json());
    }

    private JsonObject members(Call call) {
        Conversation where = seen(call.need("channel"));
        api.need(where.kind.readScope());
        return Answer.ok("members", new ArrayList<>(where.members));
    }

    /** Those the app is in, of the kinds asked for; without a word public channels. */
    private JsonObject ours(Call call) {
        String asked = call.get("types");
        Set<Conversation.Kind> kinds = EnumSet.noneOf(Conversation.Kind.class);
        for (String type : (asked.isEmpty() ? "public_channel" : asked).split(",")) {
            kinds.add(Conversation.Kind.asked(type).orElseThrow(() -> new Answer.No("invalid_types")));
        }
        kinds.forEach(kind -> api.need(kind.readScope()));
        List<JsonObject> all = world.conversations.values().stream()
                .filter(where -> where.members.contains(world.tenant.bot()))
                .filter(where -> kinds.contains(where.kind))
                .filter(where -> !where.archived || !call.is("exclude_archived"))
                .map(Conversation::json)
                .toList();
        int from = call.number("cursor", 0);
        int to = Math.min(all.size(), from + Math.min(999, call.number("limit", 100)));
        JsonObject answer = Answer.ok("channels", all.subList(from, to));
        answer.add("response_metadata", Json.object("next_cursor", to < all.size() ? String.valueOf(to) : ""));
        return answer;
    }

    private JsonObject list(Call call) {
        List<JsonObject> channels = world.conversations.values().stream()
                .filter(conversation -> conversation.kind == Conversation.Kind.PUBLIC)
                .map(Conversation::json)
                .toList();
        return Answer.ok("channels", channels);
    }

    private static JsonObject page(Call call, List<JsonObject> all, UnaryOperator<JsonObject> shows) {
        int from = call.number("cursor", 0);
        int to = Math.min(all.size(), from + Math.min(999, call.number("limit", 100)));
        List<JsonObject> shown = new ArrayList<>();
        for (JsonObject message : all.subList(from, to)) {
            JsonObject copy = shows.apply(message);
            if (!call.is("include_all_metadata")) {
                copy.remove("metadata");
            }
            shown.add(copy);
        }
        JsonObject answer = Answer.ok("messages", shown, "has_more", to < all.size());
        if (to < all.size()) {
            answer.add("response_metadata", Json.object("next_cursor", String.valueOf(to)));
        }
        return answer;
    }

    private static List<JsonObject> between(Call call, List<JsonObject> messages) {
        String oldest = call.get("oldest");
        String latest = call.get("latest");
        boolean inclusive = call.is("inclusive");
        return messages.stream()
                .filter(message -> oldest.isEmpty() || follows(message, oldest, inclusive))
                .filter(message -> latest.isEmpty() || !follows(message, latest, !inclusive))
                .toList();
    }

    private static boolean follows(JsonObject message, String ts, boolean orIs) {
        int order = Double.compare(Double.parseDouble(Json.text(message, "ts")), Double.parseDouble(ts));
        return orIs ? order >= 0 : order > 0;
    }

    private Conversation readable(String id) {
        Conversation where = seen(id);
        if (!where.members.contains(world.tenant.bot())) {
            throw new Answer.No("not_in_channel");
        }
        api.need(where.kind.historyScope);
        return where;
    }

    private Conversation seen(String id) {
        Conversation where = world.conversations.get(id);
        if (where == null || where.isHidden()) {
            throw new Answer.No("channel_not_found");
        }
        return where;
    }
}
