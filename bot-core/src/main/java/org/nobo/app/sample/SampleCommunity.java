package org.nobo.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The sample community as it is written down in {@code sample/community.toml}.
 *
 * @param values the keys of the value cards it shares
 * @param leaders the handles of those who look after it
 * @param knowhow the file names of its articles
 */
public record SampleCommunity(
        String name,
        String purpose,
        List<String> values,
        List<String> leaders,
        List<String> knowhow,
        Channels channels,
        List<SampleMember> member) {

    /** The channels there are, and which is used for what. */
    public record Channels(List<String> all, String introductions, String help, String stories) {}

    /** The one in this jar. */
    public static SampleCommunity read() {
        try (InputStream in = open("community.toml")) {
            return new TomlMapper().readValue(in, SampleCommunity.class);
        } catch (IOException e) {
            throw new UncheckedIOException("sample/community.toml cannot be read", e);
        }
    }

    /** Its articles as Markdown, by file name. */
    public Map<String, String> articles() {
        Map<String, String> articles = new LinkedHashMap<>();
        for (String file : knowhow) {
            try (InputStream in = open("knowhow/" + file)) {
                articles.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("sample/knowhow/" + file + " cannot be read", e);
            }
        }
        return articles;
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = SampleCommunity.class.getResourceAsStream("/sample/" + path);
        if (in == null) {
            throw new IOException("sample/" + path + " is not in this jar");
        }
        return in;
    }
}
