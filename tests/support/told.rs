//! Says in few lines what was read and what was told, for golden files.

use std::fmt::Write;

use nastavnik::model::{
    Answer, Awarded, Birth, Consent, Dataset, Match, Meeting, Mentee, Mentor, MentorId,
    MentorReport, Paragraphs, Person, Respondent, Response, Roadmap, RoadmapCell, RoadmapRow,
    StepOwner, Survey, Term, Training,
};
use nastavnik::records::Source;

/// What an organisation's workbooks say.
pub(crate) fn source(source: &Source) -> String {
    let mut out = String::new();
    let parent = source.parent.map(|parent| format!(" в № {parent}"));
    writeln!(out, "[{}]{}", source.shown, parent.unwrap_or_default()).unwrap();
    for (name, count) in source.counts.named() {
        write!(out, "{name} {count} ").unwrap();
    }
    out.push('\n');
    if let Some(dataset) = &source.dataset {
        out.push_str(&facts(dataset));
    }
    out
}

fn facts(dataset: &Dataset) -> String {
    let mut out = String::new();
    let organization = &dataset.organization;
    writeln!(out, "организация: {}", organization.short_name.value).unwrap();
    for (key, value) in &organization.other {
        writeln!(out, "  {key}: {value}").unwrap();
    }
    for mentor in &dataset.mentors {
        writeln!(out, "наставник {}", said_of_mentor(mentor)).unwrap();
    }
    for mentee in &dataset.mentees {
        writeln!(out, "наставляемый {}", said_of_mentee(mentee)).unwrap();
    }
    for pair in &dataset.matches {
        writeln!(out, "пара {}", said_of_pair(dataset, pair)).unwrap();
    }
    for meeting in &dataset.meetings {
        writeln!(out, "встреча {}", said_of_meeting(dataset, meeting)).unwrap();
    }
    for pair in dataset
        .matches
        .iter()
        .filter(|_| !dataset.meetings.is_empty())
    {
        writeln!(out, "проведено {}: {:?}", pair.number, pair.meetings_done).unwrap();
    }
    for holiday in &dataset.holidays {
        let name = holiday.name.as_ref().map(ToString::to_string);
        writeln!(
            out,
            "каникулы {}: {} – {}",
            name.unwrap_or_default(),
            holiday.first,
            holiday.last
        )
        .unwrap();
    }
    for step in &dataset.steps {
        let owner = match &step.owner {
            StepOwner::Pair(number) => format!("пары {number}"),
            StepOwner::Form(form) => format!("формы {}", form.name()),
            StepOwner::All => "всех".to_owned(),
        };
        let term = step.term.as_ref().map(said_of_term);
        writeln!(
            out,
            "шаг {owner}: {} {}",
            flat(&step.title.text()),
            term.unwrap_or_default()
        )
        .unwrap();
    }
    for order in &dataset.orders {
        let code = order
            .code
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let number = order
            .number
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        writeln!(out, "приказ {code} № {number} {:?}", order.date).unwrap();
    }
    for target in &dataset.targets {
        writeln!(out, "цель {} {:?}", target.code, target.value).unwrap();
    }
    for member in &dataset.working_group {
        writeln!(
            out,
            "рабочая группа: {} {:?}",
            member.officer.name,
            member.role.as_ref().map(ToString::to_string)
        )
        .unwrap();
    }
    for lead in &dataset.form_leads {
        writeln!(out, "форма {}: {}", lead.form.name(), lead.officer.name).unwrap();
    }
    for result in &dataset.planned_results {
        writeln!(out, "планируемый результат: {}", result.text).unwrap();
    }
    for forms in &dataset.word_forms {
        let given: Vec<String> = forms.forms.values().map(ToString::to_string).collect();
        writeln!(out, "формы «{}»: {}", forms.text, given.join(", ")).unwrap();
    }
    out.push_str(&said_of_outcomes(dataset));
    if let Some(roadmap) = &dataset.roadmap {
        out.push_str(&said_of_roadmap(roadmap));
    }
    for survey in &dataset.surveys {
        out.push_str(&said_of_survey(dataset, survey));
    }
    for line in &dataset.curator_form {
        let group = line.group.as_ref().map(ToString::to_string);
        let group = group.unwrap_or_default();
        let comment = line.comment.as_ref().map(|text| flat(&text.text()));
        let comment = comment.unwrap_or_default();
        writeln!(
            out,
            "куратор [{group}] {}: {:?} {comment}",
            line.text, line.score
        )
        .unwrap();
    }
    for one in &dataset.measurements {
        let name = &dataset.mentee(one.mentee).person.name;
        let better = if one.less_is_better {
            " (меньше лучше)"
        } else {
            ""
        };
        writeln!(
            out,
            "измерение {name}: {}{better} {:?} → {:?}",
            one.subject, one.entry, one.exit
        )
        .unwrap();
    }
    out
}

