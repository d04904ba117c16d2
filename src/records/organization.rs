//! Puts together what all workbooks of one organisation say.
//!
//! The order matters: people first, then the pairs that name them, then the programmes of
//! the pairs. The order of files and sheets does not.

use std::collections::BTreeMap;

use crate::diag::Diagnostics;
use crate::model::Award;
use crate::model::CardDays;
use crate::model::ClosingEvent;
use crate::model::Contingent;
use crate::model::CuratorScore;
use crate::model::Dataset;
use crate::model::FormLead;
use crate::model::Holiday;
use crate::model::HouseRules;
use crate::model::HouseStyle;
use crate::model::Line;
use crate::model::ListKind;
use crate::model::Measurement;
use crate::model::Meeting;
use crate::model::Mentee;
use crate::model::Mentor;
use crate::model::Officer;
use crate::model::OrderEntry;
use crate::model::OrderText;
use crate::model::Organization;
use crate::model::OrganizationKind;
use crate::model::Oversight;
use crate::model::Partner;
use crate::model::PlannedResult;
use crate::model::Practice;
use crate::model::ProgrammeStep;
use crate::model::Roadmap;
use crate::model::RoadmapCell;
use crate::model::RoadmapRow;
use crate::model::Survey;
use crate::model::SwotEntry;
use crate::model::Target;
use crate::model::TrainingSession;
use crate::model::WordForms;
use crate::model::WorkingGroupMember;
use crate::model::YearTargets;
use crate::place::Place;
use crate::place::Placed;
use crate::workbook::Sheet;
use crate::workbook::Workbook;

use super::Counts;
use super::account::SheetAccount;
use super::awards::{self, Everybody};
use super::card::{self, Keys};
use super::copies;
use super::fields::List;
use super::finder;
use super::holidays;
use super::lists;
use super::meetings::{self, Journal, NoOwner, Owners};
use super::order;
use super::outcome;
use super::pairs::{self, Pairs, People};
use super::people::{self, Roster};
use super::problem::Problem;
use super::survey;
use super::table::Table;
use super::years;

/// How much is judged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The organisation's folder as messages call it.
    pub(crate) folder: &'a str,
    /// All workbooks of an organisation, not a single one of them.
    pub(crate) whole: bool,
    /// Other organisations are subordinate to it.
    pub(crate) has_parts: bool,
}

/// What was read of an organisation.
pub(crate) struct Reading {
    pub(crate) dataset: Option<Dataset>,
    lists: Lists,
    /// What the sheets were taken for, each behind its file.
    pub(crate) sheets: Vec<(String, SheetAccount)>,
}

#[derive(Default)]
struct Lists {
    mentors: Vec<(Place, usize)>,
    mentees: Vec<(Place, usize)>,
    links: Vec<Place>,
    targets: Vec<Place>,
    orders: Vec<Place>,
    meetings: Vec<Place>,
    sections: Vec<Place>,
    items: Vec<Place>,
    /// Of the earlier copy: its file has them, the organisation does not count them twice.
    earlier_sections: Vec<Place>,
    earlier_items: Vec<Place>,
    partners: Vec<Place>,
    sessions: Vec<Place>,
    awards: Vec<Place>,
    answers: Vec<Place>,
}

