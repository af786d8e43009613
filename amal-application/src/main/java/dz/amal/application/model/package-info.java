/**
 * Which models a turn is answered by: those elsewhere where that is allowed, affordable and
 * possible, otherwise those that come with Amal.
 *
 * <p>Start at {@link ChooseModels}.
 */
@NullMarked
package dz.amal.application.model;

import org.jspecify.annotations.NullMarked;