fn said_of_outcomes(dataset: &Dataset) -> String {
    let mut out = String::new();
    let mentor = |id: &MentorId| dataset.mentor(*id).person.name.to_string();
    for partner in &dataset.partners {
        let head = partner.head.as_ref().map(|head| {
            let post = head.post.as_ref().map(ToString::to_string);
            format!("{} {}", post.unwrap_or_default(), head.name)
        });
        let said = [
            &partner.short_name,
            &partner.head_basis,
            &partner.agreement_number,
        ];
        let said = said.map(|line| line.as_ref().map(ToString::to_string).unwrap_or_default());
        let days = [partner.agreement_date, partner.agreement_until];
        let days = days.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let (head, name) = (head.unwrap_or_default(), &partner.name);
        writeln!(
            out,
            "партнёр {name}; {head}; {}; {}",
            said.join("; "),
            days.join("…")
        )
        .unwrap();
    }
    for session in &dataset.sessions {
        let topic = flat(&session.topic.text());
        let mentors: Vec<String> = session.mentors.iter().map(mentor).collect();
        let (date, hours) = (session.date, session.hours);
        writeln!(
            out,
            "занятие {topic} {date:?} {hours:?}: {}",
            mentors.join(", ")
        )
        .unwrap();
    }
    for award in &dataset.awards {
        let person = match &award.person {
            Awarded::Mentor(id) => format!("наставник {}", mentor(id)),
            Awarded::Mentee(id) => format!("наставляемый {}", dataset.mentee(*id).person.name),
            Awarded::Officer(officer) => {
                let post = officer.post.as_ref().map(ToString::to_string);
                format!(
                    "{} {}",
                    post.unwrap_or("без должности".to_owned()),
                    officer.name
                )
            }
        };
        let merit = award.merit.as_ref().map(ToString::to_string);
        let (kind, merit) = (award.kind.name(), merit.unwrap_or_default());
        writeln!(out, "поощрение {person}: {kind} {merit}").unwrap();
    }
    for practice in &dataset.practices {
        writeln!(out, "практика {}", practice.title).unwrap();
    }
    for entry in &dataset.swot {
        let form = entry
            .form
            .as_ref()
            .map_or("вся программа", |form| form.name());
        writeln!(out, "{:?} {form}: {}", entry.side, flat(&entry.text.text())).unwrap();
    }
    out
}

fn said_of_survey(dataset: &Dataset, survey: &Survey) -> String {
    let mut out = format!("анкеты {:?} {:?}\n", survey.role, survey.wave);
    for question in &survey.questions {
        let number = question.number.map(|number| format!("{number}. "));
        let number = number.unwrap_or_default();
        writeln!(out, "  ? {number}{} {:?}", question.text, question.kind).unwrap();
    }
    for response in &survey.responses {
        writeln!(out, "  {}", said_of_response(dataset, response)).unwrap();
    }
    out
}