/// Reads the workbooks of one organisation.
pub(crate) fn read(workbooks: &[&Workbook], scope: Scope<'_>, diags: &mut Diagnostics) -> Reading {
    let mut sheets = Sheets::default();
    for workbook in workbooks {
        sheets.sort(workbook, diags);
    }
    let mut lists = sheets.read_lists(diags);
    let sheets_told = std::mem::take(&mut sheets.told);
    let organization = sheets.organization(scope, diags);
    sheets.read_outcomes(&mut lists, organization.as_ref(), diags);
    sheets.tell_nothing(scope, diags);
    let mut reading = Reading {
        dataset: None,
        lists: lists.places(),
        sheets: sheets_told,
    };
    reading.dataset = organization.map(|organization| {
        let mut dataset = lists.dataset(organization, sheets.found());
        forget_own_workplace(&mut dataset);
        let days = dataset.organization.plan_days;
        sheets.tell_meetings_of_nobody(scope, &dataset, diags);
        let pairs: Vec<&Table<'_>> = sheets.of(List::Pairs).collect();
        meetings::settle(&mut dataset, &pairs, diags);
        if let Some(roadmap) = &mut dataset.roadmap {
            years::settle(roadmap, days, diags);
        }
        if let Some(earlier) = &mut dataset.earlier_roadmap {
            years::settle(earlier, days, diags);
            if let Some(found) = dataset.found.get_mut(&ListKind::Roadmap) {
                found.retain(|place| *place != earlier.place);
            }
        }
        dataset
    });
    reading
}

/// Sheets by what they hold.
#[derive(Default)]
struct Sheets<'a> {
    cards: Vec<Keys<'a>>,
    contingents: Vec<Keys<'a>>,
    tables: Vec<Table<'a>>,
    told: Vec<(String, SheetAccount)>,
}

impl<'a> Sheets<'a> {
    fn sort(&mut self, workbook: &'a Workbook, diags: &mut Diagnostics) {
        let file = workbook.file().rsplit('/').next().unwrap_or_default();
        for sheet in workbook
            .sheets()
            .iter()
            .filter(|sheet| !sheet.rows().is_empty())
        {
            let accounts = self.sort_sheet(sheet, file, diags);
            let named = accounts.into_iter();
            self.told
                .extend(named.map(|account| (workbook.file().to_owned(), account)));
        }
    }

    /// Finds what the sheet holds and gives account of it.
    fn sort_sheet(
        &mut self,
        sheet: &'a Sheet,
        file: &str,
        diags: &mut Diagnostics,
    ) -> Vec<SheetAccount> {
        if let Some(keys) = Keys::of_card(sheet) {
            let account = SheetAccount::of_card(sheet, &keys);
            self.cards.push(keys);
            return vec![account];
        }
        if let Some(keys) = Keys::of_contingent(sheet) {
            let account = SheetAccount::of_contingent(sheet, &keys);
            self.contingents.push(keys);
            return vec![account];
        }
        if let Some(table) = survey::find(sheet, file) {
            let account = SheetAccount::of_table(&table);
            self.tables.push(table);
            return vec![account];
        }
        let tables = finder::find(sheet, file);
        if tables.is_empty() {
            diags.push(Problem::UnknownSheet.at(sheet.place()));
            return vec![SheetAccount::unknown(sheet)];
        }
        tables.iter().for_each(|table| tell_misspelt(table, diags));
        let accounts = tables.iter().map(SheetAccount::of_table).collect();
        self.tables.extend(tables);
        accounts
    }

