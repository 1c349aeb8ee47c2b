/** Scenario files: YAML to validated records. The only package that knows the YAML library. */
@org.jspecify.annotations.NullMarked
package org.anergy.scenario;