fn said_of_response(dataset: &Dataset, response: &Response) -> String {
    let who = match &response.respondent {
        Respondent::Mentor(id) => dataset.mentor(*id).person.name.to_string(),
        Respondent::Mentee(id) => dataset.mentee(*id).person.name.to_string(),
        Respondent::Code(code) => format!("код {code}"),
        Respondent::Stranger(name) => format!("чужой {name}"),
        Respondent::Anonymous => "без имени".to_owned(),
    };
    let answers: Vec<String> = response
        .answers
        .iter()
        .map(|answer| match answer {
            Some(Answer::Score(mark)) => mark.to_string(),
            Some(Answer::Yes) => "да".to_owned(),
            Some(Answer::No) => "нет".to_owned(),
            Some(Answer::Text(text)) => format!("«{}»", flat(&text.text())),
            None => "·".to_owned(),
        })
        .collect();
    format!(
        "{who} {:?} {:?}: {}",
        response.day,
        response.standing,
        answers.join(" ")
    )
}

fn flat(text: &str) -> String {
    text.replace('\n', " ⏎ ")
}

fn said_of_person(person: &Person) -> String {
    let mut said = vec![format!("{} {}", person.code, person.name)];
    match person.birth {
        Some(Birth::Day(day)) => said.push(format!("р. {day}")),
        Some(Birth::Year(year)) => said.push(format!("р. {year}")),
        Some(Birth::About(year)) => said.push(format!("р. около {year}")),
        None => {}
    }
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            said.push(format!("{name} {value}"));
        }
    };
    add("класс", person.class.as_ref().map(ToString::to_string));
    add("пост", person.post.as_ref().map(ToString::to_string));
    add("место", person.workplace.as_ref().map(ToString::to_string));
    add(
        "стаж",
        person
            .experience_months
            .map(|months| format!("{months} мес.")),
    );
    add("тел.", person.phone.as_ref().map(ToString::to_string));
    add("почта", person.email.as_ref().map(ToString::to_string));
    add(
        "согласие",
        match person.consent {
            Consent::Unstated => None,
            Consent::Given(day) => Some(day.map_or("да".to_owned(), |day| day.to_string())),
            Consent::Refused => Some("нет".to_owned()),
        },
    );
    if let Some(parent) = &person.representative {
        let relation = parent.relation.as_ref().map(ToString::to_string);
        let phone = parent.phone.as_ref().map(ToString::to_string);
        add(
            "предст.",
            Some(format!(
                "{} {} {}",
                parent.name,
                relation.unwrap_or_default(),
                phone.unwrap_or_default()
            )),
        );
    }
    for (case, form) in &person.overrides {
        add(case.key(), Some(form.to_string()));
    }
    for (header, text) in &person.other {
        add(header.as_str(), Some(flat(&text.text())));
    }
    said.join("; ")
}

fn said_of_mentor(mentor: &Mentor) -> String {
    let mut said = said_of_person(&mentor.person);
    if let Some(form) = &mentor.form {
        write!(said, "; форма {}", form.name()).unwrap();
    }
    match mentor.training {
        Training::Unstated => {}
        Training::No => said.push_str("; не обучен"),
        Training::Yes { date, hours } => write!(said, "; обучен {date:?} {hours:?}").unwrap(),
    }
    said
}

fn said_of_mentee(mentee: &Mentee) -> String {
    let mut said = said_of_person(&mentee.person);
    if let Some(form) = &mentee.form {
        write!(said, "; форма {}", form.name()).unwrap();
    }
    if let Some(request) = &mentee.request {
        write!(said, "; запрос {}", flat(&request.text())).unwrap();
    }
    said
}

