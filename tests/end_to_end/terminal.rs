//! The real program in a real terminal: what a person types, and what they see.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a person would wait before saying that it hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal with the program in it.
pub(crate) struct Terminal {
    pub(crate) child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    seen: Arc<Mutex<Seen>>,
    pty: Box<dyn MasterPty + Send>,
}

/// Everything the program wrote.
struct Seen {
    screen: vt100::Parser,
}

impl Terminal {
    /// Starts the program in a window of 100x30 on a store, on a day.
    pub(crate) fn start(store: &Path, today: &str, arguments: &[&str]) -> Self {
        let size = PtySize {
            rows: 30,
            cols: 100,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_baton"));
        command.args(arguments);
        command.env_clear();
        command.env("HOME", store.parent().unwrap());
        command.env("TMPDIR", store.parent().unwrap());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("BATON_STORE", store);
        command.env("BATON_ACTOR", "lead");
        command.env("BATON_TODAY", today);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(Seen {
            screen: vt100::Parser::new(cells(30), cells(100), 0),
        }));
        let (mut reader, writing) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut bytes) {
                let mut seen = writing.lock().unwrap();
                seen.screen.process(&bytes[..length]);
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        Self {
            child,
            keyboard,
            seen,
            pty: pair.master,
        }
    }

    /// Types characters as they are.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        self.keyboard.write_all(text.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Presses keys by name, or single characters, with spaces between; each is taken before the next is pressed.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let code = match key {
                "enter" => "\r",
                "esc" => "\x1b",
                "tab" => "\t",
                "backtab" => "\x1b[Z",
                "space" => " ",
                "backspace" => "\x7f",
                "up" => "\x1b[A",
                "down" => "\x1b[B",
                "right" => "\x1b[C",
                "left" => "\x1b[D",
                "home" => "\x1b[H",
                "ctrl+c" => "\x03",
                "ctrl+u" => "\x15",
                other => other,
            };
            self.type_text(code);
            // An escape alone and an escape that begins a key look alike when they come at once.
            std::thread::sleep(Duration::from_millis(if key == "esc" { 120 } else { 25 }));
        }
        self
    }

    /// Waits until a text stands on the screen.
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contains(text));
        self
    }

    /// Waits until a text stands on the screen no more.
    pub(crate) fn sees_no_more(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("no {text}"), |screen| !screen.contains(text));
        self
    }

    /// What stands on the screen.
    pub(crate) fn screen(&self) -> String {
        self.seen.lock().unwrap().screen.screen().contents()
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // The eyes before the window: the program draws anew at once, and a row read too early would be lost.
        self.seen
            .lock()
            .unwrap()
            .screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self.pty
            .resize(PtySize {
                rows,
                cols: columns,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
        self
    }

    /// Sends a signal by name, such as `TERM`.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().unwrap().to_string();
        assert!(
            std::process::Command::new("kill")
                .args([&format!("-{name}"), &id])
                .status()
                .unwrap()
                .success()
        );
        self
    }

    /// Waits until the program has ended; its exit code.
    pub(crate) fn ends(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What it wrote last may still be on its way.
                std::thread::sleep(Duration::from_millis(100));
                return status.exit_code();
            }
            assert!(
                Instant::now() < until,
                "it did not end; the screen is:\n{}",
                self.screen()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Whether the program gave the terminal back: its alternate screen left, the cursor shown.
    pub(crate) fn is_given_back(&self) -> bool {
        let seen = self.seen.lock().unwrap();
        !seen.screen.screen().alternate_screen() && !seen.screen.screen().hide_cursor()
    }

    fn wait(&self, what: &str, found: impl Fn(&str) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !found(&self.screen()) {
            assert!(
                Instant::now() < until,
                "{what:?} was waited for in vain; the screen is:\n{}",
                self.screen()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It has mostly ended by itself; a test that failed halfway leaves nothing behind.
        let _ = self.child.kill();
    }
}

fn cells(number: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(number).unwrap()
}
