// The package manager drops the definitions that pkg-config gives, and without this one every
// function for wide characters is missing.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#include <wchar.h>

// Swift sees neither macros with a type in them nor functions with `...`, and takes global
// variables for shared state. Here is what is needed of those three.

static const attr_t attribute_bold = A_BOLD;
static const attr_t attribute_dim = A_DIM;
static const attr_t attribute_underline = A_UNDERLINE;
static const attr_t attribute_reverse = A_REVERSE;
static const attr_t attribute_italic = A_ITALIC;

static inline WINDOW *standard_window(void) { return stdscr; }
static inline WINDOW *current_window(void) { return curscr; }
static inline int color_count(void) { return COLORS; }
static inline int color_pair_count(void) { return COLOR_PAIRS; }

// Whether `name` is a terminal that is known: OK, or ERR with the reason in `reason`. It leaves
// what it found to be asked for capabilities, until `forget_terminal`.
static inline int find_terminal(const char *name, int descriptor, int *reason) {
  return setupterm((char *)name, descriptor, reason);
}
static inline void forget_terminal(void) {
  TERMINAL *found = set_curterm(0);
  if (found) del_curterm(found);
}

// A capability with one or two numbers put into it.
static inline char *capability_with(const char *text, long first, long second) {
  return tparm((char *)text, first, second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

// How many columns a character takes; -1 for none that is known. The header hides it unless asked
// by a definition that the package manager drops.
extern int wcwidth(wchar_t character);
static inline int column_count(wchar_t character) { return wcwidth(character); }
