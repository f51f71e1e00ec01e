// Loaded into a program before all other libraries (LD_PRELOAD), this writes down what the program does to the files
// below one folder, and what it says meanwhile, in the order in which it happens. Nothing else changes for the program.
//
// DULY_RECORDING names the file to write to, DULY_WATCHED the folder, both absolute and without symbolic links.
// `Recording.swift` reads what is written here: the fields of `struct entry`, then two paths, then the data.
//
// Descriptors are not kept track of: whose file one is, the system knows (/proc/self/fd), whatever was opened, doubled or
// inherited. Several programs may write to one recording one after another, not at once.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind {
  CREATED = 1, WRITTEN, RESIZED, UNLINKED, RENAMED, LINKED, FOLDER_MADE, FOLDER_REMOVED,
  FILE_SYNCED, FOLDER_SYNCED, ALL_SYNCED, SAID, UNSEEN,
};

struct entry {
  uint32_t kind;
  uint32_t path_length, other_path_length;
  // Which standard stream something was said on.
  uint32_t stream;
  uint64_t file;
  // Where the data begin; a new size.
  uint64_t offset;
  uint64_t length;
};

// The function of the C library that ours stands in front of.
#define REAL(name)                                              \
  static __typeof__(name) *real;                                \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int recording = -1;
static const char *watched;
static size_t watched_length;
static char streams[3][PATH_MAX];

static void name_of(int descriptor, char name[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, name, PATH_MAX - 1);
  name[length > 0 ? length : 0] = 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("DULY_RECORDING");
  watched = getenv("DULY_WATCHED");
  if (!path || !watched) return;
  watched_length = strlen(watched);
  for (int stream = 1; stream <= 2; stream++) name_of(stream, streams[stream]);
  // A terminal is one stream, whoever writes to it.
  if (!strcmp(streams[1], streams[2])) streams[2][0] = 0;
  int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  int low = real(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  // Out of the way of the low numbers that a program may count on.
  recording = fcntl(low, F_DUPFD_CLOEXEC, 200);
  close(low);
}

static bool is_watched(const char *path) {
  return recording >= 0 && !strncmp(path, watched, watched_length)
    && (path[watched_length] == '/' || path[watched_length] == 0);
}

static bool is_file(int descriptor, char name[PATH_MAX]) {
  name_of(descriptor, name);
  return is_watched(name);
}

static int stream_of(const char *name) {
  for (int stream = 1; stream <= 2; stream++)
    if (name[0] && !strcmp(name, streams[stream])) return stream;
  return !strcmp(name, "/dev/tty") && !strncmp(streams[1], "/dev/pts/", 9) ? 1 : 0;
}

// The absolute path without links in its folders, empty where it cannot be told.
static void resolve(int folder, const char *path, char resolved[PATH_MAX]) {
  char whole[PATH_MAX * 2], above[PATH_MAX] = "";
  int reason = errno;
  if (path[0] != '/') {
    if (folder != AT_FDCWD) name_of(folder, above);
    else if (!getcwd(above, sizeof above)) above[0] = 0;
  }
  snprintf(whole, sizeof whole, "%s/%s", above, path);
  size_t length = strlen(whole);
  while (length > 1 && whole[length - 1] == '/') whole[--length] = 0;
  char *last = strrchr(whole, '/');
  *last = 0;
  char found[PATH_MAX];
  if (realpath(whole[0] ? whole : "/", found))
    snprintf(resolved, PATH_MAX, "%s/%s", strcmp(found, "/") ? found : "", last + 1);
  else resolved[0] = 0;
  errno = reason;
}

static void put(const void *bytes, size_t length) {
  REAL(write);
  for (const char *rest = bytes; length > 0;) {
    ssize_t count = real(recording, rest, length);
    if (count < 0 && errno != EINTR) abort();
    if (count > 0) { rest += count; length -= (size_t)count; }
  }
}

static void note(struct entry entry, const char *path, const char *other, const void *data) {
  int reason = errno;
  entry.path_length = path ? (uint32_t)strlen(path) : 0;
  entry.other_path_length = other ? (uint32_t)strlen(other) : 0;
  if (!data) entry.length = 0;
  put(&entry, sizeof entry);
  put(path, entry.path_length);
  put(other, entry.other_path_length);
  put(data, entry.length);
  errno = reason;
}

static uint64_t number_of(int descriptor) {
  struct stat status;
  int reason = errno;
  uint64_t number = fstat(descriptor, &status) == 0 ? status.st_ino : 0;
  errno = reason;
  return number;
}

static void lock(void) { pthread_mutex_lock(&turn); }
static void unlock(void) { pthread_mutex_unlock(&turn); }

// Opening

static bool is_there(const char *path) {
  struct stat status;
  int reason = errno;
  bool is_there = lstat(path, &status) == 0;
  errno = reason;
  return is_there;
}

// What opening did, once it is done; `was_there` tells whether the file was there before.
static void opened(int descriptor, const char *path, int flags, bool was_there) {
  if (descriptor < 0) return;
  if ((flags & O_TMPFILE) == O_TMPFILE) note((struct entry){.kind = UNSEEN}, path, "a file without a name", NULL);
  uint64_t file = number_of(descriptor);
  if (!was_there) note((struct entry){.kind = CREATED, .file = file}, path, NULL, NULL);
  else if (flags & O_TRUNC) note((struct entry){.kind = RESIZED, .file = file}, path, NULL, NULL);
}

#define OPENING(folder, path, flags, call)                          \
  char resolved[PATH_MAX];                                          \
  if (!((flags) & (O_CREAT | O_TRUNC)) || recording < 0) return call; \
  resolve(folder, path, resolved);                                  \
  if (!is_watched(resolved)) return call;                           \
  lock();                                                           \
  bool was_there = is_there(resolved);                              \
  int descriptor = call;                                            \
  opened(descriptor, resolved, flags, was_there);                   \
  unlock();                                                         \
  return descriptor

#define MODE(flags)                                                 \
  mode_t mode = 0;                                                  \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                            \
    va_list rest;                                                   \
    va_start(rest, flags);                                          \
    mode = va_arg(rest, mode_t);                                    \
    va_end(rest);                                                   \
  }

