// The wide ncurses, and what Swift cannot import from it: mutable globals (rejected in Swift 6 mode)
// behind functions, and function-like macros as constants. No `pkgConfig`: it prints warnings.
#ifndef TAKT_NCURSES_SHIM_H
#define TAKT_NCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdint.h>
#include <stdlib.h>
#include <term.h>

extern int wcwidth(wchar_t);

static inline WINDOW *_Nullable takt_standard_window(void) { return stdscr; }
static inline WINDOW *_Nullable takt_current_window(void) { return curscr; }
static inline int takt_lines(void) { return LINES; }
static inline int takt_columns(void) { return COLS; }

static const uint32_t TAKT_BOLD = A_BOLD;
static const uint32_t TAKT_DIM = A_DIM;
static const uint32_t TAKT_REVERSE = A_REVERSE;
static const uint32_t TAKT_UNDERLINE = A_UNDERLINE;
static const uint32_t TAKT_ITALIC = A_ITALIC;

/// Columns of one code point as libc sees it, which is what ncurses lays out by; -1 if unprintable.
static inline int takt_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// A string of the current terminfo entry, or NULL when the terminal has no such capability.
static inline const char *_Nullable takt_capability(const char *_Nonnull name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// Frees the terminfo entry that setupterm() loaded.
static inline void takt_forget_terminal(void) { if (cur_term) del_curterm(cur_term); }

/// One code point of a cell; setcchar() would want an array built for every cell.
static inline void takt_set_scalar(cchar_t *_Nonnull cell, int index, uint32_t scalar) {
  cell->chars[index] = (wchar_t)scalar;
}

static const int TAKT_CELL_SCALARS = CCHARW_MAX;

/// Attributes and an extended colour pair, stored the way setcchar() stores them.
static inline void takt_set_style(cchar_t *_Nonnull cell, uint32_t attributes, int pair) {
  cell->attr = attributes | (attr_t)COLOR_PAIR(pair > 255 ? 255 : pair);
  cell->ext_color = pair;
}

#endif
