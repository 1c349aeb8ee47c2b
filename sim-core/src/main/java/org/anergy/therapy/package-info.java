/**
 * Therapies as they are prescribed: protocols, agents, doses over time. What they do to a body is
 * the matter of {@code org.anergy.treatment}.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.therapy;
