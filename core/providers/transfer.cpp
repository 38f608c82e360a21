#include "core/providers/transfer.h"

#include <algorithm>

namespace daao {

namespace {

using namespace std::chrono_literals;

/// After the reader has had enough, how long the rest may take so that the connection can be kept.
constexpr auto drainTime = 250ms;

QByteArray originOf(const QByteArray &url)
{
    const auto authority = url.indexOf("://") + 3;
    const auto path = url.indexOf('/', authority);
    return path < 0 ? url : url.left(path);
}

/// "timeout=5, max=100" -> 5; -1 if there is none.
int keepAliveSeconds(const QByteArray &field)
{
    for (const QByteArray &part : field.split(',')) {
        const QByteArray item = part.trimmed().toLower();
        bool ok = false;
        const int seconds = item.startsWith("timeout=") ? item.mid(8).toInt(&ok) : -1;
        if (ok && seconds >= 0)
            return seconds;
    }
    return -1;
}

HttpEnd endOf(CURLcode code, bool sawHead)
{
    switch (code) {
    case CURLE_OK:
        return HttpEnd::Complete;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return HttpEnd::NoConnection;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
        return HttpEnd::TlsFailed;
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9: no status line at all
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return HttpEnd::BadProtocol;
    case CURLE_OUT_OF_MEMORY: // what libcurl says to a single header line above 100 kB
        return sawHead ? HttpEnd::Broken : HttpEnd::HeaderTooBig;
    case CURLE_OPERATION_TIMEDOUT:
        return sawHead ? HttpEnd::TotalClock : HttpEnd::ConnectClock;
    default:
        return HttpEnd::Broken;
    }
}

} // namespace

QByteArray HttpHead::value(QByteArrayView name) const
{
    for (const auto &[field, text] : fields)
        if (field == name)
            return text;
    return {};
}

void Transfer::enter(State next)
{
    state = next;
    stateSince = Clock::now();
    book.clocks.set(id, deadline().first);
}

std::pair<Transfer::Clock::time_point, HttpEnd> Transfer::deadline() const
{
    const std::pair total{startedAt + request.clocks.total, HttpEnd::TotalClock};
    switch (state) {
    case Connecting:
        return std::min(total, {startedAt + request.clocks.connect, HttpEnd::ConnectClock});
    case Waiting:
        return std::min(total, {stateSince + request.clocks.firstByte, HttpEnd::FirstByteClock});
    case Receiving:
        return std::min(total, {stateSince + request.clocks.idle, HttpEnd::IdleClock});
    case Draining:
        return std::min(total, {stateSince + drainTime, HttpEnd::Complete});
    }
    return total;
}

void Transfer::setUp(CURL *handle)
{
    easy = handle;
    const auto set = [handle](CURLoption option, auto value) { curl_easy_setopt(handle, option, value); };
    set(CURLOPT_URL, request.url.constData());
    set(CURLOPT_PRIVATE, this);
    set(CURLOPT_ERRORBUFFER, error.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a cancelled name look-up must not hold up the other exchanges
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOPROXY, "*");
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!book.caFile.isEmpty())
        set(CURLOPT_CAINFO, book.caFile.constData());
    set(CURLOPT_ACCEPT_ENCODING, "gzip");
    set(CURLOPT_CONNECTTIMEOUT_MS, long(request.clocks.connect.count() + 1000)); // ours strikes first
    const int keep = book.keepAliveOf.value(originOf(request.url), 0);
    if (keep > 0)
        set(CURLOPT_MAXAGE_CONN, long(std::max(1, keep - 1)));

    for (const QByteArray &header : request.headers)
        headers = curl_slist_append(headers, header.constData());
    if (request.method == "POST") {
        headers = curl_slist_append(headers, "Expect:"); // no 100-continue round trip
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.constData());
    }
    set(CURLOPT_HTTPHEADER, headers);
    set(CURLOPT_PREREQFUNCTION, &Transfer::onPrerequest);
    set(CURLOPT_PREREQDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    set(CURLOPT_WRITEDATA, this);
}

HttpOutcome Transfer::outcome(CURLcode code) const
{
    HttpOutcome outcome;
    outcome.end = state == Draining ? HttpEnd::Complete : ownEnd.value_or(endOf(code, headDone));
    outcome.mayHaveBeenSent = sends > 0;
    if (code != CURLE_OK)
        outcome.detail =
            error[0] ? QString::fromUtf8(error.data()) : QString::fromLatin1(curl_easy_strerror(code));
    return outcome;
}

// --- libcurl's callbacks

/// Before each sending: the connection stands. A second sending of a POST is refused.
int Transfer::onPrerequest(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (transfer->sends > 0 && transfer->request.method == "POST")
        return CURL_PREREQFUNC_ABORT;
    ++transfer->sends;
    transfer->enter(Transfer::Waiting);
    return CURL_PREREQFUNC_OK;
}

size_t Transfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    transfer->headerBytes += qint64(bytes);
    if (transfer->headerBytes > transfer->request.caps.header) {
        transfer->ownEnd = HttpEnd::HeaderTooBig;
        return 0;
    }
    if (transfer->state == Transfer::Waiting)
        transfer->enter(Transfer::Receiving);
    transfer->readHeaderLine(QByteArrayView(data, qsizetype(bytes)));
    return bytes;
}

void Transfer::readHeaderLine(QByteArrayView raw)
{
    if (headDone)
        return; // trailers
    const QByteArrayView line = raw.trimmed();
    if (line.isEmpty()) {
        finishHead();
    } else if (raw.startsWith("HTTP/")) {
        head = {};
        const auto space = line.indexOf(' ');
        head.status =
            space < 0 ? 0
                      : line.sliced(space + 1).first(std::min<qsizetype>(3, line.size() - space - 1)).toInt();
    } else if (const auto colon = line.indexOf(':'); colon > 0) {
        head.fields.append(
            {line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).toByteArray().trimmed()});
    }
}

void Transfer::finishHead()
{
    if (head.status >= 100 && head.status < 200)
        return; // the real one follows
    headDone = true;
    if (const int keep = keepAliveSeconds(head.value("keep-alive")); keep >= 0)
        book.keepAliveOf.insert(originOf(request.url), keep);
    receiver->head(head);
}

size_t Transfer::onBody(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    if (transfer->state == Transfer::Draining)
        return bytes;
    transfer->bodyBytes += qint64(bytes);
    if (transfer->bodyBytes > transfer->request.caps.body) {
        transfer->ownEnd = HttpEnd::BodyTooBig;
        return 0;
    }
    switch (transfer->receiver->body(QByteArrayView(data, qsizetype(bytes)))) {
    case BodyProgress::Nothing:
        break;
    case BodyProgress::Event:
        transfer->stateSince = Clock::now();
        break;
    case BodyProgress::Enough:
        transfer->enter(Transfer::Draining);
        break;
    }
    return bytes;
}

} // namespace daao