    fn of(&self, list: List) -> impl Iterator<Item = &Table<'a>> {
        self.tables.iter().filter(move |table| table.list == list)
    }

    fn read_lists(&self, diags: &mut Diagnostics) -> Records {
        let mut records = Records::default();
        self.read_people(&mut records, diags);
        for table in self.of(List::Programme) {
            records.steps.extend(lists::programme(
                table,
                &records.pairs.list,
                &records.mentors,
                diags,
            ));
        }
        self.read_meetings(&mut records, diags);
        for table in self.of(List::WorkingGroup) {
            records
                .working_group
                .extend(lists::working_group(table, diags));
        }
        for table in self.of(List::FormLeads) {
            records.form_leads.extend(lists::form_leads(table, diags));
        }
        for table in self.of(List::Forms) {
            records.word_forms.extend(lists::word_forms(table, diags));
        }
        for table in self.of(List::Orders) {
            records.orders.extend(lists::orders(table, diags));
        }
        for table in self.of(List::Targets) {
            records.targets.extend(lists::targets(table, diags));
        }
        for table in self.of(List::PlannedResults) {
            records
                .planned_results
                .extend(lists::planned_results(table, diags));
        }
        for keys in &self.contingents {
            card::read_contingent(keys, &mut records.contingent, diags);
        }
        self.read_monitoring(&mut records, diags);
        let roadmaps: Vec<&Table<'_>> = self.of(List::Roadmap).collect();
        (records.roadmap, records.earlier_roadmap) = copies::read(&roadmaps, diags);
        let text = self.of(List::OrderText).next();
        records.order_text = text.map(|table| order::read(table, diags));
        let targets = self.of(List::YearTargets).next();
        records.year_targets = targets.map(|table| order::year_targets(table, diags));
        records
    }

    fn read_meetings(&self, records: &mut Records, diags: &mut Diagnostics) {
        let owners = Owners::new(&records.pairs.list, &records.mentors, &records.mentees);
        let mut journal = Journal::default();
        for table in self.of(List::Meetings) {
            meetings::read(table, &owners, &mut journal, diags);
        }
        (records.meetings, records.meeting_rows) = (journal.list, journal.rows);
        for table in self.of(List::Holidays) {
            records.holidays.extend(holidays::read(table, diags));
        }
        for card in self.cards.iter().take(1) {
            records.holidays.extend(card::read_holidays(card, diags));
        }
    }

    /// What the year brought; it names people of every list and officers of the card.
    fn read_outcomes(
        &self,
        records: &mut Records,
        organization: Option<&Organization>,
        diags: &mut Diagnostics,
    ) {
        for table in self.of(List::Partners) {
            outcome::partners(table, &mut records.partners, diags);
        }
        let has = |list: List| self.of(list).next().is_some();
        let listed = has(List::Mentors) || has(List::Participants);
        for table in self.of(List::Trainings) {
            let (mentors, sessions) = (&mut records.mentors, &mut records.sessions);
            outcome::sessions(table, mentors, listed, sessions, diags);
        }
        outcome::settle_training(&records.sessions, &mut records.mentors.people, diags);
        for table in self.of(List::Practices) {
            records.practices.extend(outcome::practices(table, diags));
        }
        for table in self.of(List::Swot) {
            records.swot.extend(outcome::swot(table, diags));
        }
        let group = records.working_group.iter().map(|member| &member.officer);
        let leads = records.form_leads.iter().map(|lead| &lead.officer);
        let everybody = Everybody {
            mentors: &records.mentors,
            mentees: &records.mentees,
            officers: group.chain(leads).chain(officers(organization)).collect(),
        };
        for table in self.of(List::Awards) {
            awards::read(table, &everybody, &mut records.awards, diags);
        }
    }

    fn read_people(&self, records: &mut Records, diags: &mut Diagnostics) {
        let year = self.cards.first().and_then(card::school_year);
        for list in [List::Mentors, List::Mentees, List::Participants] {
            for table in self.of(list) {
                people::read(
                    table,
                    year,
                    &mut records.mentors,
                    &mut records.mentees,
                    diags,
                );
            }
        }
        let has = |list: List| self.of(list).next().is_some();
        let everybody = has(List::Participants);
        let mut everyone = People {
            mentors_listed: has(List::Mentors) || everybody,
            mentees_listed: has(List::Mentees) || everybody,
            mentors: &mut records.mentors,
            mentees: &mut records.mentees,
        };
        for table in self.of(List::Pairs) {
            pairs::read(table, &mut everyone, &mut records.pairs, diags);
        }
    }

    fn read_monitoring(&self, records: &mut Records, diags: &mut Diagnostics) {
        let known = survey::who::Known::new(&records.mentors, &records.mentees);
        let mut read = Vec::new();
        for table in self.of(List::Answers) {
            let rows = survey::answers::rows(table).map(|row| row.place());
            records.answers.extend(rows);
            read.extend(survey::answers::read(table, &known, diags));
        }
        records.surveys = survey::settle::settle(read, diags);
        for table in self.of(List::CuratorForm) {
            records
                .curator_form
                .extend(survey::curator::read(table, diags));
        }
        for table in self.of(List::Measurements) {
            records
                .measurements
                .extend(survey::measurements::read(table, &known, diags));
        }
    }

    fn organization(&self, scope: Scope<'_>, diags: &mut Diagnostics) -> Option<Organization> {
        let Some((first, rest)) = self.cards.split_first() else {
            let place = Place::file(scope.folder);
            if scope.whole {
                diags.push(Problem::NoCard.at(place.clone()));
            }
            return unnamed(scope.folder, place);
        };
        for card in rest {
            diags.push(Problem::SecondCard.at(card.place()));
        }
        card::read(first, diags)
    }

    /// An organisation must have a list, unless it only stands over others.
    fn tell_nothing(&self, scope: Scope<'_>, diags: &mut Diagnostics) {
        let nothing = self.tables.is_empty() && self.contingents.is_empty();
        if scope.whole && !scope.has_parts && nothing {
            diags.push(Problem::NoLists.at(Place::file(scope.folder)));
        }
    }

    /// A journal says nothing where no list tells the pairs.
    fn tell_meetings_of_nobody(
        &self,
        scope: Scope<'_>,
        dataset: &Dataset,
        diags: &mut Diagnostics,
    ) {
        if scope.whole && dataset.matches.is_empty() {
            for table in self.of(List::Meetings) {
                let problem = meetings::Problem::NoOwner(NoOwner::NoPairs);
                diags.push(problem.at(table.sheet.place()));
            }
        }
    }

    fn found(&self) -> BTreeMap<ListKind, Vec<Place>> {
        let mut found: BTreeMap<ListKind, Vec<Place>> = BTreeMap::new();
        let mut add = |kind: ListKind, place: Place| found.entry(kind).or_default().push(place);
        for card in &self.cards {
            add(ListKind::Card, card.place());
        }
        for keys in &self.contingents {
            add(ListKind::Contingent, keys.place());
        }
        for table in &self.tables {
            for kind in table.list.kinds() {
                add(*kind, table.sheet.place());
            }
        }
        found
    }
}

