package org.anergy.ui.results;

import java.awt.Component;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import org.anergy.study.report.ReadableNumber;
import org.jspecify.annotations.Nullable;

/** A sortable, filterable table of a result; numbers as readers want them, exact in the tooltip. */
final class CellTable extends JTable {
  private static final long serialVersionUID = 1L;
  private static final int SAMPLE = 200;
  private static final int WIDEST = 460;

  private final transient ResultTable table;
  private final transient TableRowSorter<Model> sorter;

  /** The columns that are shown, numbers as numbers. */
  private static final class Model extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private final transient ResultTable table;
    private final int[] shown;
    private final boolean[] numeric;

    Model(ResultTable table, List<String> columns) {
      this.table = table;
      shown = columns.stream().mapToInt(table::indexOf).toArray();
      numeric = new boolean[shown.length];
      for (int c = 0; c < shown.length; c++) {
        numeric[c] = table.isNumeric(shown[c]);
      }
    }

    @Override
    public int getRowCount() {
      return table.rows().size();
    }

    @Override
    public int getColumnCount() {
      return shown.length;
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return numeric[column] ? Double.class : String.class;
    }

    String text(int row, int column) {
      return table.rows().get(row).get(shown[column]);
    }

    /** Returns a value as readers want it. */
    @Nullable Object words(@Nullable Object value, int column) {
      if (!(value instanceof Double number)) {
        return value;
      }
      boolean answer = YesNo.isAnswer(table.columns().get(shown[column]));
      return answer ? YesNo.words(number) : ReadableNumber.brief(number);
    }

    /** No number sorts before all numbers, so that it is out of the way when sorted downwards. */
    @Override
    public @Nullable Object getValueAt(int row, int column) {
      String text = text(row, column);
      if (!numeric[column]) {
        return text;
      }
      double value = ResultTable.number(text);
      return Double.isNaN(value) ? null : Double.valueOf(value);
    }
  }

  /**
   * @param name name of the component
   * @param table all cells
   * @param columns what is shown of it, in order
   * @param dictionary what the columns mean
   */
  CellTable(String name, ResultTable table, List<String> columns, ColumnDictionary dictionary) {
    super(new Model(table, columns));
    this.table = table;
    setName(name);
    setAutoResizeMode(AUTO_RESIZE_OFF);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setFillsViewportHeight(true);
    setShowGrid(false);
    sorter = new TableRowSorter<>((Model) getModel());
    setRowSorter(sorter);
    for (int c = 0; c < columns.size(); c++) {
      TableColumn column = getColumnModel().getColumn(c);
      String unit = dictionary.unit(columns.get(c));
      column.setHeaderValue(label(columns.get(c), unit));
    }
    setTableHeader(header(columns, dictionary));
    setDefaultRenderer(Double.class, new Cells(SwingConstants.RIGHT));
    setDefaultRenderer(String.class, new Cells(SwingConstants.LEFT));
    fit();
  }

  private static String label(String column, String unit) {
    String words = ReadableNumber.words(column);
    String bare = words.endsWith(" d") ? words.substring(0, words.length() - 2) : words;
    return ReadableNumber.withUnit(bare, unit);
  }

  private JTableHeader header(List<String> columns, ColumnDictionary dictionary) {
    return new JTableHeader(getColumnModel()) {
      private static final long serialVersionUID = 1L;

      @Override
      public @Nullable String getToolTipText(java.awt.event.MouseEvent event) {
        int view = columnAtPoint(event.getPoint());
        if (view < 0) {
          return null;
        }
        String column = columns.get(convertColumnIndexToModel(view));
        String meaning = dictionary.meaning(column);
        return meaning.isEmpty() ? column : column + ": " + meaning;
      }

      private int convertColumnIndexToModel(int view) {
        return getColumnModel().getColumn(view).getModelIndex();
      }
    };
  }

  private static final class Cells extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final Border PADDING = BorderFactory.createEmptyBorder(0, 7, 0, 7);
    private final int alignment;

    Cells(int alignment) {
      this.alignment = alignment;
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table,
        @Nullable Object value,
        boolean selected,
        boolean focus,
        int row,
        int column) {
      Model model = (Model) table.getModel();
      Object shown = model.words(value, table.convertColumnIndexToModel(column));
      super.getTableCellRendererComponent(table, shown, selected, focus, row, column);
      setHorizontalAlignment(alignment);
      setBorder(PADDING);
      String exact =
          model.text(table.convertRowIndexToModel(row), table.convertColumnIndexToModel(column));
      setToolTipText(exact.isEmpty() ? null : exact);
      return this;
    }
  }

  /** Makes columns as wide as their names and the first of their cells. */
  private void fit() {
    int pad = 20;
    JLabel ruler = new JLabel();
    ruler.setFont(getFont());
    for (int c = 0; c < getColumnCount(); c++) {
      TableColumn column = getColumnModel().getColumn(c);
      ruler.setText(String.valueOf(column.getHeaderValue()));
      int width = ruler.getPreferredSize().width + 14; // the arrow of the sorted column
      for (int r = 0; r < Math.min(SAMPLE, getRowCount()); r++) {
        Object value = getModel().getValueAt(r, c);
        ruler.setText(String.valueOf(((Model) getModel()).words(value, c)));
        width = value == null ? width : Math.max(width, ruler.getPreferredSize().width);
      }
      column.setPreferredWidth(Math.min(WIDEST, width + pad));
    }
  }

  /**
   * Shows only rows that meet {@code text}; see {@link RowCondition}.
   *
   * @return what of it cannot be understood; empty if all can
   */
  String filter(String text) {
    RowCondition condition = new RowCondition(text, table);
    sorter.setRowFilter(
        new RowFilter<Model, Integer>() {
          @Override
          public boolean include(Entry<? extends Model, ? extends Integer> entry) {
            return condition.test(entry.getIdentifier());
          }
        });
    return condition.problem();
  }

  /** Returns the names of all columns of the table, also of those that are not shown. */
  List<String> columns() {
    return table.columns();
  }

  /** Returns the row of the table that is selected, -1 if none is. */
  int selected() {
    int view = getSelectedRow();
    return view < 0 ? -1 : convertRowIndexToModel(view);
  }

  /** Selects {@code row} of the table and brings it into view; nothing if it is filtered out. */
  void select(int row) {
    int view = row < 0 ? -1 : convertRowIndexToView(row);
    if (view >= 0 && view != getSelectedRow()) {
      setRowSelectionInterval(view, view);
      scrollRectToVisible(getCellRect(view, 0, true));
    } else if (view < 0) {
      clearSelection();
    }
  }

  /** Returns the rows of the table that the filter leaves, in the order of the table. */
  List<Integer> shownRows() {
    return java.util.stream.IntStream.range(0, getModel().getRowCount())
        .filter(row -> convertRowIndexToView(row) >= 0)
        .boxed()
        .toList();
  }
}
