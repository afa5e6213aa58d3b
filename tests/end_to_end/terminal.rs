//! The real program in a real terminal: what a person types, and what they see.
//!
//! Nothing here waits for a moment to pass: keys are sent in forms that cannot be mistaken when they come at once, and
//! what is expected is waited for.

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a person would wait before saying that it hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a program put on the clipboard last, as it was sent.
#[derive(Debug, Default)]
struct Clipboard(Vec<u8>);

impl vt100::Callbacks for Clipboard {
    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], encoded: &[u8]) {
        self.0 = encoded.to_vec();
    }
}

/// A terminal with a program in it.
pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    seen: Arc<Mutex<vt100::Parser<Clipboard>>>,
    /// None once somebody hung up.
    window: Option<Box<dyn MasterPty + Send>>,
    modes: String,
    has_hung_up: Arc<AtomicBool>,
    reader: Option<std::thread::JoinHandle<()>>,
}

impl Terminal {
    /// Starts a program in a window of 100x30.
    pub(crate) fn start(command: CommandBuilder) -> Self {
        Self::start_with_input(command, "")
    }

    /// Starts a program in a terminal that holds input already, such as answers to what will be asked.
    pub(crate) fn start_with_input(command: CommandBuilder, input: &str) -> Self {
        let pair = native_pty_system().openpty(size(100, 30)).unwrap();
        let modes = modes(&*pair.master);
        let mut keyboard = pair.master.take_writer().unwrap();
        keyboard.write_all(input.as_bytes()).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(screen(100, 30)));
        let (mut output, writing) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        let has_hung_up = Arc::new(AtomicBool::new(false));
        let gone = Arc::clone(&has_hung_up);
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = output.read(&mut bytes) {
                lock(&writing).process(&bytes[..length]);
                if gone.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        Self {
            child,
            keyboard,
            seen,
            window: Some(pair.master),
            modes,
            has_hung_up,
            reader: Some(reader),
        }
    }

    /// Types characters as they are.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        self.keyboard.write_all(text.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Types one character without end, faster than anybody reads; nothing else can be typed then.
    pub(crate) fn flood(&mut self, c: u8) -> &mut Self {
        let mut keyboard = std::mem::replace(&mut self.keyboard, Box::new(std::io::sink()));
        // Ends with the terminal, if not with the test.
        std::thread::spawn(move || while keyboard.write_all(&[c; 64]).is_ok() {});
        self
    }

    /// Takes the terminal away while a program writes to it.
    pub(crate) fn hang_up(&mut self) -> &mut Self {
        self.has_hung_up.store(true, Ordering::Relaxed);
        let reader = self.reader.take().unwrap();
        reader.join().unwrap();
        self.keyboard = Box::new(std::io::sink());
        self.window = None;
        self
    }

    fn window(&self) -> &dyn MasterPty {
        &**self.window.as_ref().expect("nobody hung up")
    }

