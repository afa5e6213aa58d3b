//! Drafts, batches and histories to try stores with. Nothing in them means anything.

use baton::store::{Batch, Draft, Event, Head, PersonName, Store, chain};

/// A draft that differs for every `n`, and is the same whenever it is asked for.
pub(crate) fn draft(n: u32) -> Draft {
    let mut salt = [7; 16];
    salt[..4].copy_from_slice(&n.to_be_bytes());
    Draft {
        at: format!(
            "2026-12-09T10:{:02}:{:02}.{:03}Z",
            n / 60 % 60,
            n % 60,
            n % 1000
        ),
        actor: format!("m-{}", n % 3),
        kind: "noted".to_owned(),
        version: 1,
        origin: (n % 4 == 3).then(|| format!("packet-{n}")),
        body: format!(r#"{{"n":{n},"text":"Grüße, naïve 你好 — line {n}"}}"#),
        salt,
    }
}

pub(crate) fn drafts(numbers: std::ops::RangeInclusive<u32>) -> Vec<Draft> {
    numbers.map(draft).collect()
}

/// A batch of these drafts on top of what `store` has, without names.
pub(crate) fn batch(store: &dyn Store, plan: &str, drafts: Vec<Draft>) -> Batch {
    let expect = store.head(plan).expect("the head can be read");
    let summary = format!(r#"{{"events":{}}}"#, expect.seq + drafts.len() as u64);
    Batch {
        plan: plan.to_owned(),
        expect,
        drafts,
        names: Vec::new(),
        summary,
    }
}

/// Appends drafts 1 to `count` to `plan`, one batch each.
pub(crate) fn fill(store: &mut dyn Store, plan: &str, count: u32) -> Head {
    for n in 1..=count {
        let batch = batch(store, plan, vec![draft(n)]);
        store.append(batch).expect("a good batch is taken");
    }
    store.head(plan).expect("the head can be read")
}

/// A history of `count` events as another store would have made it.
pub(crate) fn history(plan: &str, count: u32) -> Vec<Event> {
    chain::link(plan, Head::EMPTY, drafts(1..=count))
}

pub(crate) fn named(person: &str, name: &str) -> PersonName {
    PersonName {
        person: person.to_owned(),
        name: Some(name.to_owned()),
    }
}

pub(crate) fn erased(person: &str) -> PersonName {
    PersonName {
        person: person.to_owned(),
        name: None,
    }
}
