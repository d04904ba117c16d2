//! Whatever tree comes, both writers carry all of it: same words, ordered parts, full grids.

#![expect(
    clippy::unwrap_used,
    dead_code,
    reason = "a test may stop at the first surprise and leave a tool unused"
)]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use archive::{all, child, part, w, words_of_docx, words_of_html, xml};
use nastavnik::document::{
    Align, Anchor, BlankReason, BlankShape, Block, Cell, Column, Document, Frame, Inline, Inlines,
    Keeping, Level, List, Marker, Page, Part, Role, Row, Section, SpreadKind, Stamps, Table, Url,
};
use nastavnik::writer::{Format, write};
use proptest::collection::vec;
use proptest::prelude::*;

fn any_inlines() -> impl Strategy<Value = Inlines> {
    let leaf = prop_oneof![
        "[а-яё &<>\"\u{0}-\u{20}-]{0,30}".prop_map(Inline::Text),
        Just(Inline::LineBreak),
        (0_u16..60).prop_map(|length| gallery::blank(
            "что",
            BlankShape::Line(length),
            BlankReason::ByDesign
        )),
        Just(gallery::blank(
            "дата",
            BlankShape::Date,
            BlankReason::Missing
        )),
    ];
    let inline = leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Inline::Strong),
            vec(inner.clone(), 0..3).prop_map(Inline::Emphasis),
            vec(inner.clone(), 0..3).prop_map(Inline::Footnote),
            vec(inner.clone(), 0..3).prop_map(|content| Inline::Anchor {
                name: Anchor::parse("src_1").unwrap(),
                content,
            }),
            vec(inner, 0..3).prop_map(|content| Inline::Link {
                to: Url::parse("https://example.org/?a=1&b=2").unwrap(),
                content,
            }),
        ]
    });
    vec(inline, 0..4)
}

fn any_flat_block() -> impl Strategy<Value = Block> {
    let levels = [Level::One, Level::Two, Level::Three];
    let kinds = [
        SpreadKind::DateAndNumber,
        SpreadKind::Signature,
        SpreadKind::Plain,
    ];
    prop_oneof![
        (prop::sample::select(levels.to_vec()), any_inlines())
            .prop_map(|(level, content)| Block::Heading { level, content }),
        (prop::sample::select(&Role::ALL), any_inlines())
            .prop_map(|(role, content)| Block::Paragraph { role, content }),
        (
            prop::sample::select(kinds.to_vec()),
            any_inlines(),
            any_inlines()
        )
            .prop_map(|(kind, left, right)| Block::Spread { kind, left, right }),
        (vec(any_inlines(), 0..3), vec(any_inlines(), 0..3))
            .prop_map(|(left, right)| Block::Stamps(Stamps { left, right })),
        Just(Block::PageBreak),
    ]
}

fn any_block() -> impl Strategy<Value = Block> {
    any_flat_block().prop_recursive(3, 20, 3, |inner| {
        prop_oneof![
            (any_marker(), vec(vec(inner.clone(), 0..3), 0..3))
                .prop_map(|(marker, items)| Block::List(List { marker, items })),
            vec((any_inlines(), vec(inner.clone(), 0..3)), 0..3).prop_map(|parts| {
                let part = |(heading, body)| Part { heading, body };
                Block::Parts(parts.into_iter().map(part).collect())
            }),
            any_table(inner).prop_map(Block::Table),
        ]
    })
}

fn any_marker() -> impl Strategy<Value = Marker> {
    prop_oneof![
        Just(Marker::Dash),
        (0_u32..100_000).prop_map(|start| Marker::Decimal { start })
    ]
}

/// A table, more often faulty than not.
fn any_table(block: impl Strategy<Value = Block> + Clone) -> impl Strategy<Value = Table> {
    let cell =
        (0_usize..4, 0_usize..4, vec(block, 0..3)).prop_map(|(columns, rows, blocks)| Cell {
            columns,
            rows,
            blocks,
        });
    let row = vec(cell, 0..4).prop_map(|cells| Row { cells });
    let column = (proptest::option::of(0_u32..200), any_align())
        .prop_map(|(share, align)| Column { share, align });
    let frame = prop::sample::select(&[Frame::Grid, Frame::None]);
    (frame, vec(column, 0..4), 0_usize..3, vec(row, 0..4)).prop_map(
        |(frame, columns, head_rows, rows)| Table {
            frame,
            columns,
            head_rows,
            rows,
        },
    )
}

fn any_align() -> impl Strategy<Value = Align> {
    prop::sample::select(&[Align::Left, Align::Center, Align::Right])
}

fn any_document() -> impl Strategy<Value = Document> {
    let section = (prop::bool::ANY, vec(any_block(), 0..4)).prop_map(|(lying, blocks)| Section {
        page: if lying {
            Page::Landscape
        } else {
            Page::Portrait
        },
        blocks,
    });
    (prop::bool::ANY, vec(section, 0..3)).prop_map(|(bound, sections)| {
        let keeping = if bound {
            Keeping::Forever
        } else {
            Keeping::Years
        };
        gallery::document("Проба", keeping, sections)
    })
}

/// What Word would call damage: a cell without a paragraph, a table without a follower,
/// properties said twice, rows that do not fill the grid.
fn check_soundness(text: &str) {
    let document = xml(text);
    for cell in all(document.root_element(), "tc").chain(all(document.root_element(), "body")) {
        let children: Vec<_> = cell.children().map(|node| node.tag_name().name()).collect();
        let end = *children.last().unwrap();
        assert!(end == "p" || end == "sectPr", "{children:?}");
        let apart = children
            .windows(2)
            .all(|pair| pair != ["tbl", "tbl"] && pair != ["tbl", "sectPr"]);
        assert!(apart, "{children:?}");
    }
    for properties in all(document.root_element(), "pPr") {
        let mut names: Vec<_> = properties
            .children()
            .map(|node| node.tag_name().name())
            .collect();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }
    for table in all(document.root_element(), "tbl") {
        let columns = child(table, "tblGrid").unwrap().children().count();
        for row in table
            .children()
            .filter(|node| node.tag_name().name() == "tr")
        {
            let spans = row
                .children()
                .filter_map(|cell| child(cell, "tcPr"))
                .map(|properties| {
                    child(properties, "gridSpan")
                        .map_or(1, |span| w(span, "val").unwrap().parse().unwrap())
                });
            assert_eq!(spans.sum::<usize>(), columns);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_tree_is_carried_whole(document in any_document()) {
        let docx = write(&document, Format::Docx).unwrap();
        let html = write(&document, Format::Html).unwrap();
        prop_assert_eq!(words_of_docx(&docx), words_of_html(&html));
        check_soundness(&part(&docx, "word/document.xml"));
    }
}
