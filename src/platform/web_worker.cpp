// The reading job inside the worker: the same module as the page, another set of functions.
// web/worker.js feeds it slices of files and posts what it says. A job that fails here costs
// nothing: the page throws the worker away and keeps what it shows.

#include <cstdint>
#include <emscripten.h>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "engine/job.hpp"
#include "platform/web_seam.hpp"
#include "workspace/session.hpp"

// clang-format off
EM_JS(void, milaan_js_progress, (const char* label, size_t size, double done, double total), {
    Module.host.progress(HEAPU8.slice(label >>> 0, (label >>> 0) + (size >>> 0)), done, total);
});
// clang-format on

namespace milaan::platform {
namespace {

std::optional<engine::Job> job;
// What earlier jobs of this worker read, so that adding one file does not read the others again.
Intake kept;
std::vector<std::byte> same_months; ///< of the job that ran last
bool kept_by_answer = false;        ///< the user has said what stands: nothing is asked again

constexpr int kDone = 0, kOutOfMemory = 1, kFailed = 2;

template <class Work>
int guarded(Work work) {
    try {
        return work() ? kDone : kFailed;
    } catch (const std::bad_alloc&) {
        return kOutOfMemory;
    }
}

bool say(engine::Stage stage, std::uint64_t done, std::uint64_t total) {
    const auto label = engine::label_of(stage);
    milaan_js_progress(label.data(), label.size(), static_cast<double>(done),
                       static_cast<double>(total));
    return true; // cancelling is ending the worker
}

} // namespace
} // namespace milaan::platform

using namespace milaan;
using namespace milaan::platform;

extern "C" {

/// The input holds a settings block; empty for the defaults. Files read before are part of the job.
/// `keep_loaded`: of two files of one month the one that is loaded stands. `registers_again`: see
/// Job.
EMSCRIPTEN_KEEPALIVE int milaan_job_begin(std::size_t size, int keep_loaded, int registers_again) {
    return guarded([&] {
        Settings settings;
        if (size != 0) {
            BlockReader in(seam::input(size));
            if (!workspace::read_settings(in, settings)) return false;
        }
        job.emplace(settings);
        job->seed(std::move(kept));
        job->same_month(keep_loaded != 0 ? engine::MonthRule::keep_loaded
                                         : engine::MonthRule::take_new);
        kept_by_answer = keep_loaded != 0;
        if (registers_again != 0) job->registers_again();
        kept = {};
        return true;
    });
}

/// After milaan_job_begin(): starts from what the page holds, which is what a new worker does in
/// place of reading everything again.
EMSCRIPTEN_KEEPALIVE int milaan_job_seed(std::size_t size) {
    return guarded([&] { return job->seed_block(seam::input(size)).ok(); });
}

/// The input holds the name. `bytes` is the size that the browser reports.
EMSCRIPTEN_KEEPALIVE int milaan_job_begin_file(std::size_t size, double bytes) {
    return guarded([&] {
        job->begin_file(seam::input_text(size), static_cast<std::uint64_t>(bytes));
        return true;
    });
}

EMSCRIPTEN_KEEPALIVE int milaan_job_feed(std::size_t size) {
    return guarded([&] {
        job->feed(seam::input(size));
        return true;
    });
}

/// Detects and reads. Leaves the word for the file's kind and the fingerprints of what was in it in
/// the output, with blanks between.
EMSCRIPTEN_KEEPALIVE int milaan_job_end_file() {
    return guarded([&] {
        std::string told(name_of(job->end_file(say).kind));
        for (const auto f : job->fingerprints()) told += ' ' + std::to_string(f);
        seam::set_output_text(told);
        return true;
    });
}

/// Leaves the snapshot in the output, as the base of a session: the page shows it and gives it to
/// its keeper as it is.
EMSCRIPTEN_KEEPALIVE int milaan_job_run() {
    return guarded([&] {
        auto snapshot = job->run(say);
        if (!snapshot) return false;
        same_months = engine::write_same_months(kept_by_answer ? std::vector<engine::SameMonth>{}
                                                               : job->same_months());
        job.reset();
        seam::set_output(workspace::write_base(snapshot.value()));
        kept = std::move(snapshot.value().intake);
        return true;
    });
}

/// After milaan_job_run(): leaves the list of months that were loaded twice in the output.
EMSCRIPTEN_KEEPALIVE void milaan_job_same_months() {
    seam::set_output(std::move(same_months));
    same_months = {};
}

} // extern "C"
