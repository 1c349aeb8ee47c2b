package org.anergy.study.sweep;

import org.anergy.scenario.LoadedScenario;

/**
 * A study file after loading.
 *
 * @param spec what it says
 * @param sourceText the file as it was read
 * @param base the scenario that all runs start from, with what is fixed
 */
public record LoadedStudy(StudySpec spec, String sourceText, LoadedScenario base) {}
