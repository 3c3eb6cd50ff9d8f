package org.nobo.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods that open modals and fill the App Home. */
final class Views {
    /** A trigger is good for three seconds. */
    private static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);

    private final World world;

    Views(World world, WebApi api) {
        this.world = world;
        api.method("views.open", "", this::open);
        api.method("views.publish", "", this::publish);
        api.method("views.push", "", this::push);
        api.method("views.update", "", this::update);
    }

    private JsonObject open(Call call) {
        String user = spend(call.need("trigger_id"));
        JsonObject view = checked(call.json("view"), "modal");
        world.views.put(user, new ArrayList<>(List.of(view)));
        return Answer.ok("view", view);
    }

    private JsonObject push(Call call) {
        String user = spend(call.need("trigger_id"));
        List<JsonObject> open = world.views.getOrDefault(user, new ArrayList<>());
        if (open.isEmpty() || open.size() >= 3) {
            throw new Answer.No(open.isEmpty() ? "not_found" : "push_limit_reached");
        }
        JsonObject view = checked(call.json("view"), "modal");
        open.add(view);
        return Answer.ok("view", view);
    }

    private JsonObject update(Call call) {
        String id = call.need("view_id");
        for (List<JsonObject> open : world.views.values()) {
            for (int i = 0; i < open.size(); i++) {
                if (Json.text(open.get(i), "id").equals(id)) {
                    JsonObject view = checked(call.json("view"), "modal");
                    view.addProperty("id", id);
                    open.set(i, view);
                    return Answer.ok("view", view);
                }
            }
        }
        throw new Answer.No("not_found");
    }

    /** A view and what it is known by. */
    record WithId(String id, JsonObject view) {
        static WithId of(JsonObject view) {
            return new WithId(Json.text(view, "id"), view);
        }
    }

    private JsonObject publish(Call call) {
        JsonObject view = checked(call.json("view"), "home");
        if (!world.people.containsKey(call.need("user_id"))) {
            throw new Answer.No("user_not_found");
        }
        world.homes.put(call.get("user_id"), view);
        return Answer.ok("view", view);
    }

    /** What a view_submission was answered with: errors in place, another view, or nothing: the modal closes. */
    void answered(String user, JsonObject payload) {
        List<JsonObject> open = world.views.get(user);
        JsonObject top = open.removeLast();
        switch (Json.text(payload, "response_action")) {
            case "errors" -> {
                top.add("errors", Json.at(payload, "errors").orElseThrow());
                open.add(top);
            }
            case "update" -> open.add(checked(payload.get("view"), "modal"));
            case "push" -> {
                open.add(top);
                open.add(checked(payload.get("view"), "modal"));
            }
            case "clear" -> open.clear();
            default -> {}
        }
    }

    private String spend(String trigger) {
        World.Trigger known = Optional.ofNullable(world.triggers.remove(trigger))
                .orElseThrow(() -> new Answer.No("exchanged_trigger_id"));
        if (known.at().plus(TRIGGER_LIFE).isBefore(world.now())) {
            throw new Answer.No("expired_trigger_id");
        }
        return known.user();
    }

    private JsonObject checked(JsonElement given, String type) {
        JsonObject view = given.getAsJsonObject();
        List<String> problems = new ArrayList<>(SlackLimits.ofView(view));
        if (!Json.text(view, "type").equals(type)) {
            problems.add("[ERROR] this takes a view of type " + type);
        }
        if (!problems.isEmpty()) {
            throw new Answer.No("invalid_arguments", "response_metadata", Json.object("messages", problems));
        }
        view.addProperty("id", "V0" + world.number());
        view.addProperty("hash", world.stamp() + ".h");
        return view;
    }
}
