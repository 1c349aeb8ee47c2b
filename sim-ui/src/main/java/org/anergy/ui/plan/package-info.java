/**
 * What a user does to a patient on the way: each {@link org.anergy.ui.plan.Intervention} becomes
 * texts as after {@code --set} and so another scenario with the same past, which is a file that
 * anybody can run without a window. Decides nothing about the biology; the scenario's own checks
 * say what is allowed.
 */
@NullMarked
package org.anergy.ui.plan;

import org.jspecify.annotations.NullMarked;
