package org.nobo.resource.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What members of a Slack workspace thought worth keeping: of an export, the threads of public channels in which a message
 * was pinned or has one of some emoji. Nobody who wrote in them is named, for nobody was asked.
 */
final class SlackExport implements AutoCloseable {
    private static final int MOST_OF_A_FILE = 16 << 20;
    private static final long MOST_OF_ALL = 1L << 30;

    private final ZipFile zip;
    private final Set<String> emoji;
    private long unpacked;

    private SlackExport(ZipFile zip, Set<String> emoji) {
        this.zip = zip;
        this.emoji = emoji;
    }

    /** The threads as Markdown, one under each heading. */
    static String markdown(Path file, Set<String> emoji) throws IOException {
        try (SlackExport export = new SlackExport(new ZipFile(file.toFile()), emoji)) {
            return export.markdown();
        } catch (JacksonException e) {
            throw new IOException("A file in the export is no JSON", e);
        }
    }

    private String markdown() throws IOException {
        JsonNode channels = read("channels.json");
        if (!channels.isArray()) {
            throw new NotMeant(Reader.NO_EXPORT, "There is no channels.json: it is no export of Slack");
        }
        SlackWords words = new SlackWords(names());
        StringBuilder markdown = new StringBuilder();
        for (JsonNode channel : channels) {
            for (List<JsonNode> thread : kept(channel)) {
                markdown.append(words.entry(thread));
                if (markdown.length() > Marking.MOST) {
                    throw new Marking.TooLong();
                }
            }
        }
        return markdown.isEmpty() ? "" : "# Kept in Slack\n\n" + markdown;
    }

    private Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (JsonNode user : read("users.json")) {
            String shown = user.path("profile").path("display_name").asString("");
            String name = shown.isBlank() ? user.path("real_name").asString("") : shown;
            names.put(
                    user.path("id").asString(""),
                    name.isBlank() ? user.path("name").asString("") : name);
        }
        return names;
    }

    /** Gone through twice: the threads of a channel that are kept are few, and the rest need not be held. */
    private List<List<JsonNode>> kept(JsonNode channel) throws IOException {
        String folder = channel.path("name").asString("") + "/";
        Set<String> pinned = new HashSet<>();
        channel.path("pins").forEach(pin -> pinned.add(pin.path("id").asString("")));
        Set<String> keys = new HashSet<>();
        messages(folder, message -> {
            if (pinned.contains(at(message)) || isMarked(message)) {
                keys.add(thread(message));
            }
        });
        Map<String, List<JsonNode>> threads = new TreeMap<>();
        if (!keys.isEmpty()) {
            messages(folder, message -> {
                if (keys.contains(thread(message))) {
                    threads.computeIfAbsent(thread(message), any -> new ArrayList<>())
                            .add(message);
                }
            });
        }
        return List.copyOf(threads.values());
    }

    private boolean isMarked(JsonNode message) {
        for (JsonNode reaction : message.path("reactions")) {
            if (emoji.contains(reaction.path("name").asString("").replaceFirst("::.*", ""))) {
                return true;
            }
        }
        return false;
    }

    /** What people wrote, day by day; that somebody came or went, and what bots said, is passed over. */
    private void messages(String folder, Consumer<JsonNode> each) throws IOException {
        for (String day : days(folder)) {
            for (JsonNode message : read(day)) {
                String subtype = message.path("subtype").asString("");
                boolean byPerson =
                        subtype.isEmpty() || subtype.equals("thread_broadcast") || subtype.equals("file_share");
                if (byPerson && !message.has("bot_id") && !at(message).isEmpty()) {
                    each.accept(message);
                }
            }
        }
    }

    private List<String> days(String folder) {
        List<String> days = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (folder.length() > 1 && name.startsWith(folder) && name.endsWith(".json")) {
                days.add(name);
            }
        }
        Collections.sort(days);
        return days;
    }

    private static String at(JsonNode message) {
        return message.path("ts").asString("");
    }

    private static String thread(JsonNode message) {
        return message.path("thread_ts").asString(at(message));
    }

    /** An empty list where there is no such file. */
    private JsonNode read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return JsonMapper.shared().nullNode();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_OF_A_FILE + 1);
            unpacked += bytes.length;
            if (bytes.length > MOST_OF_A_FILE || unpacked > MOST_OF_ALL) {
                throw new Marking.TooLong();
            }
            return JsonMapper.shared().readTree(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