/// Whom the card names in an office.
fn officers(organization: Option<&Organization>) -> impl Iterator<Item = &Officer> {
    organization.into_iter().flat_map(|org| {
        let named = [
            &org.head,
            &org.curator,
            &org.supplies,
            &org.webmaster,
            &org.executor,
        ];
        named.into_iter().filter_map(Option::as_ref)
    })
}

/// Headers that were taken for others.
fn tell_misspelt(table: &Table<'_>, diags: &mut Diagnostics) {
    for column in &table.columns {
        if let Some(meant) = column.meant {
            let problem = Problem::NearHeader {
                header: super::text::single_spaced(&column.header),
                meant: meant.to_owned(),
            };
            diags.push(problem.at(table.sheet.cell_place(table.header, column.index)));
        }
    }
}

/// An organisation without a card goes by the name of its folder.
fn unnamed(folder: &str, place: Place) -> Option<Organization> {
    let name = folder.rsplit('/').next().unwrap_or(folder);
    let name = Placed::new(Line::new(name)?, place.clone());
    Some(Organization {
        kind: OrganizationKind::School,
        full_name: name.clone(),
        full_name_forms: BTreeMap::new(),
        short_name: name,
        founder: None,
        authority: None,
        place: None,
        address: None,
        site: None,
        site_section: None,
        phone: None,
        email: None,
        inn: None,
        ogrn: None,
        head: None,
        curator: None,
        supplies: None,
        webmaster: None,
        executor: None,
        oversight: Oversight::Head,
        school_year: None,
        period: None,
        plan_days: None,
        declared_forms: Vec::new(),
        roadmap_from: None,
        municipal_basis: None,
        council: None,
        start: None,
        entry_monitoring: None,
        interim_monitoring: None,
        final_monitoring: None,
        meeting_frequency: None,
        meeting_days: None,
        form_days: BTreeMap::new(),
        programmes_due: None,
        reports_due: None,
        cut_off: None,
        event: ClosingEvent::default(),
        house: HouseStyle::default(),
        rules: HouseRules::default(),
        days: CardDays::new(),
        other: Vec::new(),
        card: place,
    })
}

