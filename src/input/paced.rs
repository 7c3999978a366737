//! A reader that tells when its source pauses, so that what has come can be looked at meanwhile.

use std::io::{self, ErrorKind, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// Bytes of one read.
const CHUNK: usize = 64 << 10;

/// Chunks that may wait to be read.
const WAITING: usize = 4;

/// A source that has given nothing for so long pauses.
const PAUSE: Duration = Duration::from_millis(20);

/// Reads another reader in a thread of its own. When that gives nothing for a moment, a read fails once with
/// [`ErrorKind::WouldBlock`]; the next one waits.
///
/// The thread ends with the source, or at its next read after this reader is gone.
#[derive(Debug)]
pub struct Paced {
    chunks: Receiver<io::Result<Vec<u8>>>,
    chunk: Vec<u8>,
    /// Bytes of the chunk that have been read.
    read: usize,
    has_paused: bool,
}

impl Paced {
    /// Starts to read `source`.
    pub fn new(source: impl Read + Send + 'static) -> Self {
        let (sender, chunks) = sync_channel(WAITING);
        thread::spawn(move || read_all(source, &sender));
        Paced { chunks, chunk: Vec::new(), read: 0, has_paused: false }
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let next = match self.has_paused {
            true => self.chunks.recv().map_err(|_| RecvTimeoutError::Disconnected),
            false => self.chunks.recv_timeout(PAUSE),
        };
        self.has_paused = false;
        match next {
            Ok(chunk) => (self.chunk, self.read) = (chunk?, 0),
            Err(RecvTimeoutError::Timeout) => {
                self.has_paused = true;
                return Err(ErrorKind::WouldBlock.into());
            }
            // The source has ended.
            Err(RecvTimeoutError::Disconnected) => {}
        }
        Ok(())
    }
}

impl Read for Paced {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.read == self.chunk.len() {
            self.next_chunk()?;
        }
        let count = (&self.chunk[self.read..]).read(room)?;
        self.read += count;
        Ok(count)
    }
}

fn read_all(mut source: impl Read, chunks: &SyncSender<io::Result<Vec<u8>>>) {
    loop {
        let mut chunk = vec![0; CHUNK];
        let result = match source.read(&mut chunk) {
            Ok(0) => return,
            Ok(count) => {
                chunk.truncate(count);
                Ok(chunk)
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            // A source that others have set not to wait.
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                thread::sleep(PAUSE);
                continue;
            }
            Err(error) => Err(error),
        };
        let is_over = result.is_err();
        if chunks.send(result).is_err() || is_over {
            return;
        }
    }
}
