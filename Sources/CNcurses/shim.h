// The package manager drops the definitions that pkg-config gives, and without this one every
// function for wide characters is missing.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
