/**
 * What a community hands out of its stories: once a month to its own channel, and to journalists when they ask.
 *
 * <p>Both are made anew each time from what is agreed to at that moment. Nothing of them is kept.
 */
package org.nobo.illuminate.press;
