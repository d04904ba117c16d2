//! Which folders are organisations, and which workbooks belong to each (`contract.md`,
//! Folders).

use crate::diag::Diagnostics;
use crate::place::Place;
use crate::workbook::Folder;
use crate::workbook::Workbook;

use super::card::Keys;
use super::problem::Problem;

/// An organisation's folder with all workbooks that speak of it.
pub(crate) struct Site<'a> {
    pub(crate) index: usize,
    pub(crate) folder: &'a Folder,
    pub(crate) parent: Option<usize>,
    pub(crate) workbooks: Vec<&'a Workbook>,
}

/// The organisations of the folders; a folder left out is told.
pub(crate) fn sites<'a>(
    folders: &'a [(Folder, Vec<Workbook>)],
    diags: &mut Diagnostics,
) -> Vec<Site<'a>> {
    let mut sites: Vec<Site<'a>> = Vec::new();
    let mut rest = Vec::new();
    for (folder, workbooks) in folders {
        let parent = nearest(&sites, &folder.path);
        if parent.is_some() && !has_card(workbooks) {
            rest.push((folder, workbooks));
            continue;
        }
        sites.push(Site {
            index: sites.len(),
            folder,
            parent,
            workbooks: workbooks.iter().collect(),
        });
    }
    for (folder, workbooks) in rest {
        let Some(owner) = nearest(&sites, &folder.path) else {
            continue;
        };
        if sites.iter().any(|site| site.parent == Some(owner)) {
            diags.push(Problem::LeftFolder.at(Place::file(&folder.shown)));
        } else {
            sites[owner].workbooks.extend(workbooks);
        }
    }
    sites
}

/// The innermost organisation above a folder.
fn nearest(sites: &[Site<'_>], path: &str) -> Option<usize> {
    sites
        .iter()
        .filter(|site| is_inside(path, &site.folder.path))
        .max_by_key(|site| site.folder.path.len())
        .map(|site| site.index)
}

fn is_inside(path: &str, outer: &str) -> bool {
    let is_root = outer.is_empty() && !path.is_empty();
    is_root
        || path
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
}

fn has_card(workbooks: &[Workbook]) -> bool {
    let sheets = workbooks.iter().flat_map(Workbook::sheets);
    sheets
        .into_iter()
        .any(|sheet| Keys::of_card(sheet).is_some())
}