    /// Pastes a text, as terminals do that say so.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.type_text(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Presses keys by name, or single characters, with spaces between.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let code = match key {
                "enter" => "\r",
                // Not a bare escape: one that comes with other keys looks like the beginning of a key.
                "esc" => "\x1b[27u",
                "tab" => "\t",
                "backtab" => "\x1b[Z",
                "space" => " ",
                "backspace" => "\x7f",
                "up" => "\x1b[A",
                "down" => "\x1b[B",
                "right" => "\x1b[C",
                "left" => "\x1b[D",
                "home" => "\x1b[H",
                "end" => "\x1b[F",
                "f12" => "\x1b[24~",
                "ctrl+c" => "\x03",
                "ctrl+e" => "\x05",
                "ctrl+l" => "\x0c",
                "ctrl+s" => "\x13",
                "ctrl+u" => "\x15",
                "ctrl+z" => "\x1a",
                other => {
                    assert_eq!(other.chars().count(), 1, "no key is called {other:?}");
                    other
                }
            };
            self.type_text(code);
        }
        self
    }

    /// Clicks where a text stands, which has to be on the screen; in its middle.
    pub(crate) fn click(&mut self, text: &str) -> &mut Self {
        self.sees(text);
        let shown = self.screen();
        let (row, line) = shown
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(text))
            .unwrap();
        let before = line.split(text).next().unwrap_or_default().chars().count();
        let (column, row) = (before + text.chars().count() / 2 + 1, row + 1);
        self.type_text(&format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"))
    }

    /// Turns the wheel down by so many notches, in the middle of the screen.
    pub(crate) fn wheel_down(&mut self, notches: usize) -> &mut Self {
        self.type_text(&"\x1b[<65;50;15M".repeat(notches))
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
        lock(&self.seen).screen().contents()
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // The eyes before the window: the program draws anew at once, and a row read too early would be lost.
        let mut seen = lock(&self.seen);
        seen.screen_mut().set_size(cells(rows), cells(columns));
        drop(seen);
        self.window().resize(size(columns, rows)).unwrap();
        self
    }

    /// Wipes the screen as something else that had the terminal would: what stands there, and how the terminal is set.
    pub(crate) fn wipe(&mut self) -> &mut Self {
        *lock(&self.seen) = screen(100, 30);
        self
    }

    /// Sends a signal by name, such as `TERM`, to the program that was started.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        send_signal(name, &self.id().to_string());
        self
    }

    /// The number of the process that was started.
    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits until the program has ended and all that it wrote was read; its exit code.
    pub(crate) fn ends(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(
                Instant::now() < until,
                "it did not end; the screen is:\n{}",
                self.screen()
            );
            std::thread::sleep(Duration::from_millis(10));
        };
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        code
    }

    /// Whether the terminal is as it was before: the alternate screen left, the cursor shown, typing echoed, the mouse
    /// its own, pastes as if they were typed.
    pub(crate) fn is_given_back(&self) -> bool {
        let seen = lock(&self.seen);
        let screen = seen.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && !mouse_is_held(screen)
            && modes(self.window()) == self.modes
    }

    /// Whether the program has the terminal.
    pub(crate) fn is_taken(&self) -> bool {
        let seen = lock(&self.seen);
        let screen = seen.screen();
        screen.alternate_screen() && screen.bracketed_paste() && modes(self.window()) != self.modes
    }

    /// Whether clicks go to the program.
    pub(crate) fn mouse_is_held(&self) -> bool {
        mouse_is_held(lock(&self.seen).screen())
    }

    /// The ground under a cell: column and row, from 0.
    pub(crate) fn ground_at(&self, column: u16, row: u16) -> vt100::Color {
        let seen = lock(&self.seen);
        seen.screen().cell(row, column).unwrap().bgcolor()
    }

    /// What was put on the clipboard last, in base 64.
    pub(crate) fn copied(&self) -> String {
        let copied = lock(&self.seen).callbacks().0.clone();
        String::from_utf8(copied).unwrap()
    }

    /// Where the real cursor stands: column and row, from 0; none where it is hidden.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        let seen = lock(&self.seen);
        let (row, column) = seen.screen().cursor_position();
        (!seen.screen().hide_cursor()).then_some((column, row))
    }

    /// Waits until something holds.
    pub(crate) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(
                Instant::now() < until,
                "{what:?} was waited for in vain; the screen is:\n{}",
                self.screen()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
        self
    }

    fn wait(&mut self, what: &str, found: impl Fn(&str) -> bool) {
        self.until(what, |terminal| found(&terminal.screen()));
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It has mostly ended by itself; a test that failed halfway leaves nothing behind.
        let _ = self.child.kill();
    }
}

/// Sends a signal by name to a process by its id.
pub(crate) fn send_signal(name: &str, id: &str) {
    let sent = std::process::Command::new("kill")
        .args([&format!("-{name}"), id])
        .status()
        .unwrap();
    assert!(sent.success(), "no signal {name} for {id}");
}

fn lock(seen: &Mutex<vt100::Parser<Clipboard>>) -> MutexGuard<'_, vt100::Parser<Clipboard>> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

fn screen(columns: u16, rows: u16) -> vt100::Parser<Clipboard> {
    vt100::Parser::new_with_callbacks(cells(rows), cells(columns), 0, Clipboard::default())
}

fn mouse_is_held(screen: &vt100::Screen) -> bool {
    screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None
}

/// How the terminal treats what is typed and written, in words that can be compared.
fn modes(window: &dyn MasterPty) -> String {
    format!("{:?}", window.get_termios())
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(number: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(number).unwrap()
}
