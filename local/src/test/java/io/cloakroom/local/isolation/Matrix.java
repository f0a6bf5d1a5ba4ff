package io.cloakroom.local.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of cells as text: the first line names the columns, each further one begins with the name
 * of its row.
 */
record Matrix(List<Cell> cells) {
    record Cell(String row, String column, String expected) {
        @Override
        public String toString() {
            return "%s, %s: %s".formatted(row, column, expected);
        }
    }

    static Matrix parse(String text) {
        List<List<String>> lines = text.lines().map(Matrix::fields).toList();
        List<String> header = lines.getFirst();
        var cells = new ArrayList<Cell>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                throw new IllegalArgumentException("A line has too few or too many cells: " + line);
            }
            for (int i = 1; i < line.size(); i++) {
                cells.add(new Cell(line.getFirst(), header.get(i), line.get(i)));
            }
        }
        return new Matrix(List.copyOf(cells));
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
