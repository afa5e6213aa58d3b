//! The arguments of a book's command, made from its columns.

use super::typed::{Typed, Word, word};
use super::{Command, Deed};
use crate::cli::commands::review;
use crate::cli::values::Knowable;
use crate::domain::book::{Book, Column, Kind, Need};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::text::Text;
use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser};
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Subcommand};

const PLAN: &str = "plan";
const ID: &str = "id";
const REASON: &str = "reason";

impl clap::Subcommand for Command {
    fn augment_subcommands(program: clap::Command) -> clap::Command {
        program.subcommands(Book::ALL.iter().map(|book| command(*book)))
    }

    fn augment_subcommands_for_update(program: clap::Command) -> clap::Command {
        Self::augment_subcommands(program)
    }

    fn has_subcommand(name: &str) -> bool {
        name.parse::<Book>().is_ok()
    }
}

impl clap::FromArgMatches for Command {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (name, of_book) = matches.subcommand().ok_or_else(missing)?;
        let book: Book = name.parse().map_err(|_| missing())?;
        let (deed, given) = of_book.subcommand().ok_or_else(missing)?;
        let plan: PlanId = given.get_one(PLAN).cloned().ok_or_else(missing)?;
        let id = || given.get_one::<EntryId>(ID).cloned();
        let needed = || id().ok_or_else(missing);
        let deed = match deed {
            _ if book == Book::Review && review::Command::has_subcommand(deed) => {
                Deed::OfReview(review::Command::from_arg_matches(of_book)?)
            }
            "show" => Deed::Show(needed()?),
            "add" => Deed::Add(id(), typed(book, given)),
            "edit" => Deed::Edit(needed()?, typed(book, given)),
            "remove" => Deed::Remove(needed()?, given.get_one::<Text>(REASON).cloned()),
            _ => Deed::List,
        };
        Ok(Self { book, plan, deed })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The command of one book; what stands below it is made only when it is asked for.
fn command(book: Book) -> clap::Command {
    clap::Command::new(book.as_str())
        .about(book.about())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .defer(|command| {
            let book = command.get_name().parse();
            let book: Book = book.expect("the command bears the name of its book");
            let command = command.subcommands(deeds(book));
            match book {
                Book::Review => review::Command::augment_subcommands(command),
                _ => command,
            }
        })
}

fn deeds(book: Book) -> [clap::Command; 5] {
    let deed = |name: &'static str, about: String| {
        let plan = Arg::new(PLAN)
            .required(true)
            .value_name("PLAN")
            .value_parser(|raw: &str| PlanId::parse(raw))
            .help("The plan");
        clap::Command::new(name).about(about).arg(plan)
    };
    let id = Arg::new(ID)
        .value_name("ID")
        .value_parser(|raw: &str| EntryId::parse(raw));
    let named = id.clone().required(true).help(format!("The {book}"));
    let new = id.help("Its id; made from what it says when left out");
    let reason = Arg::new(REASON)
        .long(REASON)
        .value_name("TEXT")
        .value_parser(|raw: &str| Text::parse(raw))
        .help("Why");
    let columns = book.columns().iter();
    let fields: Vec<&str> = columns.clone().map(|column| column.name).collect();
    [
        deed("list", format!("List the book \"{}\"", book.title())),
        deed("show", format!("Everything known of {}", book.one())).arg(named.clone()),
        deed("add", format!("Add {}", book.one())).arg(new).args(
            columns
                .clone()
                .map(|column| option(column).required(column.need == Need::Always)),
        ),
        deed(
            "edit",
            format!(
                "Change what is known of {}; `?` makes a field unknown again",
                book.one()
            ),
        )
        .arg(named.clone())
        .args(columns.map(option))
        .group(
            ArgGroup::new("fields")
                .args(fields)
                .required(true)
                .multiple(true),
        ),
        deed(
            "remove",
            format!("Take {} out; what it said stays in the log", book.one()),
        )
        .arg(named)
        .arg(reason),
    ]
}

fn option(column: &'static Column) -> Arg {
    let several = matches!(column.kind, Kind::Organisations);
    let help = if several {
        format!("{}; repeat it for several", capital(column.asks))
    } else {
        capital(column.asks)
    };
    Arg::new(column.name)
        .long(column.name.replace('_', "-"))
        .value_name(value_name(column.kind))
        .help(help)
        .action(if several {
            ArgAction::Append
        } else {
            ArgAction::Set
        })
        .value_parser(parser(column))
}

fn parser(column: &'static Column) -> ValueParser {
    let words: &[&str] = match column.kind {
        Kind::Word(words) => words,
        Kind::YesNo => &["yes", "no"],
        _ => return ValueParser::new(|raw: &str| word(column, raw)),
    };
    let unknown: &[&str] = match column.need {
        Need::Always => &[],
        Need::WhenKnown => &["?", "unknown"],
    };
    let parser = PossibleValuesParser::new(words.iter().chain(unknown).copied());
    ValueParser::new(parser.try_map(|raw: String| word(column, &raw)))
}

const fn value_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Line | Kind::Text => "TEXT",
        Kind::Day(_) => "DATE",
        Kind::Amount => "AMOUNT",
        Kind::Number { .. } => "NUMBER",
        Kind::YesNo => "yes|no|unknown",
        Kind::Word(_) => "WORD",
        Kind::Organisation | Kind::Organisations => "ORG",
        Kind::Person => "PERSON",
        Kind::Function => "FUNCTION",
        Kind::Question => "QUESTION",
        Kind::Rule => "RULE",
        Kind::Entry(_) => "ID",
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn typed(book: Book, given: &ArgMatches) -> Typed {
    let columns = book.columns().iter();
    let named = columns.filter_map(|column| {
        let words: Vec<Knowable<Word>> = given.get_many(column.name)?.cloned().collect();
        Some((column, words))
    });
    Typed(named.collect())
}
