/**
 * How a community comes to live on two platforms, and parts again: leaders of both sides show that they mean it with a
 * code, hear what it means, and say yes.
 *
 * <p>What becomes of the rows is the store's; who of both sides is one person is not known here.
 */
package org.nobo.name.together;
