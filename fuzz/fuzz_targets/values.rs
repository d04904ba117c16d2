//! Any values under the headers of the lists that have the most kinds of them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nastavnik::diag::Diagnostics;
use nastavnik::place::CellAddress;
use nastavnik::records;
use nastavnik::workbook::{CellValue, Sheet, Workbook};

const LISTS: [&str; 3] = [
    "ФИО наставника\tПол\tДата рождения\tКласс\tДолжность\tСтаж\tТелефон\tСогласие\tРодитель\tПрошёл обучение\tФорма",
    "№ пары\tНаставник\tНаставляемый\tФорма\tДата начала\tДата окончания\tСтатус\tПроведено встреч",
    "№\tМероприятие\tСрок\tОтветственный\tРезультат\tДата исполнения\tСтатус\tПричина",
];

fuzz_target!(|text: &str| {
    let sheets = LISTS.iter().map(|headers| sheet(headers, text)).collect();
    let workbook = Workbook::new("input/Файл.xlsx", sheets);
    let _ = records::read_alone(&workbook, &mut Diagnostics::new());
});

fn sheet(headers: &str, text: &str) -> Sheet {
    let mut cells = Vec::new();
    let lines = std::iter::once(headers).chain(text.lines().take(30));
    for (row, line) in (0..).zip(lines) {
        for (column, value) in (0..).zip(line.split('\t').take(12)) {
            let value = match value.parse() {
                Ok(value) => CellValue::Number {
                    value,
                    look: nastavnik::workbook::NumberLook::General,
                },
                Err(_) => CellValue::Text(value.to_owned()),
            };
            cells.push((CellAddress { row, column }, value));
        }
    }
    Sheet::new("input/Файл.xlsx", "Лист1", cells)
}
