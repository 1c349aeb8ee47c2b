package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Infections and what they do. */
public final class TriggerParameters {
  /** length of an infection. */
  public static final Parameter DURATION =
      new Parameter(
          "trigger.duration",
          "d",
          8,
          1,
          30,
          "length of an infection",
          "modelling assumption: about a week");

  /** APCs with foreign antigen that reach the draining node during an infection. */
  public static final Parameter APC_RATE =
      new Parameter(
          "trigger.apcRate",
          "1/h",
          0.3,
          0,
          20,
          "APCs with foreign antigen that reach the draining node during an infection",
          "modelling assumption: some tens an infection");

  /** danger that an infection means for APCs of quiet tissue. */
  public static final Parameter BYSTANDER =
      new Parameter(
          "trigger.bystander",
          "1",
          0.06,
          0,
          1,
          "danger that an infection means for APCs of quiet tissue",
          "modelling assumption: a few percent; nearly all relapses follow an infection with it, half of them with 0.03, see docs/decisions.md");

  /** antigen of an APC of quiet tissue that an infection matures, relative to half binding. */
  public static final Parameter BYSTANDER_LOAD =
      new Parameter(
          "trigger.bystanderLoad",
          "1",
          3,
          0.001,
          30,
          "antigen of an APC of quiet tissue that an infection matures, relative to the half-binding amount",
          "modelling assumption: five times that of other APCs of quiet tissue; maturation makes MHC class II stay ten times as long, Cella 1997 10.1038/42030");

  /** probability that an autoreactive clone recognizes a given infection. */
  public static final Parameter CROSS_REACTIVE =
      new Parameter(
          "trigger.crossReactive",
          "1",
          0.005,
          0,
          0.5,
          "probability that an autoreactive clone recognizes a given infection",
          "modelling assumption: one of a thousand clones in life, five times as many because an agent stands for more cells than one clone has");

  /** affinity of a cross-reactive clone to the infection. */
  public static final Parameter CROSS_AFFINITY =
      new Parameter(
          "trigger.crossAffinity",
          "1",
          0.8,
          0.1,
          1,
          "affinity of a cross-reactive clone to the infection",
          "modelling assumption: foreign peptides bind well");

  /** rate of the dominating process from which infections are thinned. */
  public static final Parameter MAX_RATE =
      new Parameter(
          "trigger.maximumRate",
          "1/y",
          12,
          1,
          50,
          "rate of the dominating process from which infections are thinned",
          "modelling assumption: above every patient rate");

  /** relative amplitude of the seasonal rate. */
  public static final Parameter SEASON =
      new Parameter(
          "trigger.season",
          "1",
          0.4,
          0,
          1,
          "relative amplitude of the seasonal rate",
          "modelling assumption: winter peak");

  /** yearly fall of the infection rate from the age of 30 on. */
  public static final Parameter AGEING =
      new Parameter(
          "trigger.ageing",
          "1/y",
          0.025,
          0,
          0.1,
          "yearly fall of the infection rate from the age of 30 on",
          "respiratory illness falls with age except from 20 to 29 years, Monto 1974 (JAMA 227:164); 22 % in ten years is a modelling assumption");

  private TriggerParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        DURATION,
        APC_RATE,
        BYSTANDER,
        BYSTANDER_LOAD,
        CROSS_REACTIVE,
        CROSS_AFFINITY,
        MAX_RATE,
        SEASON,
        AGEING);
  }
}
