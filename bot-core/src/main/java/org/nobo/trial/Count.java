package org.nobo.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the trial counts.
 *
 * @param lost joins without a welcome, questions without an answer, presses after which nothing more was said
 * @param twice messages with a key that was posted before, and second answers to one question
 * @param misdirected answers to somebody who did not ask, and messages that name somebody else
 */
record Count(int lost, int twice, int misdirected) {
    private static final Pattern NAME = Pattern.compile("person\\d+p");

    boolean isClean() {
        return lost == 0 && twice == 0 && misdirected == 0;
    }

    static Count of(Crowd crowd, List<Post> posts, List<Topic> topics) {
        int lost = 0;
        int twice = sameKey(posts);
        int misdirected = 0;
        for (Crowd.Someone someone : crowd.people()) {
            lost += someone.heard.isEmpty() ? 1 : 0;
            lost += Math.max(0, someone.pressed.size() + 1 - someone.heard.size());
            for (Topic topic : topics) {
                long answers = someone.heard.stream()
                        .filter(post -> words(post).contains(topic.secret()))
                        .count();
                boolean asked = someone.asked.contains(topic);
                lost += asked && answers == 0 ? 1 : 0;
                twice += answers > 1 ? 1 : 0;
                misdirected += !asked && answers > 0 ? 1 : 0;
            }
            misdirected += (int) someone.heard.stream()
                    .filter(post -> namesSomebodyElse(post, someone))
                    .count();
        }
        return new Count(lost, twice, misdirected);
    }

    private static int sameKey(List<Post> posts) {
        Map<String, Integer> keys = new HashMap<>();
        posts.forEach(post -> keys.merge(post.key().value(), 1, Integer::sum));
        return keys.values().stream().mapToInt(count -> count - 1).sum();
    }

    private static boolean namesSomebodyElse(Post post, Crowd.Someone someone) {
        Matcher names = NAME.matcher(words(post));
        while (names.find()) {
            if (!names.group().equals(someone.name)) {
                return true;
            }
        }
        return false;
    }

    private static String words(Post post) {
        return post.message().title() + "\n" + post.message().text().plain();
    }
}
