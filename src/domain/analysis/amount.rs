//! Amounts of money as people of their currency write them: rupees in lakh and crore, other money in thousands.
//!
//! An amount is a whole number of units. Amounts of two currencies are never added, so each carries its currency; what
//! is written `INR`, `Rs` or with the rupee sign is one and the same. What is shown here is read here as well.

use crate::domain::collective::Collective;
use crate::domain::text::Line;

/// A currency, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Currency {
    code: Option<String>,
    /// Whether its people count in lakh and crore.
    in_lakhs: bool,
}

/// The code of the Indian rupee.
const RUPEE: &str = "INR";

/// What stands for the Indian rupee beside its code.
const RUPEE_WORDS: [&str; 5] = ["RS", "RS.", "₹", "RUPEE", "RUPEES"];

/// The signs of other currencies that stand for one alone.
const SIGNS: [(&str, &str); 4] = [("US$", "USD"), ("US $", "USD"), ("€", "EUR"), ("£", "GBP")];

/// An amount as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// How much, in whole units.
    pub amount: u64,
    /// In which currency, where they say so.
    pub currency: Option<Currency>,
}

impl Currency {
    /// A currency as somebody wrote it; unknown where nobody did.
    #[must_use]
    pub fn read(written: Option<&str>) -> Self {
        let written = written.map(|words| words.trim().to_uppercase());
        let code = written.filter(|code| !code.is_empty()).map(|code| {
            if RUPEE_WORDS.contains(&code.as_str()) {
                return RUPEE.to_owned();
            }
            let signs = SIGNS.iter().find(|(sign, _)| *sign == code);
            signs.map_or(code, |(_, of)| (*of).to_owned())
        });
        let in_lakhs = code.as_deref() == Some(RUPEE);
        Self { code, in_lakhs }
    }

    /// The currency in which a collective counts, or one entry of it that has its own. Where nobody wrote one, people in
    /// India count in lakh and crore all the same.
    #[must_use]
    pub fn of(collective: &Collective, own: Option<&Line>) -> Self {
        let written = own.or(collective.currency.as_ref());
        let read = Self::read(written.map(Line::as_str));
        Self {
            in_lakhs: read.in_lakhs || read.code.is_none() && collective.names_india(),
            ..read
        }
    }

    /// Whether an amount that is said to be in this currency may stand where this other one is counted in.
    #[must_use]
    pub fn fits(&self, counted: &Self) -> bool {
        self.code == counted.code || counted.code.is_none() && self.in_lakhs && counted.in_lakhs
    }

    /// Its code, such as `INR`; unknown where nobody wrote one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// An amount in full: `Rs 45,00,000`, `USD 4,500,000`, and without a currency `4,500,000`.
    #[must_use]
    pub fn shown(&self, amount: u64) -> String {
        match self.code() {
            Some(RUPEE) => format!("Rs {}", grouped(amount, 2)),
            Some(code) => format!("{code} {}", grouped(amount, 3)),
            None => grouped(amount, if self.in_lakhs { 2 } else { 3 }),
        }
    }

    /// An amount in short, to a hundredth of its unit: `45 lakh`, `81 crore`, `USD 4.5 million`; small ones in full.
    #[must_use]
    pub fn in_short(&self, amount: u64) -> String {
        let (sign, units) = match self.code() {
            Some(RUPEE) => (String::new(), LAKHS),
            Some(code) => (format!("{code} "), MILLIONS),
            None if self.in_lakhs => (String::new(), LAKHS),
            None => (String::new(), MILLIONS),
        };
        match units.iter().position(|(unit, _)| amount >= *unit) {
            Some(place) => sign + &in_units(amount, units, place),
            None => self.shown(amount),
        }
    }
}

