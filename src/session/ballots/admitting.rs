//! Whether a reply comes from whom it says, and whether its round takes replies of its kind.

use super::Kind;
use super::inviting::hash_of;
use crate::domain::Plan;
use crate::domain::round::{BallotMode, Round};
use crate::domain::rules::may_type;
use crate::interchange::sheet::BallotHead;

pub(super) const NOT_TAKEN: &str = "nothing of this file was taken";
const SEND_AGAIN: &str = "send them a sheet with `baton score send`";

/// The round that a reply is of, where the sheet was sent to whom it says.
pub(super) fn invited<'p>(
    plan: &'p Plan,
    head: &BallotHead,
) -> Result<&'p Round, (String, &'static str)> {
    let BallotHead {
        round,
        scorer,
        token,
        ..
    } = head;
    let found = plan.rounds.get(round).ok_or_else(|| {
        let says = format!("it is of the round {round}, which is not in {}", plan.id);
        (says, "was it meant for another store?")
    })?;
    let asked = found.scorers.get(scorer).ok_or_else(|| {
        let says = format!("it is of {scorer}, who does not score in {round}");
        (says, NOT_TAKEN)
    })?;
    let hash = hash_of(token);
    if asked.invitations.contains(&hash) {
        return Ok(found);
    }
    let mut all = found.scorers.iter();
    let theirs = all.find(|other| other.invitations.contains(&hash));
    let says = theirs.map_or_else(
        || format!("its invitation was not sent to {scorer} for {round}"),
        |other| {
            format!(
                "it says that it is of {scorer}, and was sent to {}",
                other.person
            )
        },
    );
    Err((says, SEND_AGAIN))
}

/// Whether a round takes replies of this kind.
pub(super) fn fits(round: &Round, kind: Kind) -> Result<(), String> {
    match (kind, round.casting.ballots) {
        (Kind::Sheet, _) => may_type(round).map_err(|refusal| refusal.to_string()),
        (Kind::Open, BallotMode::CommitReveal) if !round.shows_scores() => Err(format!(
            "scores come to light only after the close, and {} is {}; keep this file shut until then",
            round.id, round.state
        )),
        (Kind::Sealed | Kind::Open, BallotMode::CommitReveal) => Ok(()),
        (Kind::Sealed | Kind::Open, BallotMode::Teller) => Err(format!(
            "{} takes sheets as they were filled in; ask for the sheet itself",
            round.id
        )),
    }
}