int open(const char *path, int flags, ...) {
  REAL(open);
  MODE(flags)
  OPENING(AT_FDCWD, path, flags, real(path, flags, mode));
}

int open64(const char *path, int flags, ...) {
  REAL(open64);
  MODE(flags)
  OPENING(AT_FDCWD, path, flags, real(path, flags, mode));
}

int openat(int folder, const char *path, int flags, ...) {
  REAL(openat);
  MODE(flags)
  OPENING(folder, path, flags, real(folder, path, flags, mode));
}

int openat64(int folder, const char *path, int flags, ...) {
  REAL(openat64);
  MODE(flags)
  OPENING(folder, path, flags, real(folder, path, flags, mode));
}

int __open_2(const char *path, int flags) {
  REAL(open);
  OPENING(AT_FDCWD, path, flags, real(path, flags));
}

int __open64_2(const char *path, int flags) {
  REAL(open64);
  OPENING(AT_FDCWD, path, flags, real(path, flags));
}

int __openat_2(int folder, const char *path, int flags) {
  REAL(openat);
  OPENING(folder, path, flags, real(folder, path, flags));
}

int __openat64_2(int folder, const char *path, int flags) {
  REAL(openat64);
  OPENING(folder, path, flags, real(folder, path, flags));
}

int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return open64(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

// The template has its final name only afterwards.
#define TEMPORARY(name, parameters, call)                           \
  int name parameters {                                             \
    REAL(name);                                                     \
    lock();                                                         \
    int descriptor = call;                                          \
    char resolved[PATH_MAX];                                        \
    if (descriptor >= 0 && is_file(descriptor, resolved))           \
      opened(descriptor, resolved, O_CREAT, false);                 \
    unlock();                                                       \
    return descriptor;                                              \
  }

TEMPORARY(mkstemp, (char *template), real(template))
TEMPORARY(mkstemp64, (char *template), real(template))
TEMPORARY(mkostemp, (char *template, int flags), real(template, flags))
TEMPORARY(mkostemp64, (char *template, int flags), real(template, flags))

// What goes through a stream of the C library, the library writes itself; we cannot see it and say so.
#define STREAM(name)                                                \
  FILE *name(const char *path, const char *mode) {                  \
    REAL(name);                                                     \
    char resolved[PATH_MAX];                                        \
    if (recording >= 0 && strpbrk(mode, "wa+")) {                   \
      resolve(AT_FDCWD, path, resolved);                            \
      if (is_watched(resolved)) {                                   \
        lock();                                                     \
        note((struct entry){.kind = UNSEEN}, resolved, "a stream of the C library", NULL); \
        unlock();                                                   \
      }                                                             \
    }                                                               \
    return real(path, mode);                                        \
  }

STREAM(fopen)
STREAM(fopen64)

// Writing

// Notes what was written to a file or said on a stream; `offset` is where it begins, -1 for just before the place that
// the descriptor has now.
static void wrote(int descriptor, const char *name, const struct iovec *pieces, ssize_t count, off64_t offset) {
  if (count <= 0) return;
  char *data = malloc((size_t)count);
  size_t filled = 0;
  for (; filled < (size_t)count; pieces++) {
    size_t length = (size_t)count - filled < pieces->iov_len ? (size_t)count - filled : pieces->iov_len;
    memcpy(data + filled, pieces->iov_base, length);
    filled += length;
  }
  struct entry entry = {.kind = WRITTEN, .length = (uint64_t)count};
  if (is_watched(name)) {
    entry.file = number_of(descriptor);
    entry.offset = (uint64_t)(offset < 0 ? lseek64(descriptor, 0, SEEK_CUR) - count : offset);
    note(entry, name, NULL, data);
  } else {
    entry.kind = SAID;
    entry.stream = (uint32_t)stream_of(name);
    note(entry, NULL, NULL, data);
  }
  free(data);
}

#define WRITING(descriptor, pieces, offset, call)                   \
  char name[PATH_MAX];                                              \
  if (recording < 0 || descriptor == recording) return call;        \
  int before = errno;                                               \
  name_of(descriptor, name);                                        \
  errno = before;                                                   \
  if (!is_watched(name) && !stream_of(name)) return call;           \
  lock();                                                           \
  ssize_t count = call;                                             \
  wrote(descriptor, name, pieces, count, offset);                   \
  unlock();                                                         \
  return count

ssize_t write(int descriptor, const void *bytes, size_t length) {
  REAL(write);
  struct iovec piece = {(void *)bytes, length};
  WRITING(descriptor, &piece, -1, real(descriptor, bytes, length));
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  REAL(pwrite);
  struct iovec piece = {(void *)bytes, length};
  WRITING(descriptor, &piece, offset, real(descriptor, bytes, length, offset));
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  REAL(pwrite64);
  struct iovec piece = {(void *)bytes, length};
  WRITING(descriptor, &piece, offset, real(descriptor, bytes, length, offset));
}

ssize_t writev(int descriptor, const struct iovec *pieces, int many) {
  REAL(writev);
  WRITING(descriptor, pieces, -1, real(descriptor, pieces, many));
}

ssize_t pwritev(int descriptor, const struct iovec *pieces, int many, off_t offset) {
  REAL(pwritev);
  WRITING(descriptor, pieces, offset, real(descriptor, pieces, many, offset));
}

ssize_t pwritev64(int descriptor, const struct iovec *pieces, int many, off64_t offset) {
  REAL(pwritev64);
  WRITING(descriptor, pieces, offset, real(descriptor, pieces, many, offset));
}

// These copy within the system; what came of it is read back.
static void copied(int descriptor, const char *name, ssize_t count, off64_t end) {
  if (count <= 0) return;
  char link[64], *data = malloc((size_t)count);
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  int again = open(link, O_RDONLY | O_CLOEXEC);
  off64_t offset = end - count;
  ssize_t have = data && again >= 0 ? pread64(again, data, (size_t)count, offset) : -1;
  struct iovec piece = {data, (size_t)count};
  if (have == count) wrote(descriptor, name, &piece, count, offset);
  else note((struct entry){.kind = UNSEEN}, name, "a copy that could not be read back", NULL);
  if (again >= 0) close(again);
  free(data);
}

#define COPYING(target, end, call)                                  \
  char name[PATH_MAX];                                              \
  if (recording < 0 || !is_file(target, name)) return call;         \
  lock();                                                           \
  ssize_t count = call;                                             \
  copied(target, name, count, end);                                 \
  unlock();                                                         \
  return count

ssize_t sendfile(int target, int source, off_t *offset, size_t length) {
  REAL(sendfile);
  COPYING(target, lseek64(target, 0, SEEK_CUR), real(target, source, offset, length));
}

ssize_t sendfile64(int target, int source, off64_t *offset, size_t length) {
  REAL(sendfile64);
  COPYING(target, lseek64(target, 0, SEEK_CUR), real(target, source, offset, length));
}

ssize_t copy_file_range(int source, off64_t *from, int target, off64_t *to, size_t length, unsigned flags) {
  REAL(copy_file_range);
  COPYING(target, to ? *to : lseek64(target, 0, SEEK_CUR), real(source, from, target, to, length, flags));
}

static void mapped(int descriptor, int protection, int flags) {
  char name[PATH_MAX];
  if (!(protection & PROT_WRITE) || !(flags & MAP_SHARED) || descriptor < 0 || recording < 0) return;
  if (!is_file(descriptor, name)) return;
  lock();
  note((struct entry){.kind = UNSEEN}, name, "a mapping that can be written to", NULL);
  unlock();
}

void *mmap(void *place, size_t length, int protection, int flags, int descriptor, off_t offset) {
  REAL(mmap);
  mapped(descriptor, protection, flags);
  return real(place, length, protection, flags, descriptor, offset);
}

void *mmap64(void *place, size_t length, int protection, int flags, int descriptor, off64_t offset) {
  REAL(mmap64);
  mapped(descriptor, protection, flags);
  return real(place, length, protection, flags, descriptor, offset);
}

// Sizes

#define DOING(is_ours, call, fields, path, other)                   \
  if (recording < 0 || !(is_ours)) return call;                     \
  lock();                                                           \
  int result = call;                                                \
  if (result == 0) note((struct entry)fields, path, other, NULL);   \
  unlock();                                                         \
  return result
#define FIELDS(...) {__VA_ARGS__}

int ftruncate(int descriptor, off_t size) {
  REAL(ftruncate);
  char name[PATH_MAX];
  DOING(is_file(descriptor, name), real(descriptor, size),
        FIELDS(.kind = RESIZED, .file = number_of(descriptor), .offset = (uint64_t)size), name, NULL);
}

int ftruncate64(int descriptor, off64_t size) {
  REAL(ftruncate64);
  char name[PATH_MAX];
  DOING(is_file(descriptor, name), real(descriptor, size),
        FIELDS(.kind = RESIZED, .file = number_of(descriptor), .offset = (uint64_t)size), name, NULL);
}

static bool is_path(int folder, const char *path, char resolved[PATH_MAX]) {
  resolve(folder, path, resolved);
  return is_watched(resolved);
}

#define NOT_FOLLOWED(name, parameters, is_ours, path, call)         \
  int name parameters {                                             \
    REAL(name);                                                     \
    char resolved[PATH_MAX];                                        \
    DOING(is_ours, call, FIELDS(.kind = UNSEEN), resolved, #name);  \
  }

NOT_FOLLOWED(truncate, (const char *path, off_t size), is_path(AT_FDCWD, path, resolved), path, real(path, size))
NOT_FOLLOWED(truncate64, (const char *path, off64_t size), is_path(AT_FDCWD, path, resolved), path, real(path, size))
NOT_FOLLOWED(fallocate, (int file, int mode, off_t offset, off_t length), is_file(file, resolved), resolved,
             real(file, mode, offset, length))
NOT_FOLLOWED(fallocate64, (int file, int mode, off64_t offset, off64_t length), is_file(file, resolved), resolved,
             real(file, mode, offset, length))
NOT_FOLLOWED(posix_fallocate, (int file, off_t offset, off_t length), is_file(file, resolved), resolved,
             real(file, offset, length))
NOT_FOLLOWED(posix_fallocate64, (int file, off64_t offset, off64_t length), is_file(file, resolved), resolved,
             real(file, offset, length))

// Names

int unlink(const char *path) {
  REAL(unlink);
  char resolved[PATH_MAX];
  DOING(is_path(AT_FDCWD, path, resolved), real(path), FIELDS(.kind = UNLINKED), resolved, NULL);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  char resolved[PATH_MAX];
  DOING(is_path(folder, path, resolved), real(folder, path, flags),
        FIELDS(.kind = flags & AT_REMOVEDIR ? FOLDER_REMOVED : UNLINKED), resolved, NULL);
}

int rmdir(const char *path) {
  REAL(rmdir);
  char resolved[PATH_MAX];
  DOING(is_path(AT_FDCWD, path, resolved), real(path), FIELDS(.kind = FOLDER_REMOVED), resolved, NULL);
}

int remove(const char *path) {
  struct stat status;
  return lstat(path, &status) == 0 && S_ISDIR(status.st_mode) ? rmdir(path) : unlink(path);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  char source[PATH_MAX], target[PATH_MAX];
  DOING(is_path(AT_FDCWD, from, source) | is_path(AT_FDCWD, to, target), real(from, to),
        FIELDS(.kind = RENAMED), source, target);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  REAL(renameat);
  char source[PATH_MAX], target[PATH_MAX];
  DOING(is_path(from_folder, from, source) | is_path(to_folder, to, target),
        real(from_folder, from, to_folder, to), FIELDS(.kind = RENAMED), source, target);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  REAL(renameat2);
  char source[PATH_MAX], target[PATH_MAX];
  DOING(is_path(from_folder, from, source) | is_path(to_folder, to, target),
        real(from_folder, from, to_folder, to, flags),
        FIELDS(.kind = flags & RENAME_EXCHANGE ? UNSEEN : RENAMED), source, target);
}

int link(const char *from, const char *to) {
  REAL(link);
  char source[PATH_MAX], target[PATH_MAX];
  DOING(is_path(AT_FDCWD, from, source) | is_path(AT_FDCWD, to, target), real(from, to),
        FIELDS(.kind = LINKED), source, target);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  REAL(linkat);
  char source[PATH_MAX], target[PATH_MAX];
  DOING(is_path(from_folder, from, source) | is_path(to_folder, to, target),
        real(from_folder, from, to_folder, to, flags), FIELDS(.kind = LINKED), source, target);
}

NOT_FOLLOWED(symlink, (const char *to, const char *path), is_path(AT_FDCWD, path, resolved), path, real(to, path))

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  char resolved[PATH_MAX];
  DOING(is_path(AT_FDCWD, path, resolved), real(path, mode), FIELDS(.kind = FOLDER_MADE), resolved, NULL);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(mkdirat);
  char resolved[PATH_MAX];
  DOING(is_path(folder, path, resolved), real(folder, path, mode), FIELDS(.kind = FOLDER_MADE), resolved, NULL);
}

// Syncing

static struct entry synced(int descriptor) {
  struct stat status;
  bool is_folder = fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  return (struct entry){.kind = is_folder ? FOLDER_SYNCED : FILE_SYNCED, .file = status.st_ino};
}

#define SYNCING(name)                                               \
  int name(int descriptor) {                                        \
    REAL(name);                                                     \
    char path[PATH_MAX];                                            \
    if (recording < 0 || !is_file(descriptor, path)) return real(descriptor); \
    lock();                                                         \
    int result = real(descriptor);                                  \
    if (result == 0) note(synced(descriptor), path, NULL, NULL);    \
    unlock();                                                       \
    return result;                                                  \
  }

SYNCING(fsync)
SYNCING(fdatasync)

int syncfs(int descriptor) {
  REAL(syncfs);
  DOING(true, real(descriptor), FIELDS(.kind = ALL_SYNCED), NULL, NULL);
}

void sync(void) {
  REAL(sync);
  lock();
  real();
  if (recording >= 0) note((struct entry){.kind = ALL_SYNCED}, NULL, NULL, NULL);
  unlock();
}
