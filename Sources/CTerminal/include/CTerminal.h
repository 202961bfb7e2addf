// Linux descriptors that Swift's Glibc module does not export, and the code that has to run inside a
// signal handler.
#ifndef TAKT_CTERMINAL_H
#define TAKT_CTERMINAL_H

#include <stddef.h>
#include <termios.h>

/// A descriptor that reports WINCH, TERM, HUP, INT, TSTP and CONT; they have to be blocked already.
/// -1 on failure.
int takt_signal_descriptor(void);
/// Blocks those signals in the calling thread and in the threads it will start.
void takt_block_signals(void);
/// The next signal that waits on the descriptor, or 0.
int takt_next_signal(int descriptor);
/// A descriptor that becomes readable when 8 bytes are written to it. -1 on failure.
int takt_event_descriptor(void);
/// An unnamed file in memory. -1 on failure.
int takt_memory_file(const char *_Nonnull name);
/// Stops the process as an unhandled SIGTSTP would, and returns after SIGCONT.
void takt_stop_self(void);

/// What the crash guard puts back.
typedef struct {
  int terminal;              ///< the descriptor of the terminal
  int captured;              ///< the memory file that stands in for standard error, or -1
  int standard_error;        ///< the true standard error, or -1
  const char *_Nonnull bytes;  ///< what to write to the terminal; copied
  size_t count;
  struct termios modes;      ///< the modes the terminal was found with
} takt_guard;

/// From now on a crash, or `exit` without a goodbye, gives the terminal back first.
void takt_guard_arm(const takt_guard *_Nonnull guard);
void takt_guard_disarm(void);

#endif
