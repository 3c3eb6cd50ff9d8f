package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Attachment;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Pictures go with stories once they are said in words and who is in them agreed. */
final class IllustratingTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    static byte[] photo(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The same with an EXIF part as a camera writes it: which way up, and where it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = "GPS 52.5200N 13.4050E".getBytes(StandardCharsets.US_ASCII);
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        int length = 2 + 6 + tiff.length + place.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(place);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void sends(Script chat, String name, byte[] bytes) {
        Place direct = new Place.Direct(Script.account("bob"));
        String id = "picture-" + name + bytes.length;
        var unused = chat.happens(new Event.MessagePosted(
                id,
                chat.clock().instant(),
                Script.account("bob"),
                new MessageRef(direct, id),
                "",
                true,
                List.of(new Attachment(name, bytes, ""))));
    }

    private static byte[] unchecked(String format, int width, int height) {
        try {
            return photo(format, width, height);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_picture_is_taken_said_in_words_and_who_is_in_it_is_asked() {
        Script.everyDeath(chat -> {
            Voice bob = chat.wasHere("bob").sends("story/" + ID, "story", "A kettle.", "publish", "yes", "name", "bob");
            chat.wasHere("eve");
            chat.lea().in("stories").hears("bob tells:");
            sends(chat, "kettle.jpg", unchecked("jpeg", 400, 300));
            bob.hears("I have put your picture with your story “A kettle.”");
            assertThat(chat.store().pictures().onPages(Script.MAKERS)).isEmpty();
            bob.sends("picture/say/" + ID + "/1", "alt", "Eve and a kettle", "who", "eve");
            chat.person("eve").hears("bob says that you are to be seen in a picture of this story");
            chat.lea().in("stories").hears("✗");
            chat.nothingMore();
            chat.person("eve").picks("Yes, gladly").letsGoBy();
            chat.lea().in("stories").hears("bob tells:");
            bob.hears("your story is shared now");
            chat.nothingMore();
            assertThat(chat.store().pictures().onPages(Script.MAKERS))
                    .extracting(Picture::alt)
                    .containsExactly("Eve and a kettle");
        });
    }

    @Test
    void what_is_no_photo_or_too_large_is_refused_kindly_and_nothing_is_kept() {
        Script.once(chat -> {
            Voice bob = chat.wasHere("bob").sends("story/" + ID, "story", "A kettle.");
            sends(
                    chat,
                    "kettle.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                            .getBytes(StandardCharsets.UTF_8));
            bob.hears("I can take photos as JPEG or PNG, and kettle.svg is neither");
            sends(chat, "huge.jpg", new byte[40 << 20]);
            bob.hears("huge.jpg is too large for me (40 MB).");
            byte[] whole = unchecked("png", 50, 50);
            sends(chat, "cut.png", Arrays.copyOf(whole, whole.length / 2));
            bob.hears("it is damaged");
            assertThat(chat.store().pictures().of(ID)).isEmpty();
            for (int i = 1; i <= 4; i++) {
                sends(chat, i + ".png", unchecked("png", 50, 50 + i));
                bob.hears("I have put your picture");
            }
            sends(chat, "5.png", unchecked("png", 50, 60));
            bob.hears("A story holds 4 pictures");
            bob.picks("Leave it out").isTold("I have deleted it.");
            assertThat(chat.store().pictures().of(ID)).hasSize(3);
            chat.nothingMore();
        });
    }

    @Test
    void what_is_missing_or_unknown_is_asked_for_again_and_others_change_nothing() {
        Script.once(chat -> {
            Voice bob = chat.wasHere("bob").sends("story/" + ID, "story", "A kettle.");
            sends(chat, "kettle.png", unchecked("png", 40, 30));
            bob.picks("Say what it shows").fills("What does it show?", " ", "Who is to be seen in it?", "Nobody Atall");
            assertThat(bob.sees().fields())
                    .extracting(field -> field.problem())
                    .containsExactly(
                            "A few words, please: some of us cannot see it.",
                            "I know nobody here called Nobody Atall. Please write names as they stand here.");
            chat.wasHere("eve").sends("picture/say/" + ID + "/1", "alt", "Mine").isTold("no longer here");
            assertThat(chat.store().pictures().of(ID).getFirst().alt()).isEmpty();
        });
    }

    @Test
    void a_picture_is_drawn_again_upright_and_without_where_it_was_taken() throws IOException {
        byte[] sent = withExif(photo("jpeg", 400, 200), 6);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 52");
        MadeAnew.Made made = (MadeAnew.Made) MadeAnew.of(sent);
        assertThat(new String(made.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("Exif");
        assertThat(List.of(made.width(), made.height())).containsExactly(200, 400);
        // the red left half, turned to the right, is on top
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(made.bytes()));
        assertThat(new Color(image.getRGB(100, 50)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(100, 350)).getRed()).isLessThan(60);
    }

    @Test
    void every_way_a_camera_can_be_held_is_set_upright() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            MadeAnew.Made made = (MadeAnew.Made) MadeAnew.of(withExif(photo("jpeg", 400, 200), orientation));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(made.bytes()));
            int[] red = switch (orientation) {
                case 1, 4 -> new int[] {50, 100};
                case 2, 3 -> new int[] {350, 100};
                case 5, 6 -> new int[] {100, 50};
                default -> new int[] {100, 350};
            };
            assertThat(new Color(image.getRGB(red[0], red[1])).getRed())
                    .as("held as " + orientation)
                    .isGreaterThan(200);
        }
    }

    @Test
    void a_large_photo_is_made_as_large_as_a_page_needs() throws IOException {
        MadeAnew.Made made = (MadeAnew.Made) MadeAnew.of(photo("png", 4_000, 3_000));
        assertThat(List.of(made.width(), made.height())).containsExactly(1_600, 1_200);
        assertThat(made.bytes().length).isLessThan(900_000);
    }
}
