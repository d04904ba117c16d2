//! Patronymics: -ич, -на, and the eastern ones that never change.
//!
//! [`TABLE`] is read by `name::decline_patronymic`; [`MARKERS`] by the splitting of names.

use super::endings::*;
use super::*;

use Who::Man;

pub(in crate::russian) const TABLE: Table = Table {
    exceptions: EXCEPTIONS,
    rules: RULES,
};

#[rustfmt::skip]
const EXCEPTIONS: &[Exception] = &[
    except("ильич", Man, 0, HARD, "stressed on the end"),
    except("кузьмич", Man, 0, HARD, "stressed on the end"),
    except("фомич", Man, 0, HARD, "stressed on the end"),
    except("лукич", Man, 0, HARD, "stressed on the end"),
];

const RULES: &[Rule] = &[
    man(&["ич", "ыч"], 0, HISSING),
    woman(&["вна", "чна", "шна"], 1, A_HARD),
];

/// «Son of» and «daughter of» in Turkic patronymics; the whole patronymic is unchanged.
pub(in crate::russian) const MARKERS: &[(&str, Gender)] = &[
    ("оглы", Gender::Masculine),
    ("огли", Gender::Masculine),
    ("ұлы", Gender::Masculine),
    ("қызы", Gender::Feminine),
    ("оглу", Gender::Masculine),
    ("углы", Gender::Masculine),
    ("угли", Gender::Masculine),
    ("оголы", Gender::Masculine),
    ("улы", Gender::Masculine),
    ("уулу", Gender::Masculine),
    ("уули", Gender::Masculine),
    ("кызы", Gender::Feminine),
    ("кизи", Gender::Feminine),
    ("гызы", Gender::Feminine),
    ("казы", Gender::Feminine),
];