/// The records of an organisation's lists.
#[derive(Default)]
struct Records {
    mentors: Roster<Mentor>,
    mentees: Roster<Mentee>,
    pairs: Pairs,
    steps: Vec<ProgrammeStep>,
    working_group: Vec<WorkingGroupMember>,
    form_leads: Vec<FormLead>,
    word_forms: Vec<WordForms>,
    orders: Vec<OrderEntry>,
    targets: Vec<Target>,
    planned_results: Vec<PlannedResult>,
    contingent: Contingent,
    roadmap: Option<Roadmap>,
    earlier_roadmap: Option<Roadmap>,
    order_text: Option<OrderText>,
    year_targets: Option<YearTargets>,
    partners: Vec<Partner>,
    meetings: Vec<Meeting>,
    meeting_rows: Vec<Place>,
    holidays: Vec<Holiday>,
    surveys: Vec<Survey>,
    /// Rows of questionnaires, the unread ones too.
    answers: Vec<Place>,
    curator_form: Vec<CuratorScore>,
    swot: Vec<SwotEntry>,
    measurements: Vec<Measurement>,
    sessions: Vec<TrainingSession>,
    awards: Vec<Award>,
    practices: Vec<Practice>,
}

impl Records {
    fn dataset(self, organization: Organization, found: BTreeMap<ListKind, Vec<Place>>) -> Dataset {
        Dataset {
            word_forms: self.word_forms,
            organization,
            working_group: self.working_group,
            form_leads: self.form_leads,
            contingent: self.contingent,
            orders: self.orders,
            targets: self.targets,
            planned_results: self.planned_results,
            mentors: self.mentors.people,
            mentees: self.mentees.people,
            matches: self.pairs.list,
            steps: self.steps,
            roadmap: self.roadmap,
            earlier_roadmap: self.earlier_roadmap,
            former: None,
            order_text: self.order_text,
            year_targets: self.year_targets,
            partners: self.partners,
            meetings: self.meetings,
            holidays: self.holidays,
            surveys: self.surveys,
            curator_form: self.curator_form,
            swot: self.swot,
            measurements: self.measurements,
            sessions: self.sessions,
            awards: self.awards,
            practices: self.practices,
            found,
        }
    }

    fn places(&self) -> Lists {
        let links = self
            .pairs
            .list
            .iter()
            .flat_map(|pair| vec![pair.place.clone(); pair.mentees.len()]);
        let by_years = self.year_targets.as_ref();
        let by_years = by_years.map(|targets| vec![targets.place.clone(); targets.rows.len()]);
        let (sections, items) = self
            .roadmap
            .as_ref()
            .map(roadmap_places)
            .unwrap_or_default();
        let (earlier_sections, earlier_items) = self
            .earlier_roadmap
            .as_ref()
            .map(roadmap_places)
            .unwrap_or_default();
        Lists {
            earlier_sections,
            earlier_items,
            mentors: by_file(
                self.mentors
                    .people
                    .iter()
                    .map(|mentor| &mentor.person.place),
            ),
            mentees: by_file(
                self.mentees
                    .people
                    .iter()
                    .map(|mentee| &mentee.person.place),
            ),
            links: links.collect(),
            targets: self
                .targets
                .iter()
                .map(|target| target.place.clone())
                .chain(by_years.unwrap_or_default())
                .collect(),
            orders: self
                .orders
                .iter()
                .map(|order| order.place.clone())
                .collect(),
            meetings: self.meeting_rows.clone(),
            sections,
            items,
            partners: of(&self.partners, |partner| &partner.place),
            sessions: of(&self.sessions, |session| &session.place),
            awards: of(&self.awards, |award| &award.place),
            answers: self.answers.clone(),
        }
    }
}

