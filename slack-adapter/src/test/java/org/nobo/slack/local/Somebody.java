package org.nobo.slack.local;

import com.google.gson.JsonObject;

/** An account of the workspace. */
public record Somebody(
        String id, String name, boolean bot, boolean guest, boolean admin, boolean gone, String zone, String locale) {

    /** A plain member: {@code ann} has the id {@code U0ANN}. */
    public static Somebody called(String name) {
        return new Somebody(
                "U0" + name.toUpperCase(java.util.Locale.ROOT),
                name,
                false,
                false,
                false,
                false,
                "Europe/Berlin",
                "en-GB");
    }

    public Somebody asGuest() {
        return new Somebody(id, name, bot, true, admin, gone, zone, locale);
    }

    public Somebody asBot() {
        return new Somebody(id, name, true, guest, admin, gone, zone, locale);
    }

    public Somebody asAdmin() {
        return new Somebody(id, name, bot, guest, true, gone, zone, locale);
    }

    public Somebody deactivated() {
        return new Somebody(id, name, bot, guest, admin, true, zone, locale);
    }

    public Somebody inZone(String otherZone) {
        return new Somebody(id, name, bot, guest, admin, gone, otherZone, locale);
    }

    JsonObject json(String team) {
        return Json.object(
                "id", id,
                "team_id", team,
                "name", name,
                "real_name", name,
                "deleted", gone,
                "tz", zone,
                "locale", locale,
                "profile", Json.object("display_name", name, "real_name", name, "display_name_normalized", name),
                "is_admin", admin,
                "is_owner", false,
                "is_primary_owner", false,
                "is_restricted", guest,
                "is_ultra_restricted", false,
                "is_bot", bot,
                "is_app_user", false);
    }
}
