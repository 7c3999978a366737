/* Scans a log for signatures with Hyperscan, as often as it is told to:
 *
 *     hyperscan SIGNATURES LOG
 *
 * It compiles SIGNATURES, a regex a line, reads LOG into memory, and says "version TEXT" and
 * "compiled SECONDS". Told "scan" on standard input, it scans LOG once, in block mode, and says
 * "scanned SECONDS"; told "tell", it says "matches COUNT", and of each match of the last scan
 * "pattern INDEX" and "end OFFSET", in bytes of LOG.
 *
 * Build it with: cc -O2 -o hyperscan hyperscan.c -lhs
 */
#define _POSIX_C_SOURCE 200809L
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The matches of one scan; there is room for more than are expected, so that no scan waits for it. */
static struct match {
    unsigned pattern;
    unsigned long long end;
} *matches;
static size_t count, room = 1 << 20;

static void fail(const char *what) {
    fprintf(stderr, "hyperscan: %s\n", what);
    exit(2);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

/* The bytes of a file, with a NUL behind them. */
static char *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END))
        fail(path);
    *size = ftell(file);
    rewind(file);
    char *bytes = malloc(*size + 1);
    if (!bytes || fread(bytes, 1, *size, file) != *size)
        fail(path);
    bytes[*size] = 0;
    fclose(file);
    return bytes;
}

static int on_match(unsigned pattern, unsigned long long from, unsigned long long end, unsigned flags,
                    void *context) {
    (void)from, (void)flags, (void)context;
    if (count == room) {
        room *= 2;
        matches = realloc(matches, room * sizeof *matches);
        if (!matches)
            fail("out of memory");
    }
    matches[count++] = (struct match){pattern, end};
    return 0;
}

static hs_database_t *compiled(char *list) {
    size_t lines = 0, used = 0;
    for (char *at = list; *at; at++)
        lines += *at == '\n';
    const char **patterns = malloc(lines * sizeof *patterns);
    unsigned *flags = malloc(lines * sizeof *flags), *ids = malloc(lines * sizeof *ids);
    if (!patterns || !flags || !ids)
        fail("out of memory");
    for (char *line = strtok(list, "\n"); line; line = strtok(NULL, "\n"), used++) {
        patterns[used] = line;
        flags[used] = HS_FLAG_CASELESS | HS_FLAG_MULTILINE;
        ids[used] = used;
    }
    hs_database_t *database;
    hs_compile_error_t *error;
    if (hs_compile_multi(patterns, flags, ids, used, HS_MODE_BLOCK, NULL, &database, &error))
        fail(error->message);
    return database;
}

static void scan(hs_database_t *database, const char *log, size_t size, hs_scratch_t *scratch) {
    count = 0;
    double start = now();
    if (hs_scan(database, log, size, 0, scratch, on_match, NULL))
        fail("cannot scan");
    printf("scanned %f\n", now() - start);
}

static void tell(void) {
    printf("matches %zu\n", count);
    for (size_t i = 0; i < count; i++)
        printf("pattern %u\nend %llu\n", matches[i].pattern, matches[i].end);
}

int main(int argc, char **argv) {
    size_t list_size, size;
    char command[16];
    if (argc != 3)
        fail("usage: hyperscan SIGNATURES LOG");
    char *list = contents(argv[1], &list_size);
    char *log = contents(argv[2], &size);
    matches = calloc(room, sizeof *matches);
    double start = now();
    hs_database_t *database = compiled(list);
    printf("version %s\ncompiled %f\n", hs_version(), now() - start);
    fflush(stdout);
    hs_scratch_t *scratch = NULL;
    if (!matches || hs_alloc_scratch(database, &scratch))
        fail("out of memory");
    while (fgets(command, sizeof command, stdin)) {
        if (!strcmp(command, "scan\n"))
            scan(database, log, size, scratch);
        else if (!strcmp(command, "tell\n"))
            tell();
        else
            fail("told neither scan nor tell");
        fflush(stdout);
    }
    return 0;
}
