// The crash guard. Everything reached from `crash` is async-signal-safe: write, read, lseek,
// tcsetattr, dup2, sigaction, raise.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIGNAL_COUNT = 6, RESTORE_CAPACITY = 512, STACK_SIZE = 64 * 1024 };

static const int fatal[SIGNAL_COUNT] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
static struct sigaction previous[SIGNAL_COUNT];
static takt_guard current;
static char restore_bytes[RESTORE_CAPACITY];
static char alternate_stack[STACK_SIZE];
static atomic_int armed;
static int chains;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void give_back(void) {
  if (!atomic_exchange(&armed, 0)) return;
  write_all(current.terminal, restore_bytes, current.count);
  tcsetattr(current.terminal, TCSANOW, &current.modes);
  if (current.captured < 0 || current.standard_error < 0) return;
  dup2(current.standard_error, STDERR_FILENO);
  char buffer[1024];
  ssize_t count;
  lseek(current.captured, 0, SEEK_SET);
  while ((count = read(current.captured, buffer, sizeof buffer)) > 0) {
    write_all(current.standard_error, buffer, (size_t)count);
  }
}

static void crash(int signal_number) {
  give_back();
  // Swift's own handler opens an interactive prompt on a terminal, so it is asked only by choice.
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    if (fatal[index] != signal_number) continue;
    sigaction(signal_number, chains ? &previous[index] : &standard, NULL);
  }
  raise(signal_number);
}

static void install(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crash;
  action.sa_flags = SA_NODEFER | SA_ONSTACK;
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    sigaction(fatal[index], &action, &previous[index]);
  }
}

void takt_guard_arm(const takt_guard *guard) {
  static int registered;
  takt_guard_disarm();
  current = *guard;
  if (current.count > RESTORE_CAPACITY) current.count = RESTORE_CAPACITY;
  memcpy(restore_bytes, guard->bytes, current.count);
  chains = getenv("SWIFT_BACKTRACE") != NULL;
  if (!registered) registered = atexit(give_back) == 0;
  install();
  atomic_store(&armed, 1);
}

void takt_guard_disarm(void) {
  if (!atomic_exchange(&armed, 0)) return;
  for (int index = 0; index < SIGNAL_COUNT; index++) sigaction(fatal[index], &previous[index], NULL);
}
