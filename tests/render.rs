//! Templates are checked before anything is rendered and rendered as they were checked.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use nastavnik::diag::Diagnostics;
use nastavnik::place::Place;
use nastavnik::plan::{self, Audience, Field, Per, Shape, Stage};
use nastavnik::render::{BUILT_IN, Rendered, Templates};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

fn record(fields: &[(&str, Shape, bool)]) -> Shape {
    let fields = fields.iter().map(|(name, shape, optional)| {
        let field = Field {
            shape: shape.clone(),
            optional: *optional,
            meaning: String::new(),
        };
        ((*name).to_owned(), field)
    });
    Shape::Record(fields.collect::<BTreeMap<_, _>>())
}

/// What the templates of these tests may say.
fn shape(_: Per) -> Shape {
    let list = |of: Shape| Shape::List(Box::new(of));
    let name = record(&[("nom", Shape::Text, false), ("dat", Shape::Text, false)]);
    let person = record(&[
        ("name", name, false),
        ("gender", Shape::Text, true),
        ("phone", Shape::Text, true),
    ]);
    record(&[
        ("title", Shape::Text, false),
        ("date", Shape::Text, true),
        ("count", Shape::Number, false),
        ("done", Shape::Flag, false),
        ("head", person.clone(), true),
        ("curator", person.clone(), false),
        ("people", list(person), false),
        ("words", list(Shape::Text), false),
    ])
}

/// Facts of which everything that may be absent is absent.
fn bare() -> Value {
    let mut facts = facts();
    facts["people"] = json!([]);
    facts["words"] = json!([]);
    facts["done"] = json!(false);
    facts["curator"]["gender"] = Value::Null;
    facts
}

/// Facts of which nothing is absent.
fn full() -> Value {
    let mut facts = facts();
    facts["date"] = json!("2026-08-31");
    facts["curator"]["phone"] = json!("8 (000) 000-00-00");
    facts["head"] = facts["curator"].clone();
    facts
}

fn facts() -> Value {
    let person = |nom: &str, dat: &str| json!({"name": {"nom": nom, "dat": dat}, "gender": "f", "phone": null});
    json!({
        "title": "О <программе> | *наставничества*",
        "date": null,
        "count": 21,
        "done": true,
        "head": null,
        "curator": person("Зимина Ольга", "Зиминой Ольге"),
        "people": [person("Лось Анна", "Лось Анне"), person("Ёлкина Вера", "Ёлкиной Вере")],
        "words": ["раз", "два\nтри"],
    })
}

const HEAD: &str = "+++\ncode = \"S01\"\ntitle = \"Приказ\"\nstage = \"start\"\nper = \"organization\"\naudience = \"internal\"\nfile = \"S01 Приказ\"\nneeds = []\n+++\n";
/// The lines of `HEAD`.
const HEAD_LINES: u32 = 9;

fn load(files: &[(&str, &str)]) -> (Templates, Diagnostics) {
    let mut diags = Diagnostics::new();
    let templates = Templates::load(files, None, &shape, &mut diags);
    (templates, diags)
}

/// The faults of a document's text: code, line and column within the text, message.
fn faults(text: &str) -> Vec<String> {
    let source = format!("{HEAD}{text}");
    let (_, diags) = load(&[("a.md", &source)]);
    diags
        .iter()
        .map(|diagnostic| {
            let Place::Template { line, column, .. } = &diagnostic.place else {
                panic!("no line: {diagnostic:?}");
            };
            format!(
                "{} {}:{column} {}",
                diagnostic.code,
                line - HEAD_LINES,
                diagnostic.message
            )
        })
        .collect()
}

#[track_caller]
fn refused(text: &str, expect: &str) {
    assert_eq!(faults(text), [expect], "in {text}");
}

#[track_caller]
fn accepted(text: &str) {
    assert_eq!(faults(text), Vec::<String>::new(), "in {text}");
}

fn render(files: &[(&str, &str)]) -> (Option<Rendered>, Vec<String>) {
    let (templates, mut diags) = load(files);
    let rendered = templates.headers().first().and_then(|header| {
        let school = templates.school(&facts());
        school.render(header, &json!({}), &mut diags)
    });
    let told = diags.iter().map(|diagnostic| {
        format!(
            "{} {:?} {}",
            diagnostic.code, diagnostic.place, diagnostic.message
        )
    });
    (rendered, told.collect())
}

