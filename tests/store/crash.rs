//! A program that is killed in the middle of writing loses nothing that it had acknowledged.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};

use baton::store::{Event, Store, chain};

use super::child::{self, Role};
use super::samples::{Place, fill};

const KILLS: usize = 20;

#[test]
fn what_was_acknowledged_survives_kill_9() {
    let place = Place::new();
    for kill in 1..=KILLS {
        let mut writer = child::start(Role::AppendForever, &place.path(), "");
        let said = BufReader::new(writer.stdout.take().unwrap()).lines();
        // The last line may be torn: what was not said in full was not acknowledged.
        let mut acks = said.map_while(Result::ok).filter(|line| is_ack(line));
        let first: Vec<String> = acks.by_ref().take(kill % 7 + 1).collect();
        writer.kill().unwrap();
        writer.wait().unwrap();

        let store = place.open();
        let events = store.load("north").unwrap();
        for ack in first.into_iter().chain(acks) {
            let kept = |event: &Event| ack == format!("kept {} {}", event.seq, event.hash);
            assert!(events.iter().any(kept), "kill {kill}: “{ack}” is lost");
        }
        assert!(chain::verify(&events).intact);
        assert_eq!(store.examine().unwrap(), [""; 0]);
    }
}

fn is_ack(line: &str) -> bool {
    line.starts_with("kept ") && line.rsplit(' ').next().is_some_and(|hash| hash.len() == 64)
}

/// Killed amid moving the log into the file: the file is torn, and the log still has everything.
#[test]
fn a_file_torn_while_its_log_was_moved_is_mended_from_the_log() {
    let place = Place::new();
    let mut store = place.open();
    let head = fill(&mut store, "north", 60);
    let log = fs::read(place.at("baton.db-wal")).unwrap();
    drop(store);
    let moved = fs::read(place.path()).unwrap();

    let torn = Place::new();
    fs::write(torn.path(), &moved[..moved.len() / 2]).unwrap();
    fs::write(torn.at("baton.db-wal"), log).unwrap();
    let store = torn.open();
    assert_eq!(store.head("north").unwrap(), head);
    assert!(chain::verify(&store.load("north").unwrap()).intact);
    assert_eq!(store.examine().unwrap(), [""; 0]);
}
