//! Opens a workbook and hands out its sheets and cells with their places.
