//! Widths of a table's columns: by shares or by content, never narrower than a word.
//!
//! [`set`] shares the whole width out to the last twip.

use super::grid::{Field, Grid, Kind};
use super::layout::{CELL_MARGIN, Size, Twips};
use super::measure;
use crate::document::{Block, Inline, Stamps, Table};

/// Bold type of the head is up to a tenth wider than the plain type that is measured.
const BOLD_PER_CENT: u32 = 112;

/// Columns whose words alone take more than this of the width are crowded, per cent.
const CROWDED: u32 = 75;

/// A word longer than so many sizes of type will break in any case.
const ENDLESS: u32 = 14;
/// Such a word does not make its table wider than this, in hundredths of the size of type.
const READABLE: u64 = 2_800;

/// How a table is set.
pub(super) struct Setting {
    pub(super) size: Size,
    /// Widths of the columns in twips; their sum is exactly the table's width.
    pub(super) widths: Vec<Twips>,
    /// The least width of the table, in hundredths of its size of type, at which its columns
    /// hold their words whole; endless words are not counted whole.
    pub(super) least: u32,
}

impl Setting {
    fn new(size: Size, widths: Vec<Twips>, words: &[Twips]) -> Self {
        let type_size = size.half_points() * 10;
        let total = u64::from(widths.iter().sum::<Twips>());
        let needs = widths
            .iter()
            .zip(words)
            .map(|(&width, &word)| u64::from(word) * total / u64::from(width.max(1)));
        let least = needs.max().unwrap_or(0) * 100 / u64::from(type_size.max(1));
        let endless = words.iter().any(|&word| word > ENDLESS * type_size);
        let least = if endless { least.min(READABLE) } else { least };
        Self {
            size,
            widths,
            least: u32::try_from(least).unwrap_or(u32::MAX),
        }
    }
}

/// Sets a table `total` wide: as `size` says, or finer if its words would crowd each other.
pub(super) fn set(table: &Table, grid: &Grid<'_>, total: Twips, size: Size) -> Setting {
    let surveys = survey(grid, size.half_points());
    let words: Twips = surveys.iter().map(|survey| survey.word).sum();
    let crowded = u64::from(words) * 100 > u64::from(total) * u64::from(CROWDED);
    if !crowded || size == Size::Fine {
        return set_as(size, table, surveys, total);
    }
    let surveys = survey(grid, Size::Fine.half_points());
    set_as(Size::Fine, table, surveys, total)
}

fn set_as(size: Size, table: &Table, surveys: Vec<Survey>, total: Twips) -> Setting {
    let words: Vec<Twips> = surveys.iter().map(|survey| survey.word).collect();
    Setting::new(size, widths(table, surveys, total), &words)
}

fn widths(table: &Table, mut surveys: Vec<Survey>, total: Twips) -> Vec<Twips> {
    let most = longest_that_fits(&surveys, total);
    for survey in &mut surveys {
        survey.word = survey.word.min(most);
        survey.line = survey.line.max(survey.word);
    }
    share_out(total, &wishes(table, &surveys))
}

/// The width up to which words stay whole: if all do not fit, only the longest are broken.
fn longest_that_fits(surveys: &[Survey], total: Twips) -> Twips {
    let mut words: Vec<Twips> = surveys.iter().map(|survey| survey.word).collect();
    words.sort_unstable();
    let mut rest = total;
    for (index, &word) in words.iter().enumerate() {
        let open = u32::try_from(words.len() - index).unwrap_or(u32::MAX);
        if word > rest / open {
            return rest / open;
        }
        rest -= word;
    }
    Twips::MAX
}

/// What the cells of one column need.
#[derive(Clone, Copy, Default)]
struct Survey {
    /// The longest word with the cell's margins.
    word: Twips,
    /// The longest paragraph, set on one line, with the margins.
    line: Twips,
    /// The squares of all paragraphs: a few long ones make a row tall, not many short ones.
    squares: u64,
}

