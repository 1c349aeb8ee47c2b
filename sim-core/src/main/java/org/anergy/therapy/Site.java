package org.anergy.therapy;

/** Where T cells are when an agent meets them. */
public enum Site {
  /** Blood; what is stated of an agent holds here. */
  BLOOD,
  /** Lymph nodes and other lymphoid tissue. */
  LYMPHOID,
  /** The target tissue of the disease. */
  TISSUE
}
