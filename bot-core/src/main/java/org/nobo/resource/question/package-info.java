/**
 * Who asked what, what the bot found for it, and what the person said of that.
 *
 * <p>Later this is where questions nobody could answer wait for somebody who can. Nothing here searches.
 */
package org.nobo.resource.question;
