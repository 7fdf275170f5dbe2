// SPDX-License-Identifier: GPL-3.0-or-later
#include "million.h"

#include "bench.h"

#include "contacts.h"
#include "listingsync.h"
#include "mirror.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

QString mirrorFolder(int contacts)
{
    const QString base = qEnvironmentVariable("BENCH_DATA", QDir::tempPath() + u"/systeme-admin-bench"_s);
    return base + u"/contacts-%1"_s.arg(contacts);
}

QString mirrorWith(int contacts)
{
    const QString folder = mirrorFolder(contacts);
    const QString file = folder + u"/mirror.db"_s;
    if (QFile::exists(folder + u"/complete"_s))
        return file;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    QTextStream(stdout) << "making a mirror of " << contacts << " contacts in " << folder << " …" << Qt::endl;
    const ServiceProcess service({u"--contacts"_s, QString::number(contacts), u"--quota"_s, u"0"_s});
    {
        const std::unique_ptr<ApiClient> client = service.client();
        Mirror mirror(file);
        mirror.setResource(contactResource());
        ListingSync listing(contactListing(), client.get(), &mirror);
        listing.open();
        waitFor([&] { return listing.isOpen() && listing.task() == ListingSync::Task::None; }, 60000, "the first page");
        listing.loadAll();
        waitFor([&] { return listing.state() == ListingSync::State::Exhausted; }, 1800000, "the mirror");
    }
    QFile complete(folder + u"/complete"_s);
    if (!complete.open(QFile::WriteOnly))
        qFatal("cannot write below %s", qPrintable(folder));
    return file;
}