fn said_of_pair(dataset: &Dataset, pair: &Match) -> String {
    let mentor = &dataset.mentor(pair.mentor).person.name;
    let mentees: Vec<String> = pair
        .mentees
        .iter()
        .map(|id| dataset.mentee(*id).person.name.to_string())
        .collect();
    let mut said = format!("{}: {mentor} → {}", pair.number, mentees.join(", "));
    let form = pair.form.as_ref().map_or("", |form| form.name());
    write!(
        said,
        "; {form}; {:?}–{:?}; {:?}",
        pair.start,
        pair.end_planned.or(pair.end_fact),
        pair.status
    )
    .unwrap();
    if let Some(result) = &pair.result {
        write!(said, "; итог {}", flat(&result.text())).unwrap();
    }
    for (header, text) in &pair.other {
        write!(said, "; {header} {}", flat(&text.text())).unwrap();
    }
    for (mentee, result) in &pair.member_results {
        let name = &dataset.mentee(*mentee).person.name;
        write!(said, "; {name}: {}", flat(&result.text())).unwrap();
    }
    match pair.report {
        MentorReport::Unstated => {}
        MentorReport::Missing => said.push_str("; отчёта нет"),
        MentorReport::Given(day) => write!(said, "; отчёт {day:?}").unwrap(),
    }
    if let Some(difficulties) = &pair.difficulties {
        write!(said, "; трудности {}", flat(&difficulties.text())).unwrap();
    }
    said
}

fn said_of_meeting(dataset: &Dataset, meeting: &Meeting) -> String {
    let text = |text: &Option<Paragraphs>| text.as_ref().map(|text| flat(&text.text()));
    format!(
        "{} {} {:?} {:?}: {} → {}; {:?} {:?}",
        dataset.pair(meeting.pair).number,
        meeting.date,
        meeting.kind,
        meeting.mode.as_ref().map(ToString::to_string),
        text(&meeting.topic).unwrap_or_default(),
        text(&meeting.result).unwrap_or_default(),
        meeting.mentor_score,
        meeting.mentee_score,
    )
}

fn said_of_term(term: &Term) -> String {
    let mark = if term.inherited { " (выше)" } else { "" };
    format!("[{:?}{mark}]", term.kind)
}

fn said_of_roadmap(roadmap: &Roadmap) -> String {
    let mut out = String::from("дорожная карта:");
    for column in &roadmap.columns {
        write!(out, " {:?}", column.role).unwrap();
    }
    out.push('\n');
    for line in &roadmap.preface {
        writeln!(out, "  над: {}", flat(&line.text())).unwrap();
    }
    for row in &roadmap.rows {
        match row {
            RoadmapRow::Stage(stage) => writeln!(out, "  == {}", flat(&stage.text.text())).unwrap(),
            RoadmapRow::Numbering(numbers) => {
                writeln!(out, "  нумерация {}", numbers.len()).unwrap();
            }
            RoadmapRow::Item(item) => {
                let number = item
                    .number
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                let title = item
                    .title
                    .as_ref()
                    .map(|title| flat(&title.text()))
                    .unwrap_or_default();
                let term = item.term.as_ref().map(said_of_term).unwrap_or_default();
                let who: Vec<String> = item.responsible.iter().map(ToString::to_string).collect();
                let heading = if item.heading {
                    " (заголовок)"
                } else {
                    ""
                };
                writeln!(
                    out,
                    "  {number}{heading} {title} {term} <{}> {:?}",
                    who.join(", "),
                    item.level
                )
                .unwrap();
                let cells: Vec<String> = item.cells.iter().map(said_of_cell).collect();
                writeln!(out, "     {}", cells.join(" | ")).unwrap();
                if let Some(stage) = &item.stage {
                    writeln!(out, "     этап: {stage}").unwrap();
                }
                if let Some(progress) = &item.progress {
                    writeln!(
                        out,
                        "     факт: {:?} {:?}",
                        progress.status,
                        progress.last_day()
                    )
                    .unwrap();
                    if progress.days.len() > 1 {
                        writeln!(out, "     дни: {:?}", progress.days).unwrap();
                    }
                    if let Some(term) = &progress.new_term {
                        writeln!(out, "     новый срок: {term} {:?}", progress.new_deadline)
                            .unwrap();
                    }
                }
            }
        }
    }
    for line in &roadmap.afterword {
        writeln!(out, "  под: {}", flat(&line.text())).unwrap();
    }
    out
}

fn said_of_cell(cell: &RoadmapCell) -> String {
    match cell {
        RoadmapCell::Text(text) => flat(&text.text()),
        RoadmapCell::Empty => "·".to_owned(),
        RoadmapCell::Above => "^".to_owned(),
    }
}