/// How many of the places lie in one file, a place of it before its count: a list of
/// people may be long, and nobody asks for more.
fn by_file<'a>(places: impl Iterator<Item = &'a Place>) -> Vec<(Place, usize)> {
    let mut files: Vec<(Place, usize)> = Vec::new();
    for place in places {
        match files.last_mut() {
            Some((last, count)) if last.file_name() == place.file_name() => *count += 1,
            Some(_) | None => files.push((place.clone(), 1)),
        }
    }
    files
}

/// The places of records; a row that gave several counts once.
fn of<T>(records: &[T], place: fn(&T) -> &Place) -> Vec<Place> {
    let mut places: Vec<Place> = records.iter().map(|record| place(record).clone()).collect();
    places.dedup();
    places
}

/// Section rows or stage cells, and rows with a measure.
fn roadmap_places(roadmap: &Roadmap) -> (Vec<Place>, Vec<Place>) {
    let stage = roadmap
        .columns
        .iter()
        .position(|column| column.role == crate::model::ColumnRole::Stage);
    let mut sections = Vec::new();
    for row in &roadmap.rows {
        match row {
            RoadmapRow::Stage(heading) => sections.push(heading.place.clone()),
            RoadmapRow::Numbering(_) => {}
            RoadmapRow::Item(item) => {
                let cell = stage.and_then(|stage| item.cells.get(stage));
                if let Some(RoadmapCell::Text(_)) = cell {
                    sections.push(item.place.clone());
                }
            }
        }
    }
    let items = roadmap.items().map(|item| item.place.clone()).collect();
    (sections, items)
}

/// A workplace that is the organisation itself says nothing.
fn forget_own_workplace(dataset: &mut Dataset) {
    let fold = |line: &Line| super::text::folded(line.as_str());
    let own = [
        fold(&dataset.organization.full_name.value),
        fold(&dataset.organization.short_name.value),
    ];
    let people = dataset
        .mentors
        .iter_mut()
        .map(|mentor| &mut mentor.person)
        .chain(dataset.mentees.iter_mut().map(|mentee| &mut mentee.person));
    for person in people {
        if person
            .workplace
            .as_ref()
            .is_some_and(|place| own.contains(&fold(place)))
        {
            person.workplace = None;
        }
    }
}

impl Reading {
    /// Counts the records of one workbook; an earlier copy of the roadmap is one of them.
    pub(crate) fn counts_of_file(&self, file: &str) -> Counts {
        let wanted = |place: &Place| place.file_name() == file;
        let own = self.counts(&wanted);
        let count = |places: &[Place]| places.iter().filter(|place| wanted(place)).count();
        Counts {
            roadmap_sections: own.roadmap_sections + count(&self.lists.earlier_sections),
            roadmap_items: own.roadmap_items + count(&self.lists.earlier_items),
            ..own
        }
    }

    /// Counts the records whose place is wanted.
    pub(crate) fn counts(&self, wanted: &dyn Fn(&Place) -> bool) -> Counts {
        let count = |places: &[Place]| places.iter().filter(|place| wanted(place)).count();
        let people = |files: &[(Place, usize)]| {
            let own = files.iter().filter(|(place, _)| wanted(place));
            own.map(|(_, count)| count).sum()
        };
        Counts {
            mentors: people(&self.lists.mentors),
            mentees: people(&self.lists.mentees),
            pairs: count(&self.lists.links),
            partners: count(&self.lists.partners),
            roadmap_sections: count(&self.lists.sections),
            roadmap_items: count(&self.lists.items),
            indicators: count(&self.lists.targets),
            meetings: count(&self.lists.meetings),
            answers: count(&self.lists.answers),
            trainings: count(&self.lists.sessions),
            orders: count(&self.lists.orders),
            awards: count(&self.lists.awards),
        }
    }
}
