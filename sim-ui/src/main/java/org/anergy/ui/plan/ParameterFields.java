package org.anergy.ui.plan;

import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.anergy.base.Parameter;
import org.anergy.base.Quantity;
import org.anergy.base.QuantityRule;
import org.anergy.base.Unit;
import org.anergy.base.UserInputException;
import org.jspecify.annotations.Nullable;

/** The parameters of the model, and the value that one of them has from now on. */
final class ParameterFields implements Fields {
  private final JPanel panel =
      new JPanel(
          new MigLayout("insets 12, fill, wrap 2", "[right]12[grow, fill]", "[][grow, fill][][]"));
  private final Situation now;
  private final List<Parameter> parameters;
  private final JTextField search;
  private final JTextField value;
  private final JTable table;
  private final TableRowSorter<Rows> sorter;
  private final JTextArea about = FormInput.note("intervention.parameter.about");

  /** Name, present value and range of each. */
  private static final class Rows extends AbstractTableModel {
    private static final List<String> HEADERS = List.of("Parameter", "Now", "Allowed");
    private final List<List<String>> rows;

    Rows(Situation now, List<Parameter> parameters) {
      rows =
          parameters.stream()
              .map(p -> List.of(p.name(), text(p, now.value(p)), rule(p).range()))
              .toList();
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return HEADERS.size();
    }

    @Override
    public String getColumnName(int column) {
      return HEADERS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
      return rows.get(row).get(column);
    }
  }

  ParameterFields(Situation now, Runnable changed) {
    this.now = now;
    parameters = now.parameters();
    search =
        FormInput.text(
            "intervention.parameter.search", "", "Words of the name or the meaning", this::filter);
    search.putClientProperty("JTextField.placeholderText", "Name or meaning");
    value =
        FormInput.text(
            "intervention.parameter.value", "", "The value from now on, with its unit", changed);
    Rows rows = new Rows(now, parameters);
    table = new JTable(rows);
    table.setName("intervention.parameter.table");
    table.setToolTipText("The parameter that gets another value");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setFillsViewportHeight(true);
    table.setPreferredScrollableViewportSize(new Dimension(520, 190));
    table.getColumnModel().getColumn(0).setPreferredWidth(230);
    table.getColumnModel().getColumn(1).setPreferredWidth(110);
    table.getColumnModel().getColumn(2).setPreferredWidth(170);
    sorter = new TableRowSorter<>(rows);
    table.setRowSorter(sorter);
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!event.getValueIsAdjusting()) {
                choose();
              }
            });
    panel.setName("intervention.parameter.fields");
    panel.add(FormInput.label("Search", 'S', search));
    panel.add(search);
    panel.add(new JScrollPane(table), "span 2, grow, h 170::");
    panel.add(FormInput.label("Value from now on", 'V', value));
    panel.add(value);
    panel.add(about, "span 2, growx, wmin 0, hmin 54");
    table.setRowSelectionInterval(0, 0);
  }

  private static String text(Parameter parameter, double value) {
    return new Quantity(value, Unit.of(parameter.unit())).toString();
  }

  private static QuantityRule rule(Parameter parameter) {
    return QuantityRule.of(parameter.unit(), parameter.low(), parameter.high());
  }

  private void filter() {
    String[] words = search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
    sorter.setRowFilter(
        new RowFilter<>() {
          @Override
          public boolean include(Entry<? extends Rows, ? extends Integer> entry) {
            Parameter parameter = parameters.get(entry.getIdentifier());
            String text = (parameter.name() + " " + parameter.meaning()).toLowerCase(Locale.ROOT);
            for (String word : words) {
              if (!text.contains(word)) {
                return false;
              }
            }
            return true;
          }
        });
    if (table.getSelectedRow() < 0 && table.getRowCount() > 0) {
      table.setRowSelectionInterval(0, 0);
    }
  }

  private @Nullable Parameter chosen() {
    int row = table.getSelectedRow();
    return row < 0 ? null : parameters.get(table.convertRowIndexToModel(row));
  }

  private void choose() {
    Parameter parameter = chosen();
    if (parameter == null) {
      about.setText("");
      value.setText("");
      return;
    }
    value.setText(text(parameter, now.value(parameter)));
    about.setText(
        FormInput.sentence(parameter.meaning())
            + " Default "
            + text(parameter, parameter.value())
            + ". Source: "
            + parameter.source());
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return search;
  }

  @Override
  public @Nullable JComponent field(String label) {
    return label.equals("Value") ? value : null;
  }

  /** The value that it has already is no intervention. */
  @Override
  public String obstacle() {
    Parameter parameter = chosen();
    boolean same =
        parameter != null && value.getText().equals(text(parameter, now.value(parameter)));
    return same ? "Type another value." : "";
  }

  @Override
  public Intervention read() {
    Parameter parameter = chosen();
    if (parameter == null) {
      throw new UserInputException("Parameter", "no name or meaning has these words.");
    }
    FieldReader reader = new FieldReader();
    String example = text(parameter, parameter.value());
    double wanted = reader.number("Value", value, rule(parameter), example);
    reader.end();
    return new ParameterSetting(parameter, wanted);
  }
}
