/**
 * What tests of every module share: time, ids and tokens that a test decides.
 *
 * <p>Start at {@link dz.amal.testkit.SettableClock}. What a store must do stands in {@code
 * contract}, values to try it with in {@code fixture}. This module knows the domain and no adapter.
 */
@NullMarked
package dz.amal.testkit;

import org.jspecify.annotations.NullMarked;
