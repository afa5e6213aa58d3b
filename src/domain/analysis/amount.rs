//! Amounts of money as people of their currency write them: rupees in lakh and crore, other money in thousands.
//!
//! An amount is a whole number of units. Amounts of two currencies are never added, so each carries its currency; what
//! is written `INR`, `Rs` or with the rupee sign is one and the same.

/// A currency, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Currency(Option<String>);

/// The code of the Indian rupee.
const RUPEE: &str = "INR";

/// What stands for the Indian rupee beside its code.
const RUPEE_WORDS: [&str; 5] = ["RS", "RS.", "₹", "RUPEE", "RUPEES"];

impl Currency {
    /// A currency as somebody wrote it; unknown where nobody did.
    #[must_use]
    pub fn read(written: Option<&str>) -> Self {
        let written = written.map(|words| words.trim().to_uppercase());
        Self(written.filter(|code| !code.is_empty()).map(|code| {
            if RUPEE_WORDS.contains(&code.as_str()) {
                RUPEE.to_owned()
            } else {
                code
            }
        }))
    }

    /// Its code, such as `INR`; unknown where nobody wrote one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// An amount in full: `Rs 45,00,000`, `USD 4,500,000`, and without a currency `4,500,000`.
    #[must_use]
    pub fn shown(&self, amount: u64) -> String {
        match self.code() {
            Some(RUPEE) => format!("Rs {}", grouped(amount, 2)),
            Some(code) => format!("{code} {}", grouped(amount, 3)),
            None => grouped(amount, 3),
        }
    }

    /// An amount in short, to a hundredth of its unit: `45 lakh`, `81 crore`, `USD 4.5 million`; small ones in full.
    #[must_use]
    pub fn in_short(&self, amount: u64) -> String {
        let (sign, units) = match self.code() {
            Some(RUPEE) => (String::new(), LAKHS),
            Some(code) => (format!("{code} "), MILLIONS),
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
