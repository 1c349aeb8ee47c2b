package org.anergy.biology;

import java.util.List;
import org.anergy.base.Parameter;

/** Movement on lattices and between compartments. */
public final class TrafficParameters {
  /** motility coefficient of T cells in the lymph node. */
  public static final Parameter NODE_MOTILITY =
      new Parameter(
          "traffic.nodeMotility",
          "um2/min",
          70,
          1,
          200,
          "motility coefficient of T cells in the lymph node",
          "Miller 2003: 40-110, recalled, not read");

  /** motility coefficient of T cells in tissue. */
  public static final Parameter TISSUE_MOTILITY =
      new Parameter(
          "traffic.tissueMotility",
          "um2/min",
          12,
          0.5,
          100,
          "motility coefficient of T cells in tissue",
          "modelling assumption: a fraction of that in the node");

  /** hazard of leaving the lymph node. */
  public static final Parameter NODE_EXIT =
      new Parameter(
          "traffic.nodeExit",
          "1/h",
          0.0625,
          0.01,
          0.5,
          "hazard of leaving the lymph node",
          "transit 16 h, Textor 2011 10.1073/pnas.1102288108");

  /** hazard of leaving other lymphoid tissue. */
  public static final Parameter LYMPHOID_EXIT =
      new Parameter(
          "traffic.lymphoidExit",
          "1/h",
          0.0625,
          0.01,
          0.5,
          "hazard of leaving other lymphoid tissue",
          "as the node");

  /** hazard of leaving the blood. */
  public static final Parameter BLOOD_EXIT =
      new Parameter(
          "traffic.bloodExit",
          "1/h",
          1.39,
          0.2,
          5,
          "hazard of leaving the blood",
          "modelling assumption: half an hour to an hour in blood");

  /**
   * share of recirculating cells that enter the draining node rather than other lymphoid tissue.
   */
  public static final Parameter NODE_SHARE =
      new Parameter(
          "traffic.nodeShare",
          "1",
          0.25,
          0.01,
          1,
          "share of recirculating cells that enter the draining node rather than other lymphoid tissue",
          "modelling assumption: the node stands for a quarter of lymphoid tissue");

  /** hazard with which an activated regulatory cell in blood returns to recirculation. */
  public static final Parameter HOMING_LOSS =
      new Parameter(
          "traffic.homingLoss",
          "1/d",
          0.2,
          0.01,
          2,
          "hazard with which an activated regulatory cell in blood returns to recirculation",
          "modelling assumption: as the effector death hazard");

  private TrafficParameters() {}

  /** Returns the parameters of this topic in the order of the file. */
  public static List<Parameter> all() {
    return List.of(
        NODE_MOTILITY,
        TISSUE_MOTILITY,
        NODE_EXIT,
        LYMPHOID_EXIT,
        BLOOD_EXIT,
        NODE_SHARE,
        HOMING_LOSS);
  }
}
