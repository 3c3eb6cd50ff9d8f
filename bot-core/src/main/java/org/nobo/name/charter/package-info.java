/**
 * What a community agreed on, in all its versions: shown to whoever asks, with who agreed and what changed; as Markdown to
 * take along; and once a year, where leaders want it so, asked whether it is still true.
 *
 * <p>How a community comes to agree lives in {@code name.workshop}. Whoever needs the charter as it stands asks {@link
 * org.nobo.name.charter.InForce}; whoever changes it goes by {@link org.nobo.name.charter.Adopting}.
 */
package org.nobo.name.charter;
