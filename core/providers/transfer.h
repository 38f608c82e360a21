#pragma once

#include "core/providers/nettimers.h"
#include "core/providers/network.h"

#include <curl/curl.h>

#include <QHash>

#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace daao {

/// What the exchanges of one Network share. Network thread only.
struct TransferBook
{
    QByteArray caFile;
    DeadlineSet clocks;
    QHash<QByteArray, int> keepAliveOf; ///< origin -> seconds its server keeps an idle connection
};

/// One exchange in libcurl's hands: its options, its four clocks, its caps, and the reply as it comes. Made
/// anywhere, then used on the network thread only.
struct Transfer
{
    using Clock = std::chrono::steady_clock;
    Q_DISABLE_COPY_MOVE(Transfer)

public:
    explicit Transfer(TransferBook &common)
        : book(common)
    {}
    ~Transfer() { curl_slist_free_all(headers); }

    TransferBook &book;
    quint64 id = 0;
    CURL *easy = nullptr;
    curl_slist *headers = nullptr;
    HttpRequest request;
    std::shared_ptr<HttpReceiver> receiver;
    std::stop_token stop;
    std::optional<std::stop_callback<std::function<void()>>> onStop;
    std::array<char, CURL_ERROR_SIZE> error{};

    enum State { Connecting, Waiting, Receiving, Draining };
    State state = Connecting;
    Clock::time_point startedAt;
    Clock::time_point stateSince; ///< in Receiving: the last data event
    HttpHead head;
    bool headDone = false;
    int sends = 0;
    qint64 headerBytes = 0;
    qint64 bodyBytes = 0;
    std::optional<HttpEnd> ownEnd; ///< why we ended it ourselves

    void enter(State next);

    /// When the next clock runs out, and how the exchange then ends.
    std::pair<Clock::time_point, HttpEnd> deadline() const;
    /// Tells libcurl all about the exchange; the handle comes back through `easy`.
    void setUp(CURL *handle);
    /// How it ended, once libcurl is done with it.
    HttpOutcome outcome(CURLcode code) const;

private:
    static int onPrerequest(void *self, char *, char *, int, int);
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    void readHeaderLine(QByteArrayView line);
    void finishHead();
};

} // namespace daao