#[track_caller]
fn prints(text: &str, expect: &str) {
    let source = format!("{HEAD}{text}");
    let (rendered, told) = render(&[("a.md", &source)]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(rendered.unwrap().markdown.as_str(), expect);
}

#[test]
fn a_template_is_rendered_with_data_that_stays_data() {
    prints(
        "# {{ title }}\n",
        "# О &#60;программе&#62; &#124; &#42;наставничества&#42;\n",
    );
    prints("{{ words[1] or \"\" }}", "два&#10;три");
    prints(
        "{% for p in people %}{{ loop.index }}. {{ p.name.dat }}\n{% endfor %}",
        "1. Лось Анне\n2. Ёлкиной Вере\n",
    );
    prints("{% raw %}{{ как есть }}{% endraw %}", "{{ как есть }}");
}

#[test]
fn the_filters_speak_russian() {
    prints("{{ \"2026-08-31\" | date }}", "31&#46;08.2026");
    prints(
        "{{ \"2026-08-31\" | long_date }}",
        "31\u{a0}августа 2026\u{a0}г.",
    );
    prints("{{ count | count(\"пара\") }}", "21 пара");
    prints("{{ count | count(\"пара\", \"gen\") }}", "21 пары");
    prints(
        "{{ count | count(noun=\"пара\", case=\"дат\") }}",
        "21 паре",
    );
    prints("{{ 5 | agree(\"пара\") }}", "пар");
    prints(
        "{{ count | predicate(\"создана\", \"созданы\", \"создано\") }}",
        "создана",
    );
    prints("{{ \"учитель\" | case(\"dat\") }}", "учителю");
    prints(
        "{{ \"классный руководитель\" | case(\"Д\") }}",
        "классному руководителю",
    );
    prints(
        "{{ \"Администрация города\" | organization(\"Р\") }}",
        "Администрации города",
    );
    prints("{{ \"Школа № 5\" | organization(\"gen\") }}", "Школы № 5");
    prints(
        "{{ curator.gender | by_gender(\"согласен\", \"согласна\", \"согласен(на)\") }}",
        "согласна",
    );
    prints(
        "{{ none | by_gender(\"согласен\", \"согласна\", \"согласен(на)\") }}",
        "согласен(на)",
    );
    prints(
        "{{ \"Ёж\" | lower_first }} {{ \"ёж\" | upper_first }}",
        "ёж Ёж",
    );
    prints(
        "{{ \"Шевчук А. вошла\" | lower_first }}, {{ \"МБОУ и сад\" | lower_first }}",
        "Шевчук А. вошла, МБОУ и сад",
    );
    prints(
        "{{ \"утверждении\" | about }} {{ \"создании\" | about }}",
        "Об О",
    );
    prints(
        "{% set x %}«{{ title }}»{% endset %}{{ x | upper_first }}",
        "«О &#60;программе&#62; &#124; &#42;наставничества&#42;»",
    );
}

#[test]
fn what_is_absent_becomes_a_gap() {
    prints(
        "{{ date | blank(\"дата приказа\", \"date\") }}",
        "[дата приказа](gap:date)",
    );
    prints("{{ date | date | blank(\"дата\", 12) }}", "[дата](gap:12)");
    prints(
        "{{ curator.phone | blank(\"телефон\") }}",
        "[телефон](gap:20)",
    );
    prints(
        "{{ curator.name.nom | lower_first | blank(\"имя\", 5) }}",
        "зимина Ольга",
    );
    prints("{{ date or \"без даты\" }}", "без даты");
}

#[test]
fn a_rendered_line_knows_the_line_of_its_template() {
    let source = format!(
        "{HEAD}один\n\n{{% for p in people %}}\n{{{{ p.name.nom }}}}\n\n> {{{{ p.name.dat }}}}\n{{% endfor %}}\n{{% include \"part.md\" %}}\n"
    );
    let (rendered, told) = render(&[("a.md", &source), ("part.md", "\nтри\n> четыре\n")]);
    assert_eq!(told, Vec::<String>::new());
    let mut diags = Diagnostics::new();
    let _ = nastavnik::markdown::parse(&rendered.unwrap().markdown, &mut diags);
    let places: Vec<&Place> = diags.iter().map(|diagnostic| &diagnostic.place).collect();
    let at = |file: &str, line| Place::Template {
        file: file.into(),
        line,
        column: 1,
    };
    assert_eq!(
        places,
        [
            &at("templates/a.md", HEAD_LINES + 6),
            &at("templates/part.md", 3)
        ]
    );
}

#[test]
fn a_title_is_plain_text() {
    let source = HEAD
        .replace("title = \"Приказ\"", "title = \"{{ title }}\"")
        .replace(
            "file = \"S01 Приказ\"",
            "file = \"S01 {{ curator.name.nom }} {{ count | count('пара') }}\"",
        );
    let (rendered, told) = render(&[("a.md", &source)]);
    assert_eq!(told, Vec::<String>::new());
    let rendered = rendered.unwrap();
    assert_eq!(rendered.title, "О <программе> | *наставничества*");
    assert_eq!(rendered.file, "S01 Зимина Ольга 21 пара");
}

#[test]
fn every_name_is_checked_wherever_it_stands() {
    let wrong = "нет сведения «titel»";
    let places = [
        ("{{ titel }}", 4),
        ("{{ title | replace(titel, \"\") }}", 20),
        ("{% if titel %}x{% endif %}", 7),
        ("{% if done and titel %}x{% endif %}", 16),
        ("{% if not titel %}x{% endif %}", 11),
        ("{% if done %}x{% elif titel %}x{% endif %}", 23),
        ("{% if titel == \"x\" %}x{% endif %}", 7),
        ("{% if \"x\" in titel %}x{% endif %}", 14),
        ("{% if titel is none %}x{% endif %}", 7),
        ("{{ date or titel }}", 12),
        ("{{ title if titel else \"x\" }}", 13),
        ("{{ titel if done else \"x\" }}", 4),
        ("{{ \"x\" if done else titel }}", 21),
        ("{{ title ~ titel }}", 12),
        ("{{ count + titel }}", 12),
        ("{{ -titel }}", 5),
        ("{{ words[titel] or \"\" }}", 10),
        ("{{ words[1:titel] | join }}", 12),
        ("{% for x in titel %}x{% endfor %}", 13),
        ("{% set x = titel %}", 12),
        ("{% set x %}{{ titel }}{% endset %}", 15),
        ("{{ [titel] | join }}", 5),
        ("{% set x = {\"a\": titel} %}", 18),
        ("{{ [x for x in titel] | join }}", 16),
        ("{{ [titel for x in words] | join }}", 5),
        ("{{ [x for x in words if titel] | join }}", 25),
        ("{% for x in range(end=titel) %}x{% endfor %}", 23),
        (
            "{% component c(a) %}{% endcomponent %}{{ <c a={titel} /> }}",
            48,
        ),
        (
            "{% component c(a) %}{{ titel }}{% endcomponent %}{{ <c a=\"x\" /> }}",
            24,
        ),
    ];
    for (text, column) in places {
        refused(text, &format!("E344 1:{column} {wrong}"));
    }
}

#[test]
fn a_field_is_checked_against_its_owner() {
    refused(
        "{{ curator.nmae.nom }}",
        "E344 1:12 у «curator» нет сведения «nmae»",
    );
    refused(
        "{{ curator[\"nmae\"] }}",
        "E344 1:12 у «curator» нет сведения «nmae»",
    );
    refused(
        "{% for p in people %}{{ p.fio }}{% endfor %}",
        "E344 1:27 у «p» нет сведения «fio»",
    );
    refused(
        "{% set c = curator %}{{ c.fio }}",
        "E344 1:27 у «c» нет сведения «fio»",
    );
    refused(
        "{{ people[0].name.nom }}",
        "E346 1:4 сведения «people[…]» может не быть, а берётся его часть",
    );
    refused(
        "{% for p in people %}{{ loop.number }}{% endfor %}",
        "E344 1:30 у «loop» нет сведения «number»",
    );
    refused("{{ loop.index }}", "E344 1:4 нет сведения «loop»");
    refused(
        "{% for p in people %}{% endfor %}{{ p.name.nom }}",
        "E344 1:37 нет сведения «p»",
    );
    refused(
        "{{ title.first }}",
        "E348 1:4 «title» — текст, а здесь нужно: набор сведений",
    );
}

#[test]
fn the_nearest_name_is_advised() {
    let source = format!("{HEAD}{{{{ curator.phonee or \"\" }}}}");
    let (_, diags) = load(&[("a.md", &source)]);
    let hint = diags.iter().next().unwrap().hint.clone().unwrap();
    assert_eq!(hint, "возможно, вы имели в виду «phone»");
}

#[test]
fn what_may_be_absent_must_be_guarded() {
    let printed = |column: u32, name: &str| {
        format!("E345 1:{column} сведения «{name}» может не быть, а что тогда печатать, не сказано")
    };
    refused("{{ date }}", &printed(4, "date"));
    refused("{{ date | date }}", &printed(11, "date"));
    refused("{{ curator.phone }}", &printed(12, "curator.phone"));
    refused("{{ \"от \" ~ date }}", &printed(12, "date"));
    refused("{% if done %}{{ date }}{% endif %}", &printed(17, "date"));
    refused(
        "{% if date %}x{% else %}{{ date }}{% endif %}",
        &printed(28, "date"),
    );
    refused(
        "{% if date or done %}{{ date }}{% endif %}",
        &printed(25, "date"),
    );
    refused(
        "{% if date is defined %}{{ date }}{% endif %}",
        &printed(28, "date"),
    );
    refused("{% set d = date %}{{ d }}", &printed(22, "d"));
    refused("{{ date if done else title }}", &printed(4, "date"));
    refused("{{ date or curator.phone }}", &printed(4, "date"));
    refused(
        "{% if done %}{% set x = title %}{% endif %}{{ x }}",
        &printed(47, "x"),
    );
    refused("{{ words | first }}", &printed(12, "words"));
    refused(
        "{{ head.name.nom }}",
        "E346 1:4 сведения «head» может не быть, а берётся его часть",
    );
    refused(
        "{{ date | upper }}",
        "E347 1:4 сведения «date» может не быть, а фильтр «upper» требует значения",
    );
    refused(
        "{{ head?.name.nom }}",
        "E346 1:10 сведения «head.name» может не быть, а берётся его часть",
    );
}

#[test]
fn a_guard_is_known_in_every_form() {
    accepted("{{ date or \"нет\" }}{{ date | blank(\"дата\") }}{{ date | date or \"нет\" }}");
    accepted("{% if date %}{{ date }}{{ date | upper }}{% endif %}");
    accepted("{% if done and date %}{{ date }}{% endif %}");
    accepted("{% if not date %}нет{% else %}{{ date }}{% endif %}");
    accepted("{% if not date %}нет{% elif done %}{{ date }}{% endif %}");
    accepted("{% if date is not none %}{{ date }}{% endif %}");
    accepted("{% if date is none %}нет{% else %}{{ date }}{% endif %}");
    accepted("{% if date != none %}{{ date }}{% endif %}");
    accepted("{% if date == \"2026-08-31\" %}{{ date }}{% endif %}");
    accepted("{{ date if date else title }}");
    accepted(
        "{% if head %}{{ head.name.nom }}{% if head.phone %}{{ head.phone }}{% endif %}{% endif %}",
    );
    accepted("{% if head and head.phone %}{{ head.phone }}{% endif %}");
    accepted("{{ head?.phone or \"\" }}");
    accepted("{% if words %}{{ words[0] }}{{ words | first }}{% endif %}");
    accepted("{% if done %}{% set x = title %}{% else %}{% set x = \"\" %}{% endif %}{{ x }}");
    accepted(
        "{% for p in people if p %}{% endfor %}"
            .replace(" if p", "")
            .as_str(),
    );
    accepted("{% set c = head %}{% if c %}{{ c.name.dat }}{% endif %}");
    accepted("{% set a = [curator, ...people] %}{% for p in a %}{{ p.name.nom }}{% endfor %}");
    accepted("{{ [p.phone for p in people if p.phone] | join(\", \") }}");
}

#[test]
fn a_guard_ends_where_its_name_is_given_anew() {
    refused(
        "{% if date %}{% set date = curator.phone %}{{ date }}{% endif %}",
        "E345 1:47 сведения «date» может не быть, а что тогда печатать, не сказано",
    );
    refused(
        "{% for p in people %}{% if p.phone %}{% for p in people %}{{ p.phone }}{% endfor %}{% endif %}{% endfor %}",
        "E345 1:64 сведения «p.phone» может не быть, а что тогда печатать, не сказано",
    );
}

#[test]
fn types_must_fit() {
    refused(
        "{{ people }}",
        "E348 1:4 «people» — список, а здесь нужно: текст или число",
    );
    refused(
        "{{ curator }}",
        "E348 1:4 «curator» — набор сведений, а здесь нужно: текст или число",
    );
    refused(
        "{{ done }}",
        "E348 1:4 «done» — да или нет, а здесь нужно: текст или число",
    );
    refused(
        "{{ title | count(\"пара\") }}",
        "E348 1:4 «title» — текст, а здесь нужно: число",
    );
    refused(
        "{{ title | case(\"dativ\") }}",
        "E348 1:17 «dativ» — неизвестное слово, а здесь нужно: nom, gen, dat, acc, ins или prep",
    );
    refused(
        "{{ date | blank(\"дата\", \"day\") }}",
        "E348 1:25 «day» — неизвестное слово, а здесь нужно: число, \"date\" или \"words\"",
    );
    refused(
        "{% for x in title %}x{% endfor %}",
        "E348 1:13 «title» — текст, а здесь нужно: список",
    );
    refused(
        "{{ title + 1 }}",
        "E348 1:4 «title» — текст, а здесь нужно: число",
    );
}

#[test]
fn a_blank_can_only_be_printed() {
    let is = "место для заполнения, а здесь нужно";
    refused(
        "{{ date | blank(\"дата\") | date }}",
        &format!("E348 1:11 «date» — {is}: текст"),
    );
    refused(
        "{{ \"от \" ~ (date | blank(\"дата\")) }}",
        &format!("E348 1:20 «date» — {is}: текст или число"),
    );
    accepted("{% set d = date | blank(\"дата\") %}{{ d }}");
}

#[test]
fn commands_filters_and_functions_must_be_known() {
    refused("{{ title | uper }}", "E349 1:12 неизвестный фильтр «uper»");
    refused(
        "{{ title | safe }}",
        "E355 1:12 фильтр «safe» запрещён: текст из таблиц стал бы разметкой",
    );
    refused(
        "{{ date | default(\"x\") }}",
        "E343 1:11 фильтр «default» в шаблонах не применяется",
    );
    refused(
        "{% if title is sting %}x{% endif %}",
        "E350 1:16 неизвестная проверка «is sting»",
    );
    refused("{{ now() }}", "E351 1:4 неизвестная функция «now»");
    refused("{{ <sing /> }}", "E352 1:4 неизвестная вставка «<sing />»");
    refused(
        "{% include \"parts/x.md\" %}",
        "E353 1:12 нет шаблона «parts/x.md»",
    );
    refused(
        "{% fro x in words %}",
        "E340 1:1 неизвестная команда «{% fro %}»",
    );
    refused(
        "{{ count | count }}",
        "E354 1:12 «count»: не хватает значения «noun»",
    );
    refused(
        "{{ count | count(\"а\", \"gen\", \"в\") }}",
        "E354 1:30 «count»: значений в скобках слишком много",
    );
    refused(
        "{{ count | count(nuon=\"а\", noun=\"б\") }}",
        "E354 1:23 «count»: лишнее значение «nuon»",
    );
}

#[test]
fn a_slip_of_the_pen_is_told_with_its_place() {
    refused("{{ title", "E338 1:1 «{{» не закрыто");
    refused("{% if done %}x", "E341 1:1 «{% if %}» не закрыто");
    refused("\n{% for x in words %}x", "E341 2:1 «{% for %}» не закрыто");
    refused("x{% endif %}", "E342 1:2 «{% endif %}» ничего не закрывает");
    refused("{{ title title }}", "E339 1:10 непонятно «title»");
    refused("{{ }}", "E339 1:4 непонятно место: запись кончилась");
    refused("{{ имя }}", "E339 1:4 непонятно «имя»");
    refused("{# x", "E338 1:1 «{#» не закрыто");
    refused("{{ \"x }}", "E338 1:1 «{{» не закрыто");
    refused(
        "а\u{e000}б",
        "E337 1:2 в тексте шаблона стоит служебный знак, которого не видно",
    );
}

#[test]
fn all_faults_of_all_templates_are_told_in_one_run() {
    let one = format!("{HEAD}{{{{ titel }}}} {{{{ date }}}}");
    let two = format!("{HEAD}{{% if done %}}");
    let (templates, diags) = load(&[("one.md", &one), ("two.md", &two)]);
    let told: Vec<&str> = diags.iter().map(|d| d.code.0).collect();
    assert_eq!(told, ["E344", "E345", "E341"]);
    assert_eq!(templates.headers(), []);
}

#[test]
fn a_part_is_checked_where_it_is_used_and_told_once_at_its_own_line() {
    let user = format!("{HEAD}{{% for p in people %}}{{% include \"parts/p.md\" %}}{{% endfor %}}");
    let part = ("parts/p.md", "\n{{ p.name.nom }} {{ p.fio }}\n");
    let (_, diags) = load(&[("a.md", &user), ("b.md", &user), part]);
    let told: Vec<_> = diags.iter().collect();
    assert_eq!(told.len(), 1);
    let place = Place::Template {
        file: "templates/parts/p.md".into(),
        line: 2,
        column: 23,
    };
    assert_eq!((told[0].code.0, &told[0].place), ("E344", &place));
}

#[test]
fn a_document_fills_the_blocks_of_its_parent() {
    let parent = "{% block top %}верх {{ title }}{% endblock %}|{% block text %}{% endblock %}";
    let child = |blocks: &str| format!("{HEAD}{{% extends \"layout/order.md\" %}}{blocks}");
    let good = child(
        "{% block text %}{{ count }}{% endblock %}{% block top %}[{{ super() }}]{% endblock %}",
    );
    let (rendered, told) = render(&[("a.md", &good), ("layout/order.md", parent)]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(
        rendered.unwrap().markdown.as_str(),
        "[верх О &#60;программе&#62; &#124; &#42;наставничества&#42;]|21"
    );
    let faulty = |blocks: &str, parent: &str| {
        let (_, diags) = load(&[("a.md", &child(blocks)), ("layout/order.md", parent)]);
        diags
            .iter()
            .map(|d| format!("{} {}", d.code, d.place.file_name()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        faulty("{% block txet %}{% endblock %}", parent),
        ["E357 templates/a.md"]
    );
    assert_eq!(faulty("текст", parent), ["E358 templates/a.md"]);
    assert_eq!(
        faulty("{% block text %}{{ titel }}{% endblock %}", parent),
        ["E344 templates/a.md"]
    );
    assert_eq!(
        faulty("", "{{ titel }}"),
        ["E344 templates/layout/order.md"]
    );
    assert_eq!(
        faulty("", "{% extends \"a.md\" %}"),
        ["E356 templates/a.md", "E356 templates/layout/order.md"]
    );
}

#[test]
fn a_component_is_checked_with_what_it_is_given() {
    let text = "{% component sign(who: map, post: string = \"Директор\") %}{{ post }} | {{ who.name.nom }}{% endcomponent %}";
    let user = format!("{HEAD}{{{{ <sign who={{curator}} /> }}}}");
    let (rendered, told) = render(&[("a.md", &user), ("parts/sign.md", text)]);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(
        rendered.unwrap().markdown.as_str(),
        "Директор | Зимина Ольга"
    );
    for (call, expect) in [
        ("{{ <sign who={title} /> }}", "E348 templates/parts/sign.md"),
        ("{{ <sign /> }}", "E354 templates/a.md"),
        (
            "{{ <sign who={curator} pots=\"x\" /> }}",
            "E354 templates/a.md",
        ),
    ] {
        let user = format!("{HEAD}{call}");
        let (_, diags) = load(&[("a.md", &user), ("parts/sign.md", text)]);
        let told: Vec<_> = diags
            .iter()
            .map(|d| format!("{} {}", d.code, d.place.file_name()))
            .collect();
        assert_eq!(told, [expect], "in {call}");
    }
}

#[test]
fn front_matter_is_read_strictly() {
    let (templates, diags) = load(&[(
        "start/S01.md",
        &HEAD.replace(
            "needs = []",
            "needs = [\"pairs\"]\nkept = \"forever\"\nannex_to = \"S02a\"",
        ),
    )]);
    assert!(!diags.has_errors());
    let header = &templates.headers()[0];
    assert_eq!(header.template, "start/S01.md");
    assert_eq!(header.code.as_str(), "S01");
    assert_eq!(
        (header.stage, header.per, header.audience),
        (Stage::Start, Per::Organization, Audience::Internal)
    );
    assert!(header.kept_forever);
    assert_eq!(header.annex_to.as_ref().unwrap().as_str(), "S02a");

    let fault = |from: &str, to: &str| {
        let (_, diags) = load(&[("a.md", &HEAD.replace(from, to))]);
        let told = diags.iter().map(|d| match &d.place {
            Place::Template { line, column, .. } => format!("{} {line}:{column}", d.code),
            Place::File { .. } | Place::Sheet { .. } | Place::Cells { .. } => {
                panic!("a fault without a line: {d:?}")
            }
        });
        told.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(fault("stage = \"start\"", "stage = \"begin\""), "E336 4:9");
    assert_eq!(fault("needs = []", "needs = [\"pears\"]"), "E336 8:9");
    assert_eq!(
        fault("needs = []", "needs = []\nfor_ever = true"),
        "E334 9:1"
    );
    assert_eq!(fault("code = \"S01\"\n", ""), "E335 2:1");
    assert_eq!(fault("code = \"S01\"", "code = \"S1\""), "E336 2:8");
    assert_eq!(fault("needs = []", "needs = ["), "E332 8:10");
    assert_eq!(fault("needs = []\n+++\n", "needs = []\n"), "E333 1:1");
    assert_eq!(fault("\"Приказ\"", "\"Приказ {{ titel }}\""), "E344 3:20");
    assert_eq!(
        fault("\"S01 Приказ\"", "\"S01 {{ date | blank('дата') }}\""),
        "E343 7:23"
    );
}

#[test]
fn an_overlay_replaces_and_adds() {
    let folder = std::env::temp_dir().join(format!("nastavnik-overlay-{}", std::process::id()));
    fs::create_dir_all(folder.join("start")).unwrap();
    fs::write(folder.join("start/a.md"), format!("{HEAD}своё\r\n")).unwrap();
    fs::write(
        folder.join("start/b.md"),
        format!("\u{feff}{}", HEAD.replace("S01", "S02")),
    )
    .unwrap();
    fs::write(folder.join("bad.md"), [0xff, 0xfe, 0x41]).unwrap();
    fs::write(folder.join("readme.txt"), "{{").unwrap();
    let built_in = format!("{HEAD}встроенное");
    let mut diags = Diagnostics::new();
    let templates = Templates::load(
        &[("start/a.md", &built_in)],
        Some(&folder),
        &shape,
        &mut diags,
    );
    let told: Vec<&str> = diags.iter().map(|d| d.code.0).collect();
    let paths: Vec<&str> = templates
        .headers()
        .iter()
        .map(|h| h.template.as_str())
        .collect();
    let rendered =
        templates
            .school(&facts())
            .render(&templates.headers()[0], &json!({}), &mut diags);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(told, ["E331"]);
    assert_eq!(paths, ["start/a.md", "start/b.md"]);
    assert_eq!(rendered.unwrap().markdown.as_str(), "своё\n");

    let mut diags = Diagnostics::new();
    let _ = Templates::load(&[], Some(Path::new("no/such/folder")), &shape, &mut diags);
    assert_eq!(diags.iter().next().unwrap().code.0, "E330");
}

#[test]
fn what_goes_wrong_while_rendering_is_told_with_its_place() {
    let source = format!("{HEAD}\nтекст {{{{ words[0] or \"\" }}}}\n  {{{{ title | date }}}}");
    let (rendered, told) = render(&[("a.md", &source)]);
    assert_eq!(rendered, None);
    assert_eq!(told.len(), 1);
    assert!(
        told[0].starts_with("E360") && told[0].contains("не дата"),
        "{told:?}"
    );
    assert!(
        told[0].contains("line: 12") && told[0].contains("column: 14"),
        "{told:?}"
    );
}

#[test]
fn the_guide_tells_every_code_and_its_examples_are_sound() {
    let guide = fs::read_to_string("docs/шаблоны.md").unwrap();
    for file in ["src/markdown/problem.rs", "src/render/problem.rs"] {
        let source = fs::read_to_string(file).unwrap();
        for (at, _) in source.match_indices("\"E3") {
            let code = &source[at + 1..at + 5];
            assert!(
                guide.contains(&format!("| {code} |")),
                "{code} is not in the guide"
            );
        }
    }
    let mut rest = guide.as_str();
    assert!(rest.contains("```шаблон\n"));
    while let Some((_, after)) = rest.split_once("```шаблон\n") {
        let (example, after) = after.split_once("```\n").unwrap();
        rest = after;
        let source = if example.starts_with("+++") {
            example.to_owned()
        } else {
            format!("{HEAD}{example}")
        };
        let mut diags = Diagnostics::new();
        let templates = Templates::load(&[("a.md", &source)], None, &plan::shape_for, &mut diags);
        let facts = filled(&plan::shape_for(Per::Organization));
        let rendered =
            templates
                .school(&facts)
                .render(&templates.headers()[0], &json!({}), &mut diags);
        let _ = nastavnik::markdown::parse(&rendered.unwrap().markdown, &mut diags);
        assert_eq!(diags, Diagnostics::new(), "in {example}");
    }
}

/// Facts of a shape, everything there: a day will do for any text.
fn filled(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!("2026-08-31"),
        Shape::Number => json!(2),
        Shape::Flag => json!(true),
        Shape::List(of) => json!([filled(of), filled(of)]),
        Shape::Record(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), filled(&field.shape)))
            .collect(),
    }
}

#[test]
fn the_filters_of_the_guide_are_sound() {
    let guide = fs::read_to_string("docs/шаблоны.md").unwrap();
    let (_, table) = guide.split_once("## Фильтры").unwrap();
    let (table, _) = table.split_once("## Условия").unwrap();
    let mut seen = 0;
    for piece in table
        .split('`')
        .filter(|piece| piece.starts_with("{{") && !piece.contains("сведение"))
    {
        let text = piece.replace("\\|", "|");
        let source = format!("{}{text}", HEAD.replace("organization", "participant"));
        let mut diags = Diagnostics::new();
        let _ = Templates::load(&[("a.md", &source)], None, &plan::shape_for, &mut diags);
        assert_eq!(diags, Diagnostics::new(), "in {text}");
        seen += 1;
    }
    assert!(seen >= 10, "the table of filters was not found");
}

#[test]
fn what_only_tera_refuses_is_told_with_its_place() {
    refused(
        "\n{% break %}",
        "E360 2:4 это место шаблона выполнить не удалось",
    );
    refused(
        "{% for loop in words %}{% endfor %}",
        "E360 1:8 это место шаблона выполнить не удалось",
    );
}

#[test]
fn the_built_in_list_is_the_folder() {
    let mut files = Vec::new();
    collect(Path::new("templates"), &mut files);
    files.sort();
    let built_in: Vec<PathBuf> = BUILT_IN
        .iter()
        .map(|(path, _)| Path::new("templates").join(path))
        .collect();
    assert_eq!(files, built_in);
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

/// Expressions of every make, right and wrong ones.
fn expression() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "title",
        "date",
        "count",
        "done",
        "head",
        "curator",
        "people",
        "words",
        "x",
        "y",
        "none",
        "curator.phone",
        "curator.name.nom",
        "head.phone",
        "head?.phone",
        "head.name.dat",
        "x.phone",
        "y.phone",
        "words[0]",
        "words[7]",
        "people[0].phone",
        "\"а\"",
        "7",
        "title.nom",
        "titel",
        "loop.index",
        "people | first",
        "words | last",
        "words | length",
        "words | join(\", \")",
    ]);
    let leaf = leaf.prop_map(str::to_owned);
    leaf.prop_recursive(3, 12, 3, |inner| {
        let two = (inner.clone(), inner.clone());
        let signs = prop::sample::select(vec!["or", "and", "==", "!=", "<", "+", "~", "in"]);
        let tests = prop::sample::select(vec!["none", "not none", "defined", "string", "odd"]);
        let filters = prop::sample::select(vec![
            "upper",
            "lower_first",
            "blank(\"что\")",
            "count(\"пара\")",
            "length",
            "first",
            "str",
            "unique",
            "reverse",
            "by_gender(\"а\", \"б\", \"в\")",
            "case(\"dat\")",
        ]);
        prop_oneof![
            (two.clone(), signs).prop_map(|((a, b), sign)| format!("{a} {sign} {b}")),
            (inner.clone(), filters).prop_map(|(a, filter)| format!("{a} | {filter}")),
            (inner.clone(), tests).prop_map(|(a, test)| format!("{a} is {test}")),
            (two.clone(), inner.clone()).prop_map(|((a, b), c)| format!("({a} if {b} else {c})")),
            inner.clone().prop_map(|a| format!("(not {a})")),
            two.clone().prop_map(|(a, b)| format!("[{a}, ...{b}]")),
            two.prop_map(|(a, b)| format!("[x for x in {a} if {b}]")),
        ]
    })
}

