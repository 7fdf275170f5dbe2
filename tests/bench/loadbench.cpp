// SPDX-License-Identifier: GPL-3.0-or-later
// Loading the whole account into the mirror, beside a curl program that only saves the same pages.
#include "bench.h"

#include "contacts.h"
#include "contactspage.h"
#include "listingsync.h"
#include "mainwindow.h"
#include "mirror.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// Seconds from the first request to the last page on the disk.
double loadIntoMirror(const ServiceProcess &service, const QString &folder)
{
    const std::unique_ptr<ApiClient> client = service.client();
    Mirror mirror(folder + u"/mirror.db"_s);
    mirror.setResource(contactResource());
    ListingSync contacts(contactListing(), client.get(), &mirror);
    QElapsedTimer clock;
    clock.start();
    contacts.open();
    waitFor([&] { return contacts.isOpen() && contacts.task() == ListingSync::Task::None; }, 60000, "the first page");
    contacts.loadAll();
    waitFor(
        [&] {
            return contacts.state() == ListingSync::State::Exhausted || contacts.state() == ListingSync::State::Failed;
        },
        1800000, "the load");
    if (contacts.state() == ListingSync::State::Failed)
        qFatal("%s", qPrintable(contacts.errorText()));
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

int compare(const QStringList &serviceArguments, int contacts, double wanted, int roundCount)
{
    const ServiceProcess service(serviceArguments);
    QList<double> ours;
    QList<double> ratios;
    for (int round = 0; round < roundCount; ++round) {
        QTemporaryDir folder;
        qint64 pages = 0;
        const double peer
            = curlSavesAllPages(service.settings().gatewayUrl, service.key(), folder.filePath(u"pages"_s), &pages);
        const double mine = loadIntoMirror(service, folder.path());
        ours.append(contacts / mine);
        if (peer > 0)
            ratios.append(peer / mine);
        printLine(
            u"  round %1: curl %2 s, into the mirror %3 s"_s.arg(round + 1).arg(peer, 0, 'f', 2).arg(mine, 0, 'f', 2),
            {});
    }
    printLine(u"contacts a second into the mirror"_s, QString::number(median(ours), 'f', 0));
    if (ratios.isEmpty()) {
        printLine(u"share of curl's speed"_s, u"no libcurl here"_s);
        return 1;
    }
    const double ratio = median(ratios);
    printLine(
        u"share of curl's speed"_s, QString::number(ratio, 'f', 3), u"at least %1"_s.arg(wanted), ratio >= wanted);
    return ratio >= wanted ? 0 : 1;
}

} // namespace

int Bench::load(const QStringList &arguments)
{
    const int contacts = arguments.isEmpty() ? 100000 : arguments.first().toInt();
    printHeading(u"Load all: %1 contacts from the local service, no quota"_s.arg(contacts));
    return compare({u"--contacts"_s, QString::number(contacts), u"--quota"_s, u"0"_s}, contacts, 0.5, rounds(3));
}

int Bench::latency(const QStringList &arguments)
{
    const int contacts = arguments.isEmpty() ? 20000 : arguments.first().toInt();
    printHeading(u"Load all: %1 contacts, 80 ms a request, one cursor"_s.arg(contacts));
    return compare({u"--contacts"_s, QString::number(contacts), u"--quota"_s, u"0"_s, u"--latency"_s, u"80"_s},
        contacts, 0.97, rounds(3));
}
