/**
 * What texts mean, as directions that can be compared: whoever wants to know whether two texts are about the same thing asks
 * a {@link org.nobo.meaning.Sense}.
 *
 * <p>The models run in this process and come with it; nothing is fetched and nothing leaves. The only package that knows
 * LangChain4j. Nothing here knows what the texts are, or keeps them.
 */
package org.nobo.meaning;
