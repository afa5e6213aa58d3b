//! Whether a reply comes from whom it says, and whether its round takes replies of its kind.

use super::Kind;
use super::inviting::hash_of;
use super::past::Past;
use super::reply::Reply;
use crate::domain::Plan;
use crate::domain::round::{BallotMode, Round};
use crate::domain::rules::may_type;
use crate::interchange::sheet::BallotHead;

pub(super) const NOT_TAKEN: &str = "nothing of this file was taken";
/// Why nothing of a file is taken, and what to do about it.
pub(super) type Refused = (String, &'static str);

const SEND_AGAIN: &str = "send them a sheet with `baton score send`";
const NEWER: &str = "ask for the newer one, or send them another with `baton score send`";

/// The round that a reply is of, where the sheet was sent to whom it says.
pub(super) fn invited<'p>(plan: &'p Plan, head: &BallotHead) -> Result<&'p Round, Refused> {
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

/// Whether no newer sheet of its scorer was answered: an older one would take that answer back.
pub(super) fn newest(round: &Round, reply: &Reply, past: &Past) -> Result<(), Refused> {
    let hash = hash_of(&reply.head.token);
    let sent = round.scorers.get(&reply.head.scorer);
    let invitations = sent.map(|asked| asked.invitations.as_slice());
    let mut later = invitations.unwrap_or_default().iter();
    later.find(|invitation| **invitation == hash);
    if reply.kind == Kind::Open || !later.any(|invitation| past.has_answer_to(invitation)) {
        return Ok(());
    }
    let scorer = &reply.head.scorer;
    let says =
        format!("a newer sheet of {scorer} was collected already, and this is the older one");
    Err((says, NEWER))
}

/// Whether a round takes replies of this kind.
pub(super) fn fits(round: &Round, kind: Kind) -> Result<(), Refused> {
    let fits = match (kind, round.casting.ballots) {
        (Kind::Sheet, _) => may_type(round).map_err(|refusal| refusal.to_string()),
        (Kind::Open, BallotMode::CommitReveal) if round.days.closed.is_none() => Err(format!(
            "scores come to light only after the close, and {} is {}; keep this file shut until then",
            round.id, round.state
        )),
        (Kind::Sealed | Kind::Open, BallotMode::CommitReveal) => Ok(()),
        (Kind::Sealed | Kind::Open, BallotMode::Teller) => Err(format!(
            "{} takes sheets as they were filled in; ask for the sheet itself",
            round.id
        )),
    };
    fits.map_err(|says| (says, NOT_TAKEN))
}