/// A column's claim to width.
#[derive(Clone, Copy)]
struct Wish {
    weight: u64,
    least: Twips,
    most: Twips,
}

fn survey(grid: &Grid<'_>, size: u32) -> Vec<Survey> {
    let mut surveys = vec![Survey::default(); grid.columns];
    for (index, row) in grid.rows.iter().enumerate() {
        let size = if index < grid.head_rows {
            (size * BOLD_PER_CENT).div_ceil(100)
        } else {
            size
        };
        for field in row {
            // A cell over several columns asks nothing of any one of them.
            if let (Some(survey), 1) = (surveys.get_mut(field.column), field.columns) {
                survey_field(survey, field, size);
            }
        }
    }
    surveys
}

fn survey_field(survey: &mut Survey, field: &Field<'_>, size: u32) {
    match field.kind {
        Kind::Cell { cell, .. } => {
            for block in &cell.blocks {
                survey_block(survey, block, size, 2 * CELL_MARGIN + 20);
            }
        }
        Kind::Below | Kind::Empty => {}
    }
}

fn survey_block(survey: &mut Survey, block: &Block, size: u32, beside: Twips) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            survey.paragraph(&[content], size, beside);
        }
        Block::List(list) => {
            for block in list.items.iter().flatten() {
                survey_block(survey, block, size, beside + 20 * size);
            }
        }
        Block::Parts(parts) => {
            for part in parts {
                survey.paragraph(&[&part.heading], size, beside + 20 * size);
                for block in &part.body {
                    survey_block(survey, block, size, beside);
                }
            }
        }
        Block::Table(table) => {
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                for block in &cell.blocks {
                    survey_block(survey, block, size, beside + 2 * CELL_MARGIN);
                }
            }
        }
        Block::Spread { left, right, .. } => survey.paragraph(&[left, right], size, beside),
        Block::Stamps(Stamps { left, right }) => {
            for line in left.iter().chain(right) {
                survey.paragraph(&[line], size, beside);
            }
        }
        Block::Chart(_) | Block::Picture { .. } | Block::Contents | Block::PageBreak => {}
    }
}

impl Survey {
    /// How much text there is, for comparison with other columns; never 0.
    fn text(&self) -> u64 {
        self.squares.isqrt().max(1)
    }

    fn paragraph(&mut self, pieces: &[&Vec<Inline>], size: u32, beside: Twips) {
        let mut line = beside;
        for content in pieces {
            let extent = measure::extent(content, size);
            line += extent.line;
            self.word = self.word.max(extent.word + beside);
        }
        self.line = self.line.max(line);
        self.squares = self.squares.saturating_add(u64::from(line).pow(2));
    }
}

/// Shares are taken as they are; columns without one divide the rest by their text.
fn wishes(table: &Table, surveys: &[Survey]) -> Vec<Wish> {
    let share = |index: usize| table.columns.get(index).and_then(|column| column.share);
    let given: u64 = (0..surveys.len()).filter_map(share).map(u64::from).sum();
    let open: Vec<u64> = (0..surveys.len())
        .filter(|&index| share(index).is_none())
        .map(|index| surveys[index].text())
        .collect();
    let rest = 100_u64.saturating_sub(given).max(10 * open.len() as u64);
    let text: u64 = open.iter().sum::<u64>().max(1);
    surveys
        .iter()
        .enumerate()
        .map(|(index, survey)| match share(index) {
            Some(share) => Wish {
                weight: u64::from(share.max(1)) << 20,
                least: survey.word,
                most: Twips::MAX,
            },
            None => Wish {
                weight: ((rest << 20).saturating_mul(survey.text()) / text).max(1),
                least: survey.word,
                most: survey.line,
            },
        })
        .collect()
}

