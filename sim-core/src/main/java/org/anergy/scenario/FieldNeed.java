package org.anergy.scenario;

/**
 * A cytokine that the rules of the model make or read, and so must be in every scenario.
 *
 * @param name gene symbol, as in {@link FieldSpec}
 * @param inNode whether rules use it in the lymph node
 * @param inTissue whether rules use it in the target tissue
 */
public record FieldNeed(String name, boolean inNode, boolean inTissue) {}
