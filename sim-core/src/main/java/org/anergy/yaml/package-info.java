/**
 * YAML files of closed forms: text to a tree with places, what a value may be, and everything wrong
 * in one report. The only package that knows the YAML library; scenarios and studies are forms.
 *
 * <pre>
 * SourceText → YamlReader → Section.check → Values
 *   bytes        tree with    all problems    numbers
 *                places
 * </pre>
 *
 * <p>Uses {@code base}.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.yaml;
