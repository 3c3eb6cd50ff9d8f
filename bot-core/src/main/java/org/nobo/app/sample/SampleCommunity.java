package org.nobo.app.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Person;
import org.nobo.chat.Workspace;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The sample community as it is written down in {@code sample/community.toml}.
 *
 * @param values the keys of the value cards it shares
 * @param leaders the handles of those who look after it
 * @param charter how what it agreed on came about
 * @param knowhow the file names of its articles
 */
public record SampleCommunity(
        String name,
        String purpose,
        List<String> values,
        List<String> leaders,
        List<String> knowhow,
        Agreed charter,
        Channels channels,
        List<SampleMember> member) {

    /**
     * What was written down at first, and what was agreed on later.
     *
     * @param before the purpose as it was written down
     * @param valuesBefore the keys of the values then
     * @param agreed how many agreed later, {@code reserved} of them with a reservation
     * @param practice what each value means there since, by its key
     */
    public record Agreed(
            String before,
            @JsonProperty("values_before") List<String> valuesBefore,
            int agreed,
            int reserved,
            Map<String, String> practice) {}

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

    /** The people as a chat platform would tell of them, in the order of {@link #member}. */
    public List<Person> people(Workspace home) {
        return member.stream().map(each -> person(each, home)).toList();
    }

    /** The bot speaks English with all of them, so that what was said in the sample can be compared. */
    private Person person(SampleMember told, Workspace home) {
        return new Person(
                new Account(home, told.handle()),
                told.name(),
                Person.Kind.MEMBER,
                leaders.contains(told.handle()),
                Optional.of(ZoneId.of(told.zone())),
                Optional.of(Locale.ENGLISH));
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = SampleCommunity.class.getResourceAsStream("/sample/" + path);
        if (in == null) {
            throw new IOException("sample/" + path + " is not in this jar");
        }
        return in;
    }
}
