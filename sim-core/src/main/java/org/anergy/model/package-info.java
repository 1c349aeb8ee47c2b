/** From a scenario to an assembled patient: the biology's rules and their parameters. */
@org.jspecify.annotations.NullMarked
package org.anergy.model;
