package org.anergy.therapy;

/**
 * What distinguishes one product of mesenchymal stromal cells (MSC) from another.
 *
 * @param cellsPerKg cells of the dose {@link Agent#per}, cells/kg
 * @param potency what a licensed cell does, relative to the reference product
 * @param potencySpread standard deviation of the logarithm of the potency between donors
 * @param passage how often the cells were passaged; more cost potency
 * @param viability share that is alive when given, 0–1
 * @param bloodLoss share that the instant blood-mediated reaction destroys on contact with blood
 * @param recoveryHours time after thawing in which cells do not react to licensing, h; 0 if fresh
 * @param immunogenicity how strongly the recipient reacts to the donor: 0 for the patient's own
 *     cells, 1 for a mismatched donor
 */
public record CellProduct(
    double cellsPerKg,
    double potency,
    double potencySpread,
    int passage,
    double viability,
    double bloodLoss,
    double recoveryHours,
    double immunogenicity) {}