/// Units with their names, the greatest first.
type Units = [(u64, &'static str); 2];

const LAKHS: &Units = &[(10_000_000, "crore"), (100_000, "lakh")];
const MILLIONS: &Units = &[(1_000_000_000, "billion"), (1_000_000, "million")];

/// `45.25 lakh`. What rounds up to the next unit is one of it: 99,99,999 is 1 crore.
fn in_units(amount: u64, units: &Units, place: usize) -> String {
    let (unit, name) = units[place];
    let hundredths = (amount / unit) * 100 + ((amount % unit) * 200 + unit) / (unit * 2);
    let next = place.checked_sub(1).map(|above| units[above]);
    if let Some((_, name)) = next.filter(|(above, _)| hundredths * unit >= above * 100) {
        return format!("1 {name}");
    }
    let whole = grouped(hundredths / 100, if name == "crore" { 2 } else { 3 });
    match hundredths % 100 {
        0 => format!("{whole} {name}"),
        tenths if tenths % 10 == 0 => format!("{whole}.{} {name}", tenths / 10),
        hundredths => format!("{whole}.{hundredths:02} {name}"),
    }
}

/// Digits with commas: the last three together, those before them in groups of this size.
fn grouped(amount: u64, size: usize) -> String {
    let digits = amount.to_string();
    let (head, tail) = digits.split_at(digits.len().saturating_sub(3));
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = head;
    while !rest.is_empty() {
        let (before, group) = rest.split_at(rest.len().saturating_sub(size));
        groups.push(group);
        rest = before;
    }
    groups.reverse();
    groups.push(tail);
    groups.join(",")
}

/// Reads an amount as people write it and as [`Currency`] shows it: `12,00,000`, `Rs 12,00,000`, `1.5 crore`,
/// `US$ 1.2 million`. `None` for anything else, and for what is no whole number of units.
#[must_use]
pub fn read(typed: &str) -> Option<Written> {
    let typed = typed.trim().trim_end_matches("/-");
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (start, end) = (typed.find(is_digit)?, typed.rfind(is_digit)? + 1);
    let (before, after) = (typed[..start].trim(), typed[end..].trim());
    let (named, rest) = after.split_once(' ').unwrap_or((after, ""));
    let (unit, after) = match unit(named) {
        Some(unit) => (unit, rest.trim()),
        None => (1, after),
    };
    let currency = match (before, after) {
        ("", "") => None,
        (sign, "") | ("", sign) if is_currency(sign) => Some(Currency::read(Some(sign))),
        _ => return None,
    };
    let amount = in_whole(&typed[start..end], unit)?;
    Some(Written { amount, currency })
}

/// How much one of these is.
fn unit(name: &str) -> Option<u64> {
    Some(match name.to_lowercase().as_str() {
        "thousand" => 1_000,
        "lakh" | "lakhs" | "lac" | "lacs" => 100_000,
        "million" | "millions" | "mn" => 1_000_000,
        "crore" | "crores" | "cr" => 10_000_000,
        "billion" | "billions" | "bn" => 1_000_000_000,
        _ => return None,
    })
}

/// Whether this may be a currency: a code of three letters, a sign, or a word for the rupee.
fn is_currency(words: &str) -> bool {
    let code = words.to_uppercase();
    let of_letters = |code: &str| code.chars().all(|letter| letter.is_ascii_alphabetic());
    RUPEE_WORDS.contains(&code.as_str())
        || SIGNS.iter().any(|(sign, _)| *sign == code)
        || code.len() == 3 && of_letters(&code)
        || code
            .strip_suffix('$')
            .is_some_and(|of| of.len() <= 3 && of_letters(of))
}

/// So many of a unit, where that is a whole number. Only of a unit is there a part: `4.000` alone may mean thousands.
fn in_whole(number: &str, unit: u64) -> Option<u64> {
    let (whole, part) = match number.split_once('.') {
        Some((whole, part)) if unit > 1 => (whole, part),
        Some(_) => return None,
        None => (number, ""),
    };
    let is_part = part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    let tenth = 10_u64.pow(u32::try_from(part.len()).ok().filter(|_| is_part)?);
    let parts = part.parse().unwrap_or(0_u64).checked_mul(unit)?;
    let is_whole = parts.is_multiple_of(tenth);
    let wholes = ungrouped(whole)?.checked_mul(unit)?;
    is_whole
        .then(|| wholes.checked_add(parts / tenth))
        .flatten()
}

/// A whole number with its digits in groups, as people write large ones: of three (`4,500,000`), of two before the last
/// three (`45,00,000`), or none. A comma for the decimals is not a group.
fn ungrouped(typed: &str) -> Option<u64> {
    let groups: Vec<&str> = typed.split([',', ' ']).collect();
    let digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let sound = match groups.as_slice() {
        [_] => true,
        [first, between @ .., last] => {
            let size = between.first().map_or(3, |group| group.len());
            last.len() == 3
                && (2..=3).contains(&size)
                && first.len() <= size
                && between.iter().all(|group| group.len() == size)
        }
        [] => false,
    };
    let whole = sound && groups.iter().all(digits);
    whole.then(|| groups.concat().parse().ok()).flatten()
}
