/**
 * The sentences the bot says, per language, read from {@code words/<language>/*.properties}.
 *
 * <p>Nothing else in the code holds a sentence for people in chat. A template names what is put in with {@code {name}};
 * what is put in is shown as typed unless it is a {@link org.nobo.chat.Text} already.
 */
package org.nobo.words;
