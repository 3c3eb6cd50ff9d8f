/**
 * How a newcomer is welcomed: a direct message that quotes the community's purpose and asks, one thing at a time, what
 * they value, practise, look for and offer; each can be skipped.
 *
 * <p>Here are also {@code /nobo profile}, which comes back to the same questions, and the consent to be introduced, which
 * is asked and never assumed. Whom to introduce is decided in {@code introduction}.
 */
package org.nobo.connect.welcome;
