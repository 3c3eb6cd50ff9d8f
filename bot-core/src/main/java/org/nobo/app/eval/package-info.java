/**
 * Measuring how well the bot answers from a corpus: questions with known right answers are asked of a scratch index, as a
 * member would ask them, and counted. Nothing here changes a community's data, and nothing in the bot depends on it.
 */
package org.nobo.app.eval;
