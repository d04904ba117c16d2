//! Cuts a page of a document that came to us as text into lines and cells.
//!
//! [`Page::tabbed`] is for pages whose every line is a row with tabs between its
//! cells, [`Page::stacked`] for the page that gives each cell lines of its own. The
//! words stay as they are; marks of bold type and blank lines are dropped.

/// The lines above the table and the table, header first.
pub(crate) struct Page {
    pub(crate) top: Vec<String>,
    /// A row over all columns may have one cell only.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Page {
    /// A line with tabs is a row of the table.
    pub(crate) fn tabbed(page: &str) -> Self {
        let lines = page.lines().map(plain).filter(|line| !is_blank(line));
        let (rows, top): (Vec<_>, Vec<_>) = lines.partition(|line| line.contains('\t'));
        Self {
            top: top.iter().map(|line| line.trim().to_owned()).collect(),
            rows: rows.iter().map(|row| cells(row)).collect(),
        }
    }

    /// A line with a tab before it begins a cell, a blank line ends the row.
    pub(crate) fn stacked(page: &str) -> Self {
        let lines: Vec<&str> = page.lines().collect();
        let table = lines
            .iter()
            .position(|line| line.starts_with('\t'))
            .unwrap_or(lines.len());
        Self {
            top: paragraphs(&lines[..table]),
            rows: lines[table..]
                .split(|line| line.is_empty())
                .filter(|row| !row.is_empty())
                .map(stacked_cells)
                .collect(),
        }
    }
}

pub(crate) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// The line without the marks of bold type.
fn plain(line: &str) -> String {
    line.replace("**", "")
        .replace("<b>", "")
        .replace("</b>", "")
}

fn cells(row: &str) -> Vec<String> {
    row.split('\t').map(break_list).collect()
}

/// In a cell with a list each dash of the list begins a line of its own.
fn break_list(cell: &str) -> String {
    if !["; -", ": - "].iter().any(|sign| cell.contains(sign)) {
        return cell.to_owned();
    }
    cell.replace(" - ", "\n- ").replace("; -", ";\n-")
}

/// The lines of a text; one that was stretched with tabs goes on in the next line.
fn paragraphs(lines: &[&str]) -> Vec<String> {
    lines
        .split_inclusive(|line| !line.contains('\t'))
        .map(|lines| lines.join(" ").replace('\t', " ").trim().to_owned())
        .collect()
}

fn stacked_cells(lines: &[&str]) -> Vec<String> {
    lines
        .chunk_by(|_, next| !next.starts_with('\t'))
        .map(|cell| cell.join("\n").trim_start_matches('\t').to_owned())
        .collect()
}
