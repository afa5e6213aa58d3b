//! One suite for every store: each question here is put to each of them.

use std::path::Path;

use baton::store::{
    Batch, Head, History, Memory, PersonName, SealedBallot, Sqlite, Store, StoreError, Summary,
    chain,
};
use tempfile::TempDir;

use super::samples::{batch, draft, drafts, erased, fill, history, named};

/// A store under test, and how it is opened again.
trait Kept {
    fn new() -> Self;
    fn store(&mut self) -> &mut dyn Store;
    /// Closes it and opens it again: what is left is what was kept.
    fn reopen(&mut self);
}

/// Ends with the program, so that opening it again is going on with it.
struct InMemory(Memory);

impl Kept for InMemory {
    fn new() -> Self {
        Self(Memory::new())
    }

    fn store(&mut self) -> &mut dyn Store {
        &mut self.0
    }

    fn reopen(&mut self) {}
}

struct OnDisk {
    folder: TempDir,
    store: Option<Sqlite>,
}

impl OnDisk {
    fn open(folder: &Path) -> Sqlite {
        Sqlite::open(&folder.join("baton.db")).expect("the store opens")
    }
}

impl Kept for OnDisk {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder for the test");
        let store = Some(Self::open(folder.path()));
        Self { folder, store }
    }

    fn store(&mut self) -> &mut dyn Store {
        self.store.as_mut().expect("it is open")
    }

    fn reopen(&mut self) {
        self.store = None;
        self.store = Some(Self::open(self.folder.path()));
    }
}

