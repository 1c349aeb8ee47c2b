/** Cohorts, reports and verification: what is made of many or finished runs. */
@org.jspecify.annotations.NullMarked
package org.anergy.study;
