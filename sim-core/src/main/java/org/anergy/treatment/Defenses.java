package org.anergy.treatment;

/**
 * What keeps infections away.
 *
 * @param neutrophils in blood, cells/µL
 * @param cd4 CD4 T cells in blood, cells/µL
 * @param memory memory T cells in blood, cells/µL
 * @param mucosalInjury injured share of the lining of mouth and gut, 0–1
 * @param antivirals whether drugs against herpes viruses are given
 */
record Defenses(
    double neutrophils, double cd4, double memory, double mucosalInjury, boolean antivirals) {}