/// Divides `total` by weight, within each column's least and most.
fn share_out(total: Twips, wishes: &[Wish]) -> Vec<Twips> {
    let mut fixed: Vec<Option<Twips>> = vec![None; wishes.len()];
    loop {
        let dealt = deal(total, wishes, &fixed);
        let short = settle(
            &mut fixed,
            &dealt,
            wishes,
            |got, wish| got < wish.least,
            |wish| wish.least,
        );
        let changed = short
            || settle(
                &mut fixed,
                &dealt,
                wishes,
                |got, wish| got > wish.most,
                |wish| wish.most,
            );
        if !changed {
            return spend_the_rest(total, dealt);
        }
    }
}

/// A width for each column: the fixed ones as they are, the others by weight.
fn deal(total: Twips, wishes: &[Wish], fixed: &[Option<Twips>]) -> Vec<Twips> {
    let taken: Twips = fixed.iter().flatten().sum();
    let rest = u64::from(total.saturating_sub(taken));
    let open = wishes
        .iter()
        .zip(fixed)
        .filter(|(_, fixed)| fixed.is_none());
    let weights: u64 = open.map(|(wish, _)| wish.weight).sum();
    wishes
        .iter()
        .zip(fixed)
        .map(|(wish, fixed)| {
            let by_weight = || u32::try_from(rest * wish.weight / weights.max(1));
            fixed.unwrap_or_else(|| by_weight().unwrap_or(total))
        })
        .collect()
}

/// Fixes the open columns that are out of bounds; tells whether there were any.
fn settle(
    fixed: &mut [Option<Twips>],
    dealt: &[Twips],
    wishes: &[Wish],
    out_of_bounds: fn(Twips, &Wish) -> bool,
    bound: fn(&Wish) -> Twips,
) -> bool {
    let mut any = false;
    for ((fixed, &got), wish) in fixed.iter_mut().zip(dealt).zip(wishes) {
        if fixed.is_none() && out_of_bounds(got, wish) {
            *fixed = Some(bound(wish));
            any = true;
        }
    }
    any
}

/// Stretches the widths evenly so that their sum is `total`.
fn spend_the_rest(total: Twips, mut widths: Vec<Twips>) -> Vec<Twips> {
    let sum: u64 = widths
        .iter()
        .map(|&width| u64::from(width))
        .sum::<u64>()
        .max(1);
    for width in &mut widths {
        *width = u32::try_from(u64::from(*width) * u64::from(total) / sum).unwrap_or(total);
    }
    let spent: Twips = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest += total.saturating_sub(spent);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(weight: u64, least: Twips, most: Twips) -> Wish {
        Wish {
            weight,
            least,
            most,
        }
    }

    #[track_caller]
    fn check(total: Twips, wishes: &[Wish], expected: &[Twips]) {
        assert_eq!(share_out(total, wishes), expected);
    }

    #[test]
    fn width_is_shared_by_weight_to_the_last_twip() {
        check(1000, &[wish(1, 0, 9999), wish(3, 0, 9999)], &[250, 750]);
        let thirds = [wish(1, 0, 9999); 3];
        assert_eq!(share_out(1000, &thirds).iter().sum::<Twips>(), 1000);
    }

    #[test]
    fn a_word_keeps_its_width_and_the_others_give_way() {
        check(1000, &[wish(1, 400, 9999), wish(9, 100, 9999)], &[400, 600]);
    }

    #[test]
    fn a_column_takes_no_more_than_its_longest_line_while_others_want_more() {
        check(1000, &[wish(5, 0, 200), wish(5, 0, 9999)], &[200, 800]);
    }

    #[test]
    fn only_the_longest_words_break() {
        let words = |words: &[Twips]| -> Vec<Survey> {
            let survey = |&word| Survey {
                word,
                ..Survey::default()
            };
            words.iter().map(survey).collect()
        };
        for (given, total, expected) in [
            (&[100, 200][..], 300, Twips::MAX),
            (&[100, 900], 300, 200),
            (&[900, 900], 300, 150),
            (&[], 300, Twips::MAX),
        ] {
            assert_eq!(longest_that_fits(&words(given), total), expected);
        }
    }
}
