/**
 * How long the bot stands it: what every platform's soak has in common. Not among the tests of the build; {@code mvn
 * -Psoak verify} runs it.
 *
 * <p>Here stand the clockwork and the counting. What goes wrong, and how it is seen what was answered, is each platform's.
 */
package org.nobo.endurance;
