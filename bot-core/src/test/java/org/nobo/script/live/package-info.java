/**
 * The whole bot on real platforms that stand on this machine: one talk played on each of them, one community on two of
 * them. What a platform is comes from its adapter's tests, by {@link org.nobo.script.live.LiveStage}.
 *
 * <p>Not among the tests of JUnit, for no adapter may know another: whoever has all of them on the class path starts
 * {@link org.nobo.script.live.EveryPlatform}.
 */
package org.nobo.script.live;
