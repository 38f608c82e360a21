#include "core/store/schema.h"

#include <array>

namespace daao::store {

namespace {

// Times are milliseconds since 1970 UTC, money is picodollars, documents are JSON.
constexpr const char *firstSchema = R"sql(
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE endpoint (
    name TEXT PRIMARY KEY, url TEXT NOT NULL, key_env TEXT NOT NULL, simulated INTEGER NOT NULL,
    streams_usage INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;

CREATE TABLE model (
    id TEXT PRIMARY KEY, endpoint TEXT NOT NULL REFERENCES endpoint(name), remote_id TEXT NOT NULL,
    description TEXT NOT NULL, context_tokens INTEGER NOT NULL, median_latency_ms REAL, scores TEXT NOT NULL,
    simulated INTEGER NOT NULL, enabled INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE INDEX model_endpoint ON model(endpoint);

CREATE TABLE price (
    id INTEGER PRIMARY KEY, model TEXT NOT NULL REFERENCES model(id) ON DELETE CASCADE, valid_from INTEGER NOT NULL,
    prompt_pico INTEGER NOT NULL, completion_pico INTEGER NOT NULL, cached_pico INTEGER, source TEXT NOT NULL) STRICT;
CREATE INDEX price_model ON price(model, valid_from);
CREATE TRIGGER price_is_never_edited BEFORE UPDATE ON price BEGIN SELECT RAISE(ABORT, 'a price is never edited'); END;

CREATE TABLE policy (name TEXT PRIMARY KEY, created_at INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE policy_version (
    policy TEXT NOT NULL REFERENCES policy(name), version INTEGER NOT NULL, document TEXT NOT NULL,
    sha256 BLOB NOT NULL, message TEXT NOT NULL, created_at INTEGER NOT NULL,
    PRIMARY KEY (policy, version)) STRICT, WITHOUT ROWID;
CREATE TRIGGER policy_version_is_never_edited BEFORE UPDATE ON policy_version
    BEGIN SELECT RAISE(ABORT, 'a policy version is never edited'); END;
CREATE TRIGGER policy_version_is_never_removed BEFORE DELETE ON policy_version
    BEGIN SELECT RAISE(ABORT, 'a policy version is never removed'); END;

CREATE TABLE problem (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, family TEXT NOT NULL, query TEXT NOT NULL,
    difficulty REAL, reference TEXT NOT NULL) STRICT;
CREATE INDEX problem_family ON problem(family);

CREATE TABLE run (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, origin TEXT NOT NULL,
    policy TEXT NOT NULL, policy_version INTEGER NOT NULL, seed INTEGER NOT NULL, problem TEXT NOT NULL,
    query TEXT NOT NULL, difficulty REAL, true_difficulty REAL, plan TEXT NOT NULL, answer TEXT NOT NULL,
    answer_text TEXT NOT NULL, correct INTEGER, cost_pico INTEGER NOT NULL, cost_complete INTEGER NOT NULL,
    started_at INTEGER NOT NULL, wall_ms REAL, parent TEXT NOT NULL, error TEXT, owner TEXT NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX run_started ON run(deleted, started_at);
CREATE INDEX run_policy ON run(policy, started_at);
CREATE INDEX run_running ON run(owner) WHERE status = 'running';
CREATE VIRTUAL TABLE run_text USING fts5(query, answer_text, content = 'run', content_rowid = 'seq');

CREATE TABLE message (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, content TEXT NOT NULL) STRICT;

CREATE TABLE node_run (
    id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(seq) ON DELETE CASCADE, node TEXT NOT NULL,
    layer INTEGER NOT NULL, operator TEXT NOT NULL, model TEXT NOT NULL, status TEXT NOT NULL, answer TEXT NOT NULL,
    replaces_candidates INTEGER NOT NULL, cost_pico INTEGER NOT NULL, cost_complete INTEGER NOT NULL,
    started_ms REAL, duration_ms REAL, cache_key BLOB NOT NULL, detail TEXT NOT NULL, UNIQUE (run, node)) STRICT;
CREATE INDEX node_run_cache ON node_run(cache_key) WHERE status = 'ok' AND length(cache_key) > 0;

CREATE TABLE candidate (
    node_run INTEGER NOT NULL REFERENCES node_run(id) ON DELETE CASCADE, position INTEGER NOT NULL,
    node TEXT NOT NULL, model TEXT NOT NULL, answer TEXT NOT NULL, text INTEGER NOT NULL REFERENCES message(id),
    code TEXT NOT NULL, tests_passed INTEGER, quality REAL, PRIMARY KEY (node_run, position)) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
    run INTEGER NOT NULL REFERENCES run(seq) ON DELETE CASCADE, node TEXT NOT NULL, call INTEGER NOT NULL,
    number INTEGER NOT NULL, model TEXT NOT NULL, state TEXT NOT NULL, request_id TEXT NOT NULL,
    http_status INTEGER NOT NULL, text INTEGER REFERENCES message(id), reasoning INTEGER REFERENCES message(id),
    finish_reason TEXT NOT NULL, prompt_tokens INTEGER NOT NULL, completion_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL, reasoning_tokens INTEGER NOT NULL, tokens_estimated INTEGER NOT NULL,
    reported_cost_pico INTEGER, cost_pico INTEGER, started_at INTEGER, waited_ms REAL, latency_ms REAL, ttft_ms REAL,
    retry_after_ms INTEGER NOT NULL, possibly_cut INTEGER NOT NULL, invalid_utf8 INTEGER NOT NULL,
    may_have_been_billed INTEGER NOT NULL, error TEXT,
    PRIMARY KEY (run, node, call, number)) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_sent ON attempt(run) WHERE state = 'sent';

CREATE TABLE tag (
    run INTEGER NOT NULL REFERENCES run(seq) ON DELETE CASCADE, name TEXT NOT NULL,
    PRIMARY KEY (run, name)) STRICT, WITHOUT ROWID;
CREATE INDEX tag_name ON tag(name);
CREATE TABLE note (
    run INTEGER PRIMARY KEY REFERENCES run(seq) ON DELETE CASCADE, text TEXT NOT NULL,
    changed_at INTEGER NOT NULL) STRICT;
)sql";

// What a list of runs shows and is filtered by stands in the row of the run, and all that is filtered by in
// one index, so that a filter reads a few megabytes and not every plan.
constexpr const char *runListSchema = R"sql(
ALTER TABLE run ADD COLUMN models TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN costliest_model TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN shape TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN nodes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN prompt_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN completion_tokens INTEGER NOT NULL DEFAULT 0;

UPDATE run SET
    models = coalesce((SELECT replace(group_concat(DISTINCT a.model), ',', char(10)) FROM attempt a
                       WHERE a.run = run.seq), ''),
    costliest_model = coalesce((SELECT n.model FROM node_run n WHERE n.run = run.seq
                                ORDER BY n.cost_pico DESC, n.layer, n.id LIMIT 1), ''),
    shape = coalesce((SELECT group_concat(operators, '|') FROM (
                          SELECT group_concat(n.operator) AS operators FROM node_run n
                          WHERE n.run = run.seq AND n.node <> 'select' AND n.status <> 'skipped'
                          GROUP BY n.layer ORDER BY n.layer)), ''),
    nodes = (SELECT count(*) FROM node_run n WHERE n.run = run.seq AND n.status <> 'skipped'),
    prompt_tokens = (SELECT total(a.prompt_tokens) FROM attempt a WHERE a.run = run.seq),
    completion_tokens = (SELECT total(a.completion_tokens) FROM attempt a WHERE a.run = run.seq);

DROP INDEX run_started;
DROP INDEX run_policy;
CREATE INDEX run_list ON run(
    deleted, started_at, seq, status, origin, policy, policy_version, difficulty, correct, cost_pico,
    cost_complete, wall_ms, starred, models, shape, nodes, prompt_tokens, completion_tokens);
)sql";

// What is learned from and measured by. An outcome table is one packed blob: it is read whole or not at all.
constexpr const char *learningSchema = R"sql(
CREATE TABLE dataset (
    name TEXT PRIMARY KEY, format TEXT NOT NULL, source TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
CREATE TABLE dataset_item (
    dataset TEXT NOT NULL REFERENCES dataset(name) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
    family TEXT NOT NULL, query TEXT NOT NULL, difficulty REAL, reference TEXT NOT NULL,
    PRIMARY KEY (dataset, position), UNIQUE (dataset, id)) STRICT, WITHOUT ROWID;

CREATE TABLE outcome_table (
    name TEXT PRIMARY KEY, source TEXT NOT NULL, queries INTEGER NOT NULL, models INTEGER NOT NULL,
    row_count INTEGER NOT NULL, sha256 BLOB NOT NULL, content BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE checkpoint (sha256 BLOB PRIMARY KEY, content BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT;
CREATE TRIGGER checkpoint_is_never_edited BEFORE UPDATE ON checkpoint
    BEGIN SELECT RAISE(ABORT, 'a checkpoint is never edited'); END;

CREATE TABLE bench (
    id TEXT PRIMARY KEY, request TEXT NOT NULL, result TEXT, created_at INTEGER NOT NULL) STRICT;
CREATE TABLE bench_cell (
    bench TEXT NOT NULL REFERENCES bench(id) ON DELETE CASCADE, policy INTEGER NOT NULL, item INTEGER NOT NULL,
    repeat INTEGER NOT NULL, outcome TEXT NOT NULL,
    PRIMARY KEY (bench, policy, item, repeat)) STRICT, WITHOUT ROWID;

CREATE TABLE embedding (
    endpoint TEXT NOT NULL, model TEXT NOT NULL, text_sha256 BLOB NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (endpoint, model, text_sha256)) STRICT, WITHOUT ROWID;
)sql";

// Images of queries: plans and requests name them by hash.
constexpr const char *imageSchema = R"sql(
CREATE TABLE image (
    sha256 BLOB PRIMARY KEY, media_type TEXT NOT NULL, content BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT;
CREATE TRIGGER image_is_never_edited BEFORE UPDATE ON image
    BEGIN SELECT RAISE(ABORT, 'an image is never edited'); END;
)sql";

// Trainings that have not ended. Parts are replaced as a training gets on; a finished one is a checkpoint.
constexpr const char *trainingSchema = R"sql(
CREATE TABLE training (policy TEXT PRIMARY KEY, request TEXT NOT NULL, begun_at INTEGER NOT NULL) STRICT;
CREATE TABLE training_part (
    policy TEXT NOT NULL REFERENCES training(policy) ON DELETE CASCADE, name TEXT NOT NULL, content BLOB NOT NULL,
    sha256 BLOB NOT NULL, PRIMARY KEY (policy, name)) STRICT;
)sql";

constexpr std::array steps{Migration{1, firstSchema}, Migration{2, runListSchema},
                           Migration{3, learningSchema}, Migration{4, imageSchema},
                           Migration{5, trainingSchema}};

} // namespace

std::span<const Migration> migrations()
{
    return steps;
}

} // namespace daao::store
