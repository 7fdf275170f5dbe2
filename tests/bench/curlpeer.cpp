// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QElapsedTimer>
#include <QFile>

#if SA_HAS_CURL
#include <curl/curl.h>

namespace {

std::size_t append(char *data, std::size_t size, std::size_t count, void *to)
{
    static_cast<QByteArray *>(to)->append(data, static_cast<qsizetype>(size * count));
    return size * count;
}

// The id of the last contact: the last "id" that is followed by an e-mail, as tags have ids too.
QByteArray lastContactId(const QByteArray &page)
{
    qsizetype at = page.lastIndexOf("\"email\"");
    at = page.lastIndexOf("\"id\":", at);
    if (at < 0)
        return {};
    at += 5;
    qsizetype end = at;
    while (end < page.size() && page.at(end) >= '0' && page.at(end) <= '9')
        ++end;
    return page.mid(at, end - at);
}

} // namespace

double curlSavesAllPages(const QUrl &gateway, const QByteArray &key, const QString &file, qint64 *pages)
{
    QFile out(file);
    if (!out.open(QFile::WriteOnly))
        return -1;
    QElapsedTimer clock;
    clock.start();
    CURL *curl = curl_easy_init();
    QByteArray body;
    curl_slist *headers = curl_slist_append(nullptr, ("Authorization: Bearer " + key).constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    QByteArray after;
    bool failed = false;
    *pages = 0;
    do {
        body.resize(0);
        const QByteArray url = gateway.toEncoded() + "/api/contacts?limit=100"
            + (after.isEmpty() ? QByteArray() : "&startingAfter=" + after);
        curl_easy_setopt(curl, CURLOPT_URL, url.constData());
        failed = curl_easy_perform(curl) != CURLE_OK;
        out.write(body);
        after = lastContactId(body);
        ++*pages;
    } while (!failed && !after.isEmpty() && body.contains("\"hasMore\":true"));
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return failed ? -1 : static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

#else

double curlSavesAllPages(const QUrl &, const QByteArray &, const QString &, qint64 *)
{
    return -1;
}

#endif