macro_rules! ask_every_store {
    ($($question:ident)*) => {
        mod memory {
            $(#[test] fn $question() { super::$question::<super::InMemory>(); })*
        }
        mod sqlite {
            $(#[test] fn $question() { super::$question::<super::OnDisk>(); })*
        }
    };
}

ask_every_store! {
    a_new_store_is_empty
    what_was_acknowledged_is_there_after_reopening
    events_come_back_in_order_and_byte_for_byte
    plans_do_not_mix
    a_stale_head_is_refused_and_changes_nothing
    an_unfit_draft_takes_the_whole_batch_with_it
    the_same_drafts_give_the_same_hashes_everywhere
    names_come_change_and_go
    an_erased_name_needs_an_event
    names_may_change_without_an_event
    summaries_follow_the_events
    summaries_can_be_dropped_and_made_again
    a_summary_of_other_events_is_refused
    a_whole_history_is_admitted_byte_for_byte
    a_history_is_not_admitted_where_events_are
    a_history_that_does_not_hold_is_not_admitted
    a_redacted_history_is_admitted_as_it_is
    sealed_ballots_wait_by_round
    a_sealed_ballot_is_never_replaced
    the_ballots_of_one_round_are_discarded_alone
    a_ballot_is_never_named_by_raw_text
}

fn a_new_store_is_empty<K: Kept>() {
    let mut kept = K::new();
    kept.reopen();
    let store = kept.store();
    assert_eq!(store.head("north").unwrap(), Head::EMPTY);
    assert_eq!(store.load("north").unwrap(), []);
    assert_eq!(store.names("north").unwrap(), []);
    assert_eq!(store.plans().unwrap(), []);
    assert_eq!(store.heads().unwrap(), []);
    assert_eq!(store.sealed("north", "r1").unwrap(), []);
}

fn what_was_acknowledged_is_there_after_reopening<K: Kept>() {
    let mut kept = K::new();
    let acknowledged = fill(kept.store(), "north", 20);
    kept.reopen();
    assert_eq!(acknowledged.seq, 20);
    assert_eq!(kept.store().head("north").unwrap(), acknowledged);
    let events = kept.store().load("north").unwrap();
    assert_eq!(events.last().unwrap().head(), acknowledged);
    assert!(chain::verify(&events).intact);
}

fn events_come_back_in_order_and_byte_for_byte<K: Kept>() {
    let mut kept = K::new();
    let odd = [
        "",
        " {\"b\":1, \"a\" : 1e2,\"a\":2}\n",
        "\u{0}\u{1b}[31m",
        "\r\n\u{feff}é e\u{301}",
    ];
    let mut given = drafts(1..=odd.len().try_into().unwrap());
    for (draft, body) in given.iter_mut().zip(odd) {
        body.clone_into(&mut draft.body);
    }
    let batch = batch(kept.store(), "north", given.clone());
    kept.store().append(batch).unwrap();
    kept.reopen();
    let events = kept.store().load("north").unwrap();
    for ((event, draft), seq) in events.iter().zip(&given).zip(1..) {
        assert_eq!(event.seq, seq);
        assert_eq!(
            (&event.at, &event.actor, &event.kind),
            (&draft.at, &draft.actor, &draft.kind)
        );
        assert_eq!(
            (event.version, &event.origin),
            (draft.version, &draft.origin)
        );
        assert_eq!(
            (&event.body, event.salt),
            (&Some(draft.body.clone()), Some(draft.salt))
        );
    }
    assert_eq!(events.len(), odd.len());
}

fn plans_do_not_mix<K: Kept>() {
    let mut kept = K::new();
    let north = fill(kept.store(), "north", 3);
    let no = fill(kept.store(), "no", 5);
    kept.reopen();
    let store = kept.store();
    assert_eq!(
        store.heads().unwrap(),
        [("no".to_owned(), no), ("north".to_owned(), north)]
    );
    assert!(
        store
            .load("north")
            .unwrap()
            .iter()
            .all(|event| event.plan == "north")
    );
    assert_eq!(store.load("no").unwrap().len(), 5);
    assert_eq!(store.load("NO").unwrap(), []);
}

fn a_stale_head_is_refused_and_changes_nothing<K: Kept>() {
    let mut kept = K::new();
    fill(kept.store(), "north", 2);
    let mut late = batch(kept.store(), "north", vec![draft(98), draft(99)]);
    late.names.push(named("anna", "Anna"));
    let expected = late.expect;
    let actual = fill(kept.store(), "north", 1);
    let before = everything(kept.store());
    let refused = kept.store().append(late).unwrap_err();
    assert!(
        matches!(&refused, StoreError::HeadMoved { plan, expected: e, actual: a }
            if plan == "north" && *e == expected && *a == actual),
        "{refused:?}"
    );
    assert!(
        refused.to_string().contains("nothing was written"),
        "{refused}"
    );
    kept.reopen();
    assert_eq!(everything(kept.store()), before);
}

fn an_unfit_draft_takes_the_whole_batch_with_it<K: Kept>() {
    let mut kept = K::new();
    fill(kept.store(), "north", 2);
    let before = everything(kept.store());
    let spoil: [fn(&mut baton::store::Draft); 5] = [
        |draft| draft.at.truncate(19),
        |draft| draft.version = 0,
        |draft| draft.origin = Some(String::new()),
        |draft| draft.actor.clear(),
        |draft| draft.kind.clear(),
    ];
    for spoil in spoil {
        let mut batch = batch(kept.store(), "north", drafts(3..=5));
        batch.names.push(named("anna", "Anna"));
        spoil(&mut batch.drafts[2]);
        let refused = kept.store().append(batch).unwrap_err();
        assert!(matches!(refused, StoreError::Unfit { .. }), "{refused:?}");
        kept.reopen();
        assert_eq!(everything(kept.store()), before);
    }
}

fn the_same_drafts_give_the_same_hashes_everywhere<K: Kept>() {
    let mut kept = K::new();
    fill(kept.store(), "north", 30);
    assert_eq!(kept.store().load("north").unwrap(), history("north", 30));
}

fn names_come_change_and_go<K: Kept>() {
    let mut kept = K::new();
    let mut give = |names: Vec<PersonName>| {
        let batch = Batch {
            names,
            ..batch(kept.store(), "north", vec![draft(1)])
        };
        kept.store().append(batch).unwrap();
        kept.reopen();
        kept.store().names("north").unwrap()
    };
    let both = vec![named("anna", "Anna"), named("bo", "Bo")];
    assert_eq!(give(vec![named("bo", "Bo"), named("anna", "Anna")]), both);
    assert_eq!(give(vec![]), both);
    assert_eq!(
        give(vec![named("anna", "Anna B.")]),
        [named("anna", "Anna B."), named("bo", "Bo")]
    );
    assert_eq!(
        give(vec![erased("bo")]),
        [named("anna", "Anna B."), erased("bo")]
    );
    assert_eq!(
        give(vec![erased("bo")]),
        [named("anna", "Anna B."), erased("bo")]
    );
    let events = kept.store().load("north").unwrap();
    assert!(
        chain::verify(&events).intact,
        "erasing a name leaves the chain whole"
    );
    assert_eq!(kept.store().names("south").unwrap(), []);
}

fn an_erased_name_needs_an_event<K: Kept>() {
    let mut kept = K::new();
    fill(kept.store(), "north", 1);
    let before = everything(kept.store());
    let quiet = Batch {
        names: vec![erased("anna")],
        ..batch(kept.store(), "north", vec![])
    };
    let refused = kept.store().append(quiet).unwrap_err();
    assert!(matches!(refused, StoreError::Unfit { .. }), "{refused:?}");
    assert_eq!(everything(kept.store()), before);
}

fn names_may_change_without_an_event<K: Kept>() {
    let mut kept = K::new();
    let head = fill(kept.store(), "north", 1);
    let quiet = Batch {
        names: vec![named("anna", "Anna")],
        ..batch(kept.store(), "north", vec![])
    };
    assert_eq!(kept.store().append(quiet).unwrap(), head);
    kept.reopen();
    assert_eq!(
        kept.store().names("north").unwrap(),
        [named("anna", "Anna")]
    );
}

fn summaries_follow_the_events<K: Kept>() {
    let mut kept = K::new();
    let south = fill(kept.store(), "south", 1);
    let north = fill(kept.store(), "north", 4);
    kept.reopen();
    let expected = [
        summary("north", north, r#"{"events":4}"#),
        summary("south", south, r#"{"events":1}"#),
    ];
    assert_eq!(kept.store().plans().unwrap(), expected);
}

fn summaries_can_be_dropped_and_made_again<K: Kept>() {
    let mut kept = K::new();
    let head = fill(kept.store(), "north", 4);
    let before = kept.store().plans().unwrap();
    kept.store().drop_summaries().unwrap();
    kept.reopen();
    assert_eq!(kept.store().plans().unwrap(), []);
    assert_eq!(kept.store().heads().unwrap(), [("north".to_owned(), head)]);
    kept.store()
        .put_summary(summary("north", head, r#"{"events":4}"#))
        .unwrap();
    kept.reopen();
    assert_eq!(kept.store().plans().unwrap(), before);
}

fn a_summary_of_other_events_is_refused<K: Kept>() {
    let mut kept = K::new();
    let older = fill(kept.store(), "north", 1);
    fill(kept.store(), "north", 1);
    let before = everything(kept.store());
    for stale in [
        summary("north", older, "{}"),
        summary("south", Head::EMPTY, "{}"),
    ] {
        let refused = kept.store().put_summary(stale).unwrap_err();
        assert!(
            matches!(refused, StoreError::HeadMoved { .. }),
            "{refused:?}"
        );
    }
    assert_eq!(everything(kept.store()), before);
}

fn a_whole_history_is_admitted_byte_for_byte<K: Kept>() {
    let mut kept = K::new();
    let events = history("north", 12);
    let names = vec![named("anna", "Anna"), erased("bo")];
    let given = History {
        names: names.clone(),
        ..whole("north", events.clone())
    };
    let head = kept.store().admit(given).unwrap();
    kept.reopen();
    assert_eq!(head, events[11].head());
    assert_eq!(kept.store().load("north").unwrap(), events);
    assert_eq!(kept.store().names("north").unwrap(), names);
    assert_eq!(
        kept.store().plans().unwrap(),
        [summary("north", head, "{}")]
    );
    let next = batch(kept.store(), "north", vec![draft(13)]);
    kept.store().append(next).expect("it goes on from there");
}

fn a_history_is_not_admitted_where_events_are<K: Kept>() {
    let mut kept = K::new();
    fill(kept.store(), "north", 2);
    let before = everything(kept.store());
    let refused = kept
        .store()
        .admit(whole("north", history("north", 5)))
        .unwrap_err();
    assert!(
        matches!(refused, StoreError::NotEmpty { .. }),
        "{refused:?}"
    );
    assert_eq!(everything(kept.store()), before);
}

fn a_history_that_does_not_hold_is_not_admitted<K: Kept>() {
    let mut kept = K::new();
    let good = history("north", 5);
    let mut edited = good.clone();
    edited[2].body = Some("{}".to_owned());
    let gap = [&good[..2], &good[3..]].concat();
    let headless = good[1..].to_vec();
    for bad in [edited, gap, headless, history("south", 5)] {
        let refused = kept.store().admit(whole("north", bad)).unwrap_err();
        assert!(matches!(refused, StoreError::Unfit { .. }), "{refused:?}");
    }
    kept.reopen();
    assert_eq!(kept.store().heads().unwrap(), []);
}

fn a_redacted_history_is_admitted_as_it_is<K: Kept>() {
    let mut kept = K::new();
    let mut events = history("north", 5);
    (events[1].body, events[1].salt) = (None, None);
    kept.store().admit(whole("north", events.clone())).unwrap();
    kept.reopen();
    assert_eq!(kept.store().load("north").unwrap(), events);
}

fn sealed_ballots_wait_by_round<K: Kept>() {
    let mut kept = K::new();
    for (plan, round, cast, text) in [
        ("north", "r1", "c-2", "two"),
        ("north", "r1", "c-1", "one\n你好"),
        ("north", "r10", "c-3", "three"),
        ("north-2", "r1", "c-4", ""),
    ] {
        kept.store().seal(&ballot(plan, round, cast, text)).unwrap();
    }
    kept.reopen();
    let store = kept.store();
    let pair = |cast: &str, text: &str| (cast.to_owned(), text.to_owned());
    assert_eq!(
        store.sealed("north", "r1").unwrap(),
        [pair("c-1", "one\n你好"), pair("c-2", "two")]
    );
    assert_eq!(
        store.sealed("north", "r10").unwrap(),
        [pair("c-3", "three")]
    );
    assert_eq!(store.sealed("north-2", "r1").unwrap(), [pair("c-4", "")]);
    assert_eq!(store.sealed("north", "r2").unwrap(), []);
    assert_eq!(store.heads().unwrap(), [], "a ballot is no event");
}

fn a_sealed_ballot_is_never_replaced<K: Kept>() {
    let mut kept = K::new();
    kept.store()
        .seal(&ballot("north", "r1", "c-1", "first"))
        .unwrap();
    kept.store()
        .seal(&ballot("north", "r1", "c-1", "first"))
        .expect("the same again is no change");
    let refused = kept
        .store()
        .seal(&ballot("north", "r1", "c-1", "second"))
        .unwrap_err();
    assert!(
        matches!(&refused, StoreError::AlreadySealed { cast } if cast == "c-1"),
        "{refused:?}"
    );
    kept.reopen();
    let sealed = kept.store().sealed("north", "r1").unwrap();
    assert_eq!(sealed, [("c-1".to_owned(), "first".to_owned())]);
}

fn the_ballots_of_one_round_are_discarded_alone<K: Kept>() {
    let mut kept = K::new();
    kept.store()
        .discard("north", "r1")
        .expect("there is nothing to discard, which is fine");
    for (plan, round, cast) in [
        ("north", "r1", "c-1"),
        ("north", "r1", "c-2"),
        ("north", "r12", "c-3"),
        ("south", "r1", "c-4"),
    ] {
        let ballot = ballot(plan, round, cast, "what nobody may read");
        kept.store().seal(&ballot).unwrap();
    }
    kept.store().discard("north", "r1").unwrap();
    kept.store()
        .discard("north", "r1")
        .expect("twice is no harm");
    kept.reopen();
    let rounds = [("north", "r1"), ("north", "r12"), ("south", "r1")];
    let left = rounds.map(|(plan, round)| kept.store().sealed(plan, round).unwrap().len());
    assert_eq!(left, [0, 1, 1]);
    let again = ballot("north", "r1", "c-1", "another text");
    kept.store()
        .seal(&again)
        .expect("a discarded ballot is not in the way");
}

fn a_ballot_is_never_named_by_raw_text<K: Kept>() {
    let mut kept = K::new();
    let long = "a".repeat(65);
    for raw in [
        "",
        "..",
        "../x",
        "/etc/x",
        "a.b",
        "A",
        "a b",
        "é",
        "a\0",
        "a\u{1b}[0m",
        "a/b",
        &long,
    ] {
        for bad in [
            ballot(raw, "r1", "c-1", "x"),
            ballot("north", raw, "c-1", "x"),
            ballot("north", "r1", raw, "x"),
        ] {
            let refused = kept.store().seal(&bad).unwrap_err();
            assert!(matches!(refused, StoreError::BadName { .. }), "{refused:?}");
            assert!(!refused.to_string().contains(char::is_control), "{refused}");
        }
        assert!(kept.store().sealed(raw, "r1").is_err());
        assert!(kept.store().discard(raw, "r1").is_err());
        assert!(kept.store().discard("north", raw).is_err());
    }
    assert_eq!(kept.store().sealed("north", "r1").unwrap(), []);
}

/// All that a store shows of two plans, to compare before and after.
fn everything(store: &dyn Store) -> impl PartialEq + std::fmt::Debug + use<> {
    let of = |plan| (store.load(plan).unwrap(), store.names(plan).unwrap());
    (
        of("north"),
        of("south"),
        store.plans().unwrap(),
        store.heads().unwrap(),
    )
}

fn summary(plan: &str, head: Head, json: &str) -> Summary {
    Summary {
        plan: plan.to_owned(),
        head,
        json: json.to_owned(),
    }
}

fn whole(plan: &str, events: Vec<baton::store::Event>) -> History {
    History {
        plan: plan.to_owned(),
        events,
        names: Vec::new(),
        summary: "{}".to_owned(),
    }
}

fn ballot(plan: &str, round: &str, cast: &str, text: &str) -> SealedBallot {
    SealedBallot {
        plan: plan.to_owned(),
        round: round.to_owned(),
        cast: cast.to_owned(),
        text: text.to_owned(),
    }
}
