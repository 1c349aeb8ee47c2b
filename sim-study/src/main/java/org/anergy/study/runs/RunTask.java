package org.anergy.study.runs;

import org.anergy.scenario.Scenario;

/**
 * What one run simulates.
 *
 * @param scenario the resolved scenario, with the traits of this patient
 * @param seed the seed, all 64 bits of it
 * @param patient index of the patient, from 0; with the seed it decides every draw
 */
public record RunTask(Scenario scenario, long seed, long patient) {}
