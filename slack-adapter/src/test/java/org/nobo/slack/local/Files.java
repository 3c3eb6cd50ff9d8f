package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods by which files come: where to bring one, that all of it is there, and where it is to be seen. */
final class Files {
    private final World world;
    private final WebApi api;
    private final Map<String, Stored> stored = new HashMap<>();

    /** A file, from the moment it was announced. */
    private static final class Stored {
        final String id;
        final String name;
        final int length;
        final String alt;
        byte[] bytes = {};
        boolean complete;

        Stored(String id, String name, int length, String alt) {
            this.id = id;
            this.name = name;
            this.length = length;
            this.alt = alt;
        }

        JsonObject json() {
            return Json.object("id", id, "name", name, "title", name, "size", bytes.length, "alt_txt", alt);
        }
    }

    Files(World world, WebApi api, Granted granted) {
        this.world = world;
        this.api = api;
        api.method("files.getUploadURLExternal", "files:write", this::announce);
        api.method("files.completeUploadExternal", "files:write", this::complete);
        api.method("files.delete", "files:write", this::delete);
        api.uploads(this::brought);
        api.downloads(id -> granted.scopes().contains("files:read") ? bytes(id) : Optional.empty());
        world.pictures = this::isPicture;
    }

    Optional<byte[]> bytes(String id) {
        synchronized (world) {
            return Optional.ofNullable(stored.get(id))
                    .filter(file -> file.complete)
                    .map(file -> file.bytes);
        }
    }

    private boolean isPicture(String id) {
        Stored file = stored.get(id);
        return file != null && file.complete && file.name.matches("(?i).*\\.(png|jpe?g|gif)");
    }

    private JsonObject announce(Call call) {
        int length = call.number("length", 0);
        if (length <= 0) {
            throw new Answer.No("invalid_arguments");
        }
        String id = "F0" + world.number();
        stored.put(id, new Stored(id, call.need("filename"), length, call.get("alt_txt")));
        return Answer.ok("upload_url", api.url() + "/upload/" + id, "file_id", id);
    }

    /** Whether these bytes are what was announced under this id. */
    private boolean brought(String id, byte[] bytes) {
        synchronized (world) {
            Stored file = stored.get(id);
            if (file == null || file.complete || file.length != bytes.length) {
                return false;
            }
            file.bytes = bytes;
            return true;
        }
    }

    private JsonObject complete(Call call) {
        List<JsonObject> shared = new ArrayList<>();
        for (JsonObject named : Json.objects(call.json("files").getAsJsonArray())) {
            Stored file = Optional.ofNullable(stored.get(Json.text(named, "id")))
                    .filter(there -> there.bytes.length == there.length)
                    .orElseThrow(() -> new Answer.No("file_not_found"));
            file.complete = true;
            shared.add(file.json());
        }
        if (!call.get("channel_id").isEmpty()) {
            share(call, shared);
        }
        return Answer.ok("files", shared);
    }

    private void share(Call call, List<JsonObject> files) {
        Conversation where = world.conversations.get(call.get("channel_id"));
        if (where == null || where.isHidden()) {
            throw new Answer.No("channel_not_found");
        }
        if (!where.members.contains(world.tenant.bot())) {
            throw new Answer.No("not_in_channel");
        }
        String ts = world.stamp();
        JsonObject message = Json.object(
                "type",
                "message",
                "user",
                world.tenant.bot(),
                "bot_id",
                world.tenant.botId(),
                "text",
                "",
                "files",
                files,
                "ts",
                ts);
        if (!call.get("thread_ts").isEmpty()) {
            message.addProperty("thread_ts", call.get("thread_ts"));
        }
        where.messages.put(ts, message);
    }

    private JsonObject delete(Call call) {
        String id = call.need("file");
        if (stored.remove(id) == null) {
            throw new Answer.No("file_not_found");
        }
        world.conversations
                .values()
                .forEach(conversation -> conversation
                        .messages
                        .values()
                        .removeIf(message -> Json.list(message, "files").stream()
                                .anyMatch(file -> Json.text(file, "id").equals(id))));
        return Answer.ok();
    }

    /** Somebody shares a file: how the event of it names it. */
    JsonObject sharedBy(String name, byte[] bytes, String alt) {
        String id = "F0" + world.number();
        Stored file = new Stored(id, name, bytes.length, alt);
        file.bytes = bytes;
        file.complete = true;
        stored.put(id, file);
        JsonObject json = file.json();
        json.addProperty("url_private_download", api.url() + "/files/" + id + "/" + name);
        return json;
    }
}