fn template() -> impl Strategy<Value = String> {
    let leaf = expression().prop_map(|of| format!("{{{{ {of} }}}}"));
    leaf.prop_recursive(3, 10, 3, |inner| {
        let condition = (expression().boxed(), inner.clone(), inner.clone());
        prop_oneof![
            condition
                .clone()
                .prop_map(|(c, a, b)| format!("{{% if {c} %}}{a}{{% else %}}{b}{{% endif %}}")),
            condition.prop_map(|(c, a, b)| format!("{{% if {c} %}}{a}{{% endif %}}{b}")),
            (expression(), inner.clone())
                .prop_map(|(e, a)| format!("{{% for x in {e} %}}{a}{{% endfor %}}")),
            (expression(), inner.clone()).prop_map(|(e, a)| format!("{{% set y = {e} %}}{a}")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("{a}\n{b}")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1500,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_the_check_accepts_renders_whatever_is_absent(text in template()) {
        let source = format!("{HEAD}{text}");
        let (templates, told) = load(&[("a.md", &source)]);
        prop_assert!(told.iter().all(|d| d.code.0 != "E360"), "{} {:?}", text, told);
        for header in templates.headers() {
            for facts in [bare(), facts(), full()] {
                let mut diags = Diagnostics::new();
                let rendered = templates.school(&facts).render(header, &json!({}), &mut diags);
                prop_assert!(rendered.is_some(), "{} {:?}", text, diags);
            }
        }
    }

    #[test]
    fn no_text_makes_the_loading_stumble(pieces in prop::collection::vec(prop::sample::select(vec![
        "{{", "}}", "{%", "%}", "{#", "#}", "-", "if", "endif", "for", "x", "in", "words", "endfor", "set", "=",
        "(", ")", "[", "]", ".", "|", "\"", "'", "\\", "1", ".5", "{", "}", "<", "/>", "block", "endblock", "raw",
        "endraw", "я", "\u{e000}", "\n", "+++\n", "title", "include", "extends", "component", "not", "~", ",",
    ]), 0..20)) {
        let text = pieces.join(" ");
        let _ = load(&[("a.md", &format!("{HEAD}{text}")), ("b.md", &text), ("c.md", &pieces.concat())]);
    }
}
