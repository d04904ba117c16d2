//! The figure as a chart part of an archive (`DrawingML`, ECMA-376 part 1, 21.2).
//!
//! Numbers stand in the chart itself: no workbook is embedded, so nothing but what is
//! printed can be read out of the file.

use std::fmt::Write as _;

use super::scale::Scale;
use super::{FILLS, INKS, shortened};
use crate::document::Amount;
use crate::document::Chart;
use crate::document::ChartGroup;
use crate::document::ChartKind;

/// A chart is not higher than a lying sheet, in EMU (360 000 to a centimetre).
const HIGHEST: u64 = 14 * CENTIMETRE;
const CENTIMETRE: u64 = 360_000;
/// Ids of the two axes; each part has its own.
const GROUPS: u32 = 1001;
const VALUES: u32 = 1002;

/// How high the chart stands, in EMU.
pub(crate) fn height(chart: &Chart) -> u64 {
    let series = match chart.kind {
        ChartKind::Bars => u64::try_from(chart.series.len()).unwrap_or(1),
        ChartKind::Stack => 1,
    };
    let of_group = |group: &ChartGroup| {
        let label = shortened(&group.label).chars().count();
        let lines = u64::try_from(label.div_ceil(30)).unwrap_or(1);
        (lines * 42).max(series * 50) * CENTIMETRE / 100 + CENTIMETRE / 4
    };
    let groups: u64 = chart.groups.iter().map(of_group).sum();
    (groups + 2 * CENTIMETRE).min(HIGHEST)
}

/// The part; `escape` puts text into XML.
pub(crate) fn drawing(chart: &Chart, escape: &dyn Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(4096);
    out.push_str(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
        r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#,
        r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">"#,
        r#"<c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/>"#,
        r#"<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>"#
    ));
    bars(&mut out, chart, escape);
    axes(&mut out, chart);
    out.push_str("</c:plotArea>");
    if chart.series.len() > 1 {
        out.push_str(r#"<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>"#);
    }
    out.push_str(concat!(
        r#"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#,
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
        r#"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>"#,
        "</c:chartSpace>"
    ));
    out
}

fn bars(out: &mut String, chart: &Chart, escape: &dyn Fn(&str) -> String) {
    let grouping = match chart.kind {
        ChartKind::Bars => "clustered",
        ChartKind::Stack => "stacked",
    };
    let _ = write!(
        out,
        r#"<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>"#
    );
    for (index, name) in chart.series.iter().enumerate() {
        series(out, chart, index, &escape(name), escape);
    }
    out.push_str(match chart.kind {
        ChartKind::Bars => r#"<c:gapWidth val="50"/>"#,
        ChartKind::Stack => r#"<c:gapWidth val="60"/><c:overlap val="100"/>"#,
    });
    let _ = write!(
        out,
        r#"<c:axId val="{GROUPS}"/><c:axId val="{VALUES}"/></c:barChart>"#
    );
}

fn series(
    out: &mut String,
    chart: &Chart,
    index: usize,
    name: &str,
    escape: &dyn Fn(&str) -> String,
) {
    let fill = FILLS[index % FILLS.len()];
    let _ = write!(
        out,
        r#"<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:v>{name}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>"#
    );
    labels(out, chart, index);
    let count = chart.groups.len();
    let _ = write!(out, r#"<c:cat><c:strLit><c:ptCount val="{count}"/>"#);
    for (at, group) in chart.groups.iter().enumerate() {
        let label = escape(&shortened(&group.label));
        let _ = write!(out, r#"<c:pt idx="{at}"><c:v>{label}</c:v></c:pt>"#);
    }
    let format = format_code(&chart.unit);
    let _ = write!(
        out,
        r#"</c:strLit></c:cat><c:val><c:numLit><c:formatCode>{format}</c:formatCode><c:ptCount val="{count}"/>"#
    );
    for (at, value) in values(chart, index) {
        let number = value.with_point();
        let _ = write!(out, r#"<c:pt idx="{at}"><c:v>{number}</c:v></c:pt>"#);
    }
    out.push_str("</c:numLit></c:val></c:ser>");
}

/// The values of one series; a nought within a stack has no place, so it is not said.
fn values(chart: &Chart, index: usize) -> impl Iterator<Item = (usize, Amount)> {
    let shown = move |value: &Amount| chart.kind == ChartKind::Bars || value.hundredths() > 0;
    let groups = chart.groups.iter().enumerate();
    groups.filter_map(move |(at, group)| {
        let value = group.values.get(index).copied().flatten();
        value.filter(shown).map(|value| (at, value))
    })
}

/// Numbers on the bars of a stack, after the bars elsewhere.
fn labels(out: &mut String, chart: &Chart, index: usize) {
    let (place, ink) = match chart.kind {
        ChartKind::Bars => ("outEnd", "000000"),
        ChartKind::Stack => ("ctr", INKS[index % INKS.len()]),
    };
    let format = format_code(&chart.unit);
    let _ = write!(
        out,
        r#"<c:dLbls><c:numFmt formatCode="{format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="{ink}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr><c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>"#
    );
}

/// The first group stands at the top, so the axis of groups runs down.
fn axes(out: &mut String, chart: &Chart) {
    let scale = Scale::of(chart);
    let top = Amount::of_hundredths(scale.top).with_point();
    let step = Amount::of_hundredths(scale.step).with_point();
    let format = format_code(&chart.unit);
    let line = r#"<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="8C8C8C"/></a:solidFill></a:ln></c:spPr>"#;
    let grid = r#"<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"#;
    let _ = write!(
        out,
        r#"<c:catAx><c:axId val="{GROUPS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{line}<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>"#
    );
    let _ = write!(
        out,
        r#"<c:valAx><c:axId val="{VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="{top}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>{grid}<c:numFmt formatCode="{format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{line}<c:crossAx val="{GROUPS}"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="{step}"/></c:valAx>"#
    );
}

fn format_code(unit: &str) -> &'static str {
    match unit {
        "%" => "[$-419]General&quot;\u{a0}%&quot;",
        _ => "[$-419]General",
    }
}
